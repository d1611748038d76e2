import { xmlToken, type XmlReader } from '../../package/xml/xml-reader'

/** What a run says about its letters; undefined where it says nothing and its styles decide. */
export interface RunProperties {
  readonly style?: string
  readonly isBold?: boolean
  readonly isHidden?: boolean
  /** In half points. */
  readonly size?: number
  readonly font?: string
  readonly isRaised?: boolean
  /** Of a paragraph's mark: the paragraph was joined with the next one by a tracked change. */
  readonly isDeleted?: boolean
}

export type Alignment = 'left' | 'center' | 'right' | 'both'

/** What a paragraph says about itself; undefined where it says nothing and its styles decide. */
export interface ParagraphProperties {
  readonly style?: string
  readonly list?: { readonly id?: string; readonly level?: number }
  /** 0 for the first level of an outline; 9 is body text. */
  readonly outlineLevel?: number
  readonly alignment?: Alignment
  readonly mark?: RunProperties
}

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] }

/** On, unless it says that it is off (ST_OnOff). */
function isOn(reader: XmlReader): boolean {
  return !['0', 'false', 'off', 'none'].includes(reader.attribute('val') ?? 'true')
}

/** Hands on the whole number of the element; what is none leaves the decision to the styles. */
function setNumber(reader: XmlReader, set: (number: number) => void): void {
  const value = reader.attribute('val') ?? ''
  if (/^-?\d{1,9}$/u.test(value)) set(Number(value))
}

function setText(text: string | null, set: (text: string) => void): void {
  if (text !== null) set(text)
}

/** Reads the w:rPr that was just opened, to its end. What a tracked change replaced (w:rPrChange) is passed over. */
export function readRunProperties(reader: XmlReader): RunProperties {
  const found: Changeable<RunProperties> = {}
  forEachChild(reader, (name) => {
    switch (name) {
      case 'rStyle':
        found.style = reader.attribute('val') ?? ''
        break
      case 'b':
        found.isBold = isOn(reader)
        break
      case 'vanish':
        found.isHidden = isOn(reader)
        break
      case 'sz':
        setNumber(reader, (size) => (found.size = size))
        break
      case 'rFonts':
        setText(reader.attribute('eastAsia') ?? reader.attribute('ascii'), (font) => (found.font = font))
        break
      case 'vertAlign':
        found.isRaised = reader.attribute('val') === 'superscript'
        break
      case 'del':
      case 'moveFrom':
        found.isDeleted = true
    }
  })
  return found
}

/** Reads the w:pPr that was just opened, to its end. What a tracked change replaced (w:pPrChange) is passed over. */
export function readParagraphProperties(reader: XmlReader): ParagraphProperties {
  const found: Changeable<ParagraphProperties> = {}
  forEachChild(reader, (name) => {
    switch (name) {
      case 'pStyle':
        found.style = reader.attribute('val') ?? ''
        break
      case 'numPr':
        found.list = readList(reader)
        return true
      case 'outlineLvl':
        setNumber(reader, (level) => (found.outlineLevel = level))
        break
      case 'jc':
        found.alignment = alignmentOf(reader.attribute('val') ?? '')
        break
      case 'rPr':
        found.mark = readRunProperties(reader)
        return true
    }
    return false
  })
  return found
}

function readList(reader: XmlReader): NonNullable<ParagraphProperties['list']> {
  const list: Changeable<NonNullable<ParagraphProperties['list']>> = {}
  forEachChild(reader, (name) => {
    if (name === 'numId') list.id = reader.attribute('val') ?? ''
    if (name === 'ilvl') setNumber(reader, (level) => (list.level = level))
  })
  return list
}

function alignmentOf(value: string): Alignment {
  switch (value) {
    case 'center':
      return 'center'
    case 'right':
    case 'end':
      return 'right'
    case 'both':
    case 'distribute':
      return 'both'
    default:
      return 'left'
  }
}

/** Calls back for each child of the element that was just opened; a child that the callback did not read to its end is passed over. */
export function forEachChild(reader: XmlReader, callback: (name: string) => unknown): void {
  const { depth } = reader
  for (;;) {
    const token = reader.next()
    if (token === xmlToken.close && reader.depth === depth) return
    if (token === xmlToken.open && callback(reader.name) !== true) reader.skip()
  }
}
