import * as XLSX from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel'
import type { CellGrid, CellValue } from '../../../shared/sheet/cell-grid'
import { readSerial } from './calendar-day'
import { Refusal } from '../package/refusal'
import { SheetBuilder, type CellBudget } from './sheet-builder'
import type { Indents } from './xls/read-indents'
import type { RichStrings } from './xls/read-rich-strings'

// Texts of Excel 5 and 95 are in the code page of the PC that wrote them, such as 936.
XLSX.set_cptable(codePages)

/** What the records of an old workbook say that SheetJS does not read. */
export interface KnownOfOld {
  readonly rich: RichStrings
  readonly indents: Indents
  /** Of a workbook that names none; null to leave it to the workbook. */
  readonly codePage: number | null
}

const nothingKnown: KnownOfOld = { rich: new Map(), indents: new Map(), codePage: null }

/** Every worksheet as SheetJS reads it, with the raised texts that it leaves out. What it throws about a file becomes a Refusal. */
export function gridsFromSheetjs(content: Uint8Array | string, known: KnownOfOld = nothingKnown): readonly CellGrid[] {
  const book = openBook(content, known.codePage)
  const budget: CellBudget = { cells: 0, characters: 0 }
  return book.SheetNames.flatMap((name, at) => {
    const sheet: XLSX.WorkSheet | undefined = book.Sheets[name]
    // Sheets of charts and macros hold no figures.
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return []
    return [gridOf(book, sheet, at, budget, known)]
  })
}

function openBook(content: Uint8Array | string, codePage: number | null): XLSX.WorkBook {
  // Texts of a page stay texts: SheetJS would take 1-2 for a date and drop leading zeros.
  const options: XLSX.ParsingOptions = {
    cellNF: true,
    cellFormula: true,
    cellStyles: true,
    raw: true,
    dense: true,
    UTC: true,
    ...(codePage === null ? {} : { codepage: codePage }),
  }
  try {
    return typeof content === 'string'
      ? XLSX.read(content, { ...options, type: 'string' })
      : XLSX.read(content, { ...options, type: 'array' })
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    if (/password|encrypt/iu.test(detail)) throw new Refusal('import.password-protected')
    throw new Refusal('import.unreadable-old', { detail })
  }
}

function gridOf(
  book: XLSX.WorkBook,
  sheet: XLSX.WorkSheet,
  at: number,
  budget: CellBudget,
  known: KnownOfOld,
): CellGrid {
  const styles = new CellStyleList()
  const { formats, indents } = styles
  const builder = new SheetBuilder(book.SheetNames[at] ?? '', budget, [], formats, indents)
  const [runsOf, indentOf] = [known.rich.get(at), known.indents.get(at)]
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const rows = (sheet['!data'] ?? []) as readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[]
  rows.forEach((row, rowIndex) => {
    if (!row) return
    builder.startRow(rowIndex + 1)
    row.forEach((cell, column) => {
      if (!cell) return
      const format = typeof cell.z === 'string' ? cell.z : null
      const value = readValue(cell, format, date1904)
      if (value === null && cell.f === undefined) return
      const key = `${rowIndex},${column}`
      const style = styles.indexOf(format, indentOf?.get(key) ?? 0)
      if (value?.tag === 'text') builder.addContent(column + 1, { value, runs: runsOf?.get(key) ?? null }, style)
      else builder.addValue(column + 1, value ?? { tag: 'text', text: '' }, style)
      const { f: formula } = cell
      if (formula !== undefined) builder.setFormula(() => formula)
      if (cell.c) builder.addComment(rowIndex + 1, column + 1, cell.c.map(noteText).join('\n'))
    })
  })
  for (const { s, e } of sheet['!merges'] ?? []) {
    builder.addMerge({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 })
  }
  sheet['!rows']?.forEach((row: XLSX.RowInfo | undefined, index) => {
    if (row?.hidden) builder.hideRow(index + 1)
    builder.outlineRow(index + 1, row?.level ?? 0)
  })
  sheet['!cols']?.forEach((column: XLSX.ColInfo | undefined, index) => {
    if (column?.hidden) builder.hideColumns(index + 1, index + 1)
  })
  const state = book.Workbook?.Sheets?.[at]?.Hidden
  return builder.finish(state === 2 ? 'very-hidden' : state === 1 ? 'hidden' : 'visible')
}

/** The number formats and indents of a sheet's cells, each pair once; the first is neither. */
class CellStyleList {
  readonly formats: (string | null)[] = [null]
  readonly indents: number[] = [0]
  private readonly known = new Map<string, number>()

  indexOf(numberFormat: string | null, indent: number): number {
    const format = numberFormat === null || /^general$/iu.test(numberFormat) ? null : numberFormat
    if (format === null && indent === 0) return 0
    const key = `${indent} ${format ?? ''}`
    const index = this.known.get(key) ?? this.formats.push(format) - 1
    this.indents[index] = indent
    this.known.set(key, index)
    return index
  }
}

/** Null for a cell that holds nothing. */
function readValue(cell: XLSX.CellObject, format: string | null, date1904: boolean): CellValue | null {
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' && Number.isFinite(cell.v) ? readSerial(cell.v, format, date1904) : null
    case 's': {
      const text = String(cell.v ?? '')
      return text === '' ? null : { tag: 'text', text }
    }
    case 'b':
      return { tag: 'boolean', boolean: Boolean(cell.v) }
    case 'e':
      return { tag: 'error', error: errorNames[Number(cell.v)] ?? '#VALUE!' }
    case 'd':
    case 'z':
      return null
  }
}

const errorNames: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/** SheetJS hands on what follows the text of a note in the file, which begins with a zero. */
function noteText({ t: text }: XLSX.Comment): string {
  return text.split('\u0000')[0] ?? ''
}
