import type { ReportTable } from '../../../../shared/draft/report-text'
import type { Alignment } from './properties'

/** Bytes of a part: from the first, up to but not with the last. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of a paragraph's text with its place in the part. Offsets count UTF-16 units of the paragraph's text. */
export interface TextPiece {
  readonly from: number
  readonly text: string
  /** What stands beside its siblings in the paragraph: the run, or a whole formula or annotated character. */
  readonly holder: Span
  /** How to split it: null for what can only be taken whole. */
  readonly run: RunPiece | null
}

/** A child of a run that gives text. */
export interface RunPiece {
  readonly element: Span
  /** The content of a w:t with its text as written, as long as the piece's text; null for what is one sign: a tab, a symbol. */
  readonly content: (Span & { readonly text: string }) | null
  /** The run's properties as they are written; null without. */
  readonly properties: Span | null
  /** Nothing stands in the run before it but its properties. */
  readonly isFirst: boolean
}

/** How a paragraph looks, by itself and by its styles. */
export interface ParagraphLook {
  /** Names of its style and of those it is based on. */
  readonly styleNames: readonly string[]
  /** From 0; null for body text. */
  readonly outlineLevel: number | null
  readonly alignment: Alignment
  /** All of its letters are bold. */
  readonly isBold: boolean
  /** Of most of its letters, in half points; null where nothing says it. */
  readonly size: number | null
  readonly font: string | null
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  /** Before which unit of the paragraph's text its mark is printed. */
  readonly offset: number
  /** The paragraph prints a mark of its own for it. */
  readonly isCustom: boolean
}

export interface DocxParagraph {
  readonly tag: 'paragraph'
  readonly index: number
  readonly text: string
  readonly pieces: readonly TextPiece[]
  readonly look: ParagraphLook
  readonly number: string
  readonly isBullet: boolean
  /** An entry of a table of contents. */
  readonly isContents: boolean
}

export type DocxBlock = DocxParagraph | ReportTable
