import { inputQuantity, unitOfFormula, type FigureIndex } from '../derive/input-quantity'
import { indexDataset } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import { formulaInputs, type IndicatorFormula } from '../model/indicator-formula'
import { yearPeriod } from '../model/period'

/**
 * What is wrong with a formula before it is taken: an input is not chosen or not there, comes twice, leads back to the indicator,
 * is of another kind than the other, is a ratio of which there is no rate, or the result is not in the indicator's unit.
 */
export type FormulaProblem = 'incomplete' | 'unknown' | 'twice' | 'cycle' | 'units' | 'ratio' | 'unit'

/** Checks the formula of a new or changed indicator among the others; null where it can be computed. */
export function formulaProblem(indicators: readonly Indicator[], changed: Indicator): FormulaProblem | null {
  const { formula } = changed
  if (formula === null) return null
  const inputs = formulaInputs(formula)
  if (!isComplete(formula, inputs)) return 'incomplete'
  if (new Set(inputs).size < inputs.length) return 'twice'
  const index = indexAround(indicators, changed)
  if (inputs.some((id) => !index.indicatorWithId(id))) return 'unknown'
  if (leadsBack(changed, index)) return 'cycle'
  // Without figures only those causes are left that no figure can mend, besides that there are no figures.
  const { outcome } = inputQuantity(index, changed, yearPeriod(2000), null)
  const codes = new Set<string>(outcome.tag === 'none' ? outcome.causes.map(({ code }) => code) : [])
  if (codes.has('derive.units-differ')) return 'units'
  if (codes.has('derive.rate-of-ratio')) return 'ratio'
  return codes.has('derive.formula-unit') ? 'unit' : null
}

/** The unit that the formula of a new or changed indicator gives by itself; null while it is not complete. */
export function unitOfChanged(indicators: readonly Indicator[], changed: Indicator): string | null {
  return unitOfFormula(indexAround(indicators, changed), changed)
}

/** The derived indicators that compute with an indicator directly, by name: what is lost when it goes. */
export function usersOf(indicators: readonly Indicator[], id: string): readonly string[] {
  return indicators.flatMap(({ name, formula }) => (formula && formulaInputs(formula).includes(id) ? [name] : []))
}

/** Whether what the formula computes with computes, at some depth, with the indicator itself. */
function leadsBack({ id, formula }: Indicator, index: FigureIndex): boolean {
  const found = new Set(formula ? formulaInputs(formula) : [])
  for (const input of found) {
    const next = index.indicatorWithId(input)?.formula
    if (input !== id && next) for (const read of formulaInputs(next)) found.add(read)
  }
  return found.has(id)
}

function isComplete(formula: IndicatorFormula, inputs: readonly string[]): boolean {
  if (inputs.includes('') || (formula.tag === 'sum' && inputs.length < 2)) return false
  return formula.tag !== 'per' || formula.perUnit !== ''
}

function indexAround(indicators: readonly Indicator[], changed: Indicator): FigureIndex {
  const all = [...indicators.filter(({ id }) => id !== changed.id), changed]
  return indexDataset({ indicators: all, regions: [], figures: [] })
}
