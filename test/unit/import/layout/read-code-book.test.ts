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
    const unitOf = bookOf(list)
    expect(unitOf(['床位'])).toBe('张')
    expect(unitOf(['jf'])).toBe('万元')
  })

  it('asks the innermost name first', () => {
    expect(bookOf(list)(['福利经费', '床位'])).toBe('张')
    expect(bookOf(list)(['福利经费', '无此变量'])).toBe('万元')
  })

  it('tells nothing of other names, of what is no unit, and without a list', () => {
    expect(bookOf(list)(['机构'])).toBeNull()
    expect(bookOf(list)(['说明'])).toBeNull()
    expect(bookOf(list)([])).toBeNull()
    expect(bookOf('指标 | 2022年\n床位 | 5')(['床位'])).toBeNull()
  })

  it('believes neither of two lists that contradict each other', () => {
    expect(bookOf(list, '变量名 | 单位\n床位 | 个')(['床位'])).toBeNull()
    expect(bookOf(list, '变量名 | 单位\n床位 | 张')(['床位'])).toBe('张')
  })

  it('takes the header of a table of figures for none', () => {
    expect(bookOf('指标 | 单位 | 2021年\n床位 | 张 | 5')(['床位'])).toBeNull()
  })
})
