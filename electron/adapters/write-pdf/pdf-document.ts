// @ts-expect-error -- the package has no types
import untypedModule from 'pdfmake/js/PDFDocument.js'
import { allFaces, type Face } from '../../../shared/render/style/faces'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import type { ReportDocument } from '../../../shared/report/document'
import type { FontSet } from '../fonts/fonts'
import { fontBytes } from '../fonts/fontkit'

/** Where a glyph is drawn and how far the next one is, in thousandths of an em. */
interface GlyphPlace {
  readonly xAdvance: number
  readonly advanceWidth: number
  readonly xOffset: number
  readonly yOffset: number
}

/** A font in the file; ascender and descender in thousandths of an em. */
export interface PdfFont {
  readonly id: string
  readonly ascender: number
  readonly descender: number
  /** The codes of a text's glyphs in the subset that is embedded, as hexadecimal digits, and their places. */
  encode(text: string): readonly [codes: readonly string[], places: readonly GlyphPlace[]]
  ref(): object
}

export interface PdfBookmark {
  addItem(title: string, options: { readonly expanded: boolean }): PdfBookmark
}

/** The part of pdfmake's document that is used here: pages, fonts, bookmarks and links; lengths in pt from a page's top left corner. */
export interface PdfDocument extends AsyncIterable<Uint8Array> {
  readonly page: { readonly fonts: Record<string, object> }
  readonly outline: PdfBookmark
  addPage(options: { readonly size: readonly [number, number]; readonly margin: 0 }): void
  addContent(operators: string): void
  provideFont(family: string, bold: false, italics: false): PdfFont
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void
  goTo(x: number, y: number, width: number, height: number, destination: string): void
  end(): void
}

type PdfDocumentClass = new (
  fonts: Readonly<Record<string, { readonly normal: Uint8Array | readonly [Uint8Array, string] }>>,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => PdfDocument

/** A CommonJS module: the bundle hands over what it exports, the tests its default export. */
const loaded = untypedModule as PdfDocumentClass | { readonly default: PdfDocumentClass }
const PdfmakeDocument = 'default' in loaded ? loaded.default : loaded

/** An empty document for a report. Every face is a family of its own. */
export function openPdfDocument(document: ReportDocument, profile: StyleProfile, fonts: FontSet): PdfDocument {
  const { width, height } = profile.page
  const families = allFaces.map((face: Face) => {
    const bytes = fontBytes(fonts[face])
    const { name } = fonts[face]
    return [face, { normal: name === null ? bytes : ([bytes, name] as const) }] as const
  })
  const options = {
    size: [width, height],
    pdfVersion: '1.7',
    lang: document.language,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: document.title,
      Author: document.bureau,
      Subject: `${document.bureau} ${document.year}年`,
      Creator: 'Nianbao',
      Producer: 'Nianbao',
      CreationDate: new Date(`${document.date}T00:00:00Z`),
    },
  }
  return new PdfmakeDocument(Object.fromEntries(families), {}, {}, {}, options)
}
