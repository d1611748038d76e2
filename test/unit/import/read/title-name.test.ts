import { describe, expect, it } from 'vitest'
import { nameOfTitle } from '../../../../shared/import/read/title-name'

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

  it('falls back to a sheet with a name of its own, then to the file', () => {
    expect(nameOfTitle([], '孤儿', '甲.xlsx')).toEqual({ name: '孤儿', origin: 'sheet' })
    expect(nameOfTitle([], 'Sheet2', '收养.xlsx')).toEqual({ name: '收养', origin: 'file' })
  })
})
