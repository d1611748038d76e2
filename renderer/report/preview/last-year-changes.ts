import { markChanges } from '../../../shared/draft/review/print-next-year'
import type { Block, Run } from '../../../shared/report/document'
import type { BlockChange } from './compare-blocks'
import type { ShownBlock } from './keep-blocks'

/**
 * What a report says otherwise than the one of another year that the same template prints, by the template's block: word by word where
 * both have it, as a whole where the other has not. Tables and charts hold a year's own figures throughout and are left out.
 */
export function lastYearChanges(
  last: readonly ShownBlock[],
  now: readonly ShownBlock[],
): ReadonlyMap<number, BlockChange> {
  const before = new Map(last.flatMap(({ origin, part, block }) => (part === 0 ? [[origin, block] as const] : [])))
  const changes = new Map<number, BlockChange>()
  for (const { origin, part, block } of now) {
    const runs = part === 0 ? proseOf(block) : null
    if (runs === null) continue
    const earlier = before.get(origin)
    const known = earlier ? proseOf(earlier) : null
    if (known === null) {
      changes.set(origin, { tag: 'whole' })
      continue
    }
    const marked = markChanges(known, runs)
    if (marked.some(({ isChanged }) => isChanged)) changes.set(origin, { tag: 'words', runs: marked })
  }
  return changes
}

/** Prose without footnotes: their marks are no words. */
function proseOf(block: Block): readonly Run[] | null {
  if (block.tag !== 'lead' && block.tag !== 'paragraph' && block.tag !== 'note') return null
  return block.runs.some(({ tag }) => tag === 'footnote') ? null : block.runs
}
