import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../helpers/dataset'
import { fillText } from '../../../helpers/report/fill-sentence'

describe('disagreements', () => {
  const index = datasetOf({
    捐赠: { unit: '万元', kind: 'flow', decimals: 1, figures: { 2021: 7.14, 2022: 7.26 } },
  })
  const sentence = '上年{{捐赠 | 年: 上年}}万元，今年{{捐赠}}万元，相差{{捐赠 | 增加: 上年}}万元。'

  it('name two levels and a difference that do not agree as printed, with the decimals that would', () => {
    const found = fillText(index, sentence).issues.find(({ code }) => code === 'template.numbers-disagree')
    expect(found?.parameters).toMatchObject({ from: '7.1', to: '7.3', difference: '0.1', decimals: 2 })
  })

  it('say nothing where they agree', () => {
    const fine = datasetOf({ 捐赠: { unit: '万元', kind: 'flow', decimals: 1, figures: { 2021: 7.1, 2022: 7.3 } } })
    expect(fillText(fine, sentence).codes).toEqual([])
  })

  it('name shares that make up all of their whole and do not print 100', () => {
    const thirds = datasetOf({
      甲: { unit: '个', figures: { 2022: 1 } },
      乙: { unit: '个', figures: { 2022: 1 } },
      丙: { unit: '个', figures: { 2022: 1 } },
      总数: { unit: '个', figures: { 2022: 3 } },
    })
    const shares = '分别占{{甲 | 占比: 总数}}、{{乙 | 占比: 总数}}和{{丙 | 占比: 总数}}。'
    expect(fillText(thirds, shares).codes).toEqual(['template.shares-disagree'])
    expect(fillText(thirds, '分别占{{甲 | 占比: 总数}}和{{乙 | 占比: 总数}}。').codes).toEqual([])
  })
})
