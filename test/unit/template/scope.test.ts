import { describe, expect, it } from 'vitest'
import { buildScope, namesOfList, yearNames } from '../../../shared/template/scope'
import { datasetOf } from '../../helpers/dataset'
import { fillText } from '../../helpers/report/fill-sentence'
import { templateOf } from '../../helpers/report/one-sentence-template'

describe('namesOfList', () => {
  it('parts names by 、', () => {
    expect(namesOfList('床位、机构')).toEqual(['床位', '机构'])
    expect(namesOfList('床位')).toEqual(['床位'])
  })
})

describe('buildScope', () => {
  const index = datasetOf({ 床位: { unit: '张', figures: { 2022: 5 } } })

  it('knows the years, the settings and the indicators of the template', () => {
    const template = templateOf({
      settings: { 单位名称: '某局' },
      blocks: [{ paragraph: ['{{单位名称}}床位{{床位}}张。'] }],
    })
    const scope = buildScope(template, template.settings, { index, year: 2022, baseYear: 2012, region: null })
    for (const name of [...yearNames, '单位名称', '床位']) expect(scope.named(name), name).not.toBeNull()
    expect(scope.named('没有的')).toBeNull()
  })

  it('prints years and says 两年, not 二年', () => {
    expect(fillText(index, '{{年}}年、{{上年}}年、{{基年}}年，{{年数}}年来床位{{床位}}张。').text).toBe(
      '2022年、2021年、2012年，十年来床位5张。',
    )
    expect(fillText(index, '{{年数}}年来床位{{床位}}张。', 2022, 2020).text).toBe('两年来床位5张。')
  })
})
