import { figureKey, nameKey } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import { cleanLabel, isGenericLabel } from './clean-label'
import { levelSign } from './name-indicator'
import { splitUnit } from './read-unit'
import type { TableCell } from './sheet-table'

/** The indicator a cell was found to belong to: one of the catalogue, or a new one under the name of its labels. */
export interface CellName {
  readonly id: string
  readonly name: string
}

/**
 * Names the cells. A catalogue name or alias is looked for in the whole path of labels first and in its end last. Where cells of
 * different paths stand in one table or would meet on one figure, the path becomes part of the name: 城市·低保对象 beside 农村·低保对象.
 */
export function nameCells(
  tables: readonly (readonly TableCell[])[],
  catalogue: readonly Indicator[],
): ReadonlyMap<TableCell, CellName> {
  const index = indexNames(catalogue)
  const names = new Map<TableCell, CellName>()
  const paths = new Map<string, Set<string>>()
  const colliding = new Set<string>()
  const note = (key: string, cell: TableCell, id: string): void => {
    const met = (paths.get(key) ?? new Set<string>()).add(fullName(cell))
    paths.set(key, met)
    if (met.size > 1) colliding.add(id)
  }
  for (const [at, cells] of tables.entries()) {
    for (const cell of cells) {
      const name = matchName(cell, index)
      names.set(cell, name)
      // Within a table two paths are two things, even where they do not meet on one figure: 小麦·产量, 稻谷·产量.
      note(JSON.stringify([at, name.id]), cell, name.id)
      if (cell.period !== null) note(figureKey(name.id, cell.period, cell.region), cell, name.id)
    }
  }
  for (const [cell, name] of names) {
    if (!colliding.has(name.id)) continue
    const full = fullName(cell)
    const own = index.get(nameKey(full))
    names.set(
      cell,
      own ? { id: own.id, name: own.name } : nameKey(full) === nameKey(name.name) ? name : { id: full, name: full },
    )
  }
  return names
}

function indexNames(catalogue: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  const index = new Map<string, Indicator>()
  const add = (name: string, indicator: Indicator): void => {
    for (const key of [nameKey(name), nameKey(bareName(name))]) if (!index.has(key)) index.set(key, indicator)
  }
  // A name always wins over another indicator's alias.
  for (const indicator of catalogue) add(indicator.name, indicator)
  for (const indicator of catalogue) for (const alias of indicator.aliases) add(alias, indicator)
  return index
}

function bareName(name: string): string {
  return cleanLabel(splitUnit(name).label).name
}

function matchName(cell: TableCell, index: ReadonlyMap<string, Indicator>): CellName {
  const levels = cell.labels.filter((label) => label !== cell.region)
  const leaf = levels.at(-1) ?? ''
  const candidates = [levels.join(levelSign), levels.join(''), cell.indicator, isGenericLabel(leaf) ? '' : leaf]
  for (const candidate of candidates) {
    const found = candidate === '' ? undefined : index.get(nameKey(candidate))
    if (found) return { id: found.id, name: found.name }
  }
  return { id: cell.indicator, name: cell.indicator }
}

/** The indicator's name with every label of the cell that it leaves out, outermost first. */
function fullName(cell: TableCell): string {
  const levels = cell.indicator.split(levelSign)
  const missing = cell.labels.filter((label) => label !== cell.region && !levels.includes(label))
  return [...missing, ...levels].join(levelSign)
}
