import { XmlReader, xmlToken } from '../../package/xml/xml-reader'
import {
  forEachChild,
  readParagraphProperties,
  readRunProperties,
  type ParagraphProperties,
  type RunProperties,
} from './properties'

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
}

/** The styles of a document, with what they take over from the styles they are based on. */
export interface Styles {
  /** What a paragraph style says, itself or through the styles it is based on; null takes the document's default style. */
  paragraph(id: string | null): ResolvedStyle
  /** What a character style says. */
  character(id: string): RunProperties
}

export interface ResolvedStyle {
  /** Names of the style and of those it is based on, the nearest first. */
  readonly names: readonly string[]
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
}

/** More styles on top of each other than any document has: those that are based on each other in a circle end here. */
const longestChain = 32

/** Reads word/styles.xml; null is a document without one. */
export function readStyles(content: Uint8Array | null): Styles {
  const styles = new Map<string, Style>()
  let defaultStyle: string | null = null
  let defaultRun: RunProperties = {}
  if (content !== null) {
    const reader = new XmlReader(content, 'word/styles.xml')
    for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
      if (token !== xmlToken.open) continue
      if (reader.name === 'rPrDefault') defaultRun = readDefault(reader)
      if (reader.name !== 'style') continue
      const id = reader.attribute('styleId') ?? ''
      const isDefault = ['1', 'true', 'on'].includes(reader.attribute('default') ?? '')
      if (isDefault && reader.attribute('type') === 'paragraph') defaultStyle = id
      styles.set(id, readStyle(reader))
    }
  }
  const chain = (id: string | null): readonly Style[] => {
    const found: Style[] = []
    for (
      let style = styles.get(id ?? '');
      style && found.length < longestChain;
      style = styles.get(style.basedOn ?? '')
    )
      found.push(style)
    return found
  }
  const resolve = (id: string | null): ResolvedStyle => {
    const known = chain(id !== null && styles.has(id) ? id : defaultStyle)
    return {
      names: known.map(({ name }) => name),
      paragraph: Object.assign({}, ...known.map(({ paragraph }) => paragraph).reverse()) as ParagraphProperties,
      run: Object.assign({}, defaultRun, ...known.map(({ run }) => run).reverse()) as RunProperties,
    }
  }
  const resolved = new Map<string | null, ResolvedStyle>()
  return {
    paragraph: (id) => {
      const known = resolved.get(id) ?? resolve(id)
      resolved.set(id, known)
      return known
    },
    character: (id) =>
      Object.assign(
        {},
        ...chain(id)
          .map(({ run }) => run)
          .reverse(),
      ) as RunProperties,
  }
}

function readDefault(reader: XmlReader): RunProperties {
  let run: RunProperties = {}
  forEachChild(reader, (name) => {
    if (name !== 'rPr') return false
    run = readRunProperties(reader)
    return true
  })
  return run
}

function readStyle(reader: XmlReader): Style {
  let [name, basedOn]: [string, string | null] = ['', null]
  let paragraph: ParagraphProperties = {}
  let run: RunProperties = {}
  forEachChild(reader, (child) => {
    switch (child) {
      case 'name':
        name = reader.attribute('val') ?? ''
        return false
      case 'basedOn':
        basedOn = reader.attribute('val')
        return false
      case 'pPr':
        paragraph = readParagraphProperties(reader)
        return true
      case 'rPr':
        run = readRunProperties(reader)
        return true
      default:
        return false
    }
  })
  return { name, basedOn, paragraph, run }
}
