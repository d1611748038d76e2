import { parseClipboard } from '../../shared/clipboard/parse-clipboard'
import type { PastedCells } from '../../shared/sheet/pasted-cells'
import { readHtmlTable } from '../../shared/clipboard/read-html-table'

/** What was copied, by the type in which it is asked for; "" where there is none of that type. */
interface CopiedData {
  getData(type: string): string
}

/**
 * The cells on the clipboard; null when there is no text. A table counts before text with tabs, because it tells of merges and of
 * all digits, unless it lacks cells that the text has: then it is a part of a page and not what was copied.
 */
export function readClipboardCells(clipboard: CopiedData): PastedCells | null {
  const text = clipboard.getData('text/plain')
  const plain: PastedCells | null = text === '' ? null : { rows: parseClipboard(text), merges: [] }
  const table = readHtmlTable(clipboard.getData('text/html'))
  if (!table) return plain
  return plain && countFilled(table) < countFilled(plain) ? plain : table
}

function countFilled({ rows }: PastedCells): number {
  return rows.reduce((sum, row) => sum + row.filter((text) => text.trim() !== '').length, 0)
}
