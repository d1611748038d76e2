import { nameCells } from '../../../shared/import/accept/name-cells'
import type { PlainWorkbook, PlainTable } from '../../../shared/import/table/sheet-table'
import type { Indicator } from '../../../shared/model/indicator'

/** For each table, what its recognised names were matched to by themselves: recognised name → indicator of the project. */
export type AutoMatches = ReadonlyMap<PlainTable, ReadonlyMap<string, Indicator>>

/** Matches names as taking in will, and keeps those that met an indicator of the project. */
export function autoMatches(recognised: PlainWorkbook, indicators: readonly Indicator[]): AutoMatches {
  const tables = recognised.sheets.flatMap((sheet) => sheet.tables)
  if (indicators.length === 0) return new Map()
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const nameOf = nameCells(
    tables.map((table) => table.cells),
    indicators,
  )
  return new Map(
    tables.map((table) => {
      const matches = new Map<string, Indicator>()
      for (const cell of table.cells) {
        const indicator = known.get(nameOf(cell).id)
        if (indicator) matches.set(cell.indicator, indicator)
      }
      return [table, matches] as const
    }),
  )
}
