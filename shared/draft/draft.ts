import { issue, type Issue } from '../issue'
import type { Dataset } from '../model/dataset'
import { success, type Result } from '../result'
import { chooseForReport, draftedNumbers } from './bind-report'
import type { Draft, DraftedNumber, DraftOptions } from './draft-result'
import type { ReportText } from './report-text'
import type { DraftContext } from './template/draft-context'
import { draftTables } from './template/draft-tables'
import { findOutputs } from './template/find-outputs'
import { provenOutputs, reprintDifferences } from './template/prove'
import { findReportNames } from './template/report-names'
import { TemplateIndicators } from './template/template-indicators'
import { writeTemplate } from './template/write-template'

/**
 * Drafts a template from a finished report and the data of its year: binds the numbers of its prose, writes an output for each that
 * the template language can say and that prints again what stands there, and names every place that will stay as it is. Fails only
 * where the data have nothing of the year.
 */
export function draft(report: ReportText, dataset: Dataset, options: DraftOptions): Result<Draft> {
  const bound = chooseForReport(report, dataset, options)
  const numbers = draftedNumbers(bound)
  const { figures, scorer } = bound
  const paragraphs = report.blocks.filter((block) => block.tag === 'paragraph')
  const settings = findReportNames(paragraphs)
  const indicators = new TemplateIndicators(figures, Object.keys(settings))
  const context: DraftContext = { ...options, figures, indicators, settings }
  const choices = paragraphs.flatMap((paragraph) =>
    findOutputs(
      paragraph,
      numbers.filter((number) => number.paragraph === paragraph.index),
      context,
    ),
  )
  const proven = provenOutputs(choices, dataset, options, context)
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
  return success({ numbers, template: written.content, issues, reprint: reprint.value })
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
