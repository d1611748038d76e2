import { issue, type Issue } from '../../issue'
import { success, type Result } from '../../result'
import type { Draft, DraftedNumber } from '../draft-result'
import type { DraftContext } from '../template/draft-context'
import { draftTables } from '../template/draft-tables'
import { findOutputs } from '../template/find-outputs'
import { provenOutputs, reprintDifferences } from '../template/prove'
import { findReportNames } from '../template/report-names'
import { TemplateIndicators } from '../template/template-indicators'
import { writeTemplate } from '../template/write-template'
import { learnedNames } from './learned-names'
import type { PlacedAnswer } from './number-answer'
import type { PreparedDraft } from './prepare-draft'
import { applyAnswers, reviewDraft } from './review-draft'

/**
 * The template of a prepared draft with the answers applied: an output for each bound number that the template language can say and
 * that prints again what stands there, and the names of every place that will stay as it is. A number that was answered follows the data
 * even where they print another; the reprint then names its paragraph. Fails only where the data have nothing of the year.
 */
export function finishDraft(prepared: PreparedDraft, answers: readonly PlacedAnswer[]): Result<Draft> {
  const { report, dataset, options } = prepared
  const { bound, numbers, answered } = applyAnswers(prepared, answers)
  const { figures, scorer } = bound
  const learned = [...options.names, ...learnedNames(reviewDraft(prepared, answers), dataset.indicators)]
  const paragraphs = report.blocks.filter((block) => block.tag === 'paragraph')
  const settings = findReportNames(paragraphs)
  const indicators = new TemplateIndicators(figures, Object.keys(settings), learned)
  const context: DraftContext = { ...options, figures, indicators, settings }
  const choices = paragraphs.flatMap((paragraph) =>
    findOutputs(
      paragraph,
      numbers.filter((number) => number.paragraph === paragraph.index),
      context,
    ),
  )
  const isTrusted = (number: DraftedNumber): boolean => answered.has(number)
  const proven = provenOutputs(choices, isTrusted, dataset, options, context)
  if (!proven.ok) return proven
  const outputs = proven.value.filter((output) => output !== null)
  const tables = draftTables(report, scorer, context)
  const written = writeTemplate(report, outputs, tables, context)
  const reprint = reprintDifferences(written, paragraphs, dataset, options)
  if (!reprint.ok) return reprint
  const unsaid = choices.flatMap(({ number }, at) => (number !== null && proven.value[at] === null ? [number] : []))
  const left = report.blocks.filter((block) => block.tag === 'table').length - tables.size
  const issues = [
    ...issuesOf(numbers, unsaid),
    ...(left > 0 ? [issue('warning', 'draft.tables-left', null, { count: left })] : []),
  ]
  return success({ numbers, template: written.content, origins: written.origins, issues, reprint: reprint.value })
}

/** What a user should know of the numbers that will stay as they are printed. */
function issuesOf(numbers: readonly DraftedNumber[], unsaid: readonly DraftedNumber[]): readonly Issue[] {
  const asked = numbers.filter(({ state }) => state === 'ask')
  const unbound = numbers.filter(({ state }) => state === 'unbound')
  const list = (of: readonly DraftedNumber[]): string => of.map(({ text }) => text).join('、')
  return [
    ...(asked.length > 0 ? [issue('warning', 'draft.asked', null, { count: asked.length, numbers: list(asked) })] : []),
    ...(unbound.length > 0
      ? [issue('info', 'draft.unbound', null, { count: unbound.length, numbers: list(unbound) })]
      : []),
    ...(unsaid.length > 0
      ? [issue('warning', 'draft.unsaid', null, { count: unsaid.length, numbers: list(unsaid) })]
      : []),
  ]
}
