import { isDayFormat, readIsoDate, readSerial } from '../calendar-day'
import type { SharedContent } from '../../../../shared/sheet/packed-cells'
import type { SheetBuilder } from '../sheet-builder'
import { type XmlReader, xmlToken } from '../../package/xml/xml-reader'
import { parseNumberBytes } from './number-bytes'
import { decodeEscapes, readRichText } from './rich-text'
import { slideFormula, type Place } from './slide-formula'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly contents: readonly SharedContent[]
  /** How many of the contents are the shared strings, which come first. */
  readonly stringCount: number
  readonly numberFormats: readonly (string | null)[]
  readonly date1904: boolean
}

interface MasterFormula extends Place {
  readonly text: string
}

const mostFormats = 65_535

/** Reads the rows of a sheet's part, one after the other, into the builder. */
export class CellReader {
  private readonly masters = new Map<string, MasterFormula>()
  /** The stretch of bytes in which the value stands when it is plain; otherwise its text is put together. */
  private valueStart = -1
  private valueEnd = -1
  private valueText: string | null = null
  private formula: (() => string) | null = null
  private inline: SharedContent | null = null
  private row = 0
  private column = 0

  constructor(
    private readonly reader: XmlReader,
    private readonly builder: SheetBuilder,
    private readonly context: SheetContext,
  ) {}

  /** Reads the row that was just opened and gives its number; without one it is that of its cells, or the one after the last. */
  readRow(last: number): number {
    const { reader, builder } = this
    const { depth } = reader
    const isNumbered = reader.findAttribute('r')
    this.row = isNumbered ? parseNumberBytes(reader.bytes, reader.start, reader.end) : 0
    this.column = 0
    let isStarted = isNumbered
    if (isNumbered) builder.startRow(this.row)
    while (reader.nextElement(depth)) {
      if (reader.name !== 'c') {
        reader.skip()
        continue
      }
      if (reader.findAttribute('r')) this.readAddress(reader.start, reader.end)
      else this.column += 1
      if (this.row === 0) this.row = last + 1
      if (!isStarted) builder.startRow(this.row)
      isStarted = true
      this.readCell()
    }
    return this.row === 0 ? last + 1 : this.row
  }

  private readAddress(start: number, end: number): void {
    const { bytes } = this.reader
    let column = 0
    let at = start
    for (; at < end; at += 1) {
      const letter = (bytes[at] ?? 0) & 0xdf
      if (letter < 0x41 || letter > 0x5a) break
      column = column * 26 + letter - 0x40
    }
    let row = 0
    for (let digit = at; digit < end; digit += 1) row = row * 10 + (bytes[digit] ?? 0) - 0x30
    if (this.row === 0 && Number.isInteger(row) && row > 0) this.row = row
    if (column === 0 || row !== this.row) throw this.reader.fault('address of a cell')
    this.column = column
  }

  private readCell(): void {
    const { reader } = this
    const { depth } = reader
    const format = reader.findAttribute('s') ? parseNumberBytes(reader.bytes, reader.start, reader.end) : 0
    if (!(format >= 0 && format <= mostFormats)) throw reader.fault('style of a cell')
    const type = reader.findAttribute('t') ? reader.rawText() : 'n'
    this.valueStart = -1
    this.valueText = null
    this.formula = null
    this.inline = null
    while (reader.nextElement(depth)) {
      if (reader.name === 'v') this.readValue()
      else if (reader.name === 'f') this.readFormula()
      else if (reader.name === 'is') this.inline = readRichText(reader)
      else reader.skip()
    }
    this.addCell(type, format)
  }

  private readValue(): void {
    const { reader } = this
    const { depth } = reader
    for (;;) {
      const token = reader.next()
      if (token === xmlToken.close && reader.depth === depth) return
      if (token !== xmlToken.text) continue
      if (this.valueStart < 0 && this.valueText === null && reader.isPlain) {
        this.valueStart = reader.start
        this.valueEnd = reader.end
      } else {
        const piece = reader.text()
        this.valueText = this.takeValue() + piece
        this.valueStart = -1
      }
    }
  }

  /** The text of the value; the stretch of bytes may lie before the piece that the reader stands on. */
  private takeValue(): string {
    if (this.valueStart < 0) return this.valueText ?? ''
    return this.reader.rawBetween(this.valueStart, this.valueEnd)
  }

  private readFormula(): void {
    const { reader } = this
    const type = reader.attribute('t')
    const group = reader.attribute('si')
    const text = decodeEscapes(reader.allText())
    const place = { row: this.row, column: this.column }
    const master = group === null || type !== 'shared' ? undefined : this.masters.get(group)
    if (text !== '') {
      if (type === 'shared' && group !== null) this.masters.set(group, { ...place, text })
      this.formula = () => text
    } else if (master) this.formula = () => slideFormula(master.text, master, place)
    // A table of results, or a shared formula whose first cell is missing.
    else if (type !== null) this.formula = () => ''
  }

  private addCell(type: string, format: number): void {
    const { builder, column, inline } = this
    const isEmpty = this.valueStart < 0 && (this.valueText ?? '') === ''
    if (isEmpty && inline === null) {
      if (this.formula === null) return
      builder.addValue(column, { tag: 'text', text: '' }, format)
    } else {
      switch (type) {
        case 'n':
          this.addNumber(format)
          break
        case 's':
          this.addSharedString(format)
          break
        case 'inlineStr':
          builder.addContent(column, inline ?? textContent(decodeEscapes(this.takeValue())), format)
          break
        case 'b':
          builder.addValue(column, { tag: 'boolean', boolean: /^(?:1|true)$/u.test(this.takeValue().trim()) }, format)
          break
        case 'e':
          builder.addValue(column, { tag: 'error', error: this.takeValue().trim() }, format)
          break
        case 'd': {
          const text = this.takeValue().trim()
          builder.addValue(column, readIsoDate(text) ?? { tag: 'text', text }, format)
          break
        }
        default:
          builder.addContent(column, textContent(decodeEscapes(this.takeValue())), format)
      }
    }
    if (this.formula) builder.setFormula(this.formula)
  }

  private addNumber(format: number): void {
    const { builder, column, context } = this
    const number = this.number()
    if (Number.isNaN(number)) {
      // Kept as it is written: what is no number must not become one.
      builder.addContent(column, this.inline ?? textContent(this.takeValue()), format)
      return
    }
    const numberFormat = context.numberFormats[format] ?? null
    if (numberFormat === null || !isDayFormat(numberFormat)) builder.addNumber(column, number, format)
    else builder.addValue(column, readSerial(number, numberFormat, context.date1904), format)
  }

  private addSharedString(format: number): void {
    const index = this.number()
    const content = index < this.context.stringCount ? this.context.contents[index] : undefined
    if (!content) throw this.reader.fault('number of a text')
    if (content.value.tag === 'text' && content.value.text === '' && this.formula === null) return
    this.builder.addShared(this.column, index, format)
  }

  private number(): number {
    if (this.valueStart >= 0) return parseNumberBytes(this.reader.bytes, this.valueStart, this.valueEnd)
    const bytes = new TextEncoder().encode(this.valueText ?? '')
    return parseNumberBytes(bytes, 0, bytes.length)
  }
}

function textContent(text: string): SharedContent {
  return { value: { tag: 'text', text }, runs: null }
}
