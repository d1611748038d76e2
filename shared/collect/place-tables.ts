import { isTotalRegion } from '../model/region'
import { isOfWhole, isTown, readRegionName } from '../model/region-name'
import { regionsIn } from '../model/region-name'
import { RegionRegister } from './region-register'
import type { SentTable, Submission } from './submission'

/** Whose a table is. */
export type TableRegion =
  /** Null is the bureau that collects: what stands in such a table without a region of its own is the city's. */
  | { readonly tag: 'region'; readonly region: string | null }
  | { readonly tag: 'unknown' }
  /** Sheet, title and file name different regions, or a short name that several have. */
  | { readonly tag: 'ambiguous'; readonly names: readonly string[] }

export interface PlacedTable extends SentTable {
  readonly region: TableRegion
  /** The regions of its rows or columns, as they stand there and as they are called. */
  readonly named: ReadonlyMap<string, TableRegion>
}

export interface PlacedSubmission extends Omit<Submission, 'tables'> {
  readonly tables: readonly PlacedTable[]
  /** The regions that it may be from, whether or not anything of it can be taken; without any it is nobody's yet. */
  readonly senders: readonly string[]
}

/** What a person said: the region of a file. */
export type RegionAnswers = ReadonlyMap<string, string>

/**
 * Says whose every table is, by everything that sheet, title and file name, all submissions together: a short name is read by the full
 * names of the others, and what several counties say they lie in is the collecting city. What contradicts itself is left open.
 */
export function placeTables(
  submissions: readonly Submission[],
  known: readonly string[],
  answers: RegionAnswers,
  /** Files that could not be read. */
  unread: readonly string[] = [],
): { readonly placed: readonly PlacedSubmission[]; readonly senders: ReadonlySet<string> } {
  const names = [...answers.values(), ...submissions.flatMap(namesOf), ...unread.flatMap(namesOfFile)]
  const register = new RegionRegister(
    known,
    names.filter((name) => !isTotalRegion(name)),
  )
  const wholes = wholesOf(names)
  const placer = new Placer(register, wholes)
  const placed = submissions.map((submission) => placer.place(submission, answers.get(submission.file) ?? null))
  const senders = [...placed.flatMap((one) => one.senders), ...unread.flatMap((file) => placer.sendersOfUnread(file))]
  return { placed, senders: new Set(senders) }
}

/** The regions that the rows or columns of a table name, as they stand there. */
export function axisRegions({ table, sheetRegion }: SentTable): readonly string[] {
  const found = new Set<string>()
  for (const { region } of table.cells) if (region !== null && region !== sheetRegion) found.add(region)
  return [...found]
}

function namesOf({ file, tables, names }: Submission): readonly string[] {
  return [
    ...tables.flatMap((table) => [...table.sheetNames, ...table.titleNames, ...axisRegions(table)]),
    ...names,
    ...namesOfFile(file),
  ]
}

function namesOfFile(file: string): readonly string[] {
  return [nameOfPath(file), ...foldersOf(file)].flatMap(regionsIn)
}

function nameOfPath(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[a-z0-9]{2,5}$/iu, '')
}

function foldersOf(path: string): readonly string[] {
  return path.split('/').slice(0, -1).reverse()
}

/** The stems of the regions in which others say that they lie. */
function wholesOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => readRegionName(name).within.map((whole) => readRegionName(whole).stem)))
}

class Placer {
  constructor(
    private readonly register: RegionRegister,
    private readonly wholes: ReadonlySet<string>,
  ) {}

  place(submission: Submission, answer: string | null): PlacedSubmission {
    const ofSheets = new Set(submission.tables.flatMap(({ sheetNames, titleNames }) => [...sheetNames, ...titleNames]))
    const ofWorkbook = this.counties([...ofSheets])
    // A file of several sheets, each of a region, is of none of them; where one sheet says whose it is, all are.
    const fileNames = ofWorkbook.length > 1 ? [] : [...this.namesOfFile(submission.file), ...ofWorkbook]
    const tables = submission.tables.map((table): PlacedTable => {
      const own = axisRegions(table)
      const region = answer === null ? this.regionOf(table, fileNames, own) : this.find(answer)
      return { ...table, region, named: new Map(own.map((name) => [name, this.axisRegion(name, region)])) }
    })
    return { ...submission, tables, senders: this.sendersOf(submission, tables) }
  }

  /** The regions of a file that could not be read, by its name. */
  sendersOfUnread(file: string): readonly string[] {
    return this.counties(this.namesOfFile(file))
  }

  private sendersOf({ file, names }: Submission, tables: readonly PlacedTable[]): readonly string[] {
    const said = tables.flatMap(({ region, named }) => [region, ...named.values()])
    const placed = said.flatMap((one) =>
      one.tag === 'region' ? (one.region ?? []) : one.tag === 'ambiguous' ? one.names : [],
    )
    return placed.length > 0 ? [...new Set(placed)] : this.counties([...names, ...this.namesOfFile(file)])
  }

  private namesOfFile(file: string): readonly string[] {
    const name = nameOfPath(file)
    const full = regionsIn(name)
    const known = full.length > 0 ? full : this.register.within(name)
    if (known.length > 0) return known
    return (
      foldersOf(file)
        .map((folder) => {
          const own = regionsIn(folder)
          return own.length > 0 ? own : this.register.within(folder)
        })
        .find((names) => names.length > 0) ?? []
    )
  }

  private regionOf(
    { sheetNames, titleNames }: SentTable,
    fileNames: readonly string[],
    axis: readonly string[],
  ): TableRegion {
    const names = [...sheetNames, ...titleNames, ...fileNames]
    if (names.length === 0) return axis.length > 0 ? bureau : { tag: 'unknown' }
    const parts = names.map(readRegionName)
    // 松陵市 over a form of 青禾县 says in which city it lies.
    const counties = this.counties(names)
    const [first, ...others] = counties
    if (first === undefined) {
      const isCollector = parts.every(({ stem }) => this.wholes.has(stem)) || this.areParts(axis, names[0] ?? '')
      return isCollector ? bureau : this.find(names[0] ?? '')
    }
    if (others.length > 0 || axis.length === 0 || !this.areParts(axis, first)) {
      return others.length > 0 ? { tag: 'ambiguous', names: counties } : this.find(first)
    }
    return isOfWhole(readRegionName(first)) ? bureau : this.find(first)
  }

  /** The different regions among the names, without those in which others lie. */
  private counties(names: readonly string[]): readonly string[] {
    const parts = names.map(readRegionName)
    const hasCounty = parts.some((one) => !isOfWhole(one) && !isTotalRegion(one.own))
    const own = parts.filter(
      (one) => !this.wholes.has(one.stem) && !isTotalRegion(one.own) && !(hasCounty && isOfWhole(one)),
    )
    return [...new Set(own.map(({ own }) => this.nameOf(own)))]
  }

  private nameOf(name: string): string {
    const found = this.register.find(name)
    return found.tag === 'region' ? found.region : name
  }

  /** Whether the regions of an axis lie in a region: several counties in a city, several towns in a county. */
  private areParts(axis: readonly string[], whole: string): boolean {
    const parts = axis.filter((name) => !isTotalRegion(name)).map(readRegionName)
    const outer = readRegionName(whole)
    const isPart = (part: (typeof parts)[number]): boolean =>
      part.own !== outer.own && (isOfWhole(outer) || isTown(part) || part.level === '')
    return parts.length >= 2 && parts.every(isPart)
  }

  private axisRegion(name: string, ofTable: TableRegion): TableRegion {
    if (isTotalRegion(name)) return ofTable.tag === 'region' ? ofTable : bureau
    const { stem, own } = readRegionName(name)
    if (this.wholes.has(stem) && own !== '市本级') return bureau
    return this.find(name)
  }

  private find(name: string): TableRegion {
    const found = this.register.find(name)
    if (found.tag === 'ambiguous') return found
    return found.tag === 'region' ? found : { tag: 'unknown' }
  }
}

const bureau: TableRegion = { tag: 'region', region: null }
