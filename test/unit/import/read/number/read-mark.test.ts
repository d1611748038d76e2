import { describe, expect, it } from 'vitest'
import { readMark } from '../../../../../shared/import/read/number/read-mark'

describe('readMark', () => {
  it.each([
    [' ', 'blank'],
    ['――', 'none'],
    ['/', 'none'],
    ['无', 'none'],
    ['……', 'tiny'],
    ['[low]', 'tiny'],
    ['..', 'unavailable'],
    ['未 统 计', 'unavailable'],
    ['(D)', 'unavailable'],
    ['#REF!', 'error'],
  ])('takes "%s" for %s', (text, mark) => {
    expect(readMark(text)).toBe(mark)
  })

  it.each(['0', '-1', '无锡', '缺水', '#1', 'x2'])('does not take %s for a mark', (text) => {
    expect(readMark(text)).toBeNull()
  })
})
