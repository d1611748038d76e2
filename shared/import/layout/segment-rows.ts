import { readBlockRows, type BlockRow } from './block-rows'
import { isHeaderWord } from '../read/header-word'
import type { SheetView } from '../view/sheet-view'
import type { Block } from './split-blocks'
import type { ViewCell } from '../view/view-cell'

/** The rows of one table inside a block. */
export interface Segment {
  /** Everything above the first data row that belongs to this table: titles, captions, headers. */
  readonly head: readonly BlockRow[]
  /** Data rows, and the heading rows between them. */
  readonly body: readonly BlockRow[]
  readonly notes: readonly BlockRow[]
}

/** Cuts a block into the tables that are stacked in it: a new one starts where a header row follows data. */
export function segmentRows(view: SheetView, block: Block): readonly Segment[] {
  const rows = readBlockRows(view, block)
  const segments: { head: BlockRow[]; body: BlockRow[]; notes: BlockRow[] }[] = []
  let pending: BlockRow[] = []
  for (const row of rows) {
    if (row.kind !== 'data') {
      pending.push(row)
      continue
    }
    const current = segments.at(-1)
    if (!current) segments.push({ head: pending, body: [row], notes: [] })
    else {
      const start = findNewHead(pending, current.body)
      if (start === null) current.body.push(...pending, row)
      else {
        current.notes.push(...pending.slice(0, start))
        segments.push({ head: pending.slice(start), body: [row], notes: [] })
      }
    }
    pending = []
  }
  segments.at(-1)?.notes.push(...pending)
  return segments
}

/** Words that begin a note, a source or a legend below a table. */
export function isNoteText(text: string): boolean {
  return /^\s*(?:注\s*[:：释]|注\d|注\s|附注|说明\s*[:：]|备注\s*[:：]|资料来源|資料來源|数据来源|来源|资料|Source|Notes?\b|[*＊#①-⑳]|\d{1,2}[)）]|자료|주\s*[:：)])/iu.test(
    text,
  )
}

/** Where in the rows between two stretches of data the next table begins; null when they are headings of the same one. */
function findNewHead(pending: readonly BlockRow[], body: readonly BlockRow[]): number | null {
  if (pending.length === 0) return null
  const firstValue = firstValueColumn(body)
  const isHeader = (row: BlockRow): boolean =>
    row.kind === 'periods' || (row.cells.length >= 2 && row.cells.some((cell) => cell.column >= firstValue))
  const header = pending.findIndex(isHeader)
  if (header < 0) return null
  if (isUnreadable(pending, body)) return null
  let start = header
  while (start > 0) {
    const above = pending[start - 1]
    const here = pending[start]
    if (!above || !here || !belongsToHead(above)) break
    if (start < header && here.row - above.row > 1) break
    start--
  }
  return start
}

/** One row of words between adjacent rows of data holds figures that nobody could read, not a header. */
function isUnreadable(pending: readonly BlockRow[], body: readonly BlockRow[]): boolean {
  const [only] = pending
  if (pending.length !== 1 || !only || only.kind !== 'text') return false
  const isAdjacent = only.row === (body.at(-1)?.row ?? 0) + 1
  const isPeriod = ({ kind, cell }: ViewCell): boolean => kind === 'period' && cell.value.tag !== 'date'
  return isAdjacent && !only.cells.some(isPeriod) && !isHeaderWord(only.cells[0]?.text ?? '')
}

/** The leftmost column with a number or a mark in the first rows of data. */
function firstValueColumn(body: readonly BlockRow[]): number {
  const data = body.filter((row) => row.kind === 'data').slice(0, 50)
  const isValue = ({ kind }: ViewCell): boolean => kind === 'number' || kind === 'mark'
  return Math.min(...data.map(({ cells }) => cells.find(isValue)?.column ?? Infinity))
}

/** A title or caption over a header: a cell or two that are no note of the table above. */
function belongsToHead({ cells }: BlockRow): boolean {
  return cells.length <= 2 && !isNoteText(cells[0]?.text ?? '')
}
