import { xmlToken, type XmlReader } from '../../package/xml/xml-reader'
import type { NoteReference, RunPiece, Span, TextPiece } from './docx-paragraph'
import { isContentsField, type Fields } from './fields'
import type { LeftOutCount } from './left-out-count'
import {
  forEachChild,
  readParagraphProperties,
  readRunProperties,
  type ParagraphProperties,
  type RunProperties,
} from './properties'
import { raise, readFormula, readText } from './run-text'
import type { Styles } from './read-styles'
import { symbolOf } from './symbols'

/** What all paragraphs of a document share while it is read. */
export interface DocumentState {
  readonly styles: Styles
  readonly fields: Fields
  readonly leftOut: LeftOutCount
}

/** Letters of a paragraph that look alike, for telling headings. */
interface Letters {
  readonly count: number
  readonly isBold: boolean
  readonly size: number | undefined
  readonly font: string | undefined
}

/**
 * Reads the content of a paragraph: what a reader of the page sees, with every tracked change accepted. One reader may read several
 * paragraphs that deleted marks join into one.
 */
export class ParagraphReader {
  text = ''
  readonly pieces: TextPiece[] = []
  readonly notes: NoteReference[] = []
  readonly letters: Letters[] = []
  properties: ParagraphProperties = {}
  isContents = false
  /** Text of the run that is being read, which the paragraph does not have yet. */
  private runLength = 0

  constructor(
    private readonly reader: XmlReader,
    private readonly state: DocumentState,
  ) {}

  /** Reads the w:p that was just opened, to its end. Says whether its mark is deleted, so that the next paragraph continues it. */
  read(): boolean {
    this.properties = {}
    this.readContent()
    return this.properties.mark?.isDeleted === true
  }

  /** The children of the element that was just opened, to its end. */
  private readContent(): void {
    const { depth } = this.reader
    for (;;) {
      const token = this.reader.next()
      if (token === xmlToken.close && this.reader.depth === depth) return
      if (token === xmlToken.open) this.readChild()
    }
  }

  private readChild(): void {
    const { reader } = this
    const start = reader.tagStart
    if (containers.has(reader.name)) {
      this.readContent()
      return
    }
    switch (reader.name) {
      case 'pPr':
        this.properties = readParagraphProperties(reader)
        return
      case 'r':
        this.readRun(start)
        return
      case 'fldSimple':
        if (isContentsField(reader.attribute('instr') ?? '')) this.isContents = true
        this.readContent()
        return
      case 'sdt':
        this.readControl()
        return
      case 'oMath':
      case 'oMathPara':
        this.add(readFormula(reader), { start, end: reader.tagEnd }, null)
        return
      case 'AlternateContent':
        readAlternative(reader, () => this.readContent())
        return
      case 'del':
        this.state.leftOut.add('deletion')
        reader.skip()
        return
      default:
        // What was moved away (moveFrom) shows at the place it was moved to.
        reader.skip()
    }
  }

  /** A content control: its content, unless that only asks for content. */
  private readControl(): void {
    const { reader } = this
    let isPlaceholder = false
    forEachChild(reader, (name) => {
      if (name === 'sdtPr') {
        isPlaceholder = readControlProperties(reader).isPlaceholder
        return true
      }
      if (name !== 'sdtContent' || isPlaceholder) return false
      this.readContent()
      return true
    })
  }

  private readRun(start: number): void {
    const { reader } = this
    let properties: RunProperties = {}
    let span: Span | null = null
    let isFirst = true
    const pieces: { text: string; run: Omit<RunPiece, 'properties'> | null }[] = []
    this.runLength = 0
    forEachChild(reader, (name) => {
      const from = reader.tagStart
      if (name === 'rPr') {
        properties = readRunProperties(reader)
        span = { start: from, end: reader.tagEnd }
        return true
      }
      const child = this.readRunChild(name, properties)
      const run = { element: { start: from, end: reader.tagEnd }, content: child.content, isFirst }
      isFirst = false
      if (child.text !== '') pieces.push({ text: child.text, run: child.isWhole ? null : run })
      this.runLength += child.text.length
      return true
    })
    if (!this.isShown(properties)) return
    const holder = { start, end: reader.tagEnd }
    for (const { text, run } of pieces) {
      const shown = properties.isRaised === true ? raise(text) : text
      this.add(shown, holder, run && { ...run, properties: span })
      this.letters.push(this.lettersOf(shown, properties))
    }
  }

  /** A child of a run, read to its end, and the text it gives. */
  private readRunChild(name: string, properties: RunProperties): RunChild {
    const { reader, state } = this
    const sign = signs.get(name)
    if (sign !== undefined) return this.sign(sign)
    switch (name) {
      case 't': {
        const content = readText(reader)
        return state.fields.isShown ? { text: inSymbols(content.text, properties.font), content } : nothing
      }
      case 'br':
        return this.sign(['page', 'column'].includes(reader.attribute('type') ?? '') ? '' : '\n')
      case 'sym':
        return this.readSymbol()
      case 'fldChar':
        return this.readFieldCharacter()
      case 'instrText':
        state.fields.addInstruction(reader.allText())
        return nothing
      case 'ruby':
        return this.readAnnotated()
      case 'footnoteReference':
      case 'endnoteReference':
        this.readReference(name === 'footnoteReference' ? 'footnote' : 'endnote', properties)
        return nothing
      default:
        this.readUnprinted(name)
        return nothing
    }
  }

  /** What stands in a run and gives no text: drawings are counted as left out, the rest is passed over. */
  private readUnprinted(name: string): void {
    const { reader, state } = this
    if (name === 'AlternateContent') readAlternative(reader, () => this.countDrawing())
    else if (['drawing', 'pict', 'object'].includes(name)) countDrawing(reader, state.leftOut)
    else reader.skip()
  }

  private sign(text: string): RunChild {
    this.reader.skip()
    return this.state.fields.isShown ? { text, content: null } : nothing
  }

  private readSymbol(): RunChild {
    const { reader, state } = this
    const code = Number.parseInt(reader.attribute('char') ?? '', 16)
    const symbol = Number.isNaN(code) ? null : symbolOf(reader.attribute('font') ?? '', code)
    if (symbol === null && state.fields.isShown) state.leftOut.add('picture')
    return this.sign(symbol ?? '')
  }

  private readFieldCharacter(): RunChild {
    const { reader, state } = this
    const type = reader.attribute('fldCharType')
    reader.skip()
    if (type === 'begin') state.fields.begin()
    else if (type === 'separate') state.fields.separate()
    else if (type === 'end') {
      const text = state.fields.end()
      if (text === '') state.leftOut.add('formula')
      return { text: text ?? '', content: null, isWhole: true }
    }
    return nothing
  }

  /** A character with its reading above (w:ruby): the character alone is the text. */
  private readAnnotated(): RunChild {
    const { reader, state } = this
    let text = ''
    forEachChild(reader, (name) => {
      if (name !== 'rubyBase') return false
      const base = new ParagraphReader(reader, state)
      base.readContent()
      text = base.text
      return true
    })
    return { text, content: null, isWhole: true }
  }

  private readReference(kind: NoteReference['kind'], properties: RunProperties): void {
    const { reader } = this
    const isCustom = ['1', 'true', 'on'].includes(reader.attribute('customMarkFollows') ?? '')
    const reference = { kind, id: reader.attribute('id') ?? '', offset: this.text.length + this.runLength, isCustom }
    reader.skip()
    if (this.isShown(properties)) this.notes.push(reference)
  }

  private countDrawing(): void {
    forEachChild(this.reader, () => {
      countDrawing(this.reader, this.state.leftOut)
      return true
    })
  }

  private isShown(run: RunProperties): boolean {
    const { styles } = this.state
    const own = run.isHidden ?? (run.style === undefined ? undefined : styles.character(run.style).isHidden)
    return !(own ?? styles.paragraph(this.properties.style ?? null).run.isHidden ?? false)
  }

  private lettersOf(text: string, run: RunProperties): Letters {
    const { styles } = this.state
    const looks: RunProperties = {
      ...styles.paragraph(this.properties.style ?? null).run,
      ...(run.style === undefined ? {} : styles.character(run.style)),
      ...run,
    }
    return {
      count: text.replace(/\s/gu, '').length,
      isBold: looks.isBold ?? false,
      size: looks.size,
      font: looks.font,
    }
  }

  private add(text: string, holder: Span, run: RunPiece | null): void {
    if (text === '') return
    if (this.state.fields.isContents) this.isContents = true
    this.pieces.push({ from: this.text.length, text, holder, run })
    this.text += text
  }
}

/** What stands around runs of a paragraph without changing what they say. */
const containers: ReadonlySet<string> = new Set(['hyperlink', 'ins', 'moveTo', 'smartTag', 'customXml', 'dir', 'bdo'])

/** Elements of a run that are one sign each. */
const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
])

interface RunChild {
  readonly text: string
  readonly content: RunPiece['content']
  /** Cannot be split from the run it stands in. */
  readonly isWhole?: boolean
}

const nothing: RunChild = { text: '', content: null }

/** Letters of the private area in a symbol font; what the font draws that is no letter stays as it is. */
function inSymbols(text: string, font: string | undefined): string {
  return text.replace(/[\uf020-\uf0ff]/gu, (sign) => symbolOf(font ?? 'Symbol', sign.charCodeAt(0)) ?? sign)
}

/** Of a choice between ways to say the same (mc:AlternateContent, just opened) the first that this reader knows, else the fallback. */
export function readAlternative(reader: XmlReader, readChosen: () => void): void {
  let isChosen = false
  forEachChild(reader, (name) => {
    const isKnown =
      name === 'Fallback' ||
      (name === 'Choice' && /^(?:w\d+\w*|wps|wpg|wpc|wpi|a14|cx\d?)$/u.test(reader.attribute('Requires') ?? ''))
    if (isChosen || !isKnown) return false
    isChosen = true
    readChosen()
    return true
  })
}

/** What a drawing, picture or object (just opened, read to its end) holds that the text does not. */
export function countDrawing(reader: XmlReader, leftOut: LeftOutCount): void {
  const { depth } = reader
  const isObject = reader.name === 'object'
  const found = { texts: 0, pictures: 0, charts: 0 }
  for (;;) {
    const token = reader.next()
    if (token === xmlToken.close && reader.depth === depth) break
    if (token !== xmlToken.open) continue
    if (reader.name === 'txbxContent') {
      found.texts += 1
      reader.skip()
    } else if (reader.name === 'blip' || reader.name === 'imagedata') found.pictures += 1
    else if (reader.name === 'chart') found.charts += 1
  }
  leftOut.add('text-box', found.texts)
  leftOut.add('chart', found.charts)
  leftOut.add(isObject ? 'embedded-object' : 'picture', isObject ? 1 : found.pictures)
}

/** The properties of a content control (w:sdtPr, just opened, read to its end). */
export function readControlProperties(reader: XmlReader): {
  readonly isPlaceholder: boolean
  readonly isContents: boolean
} {
  let [isPlaceholder, isContents] = [false, false]
  const { depth } = reader
  for (;;) {
    const token = reader.next()
    if (token === xmlToken.close && reader.depth === depth) return { isPlaceholder, isContents }
    if (token !== xmlToken.open) continue
    if (reader.name === 'showingPlcHdr') isPlaceholder = !['0', 'false', 'off'].includes(reader.attribute('val') ?? '1')
    else if (reader.name === 'docPartGallery') isContents = /table of contents/iu.test(reader.attribute('val') ?? '')
  }
}
