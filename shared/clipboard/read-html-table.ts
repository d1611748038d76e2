import { readTags, type TagAttributes, type TagHandler } from '../markup/read-tags'
import { lastColumn, spanOf, TableColumns } from '../markup/table-columns'
import type { CellRange } from '../sheet/cell-grid'
import type { PastedCells } from '../sheet/pasted-cells'
import { exactText } from './exact-text'

/** The first table of what a spreadsheet, word processor or page put on the clipboard; null when there is none. */
export function readHtmlTable(html: string): PastedCells | null {
  const reader = new TableReader()
  readTags(html, reader)
  return reader.finish()
}

type Section = 'head' | 'body' | 'foot'

interface CopiedRow {
  readonly section: Section
  readonly cells: CopiedCell[]
}

/** The sections of a table in the order in which they are shown, wherever they stand in the page. */
const sections: readonly Section[] = ['head', 'body', 'foot']
const sectionTags: Readonly<Record<string, Section>> = { thead: 'head', tbody: 'body', tfoot: 'foot' }
/** What stands in these is no text of the page. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'comment', 'title', 'xml'])
const breaking: ReadonlySet<string> = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Gathers the rows of the first table; a table within a cell is text of that cell. */
class TableReader implements TagHandler {
  private readonly rows: CopiedRow[] = []
  private section: Section = 'body'
  private depth = 0
  private unseenDepth = 0
  private isRead = false

  open(name: string, attributes: TagAttributes): void {
    if (this.isRead) return
    if (name === 'table') this.depth += 1
    else if (unseen.has(name)) this.unseenDepth += 1
    else if (this.depth === 1) this.openInTable(name, attributes)
    else if (this.depth > 1) this.openInCell(name === 'tr' || name === 'td' || name === 'th' ? 'p' : name)
  }

  close(name: string): void {
    if (this.isRead || this.depth === 0) return
    if (name === 'table') {
      this.depth -= 1
      this.isRead = this.depth === 0
    } else if (unseen.has(name)) this.unseenDepth = Math.max(0, this.unseenDepth - 1)
    else if (name === 'sup') this.cell?.lower()
    else if (breaking.has(name)) this.cell?.startLine()
  }

  text(text: string): void {
    if (!this.isRead && this.depth > 0 && this.unseenDepth === 0) this.cell?.add(text)
  }

  finish(): PastedCells | null {
    const rows = sections.flatMap((section) => this.rows.filter((row) => row.section === section))
    return rows.length === 0 ? null : placeCells(rows)
  }

  private get cell(): CopiedCell | undefined {
    return this.rows.at(-1)?.cells.at(-1)
  }

  private openInTable(name: string, attributes: TagAttributes): void {
    const section = sectionTags[name]
    if (section !== undefined) this.section = section
    else if (name === 'tr') this.rows.push({ section: this.section, cells: [] })
    else if (name === 'td' || name === 'th') {
      if (this.rows.length === 0) this.rows.push({ section: this.section, cells: [] })
      this.rows.at(-1)?.cells.push(new CopiedCell(attributes))
    } else this.openInCell(name)
  }

  private openInCell(name: string): void {
    if (name === 'br') this.cell?.breakLine()
    else if (name === 'sup') this.cell?.raise()
    else if (breaking.has(name)) this.cell?.startLine()
  }
}

/** A cell with the text that it shows. */
class CopiedCell {
  private shown = ''
  /** Something stands in the line that was begun last. */
  private isLineFilled = false
  /** Where the raised signs begin that are not ended yet. */
  private readonly raisedFrom: number[] = []

  constructor(readonly attributes: TagAttributes) {}

  /** Lines of the source mean nothing in HTML. */
  add(text: string): void {
    this.shown += text.replace(/[ \t\r\n\f]+/gu, ' ')
    this.isLineFilled ||= text.trim() !== ''
  }

  breakLine(): void {
    this.shown += '\n'
    this.isLineFilled = false
  }

  /** A paragraph begins a line unless one has begun. */
  startLine(): void {
    if (this.isLineFilled) this.breakLine()
  }

  raise(): void {
    this.raisedFrom.push(this.shown.length)
  }

  lower(): void {
    const from = this.raisedFrom.pop()
    if (from === undefined) return
    const before = this.shown.slice(0, from)
    this.shown = before + raised(this.shown.slice(from).trim(), before)
  }

  /** The text with the digits of the number that is stored beside it (`x:num` of Excel and WPS, `sdval` of LibreOffice). */
  text(): string {
    while (this.raisedFrom.length > 0) this.lower()
    const lines = this.shown.replace(/ {2,}/gu, ' ').replace(/ *\n */gu, '\n')
    // Blanks that do not break are meant: they indent a label.
    const text = lines
      .replace(/^[ \n]+/u, '')
      .trimEnd()
      .replaceAll('\u00a0', ' ')
    const stored = this.attributes['x:num'] ?? this.attributes['sdval']
    return exactText(text, stored === undefined || stored === '' ? null : stored)
  }
}

function placeCells(rows: readonly CopiedRow[]): PastedCells {
  const columns = new TableColumns()
  const merges: CellRange[] = []
  let last = 0
  const placed = rows.map(({ cells }, at) => {
    const texts: string[] = []
    columns.startRow(at + 1)
    for (const cell of cells) {
      const [width, height] = [spanOf(cell.attributes, 'colspan'), spanOf(cell.attributes, 'rowspan')]
      const left = columns.place(width, height)
      if (left > lastColumn) break
      const right = Math.min(left + width - 1, lastColumn)
      const bottom = Math.min(at + height, rows.length)
      if (bottom > at + 1 || right > left) merges.push({ top: at + 1, left, bottom, right })
      texts[left - 1] = cell.text()
      last = Math.max(last, right)
    }
    return texts
  })
  return { rows: placed.map((texts) => Array.from({ length: last }, (_, column) => texts[column] ?? '')), merges }
}

const raisedSigns = new Map([...'0123456789()'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾'][at] ?? sign]))

/** Raised digits stay raised, or a footnote would become a digit of its number; a raised letter behind a number is one. */
function raised(mark: string, before: string): string {
  if (/^[\d()]+$/u.test(mark)) return [...mark].map((sign) => raisedSigns.get(sign) ?? sign).join('')
  return /^[a-z]\)?$/iu.test(mark) && /\d\s*$/u.test(before) ? '' : mark
}
