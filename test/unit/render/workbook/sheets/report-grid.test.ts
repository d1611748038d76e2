import { describe, expect, it } from 'vitest'
import { buildReportGrid, columnBoundaries, pageWidth } from '../../../../../shared/render/workbook/sheets/report-grid'

describe('buildReportGrid', () => {
  it('has a column between any two boundaries of any table', () => {
    const grid = buildReportGrid([
      [0, 20, pageWidth],
      [0, 30, pageWidth],
    ])
    expect(grid.widths).toEqual([20, 10, pageWidth - 30])
    expect(grid.span([0, 30, pageWidth])).toEqual([
      { first: 1, last: 2 },
      { first: 3, last: 3 },
    ])
  })
})

describe('columnBoundaries', () => {
  it('shares the page by what was asked, but none below its need', () => {
    const even = columnBoundaries([1, 1], [5, 5])
    expect(even[0]).toBe(0)
    expect(even.at(-1)).toBe(pageWidth)
    expect(Math.abs((even[1] ?? 0) - pageWidth / 2)).toBeLessThanOrEqual(1)
    const wide = columnBoundaries([1, 1], [60, 5])
    expect(wide[1]).toBeGreaterThanOrEqual(60)
  })
})
