import type { NextYearRun } from '../../../shared/draft/review/print-next-year'
import type { Block, TableBlock } from '../../../shared/report/document'
import { keyOfShown, type ShownBlock } from './keep-blocks'
import { looksAs } from './looks-as'
import { splitRuns, textOfRuns } from './split-runs'

/** What of a block reads otherwise than before: everything, or some sentences, or some cells ("row:column") of a table. */
export type BlockChange =
  | { readonly tag: 'whole' }
  | { readonly tag: 'sentences'; readonly sentences: readonly number[] }
  | { readonly tag: 'cells'; readonly cells: readonly string[] }
  /** The words and figures one by one, each with whether it is another. */
  | { readonly tag: 'words'; readonly runs: readonly NextYearRun[] }

/** What reads otherwise than when the report was last looked at, by the template's block. Blocks that went are not there to mark. */
export function compareBlocks(
  before: readonly ShownBlock[],
  after: readonly ShownBlock[],
): ReadonlyMap<number, BlockChange> {
  const known = new Map(before.map((shown) => [keyOfShown(shown), shown]))
  const changes = new Map<number, BlockChange>()
  for (const shown of after) {
    const earlier = known.get(keyOfShown(shown))
    if (earlier && looksAs(earlier.block, shown.block)) continue
    // The note on a paragraph follows from its figures: the paragraph is what changed.
    if (shown.part > 0 && changes.has(shown.origin)) continue
    changes.set(shown.origin, earlier ? compareBlock(earlier.block, shown.block) : { tag: 'whole' })
  }
  return changes
}

function compareBlock(before: Block, after: Block): BlockChange {
  if (isProse(before) && isProse(after)) {
    const known = new Set(splitRuns(before.runs).map(textOfRuns))
    const sentences = splitRuns(after.runs).flatMap((sentence, at) => (known.has(textOfRuns(sentence)) ? [] : [at]))
    return { tag: 'sentences', sentences }
  }
  if (before.tag === 'table' && after.tag === 'table') return compareTables(before, after)
  return { tag: 'whole' }
}

/** Rows are compared by their label: a row that comes or goes moves the others. */
function compareTables(before: TableBlock, after: TableBlock): BlockChange {
  const known = new Map(textsOf(before).map((row) => [row[0] ?? '', row]))
  const cells = textsOf(after).flatMap((row, at) => {
    const earlier = known.get(row[0] ?? '')
    return row.flatMap((text, column) => (text === earlier?.[column] ? [] : [`${at}:${column}`]))
  })
  return cells.length > 0 ? { tag: 'cells', cells } : { tag: 'whole' }
}

function textsOf(table: TableBlock): readonly (readonly string[])[] {
  return table.rows.map((row) => (row.tag === 'group' ? [row.text] : row.cells.map(textOfRuns)))
}

function isProse(block: Block): block is Extract<Block, { readonly tag: 'lead' | 'paragraph' | 'note' }> {
  return block.tag === 'lead' || block.tag === 'paragraph' || block.tag === 'note'
}

/** How many places are marked. */
export function countChanges(changes: ReadonlyMap<number, BlockChange>): number {
  let count = 0
  for (const change of changes.values()) {
    count += countOf(change)
  }
  return count
}

function countOf(change: BlockChange): number {
  switch (change.tag) {
    case 'whole':
      return 1
    case 'sentences':
      return change.sentences.length
    case 'cells':
      return change.cells.length
    case 'words':
      return change.runs.filter(({ isChanged }) => isChanged).length
  }
}
