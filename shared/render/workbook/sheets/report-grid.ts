/**
 * The columns of the report sheet. Tables of one sheet share its columns, so the sheet's columns are all places where any
 * table has a boundary, in whole characters; a table's column then covers one or more of them.
 */
export interface ReportGrid {
  /** Widths of the sheet's columns in characters. */
  readonly widths: readonly number[]
  /** First and last sheet column for each column of a table with these boundaries, counted from 1. */
  span(boundaries: readonly number[]): readonly { readonly first: number; readonly last: number }[]
}

/** Text width of the page in characters of the default font: 584 pixels, 155 mm on A4; 36 Chinese characters of 12 pt. */
export const pageWidth = 73

/** The grid for all tables, each given by its boundaries (see `columnBoundaries`). */
export function buildReportGrid(tables: readonly (readonly number[])[]): ReportGrid {
  const edges = [...new Set([0, pageWidth, ...tables.flat()])].sort((value, other) => value - other)
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
 * Where a table's columns begin and end, from 0 to the page's width in whole characters: shares of the width as asked for,
 * but none narrower than its content needs while others have room to give.
 */
export function columnBoundaries(shares: readonly number[], needs: readonly number[]): readonly number[] {
  const least = shares.map((_, at) => Math.max(1, Math.ceil(needs[at] ?? 0)))
  const widths = wholeWidths(sharesAbove(shares, least))
  const boundaries = [0]
  for (const width of widths) boundaries.push((boundaries.at(-1) ?? 0) + width)
  return boundaries
}

/** The shares as widths; those below their least take from the others, or all shrink alike when there is not enough. */
function sharesAbove(shares: readonly number[], least: readonly number[]): readonly number[] {
  const needed = sum(least)
  if (needed > pageWidth) return least.map((width) => (width / needed) * pageWidth)
  const total = sum(shares)
  const wanted = shares.map((share) => (total > 0 ? (share / total) * pageWidth : pageWidth / shares.length))
  const short = sum(wanted.map((width, at) => Math.max(0, (least[at] ?? 0) - width)))
  const spare = sum(wanted.map((width, at) => Math.max(0, width - (least[at] ?? 0))))
  return wanted.map((width, at) => {
    const need = least[at] ?? 0
    return width <= need ? need : width - (width - need) * (spare > 0 ? short / spare : 0)
  })
}

/** Whole widths that fill the page: what rounding down leaves goes to those that lost most. None vanishes. */
function wholeWidths(widths: readonly number[]): readonly number[] {
  // A difference of binary arithmetic must not cost a column a whole character.
  const whole = widths.map((width) => Math.max(1, Math.floor(width + 1e-9)))
  const byLoss = widths.map((width, at) => ({ at, loss: width - (whole[at] ?? 0) })).sort((a, b) => b.loss - a.loss)
  for (let left = pageWidth - sum(whole), next = 0; left > 0; left -= 1, next += 1) {
    const at = byLoss[next % byLoss.length]?.at ?? 0
    whole[at] = (whole[at] ?? 0) + 1
  }
  return whole
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
