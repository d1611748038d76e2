import { describe, expect, it } from 'vitest'
import type { Run } from '../../../shared/report/document'
import { footnoteMark, footnotesOf, noteRuns } from '../../../shared/report/footnotes'

const runs: readonly Run[] = [
  { tag: 'text', text: '床位' },
  { tag: 'figure', text: '20', figure: 'f1' },
  { tag: 'footnote', text: '[1]', number: 1, note: [{ tag: 'text', text: '含日间照料。' }] },
]

describe('footnoteMark, footnotesOf and noteRuns', () => {
  it('give the notes of a text with the mark before each', () => {
    expect(footnoteMark(12)).toBe('[12]')
    expect(footnotesOf(runs).map(({ number }) => number)).toEqual([1])
    expect(footnotesOf(runs).map((note) => noteRuns(note).map(({ text }) => text))).toEqual([['[1] ', '含日间照料。']])
  })
})
