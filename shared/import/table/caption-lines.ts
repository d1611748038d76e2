import { readCaptionLine, type CaptionLine } from '../read/caption-line'
import type { SheetView } from '../view/sheet-view'

/** The lines of a sheet that name a region or period, in order; name and value may stand in two cells: 地区： | 松陵市. */
export function captionLines(view: SheetView, rows: readonly number[]): readonly CaptionLine[] {
  const wanted = new Set(rows)
  return view.words.flatMap((cell) => {
    if (!wanted.has(cell.row)) return []
    const beside = /[:：]$/u.test(cell.text) ? (view.at(cell.row, cell.column + 1)?.text ?? '') : ''
    const line = readCaptionLine(cell.text + beside)
    return line === null ? [] : [line]
  })
}

/** The region that these lines name; null where they name none or several. */
export function regionOfLines(lines: readonly CaptionLine[]): string | null {
  const regions = new Set(lines.flatMap(({ subject, value }) => (subject === 'region' ? [value] : [])))
  const [region] = regions
  return regions.size === 1 ? (region ?? null) : null
}
