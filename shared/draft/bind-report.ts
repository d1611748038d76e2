import type { Dataset } from '../model/dataset'
import type { Binding } from './binding'
import { Figures } from './candidates/figures'
import { CandidateFinder } from './candidates/find-candidates'
import { BindingChooser, type ChosenStatement } from './choose/binding-chooser'
import type { Decision } from './choose/decide'
import { eventOfYear } from './choose/event-of-year'
import type { Scored } from './choose/scored'
import type { DraftedNumber, DraftOptions, Reason } from './draft-result'
import { foldWidth } from './mentions/fold-width'
import type { Mention } from './mentions/mention'
import { IndicatorNames } from './names/indicator-names'
import { NameScorer } from './names/name-score'
import type { ReportText } from './report-text'
import { readStatements, type ReadReport } from './statements/read-statements'
import type { Statement } from './statements/statement'
import type { NumberReason } from '../text/number-reason'

/** A report read and chosen for, before it is told. */
export interface BoundReport extends ReadReport {
  readonly chosen: readonly ChosenStatement[]
  readonly figures: Figures
  readonly scorer: NameScorer
  readonly finder: CandidateFinder
  readonly options: DraftOptions
}

/** Reads a report and chooses for each of its statements what it stands for in the data. */
export function chooseForReport(report: ReportText, dataset: Dataset, options: DraftOptions): BoundReport {
  const read = readStatements(report, options.year)
  const figures = new Figures(dataset, options.region)
  const scorer = new NameScorer(new IndicatorNames(dataset.indicators))
  const finder = new CandidateFinder(figures, options)
  const chosen = new BindingChooser(read.statements, finder, scorer, options.names).choose()
  return { ...read, figures, scorer, finder, chosen, options }
}

/** Chooses again where some statements are decided: what goes on about one of these follows it. */
export function chooseAgain(bound: BoundReport, fixed: ReadonlyMap<Statement, Decision>): BoundReport {
  const { statements, finder, scorer, options } = bound
  const decided = statements.map((statement) => fixed.get(statement) ?? null)
  return { ...bound, chosen: new BindingChooser(statements, finder, scorer, options.names, decided).choose() }
}

/** Every number of a report's prose, in order, with what it stands for in the data. */
export function bindReport(report: ReportText, dataset: Dataset, options: DraftOptions): readonly DraftedNumber[] {
  return draftedNumbers(chooseForReport(report, dataset, options))
}

/** The numbers of a report that was chosen for, in order. */
export function draftedNumbers(bound: BoundReport): readonly DraftedNumber[] {
  const { paragraphs, mentions, chosen } = bound
  const byMention = new Map(chosen.map((chosenStatement) => [chosenStatement.statement.mention, chosenStatement]))
  return paragraphs.flatMap(({ index, text }, at) =>
    (mentions[at] ?? []).map((mention) => {
      const number = draftedNumber(index, mention, byMention.get(mention))
      const event = eventYear(text, mention, bound)
      return event === null ? number : { ...number, state: 'bound', binding: event, reasons: [entered(event)] }
    }),
  )
}

/** The event that a year tells of, unless it is a year that moves with the report. */
function eventYear(text: string, mention: Mention, { figures, scorer, options }: BoundReport): Binding | null {
  const { year, baseYear } = options
  if (mention.year === null || [year, year - 1, baseYear].includes(mention.year)) return null
  return eventOfYear(foldWidth(text), mention, figures, scorer, year)
}

function entered({ indicators }: Binding): Reason {
  return { code: 'entered', parameters: { indicator: indicators[0] ?? '' } }
}

function draftedNumber(paragraph: number, mention: Mention, chosen: ChosenStatement | undefined): DraftedNumber {
  const place = { paragraph, start: mention.start, length: mention.end - mention.start, text: mention.text }
  const left = (state: 'text' | 'unbound', reasons: readonly Reason[]): DraftedNumber => ({
    ...place,
    state,
    binding: null,
    candidates: [],
    reasons,
  })
  if (!chosen) return left('text', [{ code: mention.textReason ?? 'no-statement', parameters: {} }])
  const { decision } = chosen
  switch (decision.tag) {
    case 'bound':
      return {
        ...left('unbound', reasonsOf(decision.chosen)),
        state: 'bound',
        binding: decision.chosen.candidate.binding,
      }
    case 'ask': {
      const candidates: readonly Binding[] = decision.among.map(({ candidate }) => candidate.binding)
      const [first] = decision.among
      return { ...left('unbound', first ? reasonsOf(first) : []), state: 'ask', candidates }
    }
    case 'unbound':
      return left('unbound', [{ code: decision.nearest ? 'words-say-otherwise' : 'nothing-prints-so', parameters: {} }])
  }
}

/** What speaks for a candidate, and what speaks against it. */
export function reasonsOf({ candidate, name, score, provenDigits }: Scored): readonly Reason[] {
  const { isEntered, known, match, unitFit } = candidate
  const plain = (code: NumberReason): Reason => ({ code, parameters: {} })
  return [
    { code: isEntered ? 'entered' : 'derived', parameters: { indicator: known.indicator.name } },
    { code: 'words', parameters: { score: Math.round(Math.min(1, Math.max(0, score)) * 100) } },
    ...(provenDigits > 0 ? [plain('follows')] : []),
    ...(match === 'hedged' ? [plain('hedged')] : []),
    ...(name.isOverqualified ? [plain('says-more')] : []),
    ...(unitFit < unitDiffers ? [plain('unit-differs')] : []),
  ]
}

/** Below this fit the words behind a number are another unit than the indicator's. */
const unitDiffers = 0.8
