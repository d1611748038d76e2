import { describe, expect, it } from 'vitest'
import { readUnitCaption } from '../../../../../shared/import/read/unit/unit-caption'

describe('readUnitCaption', () => {
  it.each([
    ['单位：万吨', '万吨'],
    ['单位:人年', '人年'],
    ['計量單位：人', '人'],
    ['(万元)', '万元'],
    ['(in millions of dollars)', 'millions of dollars'],
    ['（декабрь к декабрю предыдущего года; в процентах）', '%'],
  ])('reads %s', (text, unit) => {
    expect(readUnitCaption(text)).toBe(unit)
  })

  it.each(['(按折纯法计算)', '单位：', '填报单位：民政局', '地区'])('finds none in %s', (text) => {
    expect(readUnitCaption(text)).toBeNull()
  })
})
