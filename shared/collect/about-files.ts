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
  collected: Collected,
): CollectedFile {
  const { file } = submission
  const cells = submission.tables.flatMap(({ table }) => table.cells)
  const kinds = collected.differences.filter(({ after }) => after?.source?.file === file).map(({ kind }) => kind)
  const [added, changed] = [countOf(kinds, 'new'), countOf(kinds, 'changed')]
  const years = yearsOf(submission)
  return {
    file,
    state: stateOf(submission, cells.length, added + changed, collected.strange),
    regions: [...new Set(cells.map(({ region }) => region))],
    years,
    sheets: [...new Set(submission.tables.map(({ table }) => table.sheet))],
    figures: cells.length,
    added,
    changed,
    issues: [
      ...openIssues(submission),
      ...formIssues(submission, cells.length, collected),
      ...yearIssues(file, years.at(-1), collected.strange.has(file) ? null : usual),
      ...repeatIssues(file, readings, first),
      ...collected.issues.filter(({ code, place }) => place?.file === file && code !== 'import.duplicate'),
    ],
  }
}

function countOf<T>(list: readonly T[], wanted: T): number {
  return list.filter((one) => one === wanted).length
}

function isOpen({ tables }: SettledSubmission): boolean {
  return tables.some(({ open }) => open.length > 0)
}

function stateOf(submission: SettledSubmission, cells: number, taken: number, strange: ReadonlySet<string>): FileState {
  if (cells === 0 && !isOpen(submission)) return 'refused'
  if (strange.has(submission.file) || cells === 0) return 'asked'
  return taken > 0 ? 'taken' : 'unchanged'
}

/** What is wrong with the form of a file: nothing filled in, another form, units that are not said. */
function formIssues(submission: SettledSubmission, cells: number, { strange, unclear }: Collected): readonly Issue[] {
  const { file } = submission
  const place = { tag: 'file', file } as const
  return [
    ...(cells === 0 && !isOpen(submission) ? [issue('error', 'collect.no-figures', place)] : []),
    ...(strange.has(file) ? [issue('error', 'collect.other-form', place, { file })] : []),
    ...unclear.groups
      .filter((group) => group.file === file)
      .map(({ indicator, unit, count }) => issue('error', 'collect.unit-unclear', place, { indicator, unit, count })),
  ]
}

function yearIssues(file: string, newest: number | undefined, usual: number | null): readonly Issue[] {
  if (newest === undefined || usual === null || newest === usual) return []
  return [issue('warning', 'collect.other-year', { tag: 'file', file }, { year: newest, usual })]
}

function repeatIssues(
  file: string,
  readings: readonly FileReading[],
  first: ReadonlyMap<string, string>,
): readonly Issue[] {
  const other = repeatedFile(readings, first)
  return other === null ? [] : [issue('warning', 'collect.duplicate', { tag: 'file', file }, { other })]
}

function openIssues({ file, tables }: SettledSubmission): readonly Issue[] {
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
