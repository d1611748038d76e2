import { describe, expect, it } from 'vitest'
import { LocatedText } from '../../../../shared/render/verify/located-text'

describe('LocatedText', () => {
  const located = LocatedText.of([
    { text: '全区 有', where: '第1页' },
    { text: '  ', where: '第2页' },
    { text: '12个', where: '第3页' },
  ])

  it('drops blanks and knows where every character stands', () => {
    expect(located.text).toBe('全区有12个')
    expect([0, 2, 3, 5].map((at) => located.whereAt(at))).toEqual(['第1页', '第1页', '第3页', '第3页'])
  })

  it('still knows after a stretch was taken out', () => {
    const rest = located.without(1, 3)
    expect(rest.text).toBe('全2个')
    expect([0, 1].map((at) => rest.whereAt(at))).toEqual(['第1页', '第3页'])
  })
})
