import type { Formula } from '../derive/formula'
import type { FigureStatus, Qualifier } from '../model/figure'
import type { ChangeForm, WordPair } from './change-words'
import type { PrintStyle } from './print-style'

/** Identifies a printed figure inside one document: "f1", "f2", … in reading order. */
export type FigureId = string

/** A stretch of a paragraph: plain words, or a figure as printed with the way back to where it came from. */
export type Run =
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'figure'; readonly text: string; readonly figure: FigureId }
  | FootnoteRun

/** The mark of a note, [1], and the note it leads to; notes are numbered through the report. */
export interface FootnoteRun {
  readonly tag: 'footnote'
  readonly text: string
  readonly number: number
  readonly note: readonly Run[]
}

/** A block of the report, told apart by its tag. */
export type Block =
  | { readonly tag: 'title'; readonly runs: readonly Run[]; readonly subtitle: readonly Run[] }
  | { readonly tag: 'byline'; readonly text: string }
  | { readonly tag: 'lead'; readonly runs: readonly Run[] }
  /** Level 1 is a section 一、, level 2 a topic （一）. `anchor` is unique in the document. */
  | {
      readonly tag: 'heading'
      readonly level: 1 | 2
      readonly anchor: string
      /** The parts of a two-part heading, each a line of its own where the layout has room. */
      readonly lines: readonly (readonly Run[])[]
    }
  | { readonly tag: 'paragraph'; readonly runs: readonly Run[] }
  | TableBlock
  | ChartBlock
  | { readonly tag: 'note'; readonly runs: readonly Run[] }
  | { readonly tag: 'sign-off'; readonly lines: readonly string[] }
  /** 附件说明: the papers that go with the report, by their names. */
  | { readonly tag: 'attachments'; readonly items: readonly string[] }
  /** 署名和成文日期: who issues the report, and when as printed. */
  | { readonly tag: 'signature'; readonly issuer: string; readonly date: string }
  | { readonly tag: 'contents'; readonly title: string }
  | { readonly tag: 'page-break' }

/** A column of a table with what stands over it. */
export interface TableColumn {
  readonly header: string
  readonly align: 'left' | 'center' | 'right'
  /** Share of the table's width; the shares of a table need not add up to anything. */
  readonly width: number
}

/** A table of the report, its cells already printed. */
export interface TableBlock {
  readonly tag: 'table'
  readonly anchor: string
  readonly caption: string
  /** The unit all figures share, printed above the table at the right; null when a column gives units. */
  readonly unit: string | null
  readonly columns: readonly TableColumn[]
  /** A row has one run list for each column; a group row spans all of them. */
  readonly rows: readonly TableRow[]
  readonly notes: readonly string[]
}

/** A row of a table, or a line that heads the rows below it. */
export type TableRow =
  | { readonly tag: 'group'; readonly text: string }
  | { readonly tag: 'row'; readonly cells: readonly (readonly Run[])[]; readonly indent: number }

/** A point of a chart; without a value it is a gap. */
export interface ChartPoint {
  /** Null is a gap in the line, never a zero. */
  readonly value: number | null
  readonly provisional: boolean
  readonly figure: FigureId | null
}

/**
 * `line` a trend over time; `column` upright bars, few moments of time; `bar` lying bars, one for each of several names;
 * `stacked` lying bars whose series are the parts of a whole and fill 100%.
 */
export type ChartKind = 'line' | 'column' | 'bar' | 'stacked'

/** A chart of the report in the form chosen for its data. */
export interface ChartBlock {
  readonly tag: 'chart'
  readonly anchor: string
  readonly caption: string
  readonly kind: ChartKind
  /** The values are changes: they stand on both sides of zero and are printed with their sign. */
  readonly signed: boolean
  readonly unit: string
  /** Decimals of the labels at the points. */
  readonly decimals: number
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** A line over upright bars, on an axis of its own at the right: the rate to the levels. */
  readonly second?: SecondSeries
  readonly notes: readonly string[]
}

/** A line, or the bars, of one name in a chart. */
export interface ChartSeries {
  readonly name: string
  readonly points: readonly ChartPoint[]
}

/** A series in another unit than the rest of its chart. */
export interface SecondSeries extends ChartSeries {
  readonly unit: string
  readonly decimals: number
  readonly signed: boolean
}

/**
 * What must hold of the data for the words around a figure to be true: 提高到620元 says that it is more than it was. Checked when
 * the report is filled; a live workbook asks it again whenever a figure is edited.
 */
export interface Claim {
  readonly left: Formula
  readonly relation: '<' | '<=' | '=' | '>=' | '>'
  readonly right: Formula
  /** The words that claim it, for the warning. */
  readonly words: string
}

/** A figure as it stands on a page: what is printed, what was computed, and from what. */
export interface ReportFigure {
  readonly id: FigureId
  /** As printed, hedge and unit included where the figure prints them: "73.78%", "1.8万余张". */
  readonly text: string
  /** The computed value in `unit`, before rounding; null for a missing figure that a table shows by its mark. */
  readonly value: number | null
  readonly unit: string
  /** The printed number (without unit and hedge) has this many decimals. */
  readonly decimals: number
  readonly indicator: string
  readonly region: string | null
  /** The period printed about, in words: "2021年", "2013—2022年累计". */
  readonly period: string
  /** What was computed, in the field's term: "本期值", "增长率", "占比" … */
  readonly measure: string
  readonly formula: Formula
  readonly qualifier: Qualifier | null
  readonly status: FigureStatus
  /** Notes of the inputs and doubts about the figure, in words for the appendix. */
  readonly notes: readonly string[]
  /** How the text follows from the value; `decimals` there is null where the figure's own serve. */
  readonly style: PrintStyle
  /** What the decimals come from where the style asks for none: a rule of the indicator or measure, or the digits entered. */
  readonly decimalsFrom: 'rule' | 'value' | 'inputs'
  readonly claims: readonly Claim[]
  /** The text is words (持平, 翻一番) that the value bears out, and prints no digits of it. */
  readonly isWorded: boolean
  /** The phrase that the figure is part of; null where the words around it are the template's. */
  readonly phrase: FigurePhrase | null
  /** Where it stands: the heading above it and the kind of block. */
  readonly place: { readonly heading: string; readonly block: 'text' | 'table' | 'chart' }
}

/** A phrase whose words the data chose, told so that it can be told again about other data. */
export interface ChangePhrase {
  readonly tag: 'change'
  /** The words that the data put before the figure: "比上年增长", "与上年", "由上年的". */
  readonly lead: string
  /** `versus` says what it compares with: 比上年增长; `change` does not: 增长. */
  readonly form: 'change' | 'versus'
  /** What the base is called: 上年, 2012年. */
  readonly baseName: string
  readonly words: WordPair
  readonly by: ChangeForm
  readonly current: Formula
  readonly base: Formula
  /** The official rate that takes the place of the computed one. */
  readonly entered: Formula | null
  /** Decimals and unit of the size. */
  readonly decimals: number
  readonly unit: string
  /** Unit and decimals of the two levels, which are told where there is no rate. */
  readonly levels: { readonly unit: string; readonly decimals: number }
}

/** A further figure of a phrase begun before, with the words that the phrase puts before it. */
export interface PhrasePart {
  readonly tag: 'part'
  readonly lead: string
}

/** The words around a figure as data, so that a spreadsheet can tell them again when the figure changes. */
export type FigurePhrase = ChangePhrase | PhrasePart

/** A finished report as data: every renderer reads this and nothing else. */
export interface ReportDocument {
  readonly template: string
  readonly title: string
  readonly bureau: string
  readonly year: number
  readonly baseYear: number
  readonly language: 'zh-CN'
  /** ISO date the report is dated with; passed in, so the same input gives the same document. */
  readonly date: string
  readonly blocks: readonly Block[]
  readonly figures: readonly ReportFigure[]
}
