import { nameQuantity, type Measure, type Quantity } from '../../derive/quantity'
import { issue, type Issue } from '../../issue'
import { formatPeriod } from '../../model/period'
import type { Claim, ReportFigure } from '../../report/document'
import { printFigure } from '../../report/print-figure'
import type { PrintStyle } from '../../report/print-style'
import { success, type Result } from '../../result'

/** A figure before it has a number and a place in the document. */
export type FigureDraft = Omit<ReportFigure, 'id' | 'place'>

/** A stretch of a filled text whose figures have no numbers yet. */
export type DraftRun =
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'figure'; readonly draft: FigureDraft }
  /** A note whose number is not known yet. */
  | { readonly tag: 'footnote'; readonly note: readonly DraftRun[] }

/** What a term or a sentence prints. */
export interface PrintedRuns {
  readonly runs: readonly DraftRun[]
  /** Doubts about the figures printed. */
  readonly doubts: readonly Issue[]
}

/** A quantity as one figure in a style, or why it may not be printed. */
export function printQuantity(
  quantity: Quantity,
  style: PrintStyle,
  claims: readonly Claim[] = [],
): Result<PrintedRuns> {
  const printed = printFigure(quantity, style)
  if (!printed.ok) return printed
  const draft = printed.value.hasMoreDecimals
    ? withMoreDecimals(quantity, printed.value, style, claims)
    : { ...draftFigure(quantity, printed.value, style), claims }
  return success({ runs: [{ tag: 'figure', draft }], doubts: [...quantity.doubts, ...uncertainties(quantity)] })
}

/** More decimals than the rule gives are right for this very value: in a sentence they stand while it is the same. */
function withMoreDecimals(
  quantity: Quantity,
  { text, decimals }: { readonly text: string; readonly decimals: number },
  style: PrintStyle,
  claims: readonly Claim[],
): FigureDraft {
  const { formula, outcome } = quantity
  const isWorded = style.unit !== 'none'
  const same: readonly Claim[] =
    isWorded && outcome.tag === 'number'
      ? [{ left: formula, relation: '=', right: { tag: 'constant', value: outcome.number }, words: text }]
      : []
  const own = { ...style, decimals }
  return {
    ...draftFigure(quantity, { text, decimals }, own),
    claims: [...claims, ...same],
    isWorded,
  }
}

const statusWords = { provisional: '初步数', estimated: '估计数' } as const

/** A figure that is not final is printed like any other; the run says so. */
export function uncertainties(quantity: Quantity): readonly Issue[] {
  if (quantity.status === 'final') return []
  const parameters = { indicator: nameQuantity(quantity), status: statusWords[quantity.status] }
  return [issue('info', 'derive.uncertain-input', null, parameters)]
}

/** A quantity with its printed text, as the document keeps it. */
export function draftFigure(
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
    claims: [],
    isWorded: false,
    phrase: null,
  }
}

/** A figure that is said in words and still leads back to its inputs; `claims` are what the words say. */
export function wordDraft(
  quantity: Quantity,
  text: string,
  style: PrintStyle,
  claims: readonly Claim[] = [],
): FigureDraft {
  return { ...draftFigure(quantity, { text, decimals: quantity.decimals }, style), claims, isWorded: true }
}

/** Words as a run. */
export function textRun(text: string): DraftRun {
  return { tag: 'text', text }
}

/** The plain text of runs, without their notes. */
export function wordsOf(runs: readonly DraftRun[]): string {
  return runs.map((run) => (run.tag === 'text' ? run.text : run.tag === 'figure' ? run.draft.text : '')).join('')
}

/** Measures in the unit of their inputs, with as many decimals as these have. */
const levelMeasures: ReadonlySet<Measure> = new Set(['数值', '增加量', '减少量', '百分点', '累计', '增量'])

/** An indicator without a rule of its own prints what was entered; rates and shares have theirs. */
function decimalsFrom({ indicator, measure, formula }: Quantity): FigureDraft['decimalsFrom'] {
  if (indicator.decimals !== null || !levelMeasures.has(measure)) return 'rule'
  if (formula.tag === 'input') return 'value'
  const isRate = indicator.formula !== null && !['difference', 'sum'].includes(indicator.formula.tag)
  return isRate ? 'rule' : 'inputs'
}
