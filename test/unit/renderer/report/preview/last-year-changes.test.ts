import { describe, expect, it } from 'vitest'
import { lastYearChanges } from '../../../../../renderer/report/preview/last-year-changes'
import type { ShownBlock } from '../../../../../renderer/report/preview/keep-blocks'
import type { Run } from '../../../../../shared/report/document'

const text = (words: string): Run => ({ tag: 'text', text: words })
const figure = (words: string): Run => ({ tag: 'figure', text: words, figure: 1 as never })
const paragraph = (origin: number, ...runs: readonly Run[]): ShownBlock => {
  return { origin, part: 0, block: { tag: 'paragraph', runs } }
}

describe('lastYearChanges', () => {
  it('marks the words and figures that are others, and leaves what stands as it stood', () => {
    const last = [paragraph(0, text('床位'), figure('10'), text('张，增长'), figure('2%'))]
    const now = [paragraph(0, text('床位'), figure('9'), text('张，下降'), figure('10%'))]
    const change = lastYearChanges(last, now).get(0)
    const changed = change?.tag === 'words' ? change.runs.filter(({ isChanged }) => isChanged) : []
    expect(changed.map((run) => run.text)).toEqual(['9', '下降', '10%'])
    expect(lastYearChanges(last, last).size).toBe(0)
  })

  it('marks as a whole what last year’s report has not', () => {
    expect(lastYearChanges([], [paragraph(3, text('新的一句。'))]).get(3)).toEqual({ tag: 'whole' })
  })
})
