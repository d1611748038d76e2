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
    return captionsOf(isKey && !isOpen ? `${cell.text}：${beside}` : cell.text + beside)
  })
}

/** The captions of a line; wide gaps part them: 填报单位： 青禾县民政局   2023年度   单位：人. */
function captionsOf(text: string): readonly CaptionLine[] {
  const parts: string[] = []
  for (const part of text.trim().split(/\s{2,}/u)) {
    const open = parts.at(-1)
    if (open !== undefined && /[:：]$/u.test(open)) parts[parts.length - 1] = open + part
    else parts.push(part)
  }
  return parts.flatMap((part, at): readonly CaptionLine[] => {
    const line = readCaptionLine(part)
    if (line !== null) return [line]
    return at > 0 && /^(?:19|20)\d{2}\s*年度?$/u.test(part.normalize('NFKC'))
      ? [{ subject: 'period', value: part }]
      : []
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
