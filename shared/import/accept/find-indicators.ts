import type { FigureValue } from '../../model/figure'
import { plainIndicator, type Indicator } from '../../model/indicator'
import type { Unit } from '../../model/unit'
import { fitUnit } from '../read/unit/fit-unit'
import type { CellName } from './name-cells'

const unity: FigureValue = { tag: 'number', number: 1 }

/** What a table says of an indicator besides name and unit. */
export type GivenAttributes = Pick<Indicator, 'section' | 'department' | 'partOf'>

/**
 * Finds the indicator of a name, or adds it with what its table says of it (`given`). Two measures of one name that no catalogue knows (CO2 emissions in kt and in kg
 * per $) are two indicators, told apart by their units.
 */
export function findIndicators(
  indicators: Map<string, Indicator>,
  parse: (text: string) => Unit,
): (named: CellName, unit: string | null, given: () => GivenAttributes) => Indicator {
  const ofCatalogue: ReadonlySet<string> = new Set(indicators.keys())
  const find = (named: CellName, unit: string, given: () => GivenAttributes): Indicator => {
    const known = indicators.get(named.id)
    if (!known) return { ...plainIndicator(named.name, unit), ...given(), id: named.id }
    if (ofCatalogue.has(known.id) || fitUnit(unity, unit, known.unit, parse).tag !== 'mismatch') return known
    const name = `${named.name}（${unit}）`
    return indicators.get(name) ?? { ...plainIndicator(name, unit), ...given() }
  }
  // Cells of one name and unit mostly stand in a row.
  let last: { readonly named: CellName; readonly unit: string | null; readonly indicator: Indicator } | null = null
  return (named, unit, given) => {
    if (last?.named === named && last.unit === unit) return last.indicator
    const indicator = find(named, unit ?? '', given)
    if (!indicators.has(indicator.id)) indicators.set(indicator.id, indicator)
    last = { named, unit, indicator }
    return indicator
  }
}
