import { describe, expect, it } from 'vitest'
import { looksAs } from '../../../../../renderer/report/preview/looks-as'
import { rememberLast } from '../../../../../renderer/report/preview/remember-last'

const row = (text: string, figure: string) => ({
  tag: 'row',
  indent: 0,
  cells: [[{ tag: 'figure', text, figure }], [{ tag: 'text', text: '万元' }]],
})

describe('looksAs', () => {
  it('takes no notice of how figures are numbered', () => {
    expect(looksAs(row('1', 'f1'), row('1', 'f9'))).toBe(true)
  })

  it('sees every other difference', () => {
    expect(looksAs(row('1', 'f1'), row('2', 'f1'))).toBe(false)
    expect(looksAs(row('1', 'f1'), { ...row('1', 'f1'), indent: 1 })).toBe(false)
    expect(looksAs(row('1', 'f1'), { ...row('1', 'f1'), note: null })).toBe(false)
    expect(looksAs([1, 2], [1, 2, 3])).toBe(false)
    expect(looksAs([], {})).toBe(false)
    expect(looksAs(null, {})).toBe(false)
  })
})

describe('rememberLast', () => {
  it('computes again only for other arguments', () => {
    const given: string[] = []
    const join = rememberLast((text: string, other: number) => {
      given.push(text)
      return { text: `${text}${other}` }
    })
    const first = join('甲', 1)
    expect(join('甲', 1)).toBe(first)
    expect(join('乙', 1)).toEqual({ text: '乙1' })
    expect(join('甲', 1)).not.toBe(first)
    expect(given).toEqual(['甲', '乙', '甲'])
  })
})
