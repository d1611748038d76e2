import { describe, expect, it } from 'vitest'
import { readCodeBook } from '../../../../shared/import/layout/read-code-book'
import { viewOf } from '../../../helpers/workbook/read-layout'

const bookOf = (...drawings: readonly string[]) => readCodeBook(drawings.map((drawing) => viewOf(drawing)))

describe('readCodeBook', () => {
  const list = `
    变量名 | 含义     | 单位
    cw     | 床位     | 张
    jf     | 福利经费 | 万元
    sm     | 说明     | 见下
  `

  it('gives the unit of a name or a code', () => {
    const { unitOf } = bookOf(list)
    expect(unitOf(['床位'])).toBe('张')
    expect(unitOf(['jf'])).toBe('万元')
  })

  it('asks the innermost name first', () => {
    expect(bookOf(list).unitOf(['福利经费', '床位'])).toBe('张')
    expect(bookOf(list).unitOf(['福利经费', '无此变量'])).toBe('万元')
  })

  it('tells nothing of other names, of what is no unit, and without a list', () => {
    expect(bookOf(list).unitOf(['机构'])).toBeNull()
    expect(bookOf(list).unitOf(['说明'])).toBeNull()
    expect(bookOf(list).unitOf([])).toBeNull()
    expect(bookOf('指标 | 2022年\n床位 | 5').unitOf(['床位'])).toBeNull()
  })

  it('believes neither of two lists that contradict each other', () => {
    expect(bookOf(list, '变量名 | 单位\n床位 | 个').unitOf(['床位'])).toBeNull()
    expect(bookOf(list, '变量名 | 单位\n床位 | 张').unitOf(['床位'])).toBe('张')
  })

  it('takes the header of a table of figures for none', () => {
    expect(bookOf('指标 | 单位 | 2021年\n床位 | 张 | 5').unitOf(['床位'])).toBeNull()
  })

  it('explains a code by what stands beside it, and no name in words', () => {
    const { explain } = bookOf(list, '代码 | 地区   | 指标\nK1   | 松河县 | 孤儿\n孤儿 | 松河县 | 儿童')
    expect(explain('cw')).toBeNull()
    expect(explain('K1')).toEqual({ name: '孤儿', region: '松河县', unit: null })
    expect(explain('孤儿')).toBeNull()
    expect(explain('K2')).toBeNull()
  })

  it('takes a table with figures for no list of codes', () => {
    expect(bookOf('代码 | 指标 | 数量\nK1 | 孤儿 | 5').explain('K1')).toBeNull()
  })
})
