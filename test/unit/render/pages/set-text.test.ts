import { describe, expect, it } from 'vitest'
import {
  baseline,
  plainText,
  printable,
  setText,
  toPieces,
  toTextPieces,
} from '../../../../shared/render/pages/set-text'
import { pageContext, runsOf, textMarks, wordsOf } from '../../../helpers/report/page-context'

const context = pageContext()
const style = context.profile.text.body

describe('setText', () => {
  it('breaks a text into lines of the width, the first one indented', () => {
    const strips = setText(toTextPieces('民政'.repeat(60), style.face, context.metrics), style, context)
    expect(strips.length).toBeGreaterThan(2)
    expect(wordsOf(strips).join('')).toBe('民政'.repeat(60))
    expect(textMarks(strips[0])[0]?.x).toBeCloseTo(style.firstIndent * style.size)
    expect(textMarks(strips[1])[0]?.x).toBeCloseTo(0)
  })

  it('gives anchor to the first mark only, and link to all', () => {
    const anchor = { id: 'a', text: '年', parent: null }
    const strips = setText(toTextPieces('年'.repeat(80), style.face, context.metrics), style, context, {
      anchor,
      link: 'b',
    })
    const marks = strips.flatMap(textMarks)
    expect(marks.filter((mark) => mark.anchor !== null)).toHaveLength(1)
    expect(marks.every(({ link }) => link === 'b')).toBe(true)
  })
})

describe('baseline', () => {
  it('sets characters in the middle of their line', () => {
    expect(baseline(20, 10)).toBeCloseTo(5 + 8.8)
  })
})

describe('toPieces', () => {
  it('takes a sign that the face lacks from the one that stands in for it', () => {
    const metrics = { ...context.metrics, has: (_: string, text: string) => text !== '𠮷' }
    expect(toPieces(runsOf('在𠮷村'), 'fangsong', metrics).map(({ text }) => text)).toEqual(['在', '𠮷', '村'])
    expect(toPieces([], 'serif', metrics)).toEqual([])
  })
})

describe('printable', () => {
  it('drops what fonts have no sign for, and keeps the words together', () => {
    expect(printable('社会\n 救助\u200b')).toBe('社会救助')
    expect(printable('甲\t乙')).toBe('甲 乙')
    expect(plainText(runsOf('年\u00ad报'))).toBe('年报')
  })
})
