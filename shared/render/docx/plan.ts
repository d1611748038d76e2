import type { ChartBlock } from '../../report/document'
import type { WordFont } from './word-font'
import type { StyleId, WordStyle } from './word-style'

/** A stretch of a paragraph. A bookmark lets a reader jump to a figure by its number in the appendix of the workbook. */
export type WordRun =
  | { readonly tag: 'text'; readonly text: string; readonly bookmark: string | null }
  /** The mark of a note that Word numbers, and the note. */
  | { readonly tag: 'footnote'; readonly note: readonly WordRun[] }
  /** A number that Word counts itself: the n-th 表 or 图. */
  | { readonly tag: 'sequence'; readonly name: string; readonly text: string }
  | { readonly tag: 'line-break' }
  | { readonly tag: 'page-number' }
  /** The heading of the section that the page is in; `text` until Word has looked. */
  | { readonly tag: 'section'; readonly text: string }

/** Lengths in pt. What is not null here differs from the paragraph's style. */
export interface WordParagraph {
  readonly tag: 'paragraph'
  readonly style: StyleId
  readonly runs: readonly WordRun[]
  /** Name of a bookmark around the whole paragraph, for the contents. */
  readonly bookmark: string | null
  readonly startsPage: boolean
  readonly keepNext: boolean
  /** Size and pitch of a text that is not set in the style's; the font of a line of the cover. */
  readonly size: { readonly size: number; readonly pitch: number } | null
  readonly look: { readonly font: WordFont; readonly colour: string } | null
  readonly align: 'left' | 'center' | 'right' | null
  readonly indent: { readonly left: number; readonly hanging: number; readonly right: number } | null
  readonly space: { readonly before: number; readonly after: number } | null
  readonly ruleBelow: WordRule | null
  /** The next paragraph goes on in the same line: Word's style separator, for a heading that begins its paragraph. */
  readonly runsIn: boolean
}

/** A rule with its distance from the text. */
export interface WordRule {
  readonly width: number
  readonly colour: string
  readonly space: number
}

/** A cell of a table; it may cover several columns. */
export interface WordCell {
  readonly paragraph: WordParagraph
  readonly span: number
  readonly fill: string | null
}

/** A row of a table; a header row is repeated on every page. */
export interface WordRow {
  readonly cells: readonly WordCell[]
  readonly isHeader: boolean
}

/** A table with the widths of its columns in twips, paddings included: WPS takes them from nowhere else. */
export interface WordTable {
  readonly tag: 'table'
  readonly columns: readonly number[]
  readonly rows: readonly WordRow[]
  readonly padding: { readonly x: number; readonly y: number }
  readonly rules: { readonly thick: number; readonly thin: number; readonly colour: string }
}

/** A native chart in a paragraph of its own. Lengths in pt. */
export interface WordChart {
  readonly tag: 'chart'
  readonly chart: ChartBlock
  /** The chart part, over the cells of the workbook inside the file. */
  readonly part: string
  /** For those who do not see it. */
  readonly description: string
  readonly width: number
  readonly height: number
  readonly startsPage: boolean
}

/** A line of the contents and the bookmark of its heading. */
export interface ContentsEntry {
  readonly style: StyleId
  readonly text: string
  readonly bookmark: string
}

/** The contents as a field that Word can fill anew. */
export interface WordContents {
  readonly tag: 'contents'
  /** The lowest level of heading that is listed. */
  readonly depth: 1 | 2
  readonly entries: readonly ContentsEntry[]
}

/** What stands in the body of a document. */
export type WordBlock = WordParagraph | WordTable | WordChart | WordContents

/** What stands at the head or foot of pages with odd and with even numbers. */
export interface PageLines {
  readonly odd: WordParagraph
  readonly even: WordParagraph
}

/** Pages of one kind. Lengths in pt, those of an upright page also where it is turned. */
export interface WordSection {
  readonly isWide: boolean
  /** Null goes on with what the section before has; the first section then has none. */
  readonly lines: { readonly head: PageLines | null; readonly foot: PageLines } | null
  /** The first page has number 1. */
  readonly startsNumbers: boolean
  readonly blocks: readonly WordBlock[]
}

/** The page of a profile. Lengths in pt. */
export interface WordPage {
  readonly width: number
  readonly height: number
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** From the edge of the page to the running head and to the foot of the page number. */
  readonly headDistance: number
  readonly footDistance: number
  /** The grid of an official document: distance of lines, and what a character's cell has more than the character. */
  readonly grid: { readonly pitch: number; readonly charSpace: number } | null
  /** Whether even pages look other than odd ones. */
  readonly hasTwoSides: boolean
}

/** A Word document as plain data: the same plan always gives the same file. */
export interface DocxPlan {
  readonly title: string
  readonly subject: string
  readonly author: string
  /** ISO date, written as created and modified. */
  readonly date: string
  readonly styles: readonly WordStyle[]
  readonly fonts: readonly WordFont[]
  readonly tableRules: WordTable['rules']
  readonly page: WordPage
  readonly sections: readonly WordSection[]
}
