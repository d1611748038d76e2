import type { TableContent } from '../../template/parse/schema'
import type { NameScorer } from '../names/name-score'
import type { ReportText } from '../report-text'
import type { DraftContext } from './draft-context'
import { draftTable } from './draft-table'

/** A table of the template in the place of one of the report, with the paragraph whose words became its caption. */
export interface DraftedTable {
  readonly content: TableContent
  /** Index of the paragraph; null where none is a caption. */
  readonly captionOf: number | null
}

/** The tables of a report that the template can print, by their index. */
export function draftTables(
  { blocks }: ReportText,
  scorer: NameScorer,
  context: DraftContext,
): ReadonlyMap<number, DraftedTable> {
  const drafted = new Map<number, DraftedTable>()
  blocks.forEach((block, at) => {
    if (block.tag !== 'table') return
    const before = blocks[at - 1]
    const text = before?.tag === 'paragraph' ? before.text.trim() : ''
    const isCaption = /^表\s*[\d一二三四五六七八九十]/u.test(text)
    // The program numbers its tables itself.
    const caption = isCaption ? text.replace(/^表\s*[\d一二三四五六七八九十.-]+\s*/u, '') : '主要指标'
    const content = draftTable(block, caption, scorer, context)
    if (content === null) return
    drafted.set(block.index, { content, captionOf: isCaption && before?.tag === 'paragraph' ? before.index : null })
  })
  return drafted
}
