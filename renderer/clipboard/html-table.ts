import { exactText } from '../../shared/grid/exact-text'
import type { CellRange } from '../../shared/sheet/cell-grid'
import type { PastedCells } from '../../shared/sheet/pasted-cells'

/** A sheet has no more; a page may claim more. */
const widest = 16_384

/** The first table of what a spreadsheet, word processor or page put on the clipboard; null when there is none. */
export function readHtmlTable(html: string): PastedCells | null {
  if (!/<table/iu.test(html)) return null
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table || table.rows.length === 0) return null
  const rows: string[][] = [...table.rows].map(() => [])
  const taken = rows.map(() => new Set<number>())
  const merges: CellRange[] = []
  for (const [at, row] of [...table.rows].entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (taken[at]?.has(column)) column += 1
      const height = Math.min(Math.max(1, cell.rowSpan), rows.length - at)
      const width = Math.min(Math.max(1, cell.colSpan), widest - column)
      if (width < 1) break
      for (let down = 0; down < height; down += 1) {
        for (let across = 0; across < width; across += 1) taken[at + down]?.add(column + across)
      }
      const line = rows[at]
      if (line) line[column] = exactText(textOf(cell), storedNumber(cell))
      if (height > 1 || width > 1) {
        merges.push({ top: at + 1, left: column + 1, bottom: at + height, right: column + width })
      }
      column += width
    }
  }
  const last = Math.max(...taken.map((columns) => Math.max(-1, ...columns)))
  return { rows: rows.map((row) => Array.from({ length: last + 1 }, (_, column) => row[column] ?? '')), merges }
}

/** The number behind what a cell shows: `x:num` of Excel and WPS, `sdval` of LibreOffice. */
function storedNumber(cell: Element): string | null {
  const stored = cell.getAttribute('x:num') ?? cell.getAttribute('sdval')
  return stored === null || stored === '' ? null : stored
}

/** Lines of the source mean nothing in HTML, `<br>` does. */
function textOf(node: Node): string {
  let text = ''
  for (const child of node.childNodes) {
    if (child.nodeName === 'BR') text += '\n'
    else if (child.nodeName === 'SUP') text += raised(textOf(child), text)
    else if (child.nodeType === Node.TEXT_NODE) text += (child.nodeValue ?? '').replace(/[\s\u00a0]+/gu, ' ')
    else text += textOf(child)
  }
  return text.replace(/ *\n */gu, '\n').trim()
}

const raisedSigns = new Map([...'0123456789()'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾'][at] ?? sign]))

/** Raised digits stay raised, or a footnote would become a digit of its number; a raised letter behind a number is one. */
function raised(mark: string, before: string): string {
  if (/^[\d()]+$/u.test(mark)) return [...mark].map((sign) => raisedSigns.get(sign) ?? sign).join('')
  return /^[a-z]\)?$/iu.test(mark) && /\d\s*$/u.test(before) ? '' : mark
}
