import type { Dataset } from '../model/dataset'
import type { Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import type { Region } from '../model/region'
import type { KeptDraft } from './kept-draft'
import type { OwnTemplate } from './own-template'

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

/**
 * What a person said about a table of a workbook, kept for the next file with the same sheet and header. Years are not kept: the
 * next file has its own.
 */
export interface TableAnswer {
  /** Sheet and header as texts, their digits left out: next year's differ in them alone. */
  readonly sheet: string
  readonly header: string
  /** Of several tables of this sheet and header the number, from 0. */
  readonly number: number
  readonly isIgnored: boolean
  /** Counted from the first row of the table. */
  readonly headerRows: readonly number[] | null
  /** Counted from the first column of the table. */
  readonly labelColumns: readonly number[] | null
  readonly title: string | null
  readonly unit: string | null
  /** Recognised indicator name → id of an indicator of the project. */
  readonly matches: Readonly<Record<string, string>>
}

/** A workbook that was taken in. */
export interface ImportRecord {
  readonly id: string
  readonly file: string
  /** ISO time. */
  readonly at: string
  readonly figures: number
  /** Absent where nothing was corrected. */
  readonly answers?: readonly TableAnswer[] | undefined
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
  /** The templates of its own that the project carries; absent where there are none. */
  readonly templates?: readonly OwnTemplate[] | undefined
  /** The report that is being made into a template; absent where none is. */
  readonly draft?: KeptDraft | undefined
  /** Numbers of finished reports that disagree with the data and are right all the same: the reason, by what disagrees. */
  readonly settled?: Readonly<Record<string, string>> | undefined
}

/** The indicators, regions and figures of a project. */
export function datasetOfProject({ indicators, regions, figures }: Project): Dataset {
  return { indicators, regions, figures }
}

/** A project with nothing in it. */
export function emptyProject(name: string, year: number, template = 'annual-summary'): Project {
  return {
    name,
    indicators: [],
    regions: [],
    years: [],
    figures: [],
    report: { template, year, baseYear: null, region: null, profile: 'news', settings: {} },
    overrides: [],
    imports: [],
  }
}
