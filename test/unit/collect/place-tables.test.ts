import { describe, expect, it } from 'vitest'
import { collected, codes, form, lines, sent } from '../../helpers/collect/sent'

const table = [
  ['指标', '单位', '2023年'],
  ['养老床位', '张', 9],
]

describe('placeTables', () => {
  it.each([
    ['a line 填报单位', '1.xlsx', { Sheet1: [['填报单位（盖章）：青禾县民政局'], ...table] }],
    ['a bureau in the next cell', '1.xlsx', { Sheet1: [['填报单位', '青禾县民政局'], ...table] }],
    ['a title', '1.xlsx', { Sheet1: [['松陵市青禾县2023年民政统计表'], ...table] }],
    ['a sheet', '1.xlsx', { 青禾县: table }],
    ['a file', '03-松陵市青禾县2023年报.xlsx', { Sheet1: table }],
    ['a folder', '青禾县/年报.xlsx', { Sheet1: table }],
  ])('finds the region in %s', (_, file, sheets) => {
    expect(lines(collected([sent(file, sheets)]))).toEqual(['青禾县 养老床位 2023 9'])
  })

  it('reads a short name by the full ones of the others', () => {
    const others = [sent('1.xlsx', form('青禾县', [['养老床位', '张', 1, 2]])), sent('青禾（补报）.xlsx', table)]
    expect(lines(collected(others, { onConflict: 'first' }))).toEqual([
      '青禾县 养老床位 2022 1',
      '青禾县 养老床位 2023 2',
    ])
  })

  it('asks where sheet and file name different counties', () => {
    const collection = collected([sent('白石县.xlsx', [['填报单位：青禾县民政局'], ...table])])
    expect(collection.figures).toEqual([])
    expect(codes(collection)).toContain('collect.region-ambiguous')
    expect(collection.regions.map(({ name }) => name)).toEqual(['青禾县', '白石县'])
  })

  it('asks where a short name is that of two', () => {
    const two = ['青禾县', '青禾区'].map((name) => sent(`${name}.xlsx`, table))
    const collection = collected([...two, sent('青禾.xlsx', table)])
    expect(codes(collection)).toEqual(expect.arrayContaining(['collect.region-ambiguous', 'collect.similar-regions']))
  })

  it('gives every sheet of a workbook to its own county', () => {
    const both = sent('全部.xlsx', { 青禾县: table, 白石县: table })
    expect(lines(collected([both]))).toEqual(['青禾县 养老床位 2023 9', '白石县 养老床位 2023 9'])
  })

  it('gives all sheets to the bureau that one of them names, and figures without a year to the year above', () => {
    const two = sent('上报.xlsx', {
      低保: [
        ['民政统计表'],
        ['填报单位：青禾县民政局　　　2023年度　　　单位：人'],
        ['指标', '数量', '上年数'],
        ['低保对象', 5, 4],
      ],
      养老: [['2023年养老情况'], ['指标', '单位', '数量'], ['养老床位', '张', 9]],
    })
    expect(lines(collected([two]))).toEqual([
      '青禾县 低保对象 2023 5',
      '青禾县 低保对象 2022 4',
      '青禾县 养老床位 2023 9',
    ])
  })

  it('takes the form of the collecting city for the city, and towns for parts of their county', () => {
    const county = sent('青禾.xlsx', [
      ['填报单位：松陵市青禾县民政局'],
      ['乡镇', '养老床位（张）'],
      ['东风镇', 3],
      ['红旗乡', 4],
      ['合计', 7],
    ])
    const city = sent('松陵市2023.xlsx', [['填报单位：松陵市民政局'], ...table])
    const collection = collected([county, city], { years: new Map([['青禾.xlsx', 2023]]) })
    expect(lines(collection)).toEqual([
      '东风镇 养老床位 2023 3',
      '红旗乡 养老床位 2023 4',
      '青禾县 养老床位 2023 7',
      '全市 养老床位 2023 9',
    ])
    expect(collection.regions.map(({ name, partOf }) => [name, partOf])).toEqual([
      ['东风镇', '青禾县'],
      ['红旗乡', '青禾县'],
      ['青禾县', null],
    ])
  })

  it('asks for a year that nothing says, and takes the one in the name of the file', () => {
    const without = [
      ['指标', '单位', '数量'],
      ['养老床位', '张', 9],
    ]
    expect(codes(collected([sent('青禾县.xlsx', without)]))).toContain('collect.year-unknown')
    expect(lines(collected([sent('青禾县2022年报.xlsx', without)]))).toEqual(['青禾县 养老床位 2022 9'])
  })
})
