/**
 * Last year's report while somebody says what its numbers are, kept with the project so that it can be gone on with later. The report
 * and the answers are kept as the texts that `shared/draft` writes and reads: the project does not know them.
 */
export interface KeptDraft {
  /** Name of the report's file. */
  readonly file: string
  /** The year that the report is about. */
  readonly year: number
  /** The year that it compares with beside the year before; null when it names none. */
  readonly baseYear: number | null
  /** The report as it reads, as JSON. */
  readonly report: string
  /** What was said of its numbers, as JSON, by the number's place. */
  readonly answers: Readonly<Record<string, string>>
}
