import type { FileReading } from '../import/accept/accepted-figures'
import type { FigureDifference } from '../import/accept/compare'
import { issue, type Issue } from '../issue'
import { figureKey } from '../model/dataset'
import type { SettledSubmission } from './settle-cells'
import type { UnclearUnits } from './without-unit'

/** What became of a file: taken, nothing of it new, open questions that keep all of it out, or refused. */
export type FileState = 'taken' | 'unchanged' | 'asked' | 'refused'

/** A file that was sent, and what became of it. */
export interface CollectedFile {
  readonly file: string
  readonly state: FileState
  /** Of its figures, null for the city's own. */
  readonly regions: readonly (string | null)[]
  /** Ascending. */
  readonly years: readonly number[]
  readonly sheets: readonly string[]
  readonly figures: number
  readonly added: number
  readonly changed: number
  readonly issues: readonly Issue[]
}

interface Collected {
  readonly settled: readonly SettledSubmission[]
  readonly strange: ReadonlySet<string>
  readonly readings: readonly FileReading[]
  readonly unclear: UnclearUnits
  readonly differences: readonly FigureDifference[]
  /** Of recognition and acceptance. */
  readonly issues: readonly Issue[]
}

/** What became of every file. */
export function aboutFiles(collected: Collected): readonly CollectedFile[] {
  const { settled, readings } = collected
  const byFile = new Map<string, FileReading[]>()
  for (const reading of readings) {
    const own = byFile.get(reading.file)
    if (own) own.push(reading)
    else byFile.set(reading.file, [reading])
  }
  const usual = usualYear(settled)
  const first = firstGivers(readings)
  return settled.map((submission) => aboutFile(submission, byFile.get(submission.file) ?? [], usual, first, collected))
}

function aboutFile(
  submission: SettledSubmission,
  readings: readonly FileReading[],
  usual: number | null,
  first: ReadonlyMap<string, string>,
  { strange, unclear, differences, issues }: Collected,
): CollectedFile {
  const { file } = submission
  const cells = submission.tables.flatMap(({ table }) => table.cells)
  const place = { tag: 'file', file } as const
  const own: Issue[] = openIssues(submission)
  for (const { file: of, indicator, unit, count } of unclear.groups)
    if (of === file) own.push(issue('error', 'collect.unit-unclear', place, { indicator, unit, count }))
  const isEmpty = cells.length === 0 && own.length === 0
  if (isEmpty) own.push(issue('error', 'collect.no-figures', place))
  if (strange.has(file)) own.push(issue('error', 'collect.other-form', place, { file }))
  const years = yearsOf(submission)
  const newest = years.at(-1)
  if (newest !== undefined && usual !== null && newest !== usual && !strange.has(file))
    own.push(issue('warning', 'collect.other-year', place, { year: newest, usual }))
  const repeats = repeatedFile(readings, first)
  if (repeats !== null) own.push(issue('warning', 'collect.duplicate', place, { other: repeats }))
  own.push(...issues.filter((one) => one.place !== null && one.place.file === file && one.code !== 'import.duplicate'))
  const kinds = differences.filter(({ after }) => after?.source?.file === file).map(({ kind }) => kind)
  const [added, changed] = (['new', 'changed'] as const).map((kind) => kinds.filter((one) => one === kind).length)
  const regions = [...new Set(cells.map(({ region }) => region))]
  const isOut = strange.has(file) || (cells.length === 0 && !isEmpty)
  const isTaken = (added ?? 0) + (changed ?? 0) > 0
  return {
    file,
    state: isEmpty ? 'refused' : isOut ? 'asked' : isTaken ? 'taken' : 'unchanged',
    regions,
    years,
    sheets: [...new Set(submission.tables.map(({ table }) => table.sheet))],
    figures: cells.length,
    added: added ?? 0,
    changed: changed ?? 0,
    issues: own,
  }
}

function openIssues({ file, tables }: SettledSubmission): Issue[] {
  const counts = new Map<string, { readonly make: (count: number) => Issue; count: number }>()
  for (const { table, count, reason } of tables.flatMap(({ open }) => open)) {
    const place = { tag: 'cell', file, sheet: table.sheet, cell: null } as const
    const make = (total: number): Issue => {
      const parameters = { file, count: total }
      if (reason.tag === 'unknown') return issue('error', 'collect.region-unknown', place, parameters)
      if (reason.tag === 'no-year') return issue('error', 'collect.year-unknown', place, parameters)
      return issue('error', 'collect.region-ambiguous', place, { ...parameters, names: reason.names.join('、') })
    }
    const key = JSON.stringify([table.sheet, reason])
    const known = counts.get(key)
    counts.set(key, { make, count: (known?.count ?? 0) + count })
  }
  return [...counts.values()].map(({ make, count }) => make(count))
}

function yearsOf({ tables }: SettledSubmission): readonly number[] {
  const years = new Set<number>()
  for (const { table } of tables)
    for (const { period } of table.cells) if (period !== null && 'year' in period) years.add(period.year)
  return [...years].sort((one, other) => one - other)
}

/** The newest year of more than half of the files; null where there is none. */
function usualYear(settled: readonly SettledSubmission[]): number | null {
  const counts = new Map<number, number>()
  const newest = settled.flatMap((submission) => yearsOf(submission).slice(-1))
  for (const year of newest) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [usual, count = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? []
  return usual !== undefined && count * 2 > newest.length && newest.length >= 3 ? usual : null
}

/** Of each figure the file that gives it first. */
function firstGivers(readings: readonly FileReading[]): ReadonlyMap<string, string> {
  const givers = new Map<string, string>()
  for (const { indicator, period, region, file } of readings) {
    const key = figureKey(indicator, period, region)
    if (!givers.has(key)) givers.set(key, file)
  }
  return givers
}

/** The file that says everything that a file says; null where there is none. */
function repeatedFile(readings: readonly FileReading[], first: ReadonlyMap<string, string>): string | null {
  const others = new Set<string>()
  for (const { indicator, period, region, file, agrees } of readings) {
    const giver = first.get(figureKey(indicator, period, region))
    if (giver === undefined || giver === file || !agrees) return null
    others.add(giver)
  }
  const [other] = others
  return other ?? null
}
