import type { List } from '../../list'
import { figureKey, nameKey } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { cleanLabel } from '../read/clean-label'
import { isGenericLabel } from '../read/generic-label'
import { levelSign } from '../read/name-indicator'
import { splitUnit } from '../read/unit/split-unit'
import type { TableCell } from '../table/sheet-table'
import { TableCells } from '../table/table-cells'

/** The indicator a cell was found to belong to: one of the catalogue, or a new one under the name of its labels. */
export interface CellName {
  readonly id: string
  readonly name: string
}

/** What a cell is named by. */
type Naming = Pick<TableCell, 'labels' | 'region' | 'indicator'>

/** What names a cell, with all that follows from it: one object for the cells with the same labels. */
interface Path extends Naming {
  readonly name: CellName
  /** The name with every label that it leaves out. */
  readonly full: string
}

/**
 * Names the cells. A catalogue name or alias is looked for in the whole path of labels first and in its end last. Where cells of
 * different paths stand in one table or would meet on one figure, the path becomes part of the name: 城市·低保对象 beside 农村·低保对象.
 */
export function nameCells(
  tables: readonly List<TableCell>[],
  catalogue: readonly Indicator[],
): (cell: Naming) => CellName {
  const index = indexNames(catalogue)
  const pathOf = rememberPaths(index)
  const colliding = findColliding(tables, pathOf)
  if (colliding.size === 0) return (cell) => pathOf(cell).name
  const names = new Map<Path, CellName>()
  return (cell) => {
    const path = pathOf(cell)
    if (!colliding.has(path.name.id)) return path.name
    const name = names.get(path) ?? nameInFull(path, index)
    names.set(path, name)
    return name
  }
}

/** The path of a cell. Cells of a row, or of rows with the same labels, share their list of labels. */
function rememberPaths(index: ReadonlyMap<string, Indicator>): (cell: Naming) => Path {
  const known = new Map<readonly string[], Path[]>()
  let last: Path | null = null
  const isOf = (path: Path, cell: Naming): boolean =>
    path.labels === cell.labels && path.region === cell.region && path.indicator === cell.indicator
  return (cell) => {
    if (last && isOf(last, cell)) return last
    const paths = known.get(cell.labels)
    const found = paths?.find((path) => isOf(path, cell))
    if (found) return (last = found)
    const { labels, region, indicator } = cell
    last = { labels, region, indicator, name: matchName(cell, index), full: fullName(cell) }
    if (paths) paths.push(last)
    else known.set(labels, [last])
    return last
  }
}

/** The ids under which different paths stand in one table or meet on one figure. */
function findColliding(tables: readonly List<TableCell>[], pathOf: (cell: Naming) => Path): ReadonlySet<string> {
  const several = idsOfSeveralPaths(tables, pathOf)
  const colliding = new Set<string>()
  if (several.size === 0) return colliding
  const met = new Map<string, string>()
  const note = (key: string, { full, name }: Path): void => {
    const first = met.get(key)
    if (first === undefined) met.set(key, full)
    else if (first !== full) colliding.add(name.id)
  }
  for (const [at, cells] of tables.entries()) {
    for (const cell of cells) {
      const path = pathOf(cell)
      const { id } = path.name
      if (!several.has(id) || colliding.has(id)) continue
      // Within a table two paths are two things, even where they do not meet on one figure: 小麦·产量, 稻谷·产量.
      note(JSON.stringify([at, id]), path)
      if (cell.period !== null) note(figureKey(id, cell.period, cell.region), path)
    }
  }
  return colliding
}

/** Only these can collide at all; in most workbooks there are none. */
function idsOfSeveralPaths(tables: readonly List<TableCell>[], pathOf: (cell: Naming) => Path): ReadonlySet<string> {
  const first = new Map<string, string>()
  const several = new Set<string>()
  let last: Path | null = null
  for (const cells of tables) {
    for (const naming of cells instanceof TableCells ? cells.namings() : cells) {
      const path = pathOf(naming)
      if (path === last) continue
      last = path
      const { id } = path.name
      const known = first.get(id)
      if (known === undefined) first.set(id, path.full)
      else if (known !== path.full) several.add(id)
    }
  }
  return several
}

function nameInFull({ name, full }: Path, index: ReadonlyMap<string, Indicator>): CellName {
  const own = index.get(nameKey(full))
  if (own) return { id: own.id, name: own.name }
  return nameKey(full) === nameKey(name.name) ? name : { id: full, name: full }
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

function matchName(cell: Naming, index: ReadonlyMap<string, Indicator>): CellName {
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
function fullName(cell: Naming): string {
  const levels = cell.indicator.split(levelSign)
  const missing = cell.labels.filter((label) => label !== cell.region && !levels.includes(label))
  return [...missing, ...levels].join(levelSign)
}
