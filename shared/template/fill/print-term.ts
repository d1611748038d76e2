import type { Change } from '../../derive/change'
import { isRatio } from '../../derive/comparable'
import { pointUnit } from '../../derive/difference'
import { officialRate, percentDecimals } from '../../derive/growth-rate'
import { nameQuantity, type Measure, type Quantity } from '../../derive/quantity'
import { issue, type Issue } from '../../issue'
import { formatPeriod } from '../../model/period'
import { changeWords, comparisonLeads, flatWords, levelsWord } from '../../report/change-words'
import { directedMeasures } from '../../report/directed-measures'
import type { ChangePhrase, FigurePhrase, ReportFigure } from '../../report/document'
import { printFigure } from '../../report/print-figure'
import type { PrintStyle } from '../../report/print-style'
import { failure, success, type Result } from '../../result'
import { assertNever } from '../../assert-never'
import { quantityOf, type Phrase, type Term } from '../term'

/** A figure before it has a number and a place in the document. */
export type FigureDraft = Omit<ReportFigure, 'id' | 'place'>

export type DraftRun =
  { readonly tag: 'text'; readonly text: string } | { readonly tag: 'figure'; readonly draft: FigureDraft }

export interface PrintedRuns {
  readonly runs: readonly DraftRun[]
  /** Doubts about the figures printed. */
  readonly doubts: readonly Issue[]
}

/** What a term prints: a figure, or the phrase that its data choose; or why nothing may be printed. */
export function printTerm(term: Term): Result<PrintedRuns> {
  if (term.phrase) return printPhrase(term.phrase, term.style)
  const quantity = quantityOf(term)
  const printed = printFigure(quantity, term.style)
  if (printed.ok && printed.value.printed === 0 && directedMeasures.has(quantity.measure)) {
    const parameters = { indicator: nameQuantity(quantity), measure: quantity.measure }
    return failure([issue('warning', 'derive.rounds-to-nothing', null, parameters)])
  }
  return printQuantity(quantity, term.style)
}

export function printQuantity(quantity: Quantity, style: PrintStyle): Result<PrintedRuns> {
  const printed = printFigure(quantity, style)
  if (!printed.ok) return printed
  const draft = draftFigure(quantity, printed.value, style)
  return success({ runs: [{ tag: 'figure', draft }], doubts: [...quantity.doubts, ...uncertainties(quantity)] })
}

const statusWords = { provisional: '初步数', estimated: '估计数' } as const

/** A figure that is not final is printed like any other; the run says so. */
function uncertainties(quantity: Quantity): readonly Issue[] {
  if (quantity.status === 'final') return []
  const parameters = { indicator: nameQuantity(quantity), status: statusWords[quantity.status] }
  return [issue('info', 'derive.uncertain-input', null, parameters)]
}

function draftFigure(
  quantity: Quantity,
  { text, decimals }: { readonly text: string; readonly decimals: number },
  style: PrintStyle,
): FigureDraft {
  return {
    text,
    value: quantity.outcome.tag === 'number' ? quantity.outcome.number : null,
    unit: quantity.unit,
    decimals,
    indicator: quantity.indicator.name,
    region: quantity.region,
    period: formatPeriod(quantity.period),
    measure: quantity.measure,
    formula: quantity.formula,
    qualifier: quantity.qualifier,
    status: quantity.status,
    notes: quantity.formula.tag === 'input' && quantity.formula.figure?.note ? [quantity.formula.figure.note] : [],
    style,
    decimalsFrom: decimalsFrom(quantity),
    phrase: null,
  }
}

/** Measures in the unit of their inputs, with as many decimals as these have. */
const levelMeasures: ReadonlySet<Measure> = new Set(['数值', '增加量', '减少量', '百分点', '累计'])

/** An indicator without a rule of its own prints what was entered; rates and shares have theirs. */
function decimalsFrom({ indicator, measure, formula }: Quantity): FigureDraft['decimalsFrom'] {
  if (indicator.decimals !== null || !levelMeasures.has(measure)) return 'rule'
  if (formula.tag === 'input') return 'value'
  const isRate = indicator.formula !== null && !['difference', 'sum'].includes(indicator.formula.tag)
  return isRate ? 'rule' : 'inputs'
}

function printPhrase(phrase: Phrase, style: PrintStyle): Result<PrintedRuns> {
  const { form, change, baseName } = phrase
  const leads = comparisonLeads(form, baseName)
  const told = (before: string, draft: FigureDraft): readonly DraftRun[] => [
    textRun(before),
    { tag: 'figure', draft: { ...draft, phrase: changePhrase(phrase, before) } },
  ]
  const flat = (size: Quantity, text: string): Result<PrintedRuns> =>
    success({ runs: told(leads.flat, wordDraft(size, text, style)), doubts: size.doubts })
  switch (change.tag) {
    case 'none':
      return failure(change.causes)
    case 'flat':
      return flat(change.size, flatWords.exactly)
    case 'moved': {
      const sized: PrintStyle = { ...style, unit: change.by === 'places' ? 'full' : style.unit }
      const printed = printFigure(change.size, sized)
      if (!printed.ok) return printed
      if (roundsToZero(change, style)) return flat(change.size, flatWords.nearly)
      const before = `${leads.moved}${changeWords[change.by][change.direction]}`
      const doubts = [...change.size.doubts, ...uncertainties(change.size)]
      return success({ runs: told(before, draftFigure(change.size, printed.value, sized)), doubts })
    }
    case 'levels': {
      const levels: PrintStyle = { ...style, unit: 'full' }
      const [from, to] = [printFigure(change.from, levels), printFigure(change.to, levels)]
      if (!from.ok) return from
      if (!to.ok) return to
      const middle: FigurePhrase = { tag: 'part', lead: levelsWord }
      const toDraft = { ...draftFigure(change.to, to.value, levels), phrase: middle }
      return success({
        runs: [
          ...told(leads.levels, draftFigure(change.from, from.value, levels)),
          textRun(middle.lead),
          { tag: 'figure', draft: toDraft },
        ],
        doubts: [change.from, change.to].flatMap((level) => [...level.doubts, ...uncertainties(level)]),
      })
    }
    default:
      return assertNever(change)
  }
}

/** The phrase as data, so that a spreadsheet can tell it again when a figure changes. */
function changePhrase({ form, baseName, compared, entered }: Phrase, lead: string): ChangePhrase {
  const [current, base] = compared
  const isRank = current.indicator.kind === 'rank'
  const by = isRank ? 'places' : isRatio(current) ? 'points' : 'rate'
  const official = by === 'rate' ? (officialRate(entered)?.rate ?? null) : null
  const levelDecimals = Math.max(current.decimals, base.decimals)
  return {
    tag: 'change',
    lead,
    form,
    baseName,
    by,
    current: current.formula,
    base: base.formula,
    entered: official?.formula ?? null,
    decimals: by === 'rate' ? (official?.decimals ?? percentDecimals) : by === 'points' ? levelDecimals : 0,
    unit: by === 'rate' ? '%' : by === 'points' ? pointUnit(current) : '位',
    levels: { unit: current.unit, decimals: levelDecimals },
  }
}

/** A movement too small for the printed decimals is 基本持平: "增长0.0%" says neither that nor the opposite. */
function roundsToZero(change: Extract<Change, { tag: 'moved' }>, style: PrintStyle): boolean {
  const printed = printFigure(change.size, { ...style, hedge: null })
  return printed.ok && printed.value.printed === 0
}

function textRun(text: string): DraftRun {
  return { tag: 'text', text }
}

/** A figure that is said in words and still leads back to its inputs. */
function wordDraft(quantity: Quantity, text: string, style: PrintStyle): FigureDraft {
  return draftFigure(quantity, { text, decimals: quantity.decimals }, style)
}
