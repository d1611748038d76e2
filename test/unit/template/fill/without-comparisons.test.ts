import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../helpers/dataset'
import { fillText } from '../../../helpers/report/fill-sentence'

const index = datasetOf({
  床位: { unit: '张', kind: 'stock', figures: { 2022: 20 } },
  机构: { unit: '个', kind: 'stock', figures: { 2021: 4, 2022: 5 } },
})

describe('withoutComparisons', () => {
  it('takes a comparison that cannot be told along with its comma, and keeps the sentence', () => {
    const filled = fillText(index, '床位{{床位}}张，{{床位 | 比: 上年}}。')
    expect(filled.text).toBe('床位20张。')
    expect(filled.codes).toContain('derive.missing-figure')
  })

  it('keeps a comparison that can be told', () => {
    expect(fillText(index, '机构{{机构}}个，{{机构 | 比: 上年}}。').text).toBe('机构5个，比上年增长25.0%。')
  })

  it('leaves out the sentence where what it is about is missing', () => {
    const none = datasetOf({ 床位: { unit: '张', kind: 'stock', figures: { 2021: 20 } } })
    expect(fillText(none, '床位{{床位}}张，{{床位 | 比: 上年}}。').text).toBeNull()
  })
})
