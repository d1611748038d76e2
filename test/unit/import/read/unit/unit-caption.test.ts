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

  it.each([
    ['表中金额均以万元为单位，按2015年价格计算。', '万元'],
    ['注：本表按千元计', '千元'],
    ['（万葡币）', '万葡币'],
    ['单位：葡币', '葡币'],
  ])('reads %s', (text, unit) => {
    expect(readUnitCaption(text)).toBe(unit)
  })

  it.each(['2019年救助情况（单位：人）', '2019年度  单位：人', '单位：竹溪县民政局', '单位：福利院', '单位：个、人'])(
    'takes %s for no caption of a unit',
    (text) => {
      expect(readUnitCaption(text)).toBeNull()
    },
  )

  it.each(['(按折纯法计算)', '单位：', '填报单位：民政局', '地区'])('finds none in %s', (text) => {
    expect(readUnitCaption(text)).toBeNull()
  })
})
