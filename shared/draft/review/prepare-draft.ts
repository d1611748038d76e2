import type { Dataset } from '../../model/dataset'
import { chooseForReport, type BoundReport } from '../bind-report'
import type { DraftOptions } from '../draft-result'
import type { ReportText } from '../report-text'

/** A report read and chosen for, with all that answers are applied to. It holds tables and caches and stays in the thread that made it. */
export interface PreparedDraft {
  readonly report: ReportText
  readonly dataset: Dataset
  readonly options: DraftOptions
  /** What the words alone choose, before any answer. */
  readonly bound: BoundReport
}

/** Reads a report and chooses for its numbers once; `reviewDraft` and `finishDraft` apply answers to it as often as wanted. */
export function prepareDraft(report: ReportText, dataset: Dataset, options: DraftOptions): PreparedDraft {
  return { report, dataset, options, bound: chooseForReport(report, dataset, options) }
}
