import { describe, expect, it } from 'vitest'
import type { FontMetrics } from '../../../../shared/render/style/font-metrics'
import { emWidth, isDash, splitDashes } from '../../../../shared/render/typeset/dash'
import { setLines } from '../../../../shared/render/typeset/set-lines'

/** A font whose dash is short of an em. */
const metrics: FontMetrics = {
  width: (_face, text) => [...text].reduce((sum, character) => sum + (character === '—' ? 0.85 : 1), 0),
  ascent: () => 0.88,
  has: () => true,
}

describe('isDash and splitDashes', () => {
  it('know a dash of two characters and more from a single one', () => {
    expect(['——', '————', '—', '中——'].map(isDash)).toEqual([true, true, false, false])
    expect(splitDashes('中——国2013—2022')).toEqual(['中', '——', '国2013—2022'])
  })
})

describe('emWidth', () => {
  it('takes an em for each character of a dash, and the font for the rest', () => {
    expect(emWidth('serif', '——', metrics)).toBe(2)
    expect(emWidth('serif', '中——国', metrics)).toBe(4)
    expect(emWidth('serif', '中—国', metrics)).toBe(2.85)
  })

  it('sets a dash as a stretch of its own, without a gap in it', () => {
    const options = { size: 10, width: 85, firstIndent: 0, align: 'justify', marks: 'full', metrics } as const
    const [first] = setLines([{ text: '民政为民——民政爱民民政为民', face: 'serif' }], options)
    const segments = first?.segments ?? []
    const at = segments.findIndex(({ text }) => isDash(text))
    const [dash, after] = segments.slice(at)
    expect(at).toBeGreaterThan(0)
    expect(dash?.spacing).toBe(0)
    expect((after?.x ?? 0) - (dash?.x ?? 0)).toBeGreaterThanOrEqual(20)
  })
})
