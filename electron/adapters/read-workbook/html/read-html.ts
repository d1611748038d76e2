import type { CellGrid, TextRun } from '../../../../shared/sheet/cell-grid'
import { SheetBuilder } from '../sheet-builder'
import { htmlAttribute, htmlTokens } from './html-tokens'
import { storedNumber } from './stored-number'

interface PageCell {
  readonly runs: TextRun[]
  readonly attributes: string
}

interface PageTable {
  cells: PageCell[]
  isHidden: boolean
  /** For each column the last row that a cell from above reaches into. */
  readonly taken: number[]
}

const breaking: ReadonlySet<string> = new Set([
  'br',
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'center',
])
const lastColumn = 16_384

/** The sheet that a page makes, as Excel opens it: its tables one under the other, and the lines of text around them as rows. */
export function readHtml(page: string): CellGrid {
  const sheet = new PageSheet()
  for (const token of htmlTokens(page)) {
    if (token.tag === 'text') sheet.addText(token.text)
    else if (token.tag === 'open') sheet.open(token.name, token.attributes)
    else sheet.close(token.name)
  }
  return sheet.finish()
}

class PageSheet {
  private readonly builder = new SheetBuilder('Sheet1', { cells: 0, characters: 0 }, [], [null])
  private readonly tables: PageTable[] = []
  private around: PageCell = newCell('')
  private raised = 0
  private row = 0

  addText(text: string): void {
    const cell = this.current()
    const shown = text.replace(/\s+/gu, ' ')
    if (cell === null || shown === '') return
    cell.runs.push({ text: shown, superscript: this.raised > 0 })
  }

  open(name: string, attributes: string): void {
    const table = this.tables.at(-1)
    switch (name) {
      case 'table':
        this.flushText()
        this.tables.push({ cells: [], isHidden: false, taken: [] })
        break
      case 'tr':
        this.endRow(table)
        if (table) table.isHidden = /display\s*:\s*none/iu.test(attributes)
        break
      case 'td':
      case 'th':
        this.raised = 0
        table?.cells.push(newCell(attributes))
        break
      case 'sup':
        this.raised += 1
        break
      default:
        this.breakLine(name)
    }
  }

  close(name: string): void {
    if (name === 'sup') this.raised = Math.max(0, this.raised - 1)
    else if (name === 'tr') this.endRow(this.tables.at(-1))
    else if (name === 'table') {
      this.endRow(this.tables.at(-1))
      this.tables.pop()
    } else if (name !== 'br') this.breakLine(name)
  }

  finish(): CellGrid {
    while (this.tables.length > 0) this.close('table')
    this.flushText()
    return this.builder.finish('visible')
  }

  /** Where text goes: the open cell, outside of tables the line around them, and between the cells of a table nowhere. */
  private current(): PageCell | null {
    const table = this.tables.at(-1)
    return table ? (table.cells.at(-1) ?? null) : this.around
  }

  private breakLine(name: string): void {
    if (!breaking.has(name)) return
    if (this.tables.length === 0) this.flushText()
    else this.current()?.runs.push({ text: '\n', superscript: false })
  }

  /** Writes the line of text that was gathered, also that of a cell which holds a table: it stands above it. */
  private flushText(): void {
    const cell = this.current()
    if (cell === null) return
    const runs = tidy(cell.runs)
    cell.runs.length = 0
    if (runs.length === 0) return
    this.row += 1
    this.builder.startRow(this.row)
    this.addContent(1, runs)
  }

  private endRow(table: PageTable | undefined): void {
    if (!table || table.cells.length === 0) return
    this.row += 1
    this.builder.startRow(this.row)
    if (table.isHidden) this.builder.hideRow(this.row)
    let column = 1
    for (const { runs, attributes } of table.cells) {
      while ((table.taken[column] ?? 0) >= this.row) column += 1
      const width = spanOf(attributes, 'colspan')
      const bottom = this.row + spanOf(attributes, 'rowspan') - 1
      for (let at = column; at < column + width && at <= lastColumn; at += 1) table.taken[at] = bottom
      this.builder.addMerge({ top: this.row, left: column, bottom, right: column + width - 1 })
      this.addCell(column, tidy(runs), attributes)
      column += width
    }
    table.cells = []
    table.isHidden = false
  }

  private addCell(column: number, runs: readonly TextRun[], attributes: string): void {
    if (runs.length === 0) return
    const stored = htmlAttribute(attributes, 'x:num') ?? htmlAttribute(attributes, 'sdval')
    const number = stored === null ? null : storedNumber(stored, textOf(runs))
    if (number === null) this.addContent(column, runs)
    else this.builder.addNumber(column, number, 0)
  }

  private addContent(column: number, runs: readonly TextRun[]): void {
    const value = { tag: 'text', text: textOf(runs) } as const
    this.builder.addContent(column, { value, runs: runs.some(({ superscript }) => superscript) ? runs : null }, 0)
  }
}

function newCell(attributes: string): PageCell {
  return { runs: [], attributes }
}

function spanOf(attributes: string, name: string): number {
  const span = Number(htmlAttribute(attributes, name) ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, lastColumn) : 1
}

function textOf(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Runs of the same style joined, without blanks at the ends and around breaks. */
function tidy(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = []
  for (const { text, superscript } of runs) {
    const last = joined.at(-1)
    if (last && last.superscript === superscript) joined[joined.length - 1] = { text: last.text + text, superscript }
    else joined.push({ text, superscript })
  }
  return joined
    .map(({ text, superscript }, at) => {
      const lined = text.replace(/ *\n[ \n]*/gu, '\n').replace(/ {2,}/gu, ' ')
      const started = at === 0 ? lined.trimStart() : lined
      return { text: at === joined.length - 1 ? started.trimEnd() : started, superscript }
    })
    .filter(({ text }) => text !== '')
}
