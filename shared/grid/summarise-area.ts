import { addRationals, divideRationals, numberOf, rationalOf } from '../derive/rational'
import { parseUnit } from '../model/unit'
import type { CellArea, GridContent } from './cell-area'

/** What a spreadsheet says of selected cells below the sheet. */
export interface AreaSummary {
  readonly cells: number
  readonly numbers: number
  /** Null where the numbers cannot be added: units differ, they are ratios, or there are more than anyone adds up by eye. */
  readonly sum: { readonly total: number; readonly average: number; readonly unit: string } | null
}

const mostNumbers = 10_000

/** Counts the selected cells, and adds up their numbers where they are of one unit and mean an amount. */
export function summariseArea({ rows, columns }: GridContent, area: CellArea): AreaSummary {
  const keys = columns.slice(area.left, area.right + 1).map(({ key }) => key)
  const numbers: number[] = []
  const units = new Set<string>()
  let cells = 0
  let isAmount = true
  for (const row of rows.slice(area.top, area.bottom + 1)) {
    if (row.tag !== 'indicator') continue
    cells += keys.length
    for (const key of keys) {
      const value = row.series.get(key)?.value
      if (value?.tag !== 'number') continue
      const { unit, kind } = row.indicator
      numbers.push(value.number)
      units.add(unit)
      if (kind === 'rank' || kind === 'event' || kind === 'share' || parseUnit(unit).ratio !== null) isAmount = false
    }
  }
  const [unit] = units
  const canAdd = isAmount && unit !== undefined && units.size === 1 && numbers.length <= mostNumbers
  return { cells, numbers: numbers.length, sum: canAdd ? { ...addUp(numbers), unit } : null }
}

function addUp(numbers: readonly number[]): { readonly total: number; readonly average: number } {
  const total = numbers.map(rationalOf).reduce(addRationals)
  const average = divideRationals(total, rationalOf(numbers.length)) ?? total
  return { total: numberOf(total), average: numberOf(average) }
}
