import { describe, expect, it } from 'vitest'
import { isUnit, readUnitCaption, splitUnit } from '../../../../shared/import/read/read-unit'

describe('isUnit', () => {
  it.each([
    '万人',
    '亿元',
    '元/人·月',
    '人/万人',
    '%',
    '‰',
    '千公顷',
    '万千瓦',
    '个',
    '万对',
    '人次',
    '件',
    'kt',
    '万吨标准煤',
  ])('knows %s', (text) => {
    expect(isUnit(text)).toBe(true)
  })

  it.each([
    'R&D',
    '按折纯法计算',
    '合同金额',
    '江西省:年',
    '2021年',
    'HDI',
    'as of July 1',
    '一',
    '含市辖区',
    '不含农户',
  ])('does not take %s for a unit', (text) => {
    expect(isUnit(text)).toBe(false)
  })
})

describe('splitUnit', () => {
  it.each([
    ['农药使用量(吨)', '农药使用量', '吨'],
    ['农膜使用量（吨）', '农膜使用量', '吨'],
    ['社会消费品零售总额 (亿元) ', '社会消费品零售总额', '亿元'],
    ['有效灌溉面积(江西省:年)/公顷', '有效灌溉面积(江西省:年)', '公顷'],
    ['机收面积\n(千公顷)', '机收面积', '千公顷'],
    ['农用化肥施用量（折吨量）(吨)', '农用化肥施用量(折吨量)', '吨'],
    ['CO2 emissions (kt)', 'CO2 emissions', 'kt'],
    ['GDP per capita, PPP (constant 2017 international $)', 'GDP per capita, PPP', 'constant 2017 international $'],
    ['Crude death rate - per thousand persons', 'Crude death rate', 'per thousand persons'],
    ['财政支出，亿元', '财政支出', '亿元'],
  ])('takes the unit out of %s', (text, label, unit) => {
    expect(splitUnit(text)).toEqual({ label, unit })
  })

  it.each(['R&D经费投入强度', '研究与试验发展(R&D)人员', 'Human Development Index (HDI)', "Korea, Dem. People's Rep."])(
    'leaves %s whole',
    (text) => {
      expect(splitUnit(text).unit).toBeNull()
    },
  )
})

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
