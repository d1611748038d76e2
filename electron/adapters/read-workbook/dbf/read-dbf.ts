import { TextDecoder } from 'node:util'
import type { CellValue } from '../../../../shared/sheet/cell-grid'
import { Refusal } from '../../package/refusal'
import { isGb2312 } from '../is-gb2312'
import { SheetBuilder } from '../sheet-builder'
import type { ReadSheets } from '../read-sheets'
import { readIsoDate } from '../calendar-day'
import { readDbfHeader, type DbfField, type DbfHeader } from './read-dbf-header'

/** Language drivers of Asian code pages, as the platform names them. */
const asian: Readonly<Record<number, string>> = {
  ...{ 0x4f: 'big5', 0x78: 'big5', 0x13: 'shift_jis', 0x7b: 'shift_jis', 0x4e: 'euc-kr', 0x79: 'euc-kr' },
}
/** Drivers of Western ones, which Chinese programs write as well, of PCs that nobody set. */
const western: Readonly<Record<number, string>> = {
  ...{ 0x03: 'windows-1252', 0x57: 'windows-1252', 0xc9: 'windows-1251', 0x26: 'ibm866', 0x65: 'ibm866' },
}
const deleted = 0x2a
/** So many records are looked at to see what they are written in. */
const sampleRecords = 100

/**
 * The sheet that a dBASE or FoxPro table makes: the names of the fields as its first row, a row for each record that was not
 * deleted. A number that did not fit its field (****) stays that text, which is no number; a blank field is no cell.
 */
export function readDbf(bytes: Uint8Array): ReadSheets {
  const header = readDbfHeader(bytes)
  if (header === null) throw new Refusal('import.not-a-workbook')
  const { fields, records, headerLength, recordLength } = header
  if (headerLength + records * recordLength > bytes.length) throw new Refusal('import.damaged-package', { part: 'dbf' })
  const decoder = decoderOf(header, bytes)
  let isUnreadable = false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const builder = new SheetBuilder('Sheet1', { cells: 0, characters: 0 }, [], [null])
  builder.startRow(1)
  fields.forEach(({ name }, at) => builder.addValue(at + 1, { tag: 'text', text: decoder.decode(name).trim() }, 0))
  let row = 1
  for (let index = 0; index < records; index += 1) {
    const start = headerLength + index * recordLength
    if (bytes[start] === deleted) continue
    row += 1
    builder.startRow(row)
    for (const [at, field] of fields.entries()) {
      const value = readValue(field, view, start + field.start, decoder)
      if (value === null) continue
      if (value.tag === 'text' && value.text.includes('\ufffd')) isUnreadable = true
      builder.addValue(at + 1, value, 0)
    }
  }
  const damage = isUnreadable ? [{ code: 'import.unreadable-letters', sheet: null, detail: 'dbf' } as const] : []
  return { sheets: [builder.finish('visible')], damage }
}

/** By the language driver, unless that is a Western one and all letters are Chinese. */
function decoderOf(header: DbfHeader, bytes: Uint8Array): TextDecoder {
  const { codePage, fields } = header
  const named = western[codePage]
  if (named === undefined) return new TextDecoder(asian[codePage] ?? 'gb18030')
  const isChinese = [...fields.map(({ name }) => name), ...sampleTexts(header, bytes)].every(isGb2312)
  return new TextDecoder(isChinese ? 'gb18030' : named)
}

/** Texts of the first records, up to their blanks. */
function sampleTexts(header: DbfHeader, bytes: Uint8Array): readonly Uint8Array[] {
  const { fields, headerLength, recordLength } = header
  const records = Array.from(
    { length: Math.min(header.records, sampleRecords) },
    (_, at) => headerLength + at * recordLength,
  )
  return records.flatMap((record) =>
    fields
      .filter(({ type }) => type === 'C')
      .map(({ start, length }) => bytes.subarray(record + start, record + start + length))
      .map((text) => text.subarray(0, text.findLastIndex((byte) => byte > 0x20) + 1)),
  )
}

/** Null for a blank field. */
function readValue(field: DbfField, view: DataView, start: number, decoder: TextDecoder): CellValue | null {
  const { type, length } = field
  switch (type) {
    case 'I':
    case '+':
      return { tag: 'number', number: view.getInt32(start, true) }
    case 'B':
    case 'O':
      return length === 8 ? { tag: 'number', number: view.getFloat64(start, true) } : null
    case 'Y':
      return { tag: 'number', number: Number(view.getBigInt64(start, true)) / 10_000 }
    case 'C':
    case 'N':
    case 'F':
    case 'D':
    case 'L':
      return textValue(type, decoder.decode(new Uint8Array(view.buffer, view.byteOffset + start, length)))
    default:
      // Memos and pictures lie in a file of their own.
      return null
  }
}

function textValue(type: string, written: string): CellValue | null {
  // A text that was cut to its field may end in half a character.
  const text = written
    .replaceAll('\u0000', ' ')
    .trim()
    .replace(/\ufffd$/u, '')
  if (text === '') return null
  switch (type) {
    case 'N':
    case 'F': {
      const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)
      return isNumber ? { tag: 'number', number: Number(text) } : { tag: 'text', text }
    }
    case 'D':
      // Some programs write zeros where there is no day.
      if (/^0+$/u.test(text)) return null
      return readIsoDate(text.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3')) ?? { tag: 'text', text }
    case 'L':
      return /^[YyTt]$/u.test(text) ? logical(true) : /^[NnFf]$/u.test(text) ? logical(false) : null
    default:
      return { tag: 'text', text }
  }
}

function logical(boolean: boolean): CellValue {
  return { tag: 'boolean', boolean }
}
