import type { Change } from '../derive/change'
import { nameQuantity, type Measure, type Quantity } from '../derive/quantity'
import { issue, type Issue } from '../issue'
import { formatPeriod } from '../model/period'
import type { ReportFigure } from '../report/document'
import { printFigure, type PrintStyle } from '../report/print-figure'
import { failure, success, type Result } from '../result'
import { assertNever } from '../assert-never'
import { quantityOf, type Phrase, type Term } from './term'

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

/** Measures that claim a movement: "增长0.0%" claims one and shows none. */
const directedMeasures: ReadonlySet<Measure> = new Set([
  '增加量',
  '减少量',
  '增长率',
  '下降率',
  '倍数',
  '百分点',
  '年均增长率',
])

export function printQuantity(quantity: Quantity, style: PrintStyle): Result<PrintedRuns> {
  const printed = printFigure(quantity, style)
  if (!printed.ok) return printed
  const draft = draftFigure(quantity, printed.value.text, printed.value.decimals)
  return success({ runs: [{ tag: 'figure', draft }], doubts: [...quantity.doubts, ...uncertainties(quantity)] })
}

const statusWords = { provisional: '初步数', estimated: '估计数' } as const

/** A figure that is not final is printed like any other; the run says so. */
function uncertainties(quantity: Quantity): readonly Issue[] {
  if (quantity.status === 'final') return []
  const parameters = { indicator: nameQuantity(quantity), status: statusWords[quantity.status] }
  return [issue('info', 'derive.uncertain-input', null, parameters)]
}

export function draftFigure(quantity: Quantity, text: string, decimals: number): FigureDraft {
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
  }
}

const words = {
  rate: { rise: '增长', fall: '下降' },
  points: { rise: '提高', fall: '下降' },
  places: { rise: '前移', fall: '后移' },
} as const

function printPhrase({ form, change, baseName }: Phrase, style: PrintStyle): Result<PrintedRuns> {
  const lead = (word: string): string => (form === 'versus' ? `${word}${baseName}` : '')
  switch (change.tag) {
    case 'none':
      return failure(change.causes)
    case 'flat':
      return success({ runs: [textRun(lead('与')), wordRun(change.size, '持平')], doubts: change.size.doubts })
    case 'moved': {
      const size = printQuantity(change.size, { ...style, unit: change.by === 'places' ? 'full' : style.unit })
      if (!size.ok) return size
      if (roundsToZero(change, style))
        return success({ runs: [textRun(lead('与')), wordRun(change.size, '基本持平')], doubts: change.size.doubts })
      const word = words[change.by][change.direction]
      return success({ runs: [textRun(`${lead('比')}${word}`), ...size.value.runs], doubts: size.value.doubts })
    }
    case 'levels': {
      const levels: PrintStyle = { ...style, unit: 'full' }
      const [from, to] = [printQuantity(change.from, levels), printQuantity(change.to, levels)]
      if (!from.ok) return from
      if (!to.ok) return to
      return success({
        runs: [
          textRun(form === 'versus' ? `由${baseName}的` : '由'),
          ...from.value.runs,
          textRun('变为'),
          ...to.value.runs,
        ],
        doubts: [...from.value.doubts, ...to.value.doubts],
      })
    }
    default:
      return assertNever(change)
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
function wordRun(quantity: Quantity, text: string): DraftRun {
  return { tag: 'figure', draft: draftFigure(quantity, text, quantity.decimals) }
}
