import type { Block, TableRow } from '../../../shared/report/document'
import { looksAs } from './looks-as'

/** A block of the document as the page draws it. */
export interface ShownBlock {
  /** The template's block it comes from: stays the same while the figures change. */
  readonly origin: number
  /** Which of the blocks that come from there: a paragraph may be followed by a note on its figures. */
  readonly part: number
  readonly block: Block
}

/**
 * The blocks of a document, with the earlier object wherever a block looks as before, so that React draws only what changed;
 * of a table that changed, the rows that did not are kept likewise. A figure's id is no part of its look: a sentence that goes
 * renumbers every figure after it.
 */
export function keepBlocks(
  before: readonly ShownBlock[],
  blocks: readonly Block[],
  origins: readonly number[],
): readonly ShownBlock[] {
  const known = new Map(before.map((shown) => [keyOfShown(shown), shown]))
  const parts = new Map<number, number>()
  return blocks.map((block, at) => {
    const origin = origins[at] ?? -1
    const part = parts.get(origin) ?? 0
    parts.set(origin, part + 1)
    const earlier = known.get(keyOfShown({ origin, part }))
    if (earlier && looksAs(earlier.block, block)) return earlier
    return { origin, part, block: earlier ? keepRows(earlier.block, block) : block }
  })
}

/** Stands for a block as long as the template is the same. */
export function keyOfShown({ origin, part }: Pick<ShownBlock, 'origin' | 'part'>): string {
  return `${origin}-${part}`
}

/** Rows are compared by their place: in a report of the same template rows seldom come or go. */
function keepRows(before: Block, after: Block): Block {
  if (before.tag !== 'table' || after.tag !== 'table') return after
  const keep = (row: TableRow, at: number): TableRow => {
    const earlier = before.rows[at]
    return earlier && looksAs(earlier, row) ? earlier : row
  }
  const columns = looksAs(before.columns, after.columns) ? before.columns : after.columns
  return { ...after, columns, rows: after.rows.map(keep) }
}
