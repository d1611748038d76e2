import type { CellGrid, TextRun } from '../../../../shared/sheet/cell-grid'
import { SheetBuilder } from '../sheet-builder'
import { readTags, type TagAttributes } from '../../../../shared/markup/read-tags'
import { spanOf, TableColumns } from '../../../../shared/markup/table-columns'
import { storedNumber } from './stored-number'

interface PageCell {
  readonly runs: TextRun[]
  readonly attributes: TagAttributes
}

interface PageTable {
  cells: PageCell[]
  isHidden: boolean
  readonly columns: TableColumns
}

const breaking: ReadonlySet<string> = new Set([
  ...['br', 'p', 'div', 'li', 'caption', 'center'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])
/** What stands in these is no text of the page; "comment" is how office programs write the note of a cell. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'comment', 'title', 'xml'])

/** The sheet that a page makes, as Excel opens it: its tables one under the other, and the lines of text around them as rows. */
export function readHtml(page: string, name = 'Sheet1'): CellGrid {
  const sheet = new PageSheet(name)
  let hiddenDepth = 0
  readTags(page, {
    open: (tag, attributes) => {
      if (unseen.has(tag)) hiddenDepth += 1
      else if (hiddenDepth === 0) sheet.open(tag, attributes)
    },
    text: (text) => {
      if (hiddenDepth === 0) sheet.addText(text)
    },
    close: (tag) => {
      if (unseen.has(tag)) hiddenDepth = Math.max(0, hiddenDepth - 1)
      else if (hiddenDepth === 0) sheet.close(tag)
    },
  })
  return sheet.finish()
}

class PageSheet {
  private readonly builder: SheetBuilder
  private readonly tables: PageTable[] = []
  private readonly around: PageCell = newCell({})
  private raised = 0
  private row = 0

  constructor(name: string) {
    this.builder = new SheetBuilder(name, { cells: 0, characters: 0 }, [], [null])
  }

  addText(text: string): void {
    const cell = this.current()
    // Blanks that do not break are meant: they indent a label.
    const shown = text.replace(/[ \t\r\n\f]+/gu, ' ')
    if (cell === null || shown === '') return
    cell.runs.push({ text: shown, superscript: this.raised > 0 })
  }

  open(name: string, attributes: TagAttributes): void {
    const table = this.tables.at(-1)
    switch (name) {
      case 'table':
        this.flushText()
        this.tables.push({ cells: [], isHidden: false, columns: new TableColumns() })
        break
      case 'tr':
        this.endRow(table)
        if (table) table.isHidden = /display\s*:\s*none/iu.test(attributes['style'] ?? '')
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
    table.columns.startRow(this.row)
    for (const { runs, attributes } of table.cells) {
      const [width, height] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')]
      const left = table.columns.place(width, height)
      this.builder.addMerge({ top: this.row, left, bottom: this.row + height - 1, right: left + width - 1 })
      this.addCell(left, tidy(runs), attributes)
    }
    table.cells = []
    table.isHidden = false
  }

  private addCell(column: number, runs: readonly TextRun[], attributes: TagAttributes): void {
    if (runs.length === 0) return
    const stored = attributes['x:num'] ?? attributes['sdval']
    const number = stored === undefined ? null : storedNumber(stored, textOf(runs))
    if (number === null) this.addContent(column, runs)
    else this.builder.addNumber(column, number, 0)
  }

  private addContent(column: number, runs: readonly TextRun[]): void {
    const value = { tag: 'text', text: textOf(runs) } as const
    this.builder.addContent(column, { value, runs: runs.some(({ superscript }) => superscript) ? runs : null }, 0)
  }
}

function newCell(attributes: TagAttributes): PageCell {
  return { runs: [], attributes }
}

function textOf(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Runs of the same style joined, without blanks around breaks and at the ends, but for those that indent the text. */
function tidy(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = []
  for (const { text, superscript } of runs) {
    const last = joined.at(-1)
    if (last && last.superscript === superscript) joined[joined.length - 1] = { text: last.text + text, superscript }
    else joined.push({ text, superscript })
  }
  if (textOf(joined).trim() === '') return []
  return joined
    .map(({ text, superscript }, at) => {
      const lined = text.replace(/ *\n[ \n]*/gu, '\n').replace(/ {2,}/gu, ' ')
      const started = at === 0 ? lined.replace(/^[ \n]+/u, '') : lined
      return { text: at === joined.length - 1 ? started.trimEnd() : started, superscript }
    })
    .filter(({ text }) => text !== '')
}
