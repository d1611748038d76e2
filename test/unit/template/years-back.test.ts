import { describe, expect, it } from 'vitest'
import { yearsBack } from '../../../shared/template/years-back'
import { datasetOf } from '../../helpers/dataset'
import { fillText } from '../../helpers/report/fill-sentence'

const index = datasetOf({ 床位: { unit: '张', figures: { 2017: 40, 2019: 50, 2020: 64, 2022: 100 } } })

describe('yearsBack', () => {
  it('counts the years of a name in either numerals', () => {
    expect(['一年前', '两年前', '三年前', '十二年前', '5年前', '10年前'].map(yearsBack)).toEqual([1, 2, 3, 12, 5, 10])
    expect(['年前', '零年前', '上年', '0年前', '99年前', '床位年前'].map(yearsBack)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('names years in prose and in filters', () => {
    expect(fillText(index, '{{三年前}}年有床位{{床位 | 年: 三年前}}张，{{床位 | 比: 五年前}}。').text).toBe(
      '2019年有床位50张，比2017年增长150.0%。',
    )
    expect(fillText(index, '两年平均增速为{{床位 | 年均增速: 两年前}}。').text).toBe('两年平均增速为25.0%。')
  })

  it('is no figure that filters could work on', () => {
    expect(fillText(index, '{{三年前 | 位数: 1}}年。').codes).toEqual(['template.not-a-figure'])
    expect(fillText(index, '{{九十九年前}}年。').codes).toEqual(['template.unknown-name'])
  })
})
