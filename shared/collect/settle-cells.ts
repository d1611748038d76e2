import { levelSign } from '../import/read/name-indicator'
import type { SheetTable, TableCell } from '../import/table/sheet-table'
import { yearPeriod, type Period } from '../model/period'
import { readRegionName } from '../model/region-name'
import { labelVariants } from './label-variants'
import type { PlacedSubmission, PlacedTable, TableRegion } from './place-tables'

/** What stays open about cells of a file, and so keeps them out. */
export interface OpenCells {
  readonly table: SheetTable
  readonly reason: Exclude<TableRegion, { readonly tag: 'region' }> | { readonly tag: 'no-year' }
  readonly count: number
}

export interface SettledTable {
  readonly table: SheetTable<readonly TableCell[]>
  readonly open: readonly OpenCells[]
}

export interface SettledSubmission {
  readonly file: string
  readonly submission: PlacedSubmission
  readonly tables: readonly SettledTable[]
}

/** The period of the cells of a file that say none themselves; null where the file does not say it either. */
export type PeriodOfFile = (file: string) => Period | null

/**
 * Gives every cell its region and period, and names from which the region is taken out: 青禾县社会救助·合计 of one county is 社会救助·合计 of
 * all. Labels that differ in a sign or a closing 数 only are made one (`same` says further ones: label → label).
 */
export function settleCells(
  placed: readonly PlacedSubmission[],
  known: readonly string[],
  periodOf: PeriodOfFile,
  same: ReadonlyMap<string, string>,
): readonly SettledSubmission[] {
  const bare = placed.map((submission): SettledSubmission => {
    const period = periodOf(submission.file)
    const tables = submission.tables.map((table) => settleTable(table, periodAbove(table) ?? period))
    return { file: submission.file, submission, tables }
  })
  const variants = labelVariants(
    bare.flatMap(({ tables }) => tables.map(({ table }) => labelsOf(table.cells))),
    known,
  )
  const rename = (label: string): string => same.get(label) ?? variants.get(label) ?? label
  const renamed = bare.map((submission) => ({
    ...submission,
    tables: submission.tables.map((settled) => ({ ...settled, table: renameLabels(settled.table, rename) })),
  }))
  const wholes = totalsOfNames(renamed, known)
  if (wholes.size === 0) return renamed
  return renamed.map((submission) => ({
    ...submission,
    tables: submission.tables.map((settled) => ({ ...settled, table: renameTotals(settled.table, wholes) })),
  }))
}

const totalLevel = new RegExp(`${levelSign}(?:合计|总计|总数|总量)$`, 'u')

/** Names like 低保对象·合计 of one form that are 低保对象 in the others; where one file has both they are two. */
function totalsOfNames(settled: readonly SettledSubmission[], known: readonly string[]): ReadonlySet<string> {
  const files = settled.map(
    ({ tables }) => new Set(tables.flatMap(({ table }) => table.cells.map(({ indicator }) => indicator))),
  )
  const plain = new Set([...known, ...files.flatMap((names) => [...names])])
  const totals = new Set([...plain].filter((name) => totalLevel.test(name) && plain.has(name.replace(totalLevel, ''))))
  return new Set(
    [...totals].filter((name) => !files.some((names) => names.has(name) && names.has(name.replace(totalLevel, '')))),
  )
}

function renameTotals(
  table: SheetTable<readonly TableCell[]>,
  totals: ReadonlySet<string>,
): SheetTable<readonly TableCell[]> {
  const cells = table.cells.map((cell) => {
    if (!totals.has(cell.indicator)) return cell
    const levels = cell.labels.filter((label) => !totalLevel.test(levelSign + label))
    return { ...cell, labels: levels, indicator: cell.indicator.replace(totalLevel, '') }
  })
  return { ...table, cells }
}

/**
 * The year above a table for the cells that say none: 数量 beside 上年数. Where other cells are of further years, those are what the year
 * above speaks of.
 */
function periodAbove({ table, yearAbove }: PlacedTable): Period | null {
  if (yearAbove === null) return null
  const isNear = table.cells.every(
    ({ period }) => period === null || ('year' in period && yearAbove - period.year <= 1 && period.year <= yearAbove),
  )
  return isNear ? yearPeriod(yearAbove) : null
}

function settleTable(placed: PlacedTable, filePeriod: Period | null): SettledTable {
  const { table, region, named, sheetRegion } = placed
  const strip = nameStripper(placed)
  const counts = new Map<string, { readonly reason: OpenCells['reason']; count: number }>()
  const leaveOpen = (reason: OpenCells['reason']): void => {
    const key = JSON.stringify(reason)
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { reason, count: 1 })
  }
  const cells: TableCell[] = []
  for (const cell of table.cells) {
    const isOwn = cell.region !== null && cell.region !== sheetRegion
    const own = isOwn ? (named.get(cell.region) ?? region) : region
    const period = cell.period ?? filePeriod
    if (cell.reading.value.tag === 'missing' && cell.reading.value.mark === 'blank') continue
    if (own.tag !== 'region') leaveOpen(own)
    else if (period === null) leaveOpen({ tag: 'no-year' })
    else {
      const { labels, indicator, attributes } = cell
      const { whole } = attributes
      cells.push({
        ...cell,
        period,
        region: own.region,
        labels: strip.labels(labels, cell.region),
        indicator: strip.name(indicator, labels),
        attributes: whole
          ? {
              ...attributes,
              whole: {
                labels: strip.labels(whole.labels, cell.region),
                indicator: strip.name(whole.indicator, whole.labels),
              },
            }
          : attributes,
      })
    }
  }
  return { table: { ...table, cells }, open: [...counts.values()].map((open) => ({ table, ...open })) }
}

/**
 * Takes the region out of the levels of names: its full name where a label says it, its short name too where none does, as in what comes from
 * a title, a sheet or a file.
 */
interface NameStripper {
  name(name: string, labels: readonly string[]): string
  /** Labels without those of the region and of the sheet; one list for the same labels, which naming relies on. */
  labels(labels: readonly string[], region: string | null): readonly string[]
}

function nameStripper({ sheetNames, titleNames, sheetRegion, region, named }: PlacedTable): NameStripper {
  const regions = [region, ...named.values()].flatMap((one) =>
    one.tag === 'region' && one.region !== null ? [one.region] : [],
  )
  const full = longestFirst([...sheetNames, ...titleNames, ...regions])
  const any = longestFirst([...full, ...regions.map((one) => readRegionName(one).stem)])
  const known = new Map<string, string>()
  const lists = new Map<readonly string[], Map<string | null, readonly string[]>>()
  const stripLevels = (name: string, labels: readonly string[]): string =>
    name
      .split(levelSign)
      .map((level) => stripOpening(level, labels.includes(level) ? full : any))
      .join(levelSign)
  return {
    name: (name, labels) => {
      const found = known.get(name) ?? stripLevels(name, labels)
      known.set(name, found)
      return found
    },
    labels: (labels, own) => {
      const byRegion = lists.get(labels) ?? new Map<string | null, readonly string[]>()
      lists.set(labels, byRegion)
      const found =
        byRegion.get(own) ??
        labels.filter((label) => label !== own && label !== sheetRegion).map((label) => stripOpening(label, full))
      byRegion.set(own, found)
      return found
    },
  }
}

function longestFirst(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort((one, other) => other.length - one.length)
}

function stripOpening(level: string, names: readonly string[]): string {
  const opening = names.find((name) => level.startsWith(name) && level.length > name.length)
  if (opening === undefined) return level
  const rest = level.slice(opening.length).replace(/^(?:民政局|民政|社会事务局)(?=[\u4e00-\u9fff]{2})/u, '')
  return /^[\s\-_—–]*$/u.test(rest) ? level : rest.replace(/^[\s\-_—–]+/u, '')
}

function labelsOf(cells: readonly TableCell[]): ReadonlySet<string> {
  const labels = new Set<string>()
  let last: readonly string[] | null = null
  for (const cell of cells) {
    if (cell.labels === last) continue
    last = cell.labels
    for (const label of [...cell.labels, ...cell.indicator.split(levelSign)]) labels.add(label)
  }
  return labels
}

function renameLabels(
  table: SheetTable<readonly TableCell[]>,
  rename: (label: string) => string,
): SheetTable<readonly TableCell[]> {
  const known = new Map<readonly string[], readonly string[]>()
  const renamed = (labels: readonly string[]): readonly string[] => {
    const found = known.get(labels) ?? (labels.some((label) => rename(label) !== label) ? labels.map(rename) : labels)
    known.set(labels, found)
    return found
  }
  const nameOf = (name: string): string => {
    const whole = rename(name)
    return whole === name ? name.split(levelSign).map(rename).join(levelSign) : whole
  }
  return {
    ...table,
    cells: table.cells.map((cell) => {
      const { whole } = cell.attributes
      const labels = renamed(cell.labels)
      const indicator = nameOf(cell.indicator)
      if (labels === cell.labels && indicator === cell.indicator && whole === null) return cell
      const attributes = whole
        ? { ...cell.attributes, whole: { labels: renamed(whole.labels), indicator: nameOf(whole.indicator) } }
        : cell.attributes
      return { ...cell, labels, indicator, attributes }
    }),
  }
}
