import type { ReportCell, ReportTable } from '../../../../shared/draft/report-text'
import type { XmlReader } from '../../package/xml/xml-reader'
import { Refusal } from '../../package/refusal'
import type { DocxBlock, DocxParagraph, NoteReference, ParagraphLook } from './docx-paragraph'
import type { Numbering, PrintedNumber } from './read-numbering'
import {
  countDrawing,
  ParagraphReader,
  readAlternative,
  readControlProperties,
  type DocumentState,
} from './paragraph-reader'
import { forEachChild, type ParagraphProperties } from './properties'

/** More than any report has; a file that goes beyond is refused. */
export const limits = { paragraphs: 200_000, characters: 8_000_000, cells: 400_000 } as const

export interface BodyState extends DocumentState {
  readonly numbering: Numbering
}

/** Reads paragraphs and tables of a body, a cell or a note in their order. */
export class BodyReader {
  readonly blocks: DocxBlock[] = []
  /** Every reference to a note in reading order; the paragraph is null in a table. */
  readonly references: (NoteReference & { readonly paragraph: number | null })[] = []
  /** Number format of footnotes and endnotes, where the section states one. */
  readonly noteFormats = new Map<string, string>()
  private tableDepth = 0
  private paragraphCount = 0
  private tableCount = 0
  private seenParagraphs = 0
  private seenCharacters = 0
  private seenCells = 0
  /** Of a paragraph whose mark is deleted: the next one continues it. */
  private continued: ParagraphReader | null = null

  constructor(
    private readonly reader: XmlReader,
    private readonly state: BodyState,
  ) {}

  /** The content of the element that was just opened, to its end. */
  read(isContents = false): void {
    this.readBlocks(isContents, (block) => this.blocks.push(block))
    this.flush((block) => this.blocks.push(block))
  }

  private readBlocks(isContents: boolean, add: (block: DocxBlock) => void): void {
    const { reader } = this
    forEachChild(reader, (name) => {
      switch (name) {
        case 'p':
          this.readParagraph(isContents, add)
          return true
        case 'tbl': {
          this.flush(add)
          add(this.readTable())
          return true
        }
        case 'sdt':
          this.readControl(isContents, add)
          return true
        case 'customXml':
        case 'ins':
        case 'moveTo':
          this.readBlocks(isContents, add)
          return true
        case 'AlternateContent':
          readAlternative(reader, () => this.readBlocks(isContents, add))
          return true
        case 'drawing':
        case 'pict':
          countDrawing(reader, this.state.leftOut)
          return true
        case 'sectPr':
          this.readSection()
          return true
        default:
          return false
      }
    })
  }

  private readSection(): void {
    forEachChild(this.reader, (name) => {
      if (name !== 'footnotePr' && name !== 'endnotePr') return false
      forEachChild(this.reader, (child) => {
        if (child === 'numFmt') this.noteFormats.set(name, this.reader.attribute('val') ?? '')
      })
      return true
    })
  }

  private readControl(isContents: boolean, add: (block: DocxBlock) => void): void {
    let properties = { isPlaceholder: false, isContents: false }
    forEachChild(this.reader, (name) => {
      if (name === 'sdtPr') {
        properties = readControlProperties(this.reader)
        return true
      }
      if (name !== 'sdtContent') return false
      // What asks for content is a paragraph without any.
      if (properties.isPlaceholder)
        this.readBlocks(isContents, (block) => add(block.tag === 'table' ? block : emptied(block)))
      else this.readBlocks(isContents || properties.isContents, add)
      return true
    })
  }

  private readParagraph(isContents: boolean, add: (block: DocxBlock) => void): void {
    const content = this.continued ?? new ParagraphReader(this.reader, this.state)
    const before = content.text.length
    const isContinued = content.read()
    this.seenParagraphs += 1
    this.seenCharacters += content.text.length - before
    if (this.seenParagraphs > limits.paragraphs || this.seenCharacters > limits.characters) throw tooLarge()
    if (isContents) content.isContents = true
    this.continued = content
    if (!isContinued) this.flush(add)
  }

  /** Ends a paragraph that a deleted mark left open. */
  private flush(add: (block: DocxBlock) => void): void {
    const { continued } = this
    this.continued = null
    if (continued === null) return
    add(this.finish(continued))
  }

  private finish(content: ParagraphReader): DocxParagraph {
    const { properties, text } = content
    const style = this.state.styles.paragraph(properties.style ?? null)
    const number = text.trim() === '' ? none : this.numberOf(properties)
    const isContents = content.isContents || style.names.some((name) => /^(?:toc|目录)\s*\d$/iu.test(name))
    const index = this.paragraphCount
    this.paragraphCount += 1
    const paragraph = this.tableDepth === 0 ? index : null
    this.references.push(...content.notes.map((note) => ({ ...note, paragraph })))
    return {
      tag: 'paragraph',
      index,
      text,
      pieces: content.pieces,
      look: lookOf(content, style.names, { ...style.paragraph, ...properties }),
      number: number.text,
      isBullet: number.isBullet,
      isContents,
    }
  }

  private numberOf(properties: ParagraphProperties): PrintedNumber {
    const { styles, numbering } = this.state
    const styled = styles.paragraph(properties.style ?? null).paragraph.list
    const id = properties.list?.id ?? styled?.id
    if (id === undefined || id === '0') return none
    const byStyle = properties.list?.id === undefined ? numbering.levelOfStyle(id, properties.style ?? '') : null
    return numbering.next(id, properties.list?.level ?? byStyle ?? styled?.level ?? 0)
  }

  /** The w:tbl that was just opened. Deleted rows and cells are left out; a cell that a cell above spans is part of that. */
  private readTable(): ReportTable {
    const index = this.tableCount
    this.tableCount += 1
    this.tableDepth += 1
    const rows: ReportCell[][] = []
    const above = new Map<number, { rowSpan: number }>()
    const readRows = (): void => {
      forEachChild(this.reader, (name) => {
        if (name === 'tr') {
          const cells = this.readRow(rows.length, above)
          if (cells) rows.push(cells)
          return true
        }
        if (name === 'sdt' || name === 'sdtContent' || name === 'customXml' || name === 'ins') {
          readRows()
          return true
        }
        return false
      })
    }
    readRows()
    this.tableDepth -= 1
    return { tag: 'table', index, rows }
  }

  /** Null for a row that a tracked change deleted. `above` holds by grid column the cells that may go on in this row. */
  private readRow(row: number, above: Map<number, { rowSpan: number }>): ReportCell[] | null {
    const cells: (ReportCell & { rowSpan: number })[] = []
    let column = 0
    const state = { isDeleted: false }
    const readCells = (): void => {
      forEachChild(this.reader, (name) => {
        if (name === 'trPr') {
          forEachChild(this.reader, (child) => {
            if (child === 'del') state.isDeleted = true
            if (child === 'gridBefore') column += Math.max(0, Number(this.reader.attribute('val') ?? 0)) || 0
          })
          return true
        }
        if (name === 'tc') {
          const cell = this.readCell()
          if (cell.isDeleted) return true
          const spanned = cell.isContinued ? above.get(column) : undefined
          if (spanned) spanned.rowSpan += 1
          else {
            const made = { row, column, rowSpan: 1, columnSpan: cell.columnSpan, text: cell.text }
            cells.push(made)
            above.set(column, made)
          }
          column += cell.columnSpan
          return true
        }
        if (name !== 'sdt' && name !== 'sdtContent' && name !== 'customXml') return false
        readCells()
        return true
      })
    }
    readCells()
    return state.isDeleted ? null : cells
  }

  private readCell(): {
    readonly text: string
    readonly columnSpan: number
    readonly isContinued: boolean
    readonly isDeleted: boolean
  } {
    const { reader } = this
    this.seenCells += 1
    if (this.seenCells > limits.cells) throw tooLarge()
    let [columnSpan, isContinued, isDeleted] = [1, false, false]
    const lines: string[] = []
    // Paragraphs in tables are not counted among those of the body.
    const [paragraphs, tables] = [this.paragraphCount, this.tableCount]
    const addLine = (block: DocxBlock): void => {
      if (block.tag === 'paragraph') lines.push(`${block.number}${block.text}`)
      else lines.push(...block.rows.map((cells) => cells.map(({ text }) => text).join('\t')))
    }
    forEachChild(reader, (name) => {
      if (name === 'tcPr') {
        forEachChild(reader, (child) => {
          if (child === 'gridSpan') columnSpan = Math.min(1000, Math.max(1, Number(reader.attribute('val') ?? 1) || 1))
          if (child === 'vMerge') isContinued = reader.attribute('val') !== 'restart'
          if (child === 'cellDel') isDeleted = true
        })
        return true
      }
      return this.readCellBlock(name, addLine)
    })
    this.flush(addLine)
    this.paragraphCount = paragraphs
    this.tableCount = tables
    return { text: lines.join('\n').trim(), columnSpan, isContinued, isDeleted }
  }

  private readCellBlock(name: string, add: (block: DocxBlock) => void): boolean {
    switch (name) {
      case 'p':
        this.readParagraph(false, add)
        return true
      case 'tbl':
        add(this.readTable())
        return true
      case 'sdt':
        this.readControl(false, add)
        return true
      default:
        return false
    }
  }
}

const none: PrintedNumber = { text: '', isBullet: false }

function emptied(paragraph: DocxParagraph): DocxParagraph {
  return { ...paragraph, text: '', pieces: [], number: '' }
}

function tooLarge(): Refusal {
  return new Refusal('read-report.too-large')
}

function lookOf(
  content: ParagraphReader,
  styleNames: readonly string[],
  properties: ParagraphProperties,
): ParagraphLook {
  const letters = content.letters.filter(({ count }) => count > 0)
  const level = properties.outlineLevel ?? null
  return {
    styleNames,
    outlineLevel: level !== null && level >= 0 && level < 9 ? level : null,
    alignment: properties.alignment ?? 'left',
    isBold: letters.length > 0 && letters.every(({ isBold }) => isBold),
    size: mostOf(letters.map(({ count, size }) => [size ?? null, count])),
    font: mostOf(letters.map(({ count, font }) => [font ?? null, count])),
  }
}

/** The value that most letters have. */
function mostOf<T>(values: readonly (readonly [T | null, number])[]): T | null {
  const counts = new Map<T | null, number>()
  for (const [value, count] of values) counts.set(value, (counts.get(value) ?? 0) + count)
  let best: readonly [T | null, number] = [null, 0]
  for (const entry of counts) if (entry[1] > best[1]) best = entry
  return best[0]
}
