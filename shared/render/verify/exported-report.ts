/** A stretch of text of a written file, and where it stands in the file's own terms: "第3页", "报告!A12". */
export interface ExportedText {
  readonly text: string
  readonly where: string
}

/** The values that a chart of the file draws, as stored in it. */
export interface ExportedChart {
  readonly where: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

/** A figure that the file itself names by its number: a row of the appendix, a bookmark. */
export interface ExportedFigure {
  readonly id: string
  readonly where: string
  readonly text: string
  /** Null where the file states the text alone. */
  readonly value: number | null
}

/** What was read back from the bytes of a written report. */
export type ExportedReport =
  | ({ readonly format: 'docx' | 'xlsx'; readonly texts: readonly ExportedText[] } & ExportedData)
  | { readonly format: 'pdf'; readonly pages: readonly (readonly PageText[])[] }

interface ExportedData {
  readonly charts: readonly ExportedChart[]
  readonly figures: readonly ExportedFigure[]
}

/** A text on a page, in the order of drawing; `isDrawn` belongs to a chart. */
export interface PageText {
  readonly text: string
  readonly isDrawn: boolean
}

/** A place where a written file does not say what the report says. */
export interface Disagreement {
  readonly format: ExportedReport['format']
  readonly where: string
  /** The figure, or null where other words differ. */
  readonly figure: string | null
  readonly expected: string
  readonly found: string
}
