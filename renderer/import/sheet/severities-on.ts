import type { Issue, Severity } from '../../../shared/issue'
import { parseCellAddress } from '../../../shared/sheet/cell-address'

const gravity: readonly Severity[] = ['info', 'warning', 'error']

/** The gravest issue of each cell of a sheet, by "row:column". */
export function severitiesOn(issues: readonly Issue[], sheet: string): ReadonlyMap<string, Severity> {
  const found = new Map<string, Severity>()
  for (const { place, severity } of issues) {
    if (place?.tag !== 'cell' || place.sheet !== sheet || place.cell === null) continue
    const cell = parseCellAddress(place.cell.split(':')[0] ?? '')
    if (!cell) continue
    const key = `${cell.row}:${cell.column}`
    const known = found.get(key)
    if (!known || gravity.indexOf(severity) > gravity.indexOf(known)) found.set(key, severity)
  }
  return found
}
