/** A row of the report sheet as the page sees it. */
export interface PageRow {
  readonly row: number
  readonly height: number
  /** A heading or caption must not be the last thing on a page. */
  readonly keepWithNext: boolean
  /** The template asks for a new page before this row. */
  readonly startsPage: boolean
}

/**
 * The rows after which pages end, so that no heading stands alone at the foot. All breaks are set, each a little before the
 * page is full, because a program that measures rows slightly differently would otherwise break in between.
 */
export function pageBreaks(rows: readonly PageRow[], capacity: number): readonly number[] {
  const breaks: number[] = []
  let start = 0
  let filled = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (!row) break
    if (at > start && (row.startsPage || filled + row.height > capacity)) {
      let first = at
      while (!row.startsPage && first - 1 > start && rows[first - 1]?.keepWithNext) first -= 1
      // A block that fills a page on its own is cut where the page ends.
      const cut = first - 1 > start || !rows[start]?.keepWithNext ? first : at
      const last = rows[cut - 1]
      if (last) breaks.push(last.row)
      start = cut
      filled = rows.slice(cut, at).reduce((sum, each) => sum + each.height, 0)
    }
    filled += row.height
  }
  return breaks
}
