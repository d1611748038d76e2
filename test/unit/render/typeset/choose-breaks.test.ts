import { describe, expect, it } from 'vitest'
import { chooseBreaks, type LineGroup } from '../../../../shared/render/typeset/choose-breaks'

const groups = (...widths: readonly number[]): readonly LineGroup[] =>
  widths.map((width) => ({ width, savedFirst: 0, savedLast: 0, savedJoined: 0 }))
const options = { size: 10, width: 100, firstIndent: 0, align: 'justify' } as const

describe('chooseBreaks', () => {
  it('takes every group once and fills no line over its width', () => {
    const widths = [40, 40, 40, 40, 40]
    const counts = chooseBreaks(groups(...widths), options)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5)
    expect(Math.max(...counts)).toBe(2)
  })

  it('loosens several lines a little rather than one a lot', () => {
    // Filling greedily leaves 5, then 60 empty before the long figure; a line of three first would.
    expect(chooseBreaks(groups(30, 30, 35, 40, 90, 90), options)).toEqual([2, 2, 1, 1])
  })

  it('gives a group that is wider than the line a line of its own', () => {
    expect(chooseBreaks(groups(20, 150, 20), options)).toEqual([1, 1, 1])
  })

  it('counts the indent of the first line', () => {
    expect(chooseBreaks(groups(50, 50), options)).toEqual([2])
    expect(chooseBreaks(groups(50, 50), { ...options, firstIndent: 20 })).toEqual([1, 1])
  })
})
