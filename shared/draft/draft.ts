import type { Dataset } from '../model/dataset'
import type { Result } from '../result'
import type { Draft, DraftOptions } from './draft-result'
import type { ReportText } from './report-text'
import { finishDraft } from './review/finish-draft'
import { prepareDraft } from './review/prepare-draft'

/**
 * Drafts a template from a finished report and the data of its year: binds the numbers of its prose, writes an output for each that
 * the template language can say and that prints again what stands there, and names every place that will stay as it is. Fails only
 * where the data have nothing of the year.
 */
export function draft(report: ReportText, dataset: Dataset, options: DraftOptions): Result<Draft> {
  return finishDraft(prepareDraft(report, dataset, options), [])
}
