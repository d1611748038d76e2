import type { Dataset } from '../model/dataset'
import type { Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import type { Region } from '../model/region'

/** What a report of this project is made with. */
export interface ReportSettings {
  readonly template: string
  readonly year: number
  /** Null takes the template's own. */
  readonly baseYear: number | null
  readonly region: string | null
  readonly profile: string
  /** Values for the template's settings (bureau, names for the sign-off). */
  readonly settings: Readonly<Record<string, string>>
}

/** Own wording for a paragraph: the template's sentence text that replaces it, figures still bound as {{ }}. */
export interface NarrativeOverride {
  readonly template: string
  /** Where the paragraph stands in the template: its block's number, from 0. */
  readonly block: number
  readonly text: string
}

/** A workbook that was taken in. */
export interface ImportRecord {
  readonly id: string
  readonly file: string
  /** ISO time. */
  readonly at: string
  readonly figures: number
}

/** A project as the window sees it: the data in the order of the grid, and how its report is made. */
export interface Project {
  readonly name: string
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
  /** The years of the grid, ascending; a year may stand without any figure. */
  readonly years: readonly number[]
  readonly figures: readonly Figure[]
  readonly report: ReportSettings
  readonly overrides: readonly NarrativeOverride[]
  readonly imports: readonly ImportRecord[]
}

export function datasetOfProject({ indicators, regions, figures }: Project): Dataset {
  return { indicators, regions, figures }
}
