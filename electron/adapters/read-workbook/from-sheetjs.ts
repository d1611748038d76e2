import * as XLSX from '@e965/xlsx'
import type { Cell, CellGrid, CellValue, TextRun } from '../../../shared/import/cell-grid'
import { readDate } from './calendar-day'
import { decodeXml } from './decode-xml'

/** Every worksheet as SheetJS reads it, by name; null when it cannot open the bytes either. */
export function gridsFromSheetjs(bytes: Uint8Array, date1904: boolean): ReadonlyMap<string, CellGrid> | null {
  try {
    const book = XLSX.read(bytes, {
      type: 'array',
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
      cellDates: true,
      UTC: true,
    })
    return new Map(book.SheetNames.map((name, at) => [name, gridOf(book, name, at, date1904)]))
  } catch {
    // This is already the second attempt: the caller reports the sheet that neither library could read.
    return null
  }
}

function gridOf(book: XLSX.WorkBook, name: string, at: number, date1904: boolean): CellGrid {
  const sheet: XLSX.WorkSheet = book.Sheets[name] ?? {}
  const rows = new Map<number, Map<number, Cell>>()
  const addresses = Object.keys(sheet)
    .filter((key) => !key.startsWith('!'))
    .map((key) => XLSX.utils.decode_cell(key))
    .sort((one, other) => one.r - other.r || one.c - other.c)
  for (const { r, c } of addresses) {
    const cell = readCell(sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject, date1904)
    if (!cell) continue
    const row = rows.get(r + 1)
    if (row) row.set(c + 1, cell)
    else rows.set(r + 1, new Map([[c + 1, cell]]))
  }
  const state = book.Workbook?.Sheets?.[at]?.Hidden
  return {
    name,
    visibility: state === 2 ? 'very-hidden' : state === 1 ? 'hidden' : 'visible',
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c + 1,
      bottom: e.r + 1,
      right: e.c + 1,
    })),
    hiddenRows: hiddenIndexes(sheet['!rows']),
    hiddenColumns: hiddenIndexes(sheet['!cols']),
  }
}

function hiddenIndexes(entries: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>()
  entries?.forEach((entry, index) => {
    if (entry?.hidden) hidden.add(index + 1)
  })
  return hidden
}

function readCell(cell: XLSX.CellObject, date1904: boolean): Cell | null {
  const value = readValue(cell, date1904)
  if (value === null) return null
  const comment =
    cell.c
      ?.map((one) => one.t)
      .join('\n')
      .trim() ?? ''
  return {
    value,
    formula: cell.f ?? null,
    numberFormat: cell.z === undefined ? null : String(cell.z),
    runs: readRuns(cell.r),
    comment: comment === '' ? null : comment,
  }
}

function readValue(cell: XLSX.CellObject, date1904: boolean): CellValue | null {
  switch (cell.t) {
    case 'n':
      return { tag: 'number', number: Number(cell.v) }
    case 'd':
      return cell.v instanceof Date ? readDate(cell.v, String(cell.z ?? ''), date1904) : null
    case 's':
      return { tag: 'text', text: String(cell.v ?? '') }
    case 'b':
      return { tag: 'boolean', boolean: Boolean(cell.v) }
    case 'e':
      return { tag: 'error', error: cell.w ?? '#VALUE!' }
    default:
      return null
  }
}

/** The runs of a rich text, which SheetJS hands on as the XML of the string; null for a text in one style. */
function readRuns(xml: unknown): readonly TextRun[] | null {
  if (typeof xml !== 'string') return null
  const runs = [...xml.matchAll(/<(?:\w+:)?r(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?r>/gu)].map(([, run = '']) => ({
    text: decodeXml(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/u.exec(run)?.[1] ?? ''),
    superscript: /vertAlign\s[^>]*"superscript"/u.test(run),
  }))
  return runs.length > 1 ? runs : null
}
