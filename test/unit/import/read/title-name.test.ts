import { describe, expect, it } from 'vitest'
import { nameOfFile, nameOfTitle } from '../../../../shared/import/read/title-name'

const nameOf = (...titles: readonly string[]): string => nameOfTitle(titles, 'Sheet1', '甲.xlsx').name

describe('nameOfTitle', () => {
  it.each([
    ['表3-2 各县区养老床位', '养老床位'],
    ['附表二：社会组织情况', '社会组织情况'],
    ['殡葬服务（2019年）', '殡葬服务'],
    ['中華民國108年 結婚對數', '結婚對數'],
    ['续表1 收养登记', '收养登记'],
    ['城市低保人数（万人）', '城市低保人数'],
  ])('names %s %s', (title, name) => {
    expect(nameOf(title)).toBe(name)
  })

  it('takes the line next to the table, the Chinese one of two languages, and none that only says when', () => {
    expect(nameOf('民政统计年报', '孤儿情况')).toBe('孤儿情况')
    expect(nameOf('孤儿情况', 'Orphans')).toBe('孤儿情况')
    expect(nameOf('孤儿情况', '2019年至2021年')).toBe('孤儿情况')
  })

  it.each([
    ['2019年低保对象', '低保对象'],
    ['65岁及以上老年人', '65岁及以上老年人'],
    ['15-64岁人口', '15-64岁人口'],
    ['100张以上机构', '100张以上机构'],
    ['4-2 2019年救助人次', '救助人次'],
    ['附表3.1、收养登记', '收养登记'],
    ['养老投入，2017—2019年', '养老投入'],
    ['殡葬服务 2019年', '殡葬服务'],
  ])('keeps the numbers that belong to the name: %s is %s', (title, name) => {
    expect(nameOf(title)).toBe(name)
  })

  it('takes no unit and no sentence on marks for a name', () => {
    expect(nameOf('孤儿情况', '“..”表示没有资料')).toBe('孤儿情况')
    expect(nameOf('孤儿情况', '金额按当年价格计算。')).toBe('孤儿情况')
    expect(nameOf('孤儿情况', '万元')).toBe('孤儿情况')
    expect(nameOf('Orphans', 'millions of dollars')).toBe('Orphans')
  })

  it('takes a title with its unit behind a dash for a title', () => {
    expect(nameOf('Births and deaths', 'Birth rate - per thousand persons')).toBe('Birth rate')
  })

  it('falls back to a sheet with a name of its own, then to the file', () => {
    expect(nameOfTitle([], '孤儿', '甲.xlsx')).toEqual({ name: '孤儿', origin: 'sheet' })
    expect(nameOfTitle([], 'Sheet2', '收养.xlsx')).toEqual({ name: '收养', origin: 'file' })
  })
})

describe('nameOfFile', () => {
  it.each([
    '云溪2018年报.xlsx',
    '云溪2019年报（终稿2）.xls',
    '副本云溪2019年报.xlsx',
    '云溪2019年报 - 副本.xlsx',
    '云溪2019年报(1).xlsx',
    '云溪年报_v3.csv',
    '云溪年报20200115.xlsx',
    '2019年云溪年报修改稿.xlsx',
  ])('calls %s by what stays the same next year', (file) => {
    expect(nameOfFile(file)).toBe('云溪年报')
  })

  it('keeps a name of which nothing would be left, and words that only look like a version', () => {
    expect(nameOfFile('2019年.xlsx')).toBe('2019年')
    expect(nameOfFile('版权登记.xlsx')).toBe('版权登记')
    expect(nameOfFile('定点机构.xlsx')).toBe('定点机构')
  })
})
