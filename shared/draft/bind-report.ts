import type { Dataset } from '../model/dataset'
import type { Binding } from './binding'
import { Figures } from './candidates/figures'
import { CandidateFinder } from './candidates/find-candidates'
import { BindingChooser, type ChosenStatement } from './choose/binding-chooser'
import { eventOfYear } from './choose/event-of-year'
import type { DraftedNumber, DraftOptions, Reason } from './draft-result'
import { foldWidth } from './mentions/fold-width'
import type { Mention } from './mentions/mention'
import { IndicatorNames } from './names/indicator-names'
import { NameScorer } from './names/name-score'
import type { ReportText } from './report-text'
import { readStatements, type ReadReport } from './statements/read-statements'

/** A report read and chosen for, before it is told. */
export interface BoundReport extends ReadReport {
  readonly chosen: readonly ChosenStatement[]
  readonly figures: Figures
  readonly scorer: NameScorer
  readonly options: DraftOptions
}

/** Reads a report and chooses for each of its statements what it stands for in the data. */
export function chooseForReport(report: ReportText, dataset: Dataset, options: DraftOptions): BoundReport {
  const read = readStatements(report, options.year)
  const figures = new Figures(dataset, options.region)
  const scorer = new NameScorer(new IndicatorNames(dataset.indicators))
  const finder = new CandidateFinder(figures, options)
  const chosen = new BindingChooser(read.statements, finder, scorer, options.names).choose()
  return { ...read, figures, scorer, chosen, options }
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
      return { ...left('unbound', reasonsOf(chosen)), state: 'bound', binding: decision.chosen.candidate.binding }
    case 'ask': {
      const candidates: readonly Binding[] = decision.among.map(({ candidate }) => candidate.binding)
      return { ...left('unbound', reasonsOf(chosen)), state: 'ask', candidates }
    }
    case 'unbound':
      return left('unbound', [{ code: decision.nearest ? 'words-say-otherwise' : 'nothing-prints-so', parameters: {} }])
  }
}

function reasonsOf({ decision }: ChosenStatement): readonly Reason[] {
  const best = decision.tag === 'bound' ? decision.chosen : decision.tag === 'ask' ? decision.among[0] : undefined
  if (!best) return []
  return [
    {
      code: best.candidate.isEntered ? 'entered' : 'derived',
      parameters: { indicator: best.candidate.known.indicator.name },
    },
    { code: 'words', parameters: { score: Math.round(best.score * 100) } },
  ]
}
