import { isSenderKey, readCaptionLine, type CaptionLine } from '../read/caption-line'
import type { SheetView } from '../view/sheet-view'

/** The lines of a sheet that name a region or period, in order; name and value may stand in two cells: 地区： | 松陵市. */
export function captionLines(view: SheetView, rows: readonly number[]): readonly CaptionLine[] {
  const wanted = new Set(rows)
  return view.words.flatMap((cell) => {
    if (!wanted.has(cell.row)) return []
    const isOpen = /[:：]$/u.test(cell.text)
    const isKey = isOpen || isSenderKey(cell.text)
    const beside = isKey ? textBeside(view, cell.row, cell.column) : ''
    const line = readCaptionLine(isKey && !isOpen ? `${cell.text}：${beside}` : cell.text + beside)
    return line === null ? [] : [line]
  })
}

/** The text of the next cell; a key may be merged over several. */
function textBeside(view: SheetView, row: number, column: number): string {
  return view.at(row, (view.mergeAt(row, column)?.right ?? column) + 1)?.text ?? ''
}

/** The region that these lines name; null where they name none or several. */
export function regionOfLines(lines: readonly CaptionLine[]): string | null {
  const regions = new Set(lines.flatMap(({ subject, value }) => (subject === 'region' ? [value] : [])))
  const [region] = regions
  return regions.size === 1 ? (region ?? null) : null
}
