import { describe, expect, it } from 'vitest'
import { figureStrip, figureWidth } from '../../../../shared/render/pages/figure-strip'
import type { FontMetrics } from '../../../../shared/render/style/font-metrics'
import { pageContext, textMarks } from '../../../helpers/report/page-context'

/** A face whose 1 is half as wide as its other digits. */
const narrowOne: FontMetrics = {
  width: (_, text) => [...text].reduce((sum, character) => sum + (character === '1' ? 0.3 : 0.6), 0),
  ascent: () => 1.15,
  has: () => true,
}

describe('figureWidth', () => {
  it('counts every digit as wide as the widest', () => {
    expect(figureWidth('111', 'serif', narrowOne)).toBeCloseTo(figureWidth('888', 'serif', narrowOne))
  })
})

describe('figureStrip', () => {
  const context = { ...pageContext(), metrics: narrowOne }
  const style = context.profile.table.cell

  it('ends at its edge and sets a narrow digit in the middle of its place', () => {
    const marks = textMarks(figureStrip('21', style, 10, 100, context))
    expect(marks.map(({ text, x }) => [text, Math.round(x * 10) / 10])).toEqual([
      ['2', 88],
      ['1', 95.5],
    ])
  })

  it('is as high as a line of its size', () => {
    expect(figureStrip('2', style, style.size * 2, 100, context).height).toBeCloseTo(style.pitch * 2)
  })
})
