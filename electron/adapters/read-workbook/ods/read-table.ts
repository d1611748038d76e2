import type { CellValue, TextRun } from '../../../../shared/sheet/cell-grid'
import { readIsoDate } from '../calendar-day'
import type { SheetBuilder } from '../sheet-builder'
import type { XmlReader } from '../../package/xml/xml-reader'
import { excelFormula } from './excel-formula'
import type { OdsStyles } from './ods-styles'
import { readParagraph } from './read-paragraph'

const lastRow = 1_048_576
const lastColumn = 16_384
/** How many rows pass between two calls of `tellRows`. */
const rowsBetween = 1000

interface OdsCell {
  readonly column: number
  readonly repeated: number
  readonly value: CellValue
  readonly runs: readonly TextRun[] | null
  readonly format: number
  readonly formula: string | null
  readonly comment: string
  readonly columns: number
  readonly rows: number
}

interface ColumnStyle {
  readonly last: number
  readonly style: string | null
}

/** Reads the table that was just opened into the builder. Repeated cells and rows are written out where they hold something. */
export function readTable(reader: XmlReader, styles: OdsStyles, builder: SheetBuilder, tellRows: () => void): void {
  const { depth } = reader
  const columns: ColumnStyle[] = []
  let row = 1
  let told = 0
  while (reader.nextElement(depth)) {
    if (reader.name === 'table-column') columns.push(readColumn(reader, columns, builder))
    else if (reader.name === 'table-row') {
      row += readRow(reader, styles, columns, row, builder)
      told += 1
      if (told % rowsBetween === 0) tellRows()
    } else if (!groups.has(reader.name)) reader.skip()
  }
}

/** Groups of columns and rows, which may be nested; their members follow. */
const groups: ReadonlySet<string> = new Set([
  ...['table-header-columns', 'table-column-group', 'table-columns'],
  ...['table-header-rows', 'table-row-group', 'table-rows'],
])

function readColumn(reader: XmlReader, before: readonly ColumnStyle[], builder: SheetBuilder): ColumnStyle {
  const first = (before.at(-1)?.last ?? 0) + 1
  const last = Math.min(lastColumn, first + repeatOf(reader, 'number-columns-repeated') - 1)
  if (isHidden(reader)) builder.hideColumns(first, last)
  return { last, style: reader.attribute('default-cell-style-name') }
}

/** Writes the row that was just opened, as often as it is repeated; gives how often that is. */
function readRow(
  reader: XmlReader,
  styles: OdsStyles,
  columns: readonly ColumnStyle[],
  row: number,
  builder: SheetBuilder,
): number {
  const repeated = repeatOf(reader, 'number-rows-repeated')
  const hidden = isHidden(reader)
  const cells = readCells(reader, styles, columns)
  if (cells.length > 0) {
    for (let copy = 0; copy < repeated; copy += 1) addRow(row + copy, cells, hidden, builder)
  }
  return repeated
}

function repeatOf(reader: XmlReader, name: string): number {
  const count = Number(reader.attribute(name) ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, lastRow) : 1
}

function isHidden(reader: XmlReader): boolean {
  return /^(?:collapse|filter)$/u.test(reader.attribute('visibility') ?? '')
}

/** The cells of the row that was just opened, without those that hold nothing. */
function readCells(reader: XmlReader, styles: OdsStyles, columns: readonly ColumnStyle[]): readonly OdsCell[] {
  const { depth } = reader
  const rowStyle = reader.attribute('default-cell-style-name')
  const cells: OdsCell[] = []
  let column = 1
  let at = 0
  while (reader.nextElement(depth)) {
    if (reader.name !== 'table-cell' && reader.name !== 'covered-table-cell') {
      reader.skip()
      continue
    }
    const repeated = repeatOf(reader, 'number-columns-repeated')
    while (at < columns.length - 1 && (columns[at]?.last ?? 0) < column) at += 1
    const style = reader.attribute('style-name') ?? rowStyle ?? columns[at]?.style ?? null
    const cell = readCell(reader, styles, column, repeated, styles.formatOf(style))
    if (cell) cells.push(cell)
    column += repeated
  }
  return cells
}

function readCell(
  reader: XmlReader,
  styles: OdsStyles,
  column: number,
  repeated: number,
  format: number,
): OdsCell | null {
  const type = reader.attribute('value-type')
  const stored =
    reader.attribute('value') ??
    reader.attribute('date-value') ??
    reader.attribute('time-value') ??
    reader.attribute('boolean-value')
  const storedText = reader.attribute('string-value') ?? ''
  const formula = reader.attribute('formula')
  const spanned = (name: string): number => Math.max(1, Math.trunc(Number(reader.attribute(name) ?? 1)) || 1)
  const [width, height] = [spanned('number-columns-spanned'), spanned('number-rows-spanned')]
  const { runs, comment } = readCellContent(reader, styles)
  const shown = runs.map(({ text }) => text).join('')
  const value = valueOf(type, stored, shown === '' ? storedText : shown)
  if (value === null && formula === null) return width * height > 1 ? emptyMerge(column, width, height) : null
  const hasStyles = value?.tag === 'text' && runs.some(({ superscript }) => superscript) && runs.length > 1
  return {
    ...emptyMerge(column, width, height),
    repeated,
    value: value ?? { tag: 'text', text: '' },
    runs: hasStyles ? runs : null,
    format,
    formula: formula === null ? null : excelFormula(formula),
    comment,
  }
}

/** The text of the cell that was just opened, its paragraphs as lines, and the comment on it. */
function readCellContent(
  reader: XmlReader,
  styles: OdsStyles,
): { readonly runs: readonly TextRun[]; readonly comment: string } {
  const { depth } = reader
  const runs: TextRun[] = []
  let comment = ''
  while (reader.nextElement(depth)) {
    if (reader.name === 'p') {
      if (runs.length > 0) runs.push({ text: '\n', superscript: false })
      readParagraph(reader, styles, runs)
    } else if (reader.name === 'annotation') comment = readAnnotation(reader, styles)
    else reader.skip()
  }
  return { runs, comment }
}

/** A cell that holds nothing and covers others. */
function emptyMerge(column: number, columns: number, rows: number): OdsCell {
  const value: CellValue = { tag: 'text', text: '' }
  return { column, repeated: 1, value, runs: null, format: 0, formula: null, comment: '', columns, rows }
}

/** Null for a cell that holds nothing. */
function valueOf(type: string | null, stored: string | null, text: string): CellValue | null {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberValue(stored ?? '') ?? textValue(text)
    case 'date':
      return readIsoDate(stored ?? '') ?? textValue(text)
    case 'time':
      return readDuration(stored ?? '') ?? textValue(text)
    case 'boolean':
      return { tag: 'boolean', boolean: stored === 'true' }
    case 'error':
      return { tag: 'error', error: text }
    default:
      // LibreOffice writes an error as a text, too.
      return errorText.test(text) ? { tag: 'error', error: text } : textValue(text)
  }
}

const errorText = /^(?:#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)|Err:\d{3})$/u

function numberValue(stored: string): CellValue | null {
  const number = stored.trim() === '' ? Number.NaN : Number(stored)
  return Number.isFinite(number) ? { tag: 'number', number } : null
}

function textValue(text: string): CellValue | null {
  return text === '' ? null : { tag: 'text', text }
}

/** "PT12H30M00S" as a part of a day. */
function readDuration(text: string): CellValue | null {
  const match = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/u.exec(text)
  if (!match) return null
  // A part that does not occur gives no group, which the type of a match does not say.
  const parts: readonly (string | undefined)[] = match.slice(2)
  const [days, hours, minutes, seconds] = parts.map((part) => Number((part ?? '0').replace(',', '.')))
  const total = (days ?? 0) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)
  return { tag: 'number', number: ((match[1] === '-' ? -1 : 1) * total) / 86_400 }
}

/** The text of a comment without the name and time of its author. */
function readAnnotation(reader: XmlReader, styles: OdsStyles): string {
  const { depth } = reader
  const paragraphs: string[] = []
  while (reader.nextElement(depth)) {
    if (reader.name !== 'p') {
      reader.skip()
      continue
    }
    const runs: TextRun[] = []
    readParagraph(reader, styles, runs)
    paragraphs.push(runs.map(({ text }) => text).join(''))
  }
  return paragraphs.join('\n')
}

function addRow(row: number, cells: readonly OdsCell[], hidden: boolean, builder: SheetBuilder): void {
  builder.startRow(row)
  if (hidden) builder.hideRow(row)
  for (const { column, repeated, value, runs, format, formula, comment, columns, rows } of cells) {
    if (columns * rows > 1) {
      builder.addMerge({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 })
    }
    if (value.tag === 'text' && value.text === '' && formula === null) continue
    for (let copy = column; copy < column + repeated; copy += 1) {
      if (value.tag === 'text') builder.addContent(copy, { value, runs }, format)
      else builder.addValue(copy, value, format)
      if (formula !== null) builder.setFormula(() => formula)
      builder.addComment(row, copy, comment)
    }
  }
}
