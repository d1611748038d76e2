import type { IssueLocation } from '../issue'
import type { Indicator } from '../model/indicator'
import type { FilterCall, Sentence } from './sentence'

/** A sentence block: left out, or replaced by its alternative, when a figure in it is missing or untrue. */
export interface SentenceBlock {
  readonly text: Sentence
  readonly otherwise: Sentence | null
  /** Goes with the sentence before it; null where its opening words (其中, 另有) decide. */
  readonly depends: boolean | null
}

/** A row of a table: the indicator that it shows. */
export interface TableRowSpec {
  readonly indicator: string
  readonly label: string | null
  readonly indent: number
  readonly place: IssueLocation
}

/** A column of a table: what it shows of each row's indicator. */
export interface TableColumnSpec {
  readonly header: Sentence
  /** Filters put on the row's indicator; none gives its figure for the report year. */
  readonly filters: readonly FilterCall[]
  readonly place: IssueLocation
}

/** A table as a template describes it. */
export interface TableSpec {
  readonly tag: 'table'
  readonly caption: Sentence
  readonly unit: string | null
  readonly rows: readonly (TableRowSpec | { readonly group: string })[]
  readonly columns: readonly TableColumnSpec[]
  readonly notes: readonly Sentence[]
  readonly place: IssueLocation
}

/** A year of a chart's range: a number or one of the year names. */
export type YearSpec = number | '年' | '上年' | '前年' | '基年' | `${string}年前`

/** A chart as a template describes it. */
export interface ChartSpec {
  readonly tag: 'chart'
  readonly caption: Sentence
  /** What the chart is to show; `auto` leaves it to the data (see docs/templates.md). */
  readonly kind: 'auto' | 'line' | 'bar' | 'share' | 'change' | 'column-line'
  readonly indicators: readonly string[]
  readonly from: YearSpec
  readonly to: YearSpec
  /** The shares of every year of the span instead of its first and last. */
  readonly everyYear: boolean
  /** The row of rates whose line a `column-line` has over its columns; null for the yearly rate of its first indicator. */
  readonly rate: string | null
  readonly notes: readonly Sentence[]
  readonly place: IssueLocation
}

/** A block of a template, told apart by its tag. */
export type TemplateBlock =
  | { readonly tag: 'title'; readonly text: Sentence; readonly subtitle: Sentence | null }
  | { readonly tag: 'byline'; readonly text: Sentence }
  | { readonly tag: 'contents'; readonly title: string }
  | { readonly tag: 'lead'; readonly sentences: readonly SentenceBlock[] }
  | { readonly tag: 'heading'; readonly level: 1 | 2; readonly lines: readonly Sentence[] }
  | { readonly tag: 'paragraph'; readonly sentences: readonly SentenceBlock[] }
  | TableSpec
  | ChartSpec
  | { readonly tag: 'note'; readonly text: Sentence }
  | { readonly tag: 'sign-off'; readonly lines: readonly Sentence[] }
  | { readonly tag: 'attachments'; readonly items: readonly Sentence[] }
  | { readonly tag: 'signature'; readonly issuer: Sentence }
  | { readonly tag: 'page-break' }

/** A template as a value: what it is called, which indicators it needs and what it prints. */
export interface Template {
  readonly file: string
  readonly id: string
  readonly name: string
  readonly description: string
  /** A year, or an offset (zero or negative) from the report year. */
  readonly baseYear: number
  readonly numbering: 'none' | 'chinese'
  readonly settings: Readonly<Record<string, string>>
  readonly indicators: readonly Indicator[]
  readonly blocks: readonly TemplateBlock[]
}

/** The base year of a report for `year`, by the template's own rule. */
export function defaultBaseYear(template: Template, year: number): number {
  return template.baseYear <= 0 ? year + template.baseYear : template.baseYear
}
