import { prepareDraft, type PreparedDraft } from '../../../shared/draft/review/prepare-draft'
import type { DraftReview, ReviewedNumber } from '../../../shared/draft/review/review-draft'
import type { NumberAnswer, PlacedAnswer } from '../../../shared/draft/review/number-answer'
import { datasetOf, type SeriesSpec } from '../dataset'
import { reportOf } from './report-text'

/** A report of these lines about 2021, prepared against the series. */
export function preparedOf(series: Readonly<Record<string, SeriesSpec>>, ...lines: readonly string[]): PreparedDraft {
  const options = { year: 2021, baseYear: null, region: null, names: [] }
  return prepareDraft(reportOf(...lines), datasetOf(series).dataset, options)
}

/** The number of a review that is printed so. */
export function numberIn(review: DraftReview, text: string): ReviewedNumber {
  const found = review.numbers.find((number) => number.text === text)
  if (!found) throw new Error(`no ${text} in ${review.numbers.map((number) => number.text).join(' ')}`)
  return found
}

export function answerFor({ paragraph, start, text }: ReviewedNumber, answer: NumberAnswer): PlacedAnswer {
  return { paragraph, start, text, answer }
}
