/**
 * A finished report as it reads: the paragraphs and tables of the document's body in order, whatever file they came from. It is
 * what a draft is made from and what a check of a finished report looks at.
 */
export interface ReportText {
  readonly blocks: readonly ReportBlock[]
  readonly footnotes: readonly ReportFootnote[]
  /** What the file holds and this text does not. */
  readonly leftOut: readonly LeftOut[]
}

/** A piece of a finished report, in the order of its text. */
export type ReportBlock = ReportParagraph | ReportTable

export interface ReportParagraph {
  readonly tag: 'paragraph'
  /** Its place among the paragraphs of the document's body, from 0; paragraphs in tables are not counted. */
  readonly index: number
  readonly role: ParagraphRole
  /** The number that the word processor prints before the text by itself ("一、", "1."), "" without one. Not part of `text`. */
  readonly number: string
  /** The words as they read. Places in a paragraph are offsets in UTF-16 units of this string. */
  readonly text: string
}

/** Level 1 is a section 一、, level 2 a topic （一）, 3 and deeper are headings below it. */
export type ParagraphRole =
  | { readonly tag: 'title' }
  | { readonly tag: 'byline' }
  | { readonly tag: 'heading'; readonly level: number }
  | { readonly tag: 'body' }
  | { readonly tag: 'list' }
  /** Also the caption of a table or chart and the source below it. */
  | { readonly tag: 'note' }
  | { readonly tag: 'sign-off' }

export interface ReportTable {
  readonly tag: 'table'
  /** Its place among the tables of the document's body, from 0. */
  readonly index: number
  readonly rows: readonly (readonly ReportCell[])[]
}

/** A cell stands in its row where it begins; a cell that spans rows stands in the first of them. */
export interface ReportCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** The paragraphs of the cell, a line each. */
  readonly text: string
}

export interface ReportFootnote {
  /** The mark that the text prints for it: "1", "①". */
  readonly mark: string
  /** Where the mark stands: the paragraph's index and the offset in its text before which it is printed; null in a table. */
  readonly place: { readonly paragraph: number; readonly offset: number } | null
  readonly text: string
}

export interface LeftOut {
  readonly what:
    'text-box' | 'picture' | 'chart' | 'formula' | 'embedded-object' | 'header-or-footer' | 'comment' | 'deletion'
  readonly count: number
}
