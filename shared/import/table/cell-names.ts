import type { Period } from '../../model/period'
import { evidenceOf, type Evidence, type Reason } from '../read/certainty'
import type { ColumnLabels } from '../layout/column-labels'
import { unitOfCell } from './unit-of-cell'
import { levelSign, nameIndicator } from '../read/name-indicator'
import type { Axes } from '../layout/read-axes'
import type { CodeBook } from '../layout/read-code-book'
import type { TableHead } from '../layout/read-head'
import type { RowLabel, RowLabels } from '../layout/row-labels'
import { isRegionName } from '../read/read-region'

/** What tells the figures of a table from those of another one: its title, or the name of its sheet. */
export interface NameQualifier {
  readonly name: string
  readonly reason: Extract<Reason, 'name-in-title' | 'name-from-sheet'>
}

/** What a table may take from its surroundings when it does not say it itself. */
export interface TableContext {
  readonly file: string
  /** The unit that the captions of the sheet agree on. */
  readonly sheetUnit: string | null
  readonly codeBook: CodeBook
  /** The sheet stands for a region (its name is one, or is among names that are). */
  readonly sheetRegion: string | null
  /** What a line over the table says of its time: 报告期：2023年. */
  readonly linePeriod: Period | null
  /** What has to be said of its figures besides their labels, because another table has some of the same name; null for most. */
  readonly qualifier: NameQualifier | null
  /** The figures (`collisionKey`) that another table gives with another value, though nothing tells them apart. */
  readonly collisions: ReadonlySet<string>
  /** The table that one without a title of its own, or a 续表, continues; null when there is none. */
  continuedBy(titles: readonly string[], top: number): ContinuedTable | null
}

/** What a table hands on to those that continue it. */
export interface ContinuedTable {
  readonly titles: readonly string[]
  readonly unit: string | null
}

/** What the labels beside and over a cell say of it, whatever stands in it. Cells with the same labels share one object. */
export interface CellNames {
  /** Every label, outermost first, behind the region that the sheet stands for. */
  readonly labels: readonly string[]
  readonly indicator: string
  readonly region: string | null
  readonly attributes: IndicatorAttributes
  /** The unit for a cell that gives none itself. */
  readonly unit: string | null
  readonly unitEvidence: Evidence
  readonly nameEvidence: Evidence
}

/** What a table says of an indicator besides its name. */
export interface IndicatorAttributes {
  /** The headings that it stands under, outermost first. */
  readonly section: readonly string[]
  readonly department: string | null
  /** What names the figures of which its own are parts: the row above 其中. */
  readonly whole: { readonly labels: readonly string[]; readonly indicator: string } | null
}

/** Those of most cells: one object for all. */
const noAttributes: IndicatorAttributes = { section: [], department: null, whole: null }

/** A table as far as it names its cells. */
export interface NamingTable {
  readonly context: TableContext
  readonly head: TableHead
  readonly axis: Axes
  readonly titleName: string
  readonly titleReason: Reason
}

/** The names of the cells in a row, by the number of their column's group; made when asked for. */
export type RowNames = (CellNames | undefined)[]

/** Names the cells of a table, each row and column with labels of their own once: a large table has a million cells. */
export class CellNamer {
  private readonly groups: readonly number[]
  private readonly known = new Map<string, RowNames>()

  constructor(
    private readonly table: NamingTable,
    private readonly columns: readonly ColumnLabels[],
  ) {
    this.groups = groupColumns(columns)
  }

  namesOf(row: RowLabels): RowNames {
    const key = JSON.stringify([row.labels, row.unit, row.wholeUnit, row.explained?.region, row.department, row.whole])
    const names = this.known.get(key) ?? []
    this.known.set(key, names)
    return names
  }

  /** The names where a row meets the column at an index. */
  at(names: RowNames, row: RowLabels, index: number): CellNames {
    const column = this.columns[index]
    if (!column) throw new Error(`no column ${index}`)
    return (names[this.groups[index] ?? 0] ??= nameCell(this.table, row, column))
  }

  /** All that were asked for, each once. */
  *all(): Iterable<CellNames> {
    for (const row of this.known.values()) for (const names of row) if (names) yield names
  }
}

/** Numbers the columns so that those with the same names and unit have one number. */
function groupColumns(columns: readonly ColumnLabels[]): readonly number[] {
  const numbers = new Map<string, number>()
  return columns.map(({ names, unit, explained }) => {
    const key = JSON.stringify([names, unit, explained?.region])
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

function nameCell(table: NamingTable, row: RowLabels, column: ColumnLabels): CellNames {
  const { context } = table
  const labels = [...row.labels.map((label) => label.name), ...column.names]
  const [unit, unitReason] = unitOfCell(table, row, column, labels)
  const regions = regionsOf(table, row, column)
  const isName = (label: RowLabel): boolean => !regions.labels.has(label)
  const columnNames = column.names.filter((name) => name !== regions.ofColumn)
  const nameOf = (own: readonly RowLabel[]): ReturnType<typeof nameIndicator> => {
    const names = own.filter(isName).map((label) => label.name)
    return nameIndicator(names, columnNames, table.titleName)
  }
  const outer = [regions.outer, context.qualifier?.name ?? null].filter((label) => label !== null)
  const inSheet = (own: readonly string[]): readonly string[] => {
    const missing = outer.filter((label) => !own.includes(label))
    return missing.length === 0 ? own : [...missing, ...own]
  }
  const indicator = nameOf(row.labels)
  const above = labelsOfWhole(row.labels)
  const whole = above && {
    labels: inSheet([...above.map(({ name }) => name), ...column.names]),
    indicator: qualified(nameOf(above).name, context),
  }
  const headings = row.labels.filter((label) => label.role === 'heading' && isName(label)).map(({ name }) => name)
  const nameReason = context.qualifier?.reason ?? 'name-in-labels'
  return {
    labels: inSheet(labels),
    indicator: qualified(indicator.name, context),
    region: regions.region,
    attributes: attributesOf(headings, indicator.name, row, whole),
    unit,
    unitEvidence: evidenceOf(unitReason),
    nameEvidence: evidenceOf(indicator.isFromTitle ? table.titleReason : nameReason),
  }
}

/** A name with what tells it from that of another table. */
function qualified(name: string, { qualifier }: TableContext): string {
  return qualifier === null ? name : `${qualifier.name}${levelSign}${name}`
}

/** The region of a place, and which of its labels say so. */
interface PlaceRegions {
  readonly region: string | null
  /** The labels of the row that are regions and no names. */
  readonly labels: ReadonlySet<RowLabel>
  readonly ofColumn: string | null
  /** The region that stands neither beside nor over it: by a list of codes, a line over the table or the sheet. */
  readonly outer: string | null
}

function regionsOf({ context, axis }: NamingTable, row: RowLabels, column: ColumnLabels): PlaceRegions {
  const own = row.labels.filter((label) => axis.rowRegionColumns.has(label.column))
  const heading =
    own.length > 0 ? undefined : row.labels.findLast(({ role, name }) => role === 'heading' && isRegionName(name))
  const ofColumn = regionOfColumn(axis, column)
  const explained = row.explained?.region ?? column.explained?.region ?? null
  return {
    region: own.at(-1)?.name ?? ofColumn ?? explained ?? heading?.name ?? context.sheetRegion,
    labels: new Set(heading ? [heading] : own),
    ofColumn,
    outer: explained ?? context.sheetRegion,
  }
}

/** The labels of the row of which a row is a part; null for one that is none. */
function labelsOfWhole(labels: readonly RowLabel[]): readonly RowLabel[] | null {
  const at = labels.findLastIndex(({ role }) => role === 'whole')
  // Behind the whole stands the name of the row itself.
  return at < 0 ? null : labels.filter((_, index) => index !== at + 1)
}

function attributesOf(
  headings: readonly string[],
  name: string,
  { department, whole: said }: RowLabels,
  above: IndicatorAttributes['whole'],
): IndicatorAttributes {
  const whole = said === null ? above : { labels: [said], indicator: said }
  const levels = name.split(levelSign)
  // What is in the name is no section.
  const section = headings.filter((heading) => !levels.includes(heading))
  return section.length === 0 && department === null && whole === null
    ? noAttributes
    : { section, department, whole: whole?.indicator === name ? null : whole }
}

/** The region that the header gives a column: its innermost name, or the group over it. */
function regionOfColumn({ columnsAreRegions, groupsAreRegions }: Axes, { names }: ColumnLabels): string | null {
  if (columnsAreRegions) return names.at(-1) ?? null
  return groupsAreRegions ? (names.slice(0, -1).find(isRegionName) ?? null) : null
}
