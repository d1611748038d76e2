import { formatDecimal } from '../derive/decimal'
import type { Dataset } from '../model/dataset'
import { chooseForReport } from './bind-report'
import type { Binding } from './binding'
import { executeBinding } from './candidates/execute-binding'
import { CandidateFinder, printedSize } from './candidates/find-candidates'
import { printsSlipped } from './candidates/printed-equal'
import { BindingChooser } from './choose/binding-chooser'
import type { DraftOptions } from './draft-result'
import type { Mention } from './mentions/mention'
import type { ReportText } from './report-text'

/** A number of a finished report that the data contradict. */
export interface ReportDisagreement {
  readonly paragraph: number
  readonly start: number
  readonly length: number
  /** As printed. */
  readonly text: string
  /** What the data give, printed in the same way. */
  readonly right: string
  readonly binding: Binding
}

/** How much better the words must speak for another figure than for one that prints as it stands. */
const clearlyMore = 0.15

/**
 * Finds the numbers of a finished report that disagree with the data: numbers that nothing prints, whose words nevertheless name one
 * figure clearly, and that differ from it by a slip of the hand (one digit, or two that changed places). A number that differs in more is
 * not accused: what it stands for would be guessed.
 */
export function checkReport(
  report: ReportText,
  dataset: Dataset,
  options: DraftOptions,
): readonly ReportDisagreement[] {
  const { statements, chosen, figures, scorer } = chooseForReport(report, dataset, options)
  const finder = new CandidateFinder(figures, options, printsSlipped)
  const decided = chosen.map(({ decision }) => decision)
  const kept = decided.map((decision) => (decision.tag === 'bound' ? decision : null))
  const slipped = new BindingChooser(statements, finder, scorer, options.names, kept).choose()
  return slipped.flatMap(({ statement, decision }, at) => {
    const before = decided[at]
    if (decision.tag !== 'bound' || before?.tag === 'bound') return []
    // What prints so and may be meant is only given up for what is meant much more likely.
    if (before?.tag === 'ask' && decision.chosen.score < (before.among[0]?.score ?? 0) + clearlyMore) return []
    const { mention, paragraph, direction } = statement
    const { binding } = decision.chosen.candidate
    const quantity = executeBinding(binding, figures)
    const size = quantity === null ? null : printedSize(quantity, mention, direction)
    if (size === null) return []
    const place = { paragraph, start: mention.start, length: mention.end - mention.start, text: mention.text }
    return [{ ...place, right: printedLike(mention, Math.abs(size)), binding }]
  })
}

/** A value with the decimals, 万 or 亿 and % of a printed number. */
function printedLike({ text, decimals }: Mention, value: number): string {
  return text.replace(/[\d,.０-９．]+/u, formatDecimal(value, decimals))
}
