import { describe, expect, it } from 'vitest'
import { indented, lineEnd, lineStart } from '../../../../shared/template/edit/source-lines'

const text = '甲\n乙丙\n丁'

describe('lineStart', () => {
  it('is where the line of an offset begins', () => {
    expect([0, 1, 2, 3, 5].map((offset) => lineStart(text, offset))).toEqual([0, 0, 2, 2, 5])
  })
})

describe('lineEnd', () => {
  it('is behind the line end, or the end of a text without one', () => {
    expect([0, 3, 5, 6].map((offset) => lineEnd(text, offset))).toEqual([2, 5, 5, 6])
  })

  it('stays where a value ends with its line', () => {
    expect(lineEnd(text, 2)).toBe(2)
  })
})

describe('indented', () => {
  it('moves every line in but the empty ones', () => {
    expect(indented('a\n\n  b\n', '  ')).toBe('  a\n\n    b\n')
  })
})
