import type { Indicator } from '../../../shared/model/indicator'
import { formulaInputs } from '../../../shared/model/indicator-formula'
import type { Translate } from '../../state/use-text'

/** The names of indicators by id, as formulas are told with. */
export type NameOf = (id: string) => string | undefined

export function namesOf(indicators: readonly Indicator[]): NameOf {
  const names = new Map(indicators.map(({ id, name }) => [id, name]))
  return (id) => names.get(id)
}

/** How a derived indicator is computed, in words and names; null for an entered one. */
export function formulaWords({ formula }: Indicator, nameOf: NameOf, t: Translate): string | null {
  if (formula === null) return null
  const names = formulaInputs(formula).map((id) => nameOf(id) ?? t('grid.formula-gone'))
  if (formula.tag === 'sum') return names.join(' + ')
  const [first = '', second = ''] = names
  return t(`grid.formula-is-${formula.tag}`, { first, second, unit: formula.tag === 'per' ? formula.perUnit : '' })
}
