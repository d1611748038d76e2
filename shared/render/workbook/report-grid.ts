/**
 * The columns of the report sheet. Tables of one sheet share its columns, so the sheet's columns are all places where any
 * table has a boundary; a table's column then covers one or more of them.
 */
export interface ReportGrid {
  /** Widths of the sheet's columns in characters. */
  readonly widths: readonly number[]
  /** First and last sheet column for each column of a table with these boundaries, counted from 1. */
  span(boundaries: readonly number[]): readonly { readonly first: number; readonly last: number }[]
}

/** Text width of the page in characters of the default font: 576 pixels, 152 mm on A4. */
export const pageWidth = 72

/** Boundaries lie on this raster, so that tables of nearly equal columns share them. */
const step = 1

/** The grid for all tables, each given by its boundaries (see `columnBoundaries`). */
export function buildReportGrid(tables: readonly (readonly number[])[]): ReportGrid {
  const edges = [...new Set([0, pageWidth, ...tables.flat()])].sort((one, other) => one - other)
  const widths = edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0))
  return {
    widths,
    span: (boundaries) =>
      boundaries.slice(1).map((end, at) => ({
        first: edges.indexOf(boundaries[at] ?? 0) + 1,
        last: edges.indexOf(end),
      })),
  }
}

/**
 * Where a table's columns begin and end, from 0 to the page's width: shares of the width as asked for, but none narrower
 * than its content needs while others have room to give.
 */
export function columnBoundaries(shares: readonly number[], needs: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const wanted = shares.map((share) => (total > 0 ? (share / total) * pageWidth : pageWidth / shares.length))
  const least = shares.map((_, at) => Math.min(needs[at] ?? 0, pageWidth))
  const short = wanted.reduce((sum, width, at) => sum + Math.max(0, (least[at] ?? 0) - width), 0)
  const spare = wanted.reduce((sum, width, at) => sum + Math.max(0, width - (least[at] ?? 0)), 0)
  const given = spare > 0 ? Math.min(1, short / spare) : 0
  const widths = wanted.map((width, at) => {
    const need = least[at] ?? 0
    return width >= need ? width - (width - need) * given : need
  })
  const sum = widths.reduce((all, width) => all + width, 0)
  const boundaries = [0]
  let reached = 0
  for (const [at, width] of widths.entries()) {
    reached += (width / sum) * pageWidth
    const left = widths.length - at - 1
    const lowest = (boundaries.at(-1) ?? 0) + step
    const snapped = Math.round(reached / step) * step
    boundaries.push(left === 0 ? pageWidth : Math.min(pageWidth - left * step, Math.max(lowest, snapped)))
  }
  return boundaries
}
