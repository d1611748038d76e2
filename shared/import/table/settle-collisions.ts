import { convertUnit, parseUnit } from '../../model/unit'
import { nameOfTitle } from '../read/title-name'
import type { FoundTable } from './recognise'
import type { TableCell } from './sheet-table'
import { collisionKey, TableCells } from './table-cells'
import type { NameQualifier, TableContext } from './cell-names'

/** What a table has to say more, or which of its figures are doubtful, because of the other tables. */
export type Settlement = Pick<TableContext, 'qualifier' | 'collisions'>

/**
 * Finds the figures that several tables of a workbook give with different values, and what tells these apart: the title of the table
 * where no two of them share it (养老机构·机构 beside 儿童机构·机构), or the name of their sheet, else nothing, and they are doubtful. Tables that need neither have no entry.
 */
export function settleCollisions(tables: readonly FoundTable[]): ReadonlyMap<FoundTable, Settlement> {
  const settled = new Map<FoundTable, Settlement>()
  for (const { tables: group, keys, agreeing } of collidingGroups(tables)) {
    // Tables that agree in most of what they share are about the same things, and one of them has a mistake.
    const qualifiers = agreeing * 3 > keys.size ? null : qualifiersOf(group)
    for (const [at, found] of group.entries()) {
      const qualifier = qualifiers?.[at] ?? null
      settled.set(found, { qualifier, collisions: qualifier === null ? keys : new Set() })
    }
  }
  return settled
}

/** What tells tables apart, one for each: their titles, or the names of their sheets; null where neither does. */
function qualifiersOf(tables: readonly FoundTable[]): readonly NameQualifier[] | null {
  const areDistinct = (names: readonly string[]): boolean =>
    names.every((name) => name !== '') && new Set(names).size === names.length
  const titles = tables.map(({ read }) => (read.isTitled ? read.name : ''))
  if (areDistinct(titles)) return titles.map((name) => ({ name, reason: 'name-in-title' }))
  const sheets = tables.map(({ view, context }) => {
    const { name, origin } = nameOfTitle([], view.grid.name, context.file)
    return origin === 'sheet' ? name : ''
  })
  return areDistinct(sheets) ? sheets.map((name) => ({ name, reason: 'name-from-sheet' })) : null
}

/** A number of one of several tables. */
interface GivenNumber {
  readonly found: FoundTable
  readonly number: number
  readonly unit: string | null
}

interface Group {
  readonly tables: readonly FoundTable[]
  readonly keys: ReadonlySet<string>
  /** How many figures several of its tables give alike. */
  readonly agreeing: number
}

/** The tables that give differing values for one figure, with all others that they do so with. */
function collidingGroups(tables: readonly FoundTable[]): readonly Group[] {
  const groups = new Map<FoundTable, { tables: Set<FoundTable>; keys: Set<string> }>()
  const alike: FoundTable[] = []
  for (const [key, cells] of numbersOfSeveral(tables)) {
    const own = new Set(cells.map(({ found }) => found))
    const isCollision = cells.some((cell) => cells.some((other) => differ(cell, other)))
    if (!isCollision) {
      alike.push(...[...own].slice(0, 1))
      continue
    }
    const group = { tables: own, keys: new Set([key]) }
    for (const known of new Set([...own].flatMap((found) => groups.get(found) ?? []))) {
      known.tables.forEach((table) => group.tables.add(table))
      known.keys.forEach((other) => group.keys.add(other))
    }
    for (const found of group.tables) groups.set(found, group)
  }
  return [...new Set(groups.values())].map((group) => ({
    tables: [...group.tables],
    keys: group.keys,
    agreeing: alike.filter((found) => group.tables.has(found)).length,
  }))
}

/** The numbers of each figure that more than one table gives. */
function numbersOfSeveral(tables: readonly FoundTable[]): ReadonlyMap<string, readonly GivenNumber[]> {
  const given = new Map<string, GivenNumber[]>()
  const shared = sharedNames(tables)
  if (shared.size === 0) return given
  for (const found of tables) {
    for (const cell of found.read.table.cells) {
      const { value } = cell.reading
      if (value.tag !== 'number' || cell.period === null || !shared.has(nameOf(cell))) continue
      const key = collisionKey(cell, cell.period)
      const known = given.get(key) ?? []
      known.push({ found, number: value.number, unit: cell.unit })
      given.set(key, known)
    }
  }
  return new Map([...given].filter(([, cells]) => new Set(cells.map(({ found }) => found)).size > 1))
}

/** The names that cells of several tables have; in most workbooks there are none, and no cell need be looked at. */
function sharedNames(tables: readonly FoundTable[]): ReadonlySet<string> {
  const first = new Map<string, FoundTable>()
  const shared = new Set<string>()
  // The names of a single large table are hundreds of thousands.
  if (tables.length < 2) return shared
  for (const found of tables) {
    const { cells } = found.read.table
    for (const naming of cells instanceof TableCells ? cells.namings() : cells) {
      const name = nameOf(naming)
      const known = first.get(name)
      if (known === undefined) first.set(name, found)
      else if (known !== found) shared.add(name)
    }
  }
  return shared
}

function nameOf({ labels, indicator, region }: Pick<TableCell, 'labels' | 'indicator' | 'region'>): string {
  return JSON.stringify([labels.filter((label) => label !== region), indicator, region])
}

/** Whether two numbers cannot both be right: in one unit they differ, in two that convert they differ by more than rounding. */
function differ(one: GivenNumber, other: GivenNumber): boolean {
  if (one.found === other.found) return false
  if (one.unit === other.unit || one.unit === null || other.unit === null) return one.number !== other.number
  const [unit, otherUnit] = [parseUnit(one.unit), parseUnit(other.unit)]
  const there = convertUnit(one.number, unit, otherUnit)
  const here = convertUnit(other.number, otherUnit, unit)
  if (there === null || here === null) return false
  return !isNear(here, one.number) && !isNear(there, other.number)
}

/** Whether a number is rounded to another one at the decimals of that. */
function isNear(number: number, rounded: number): boolean {
  const decimals = String(rounded).split('.')[1]?.length ?? 0
  return Math.abs(number - rounded) <= 0.5000001 * 10 ** -decimals
}
