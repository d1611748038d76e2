import type { Figure, FigureValue, MissingMark, Qualifier } from '../../../../shared/model/figure'
import { periodKey, type Period } from '../../../../shared/model/period'
import type { FigureKey } from '../../../../shared/project/edit'
import { isStorableText, qualifierSchema } from '../../../../shared/project/edit-schema'
import { parsePeriodKey } from '../parse-period-key'
import { DamagedContent } from '../store-issue'

/** What stands at a key: a figure, or that there is none (any more). */
export interface KeyedFigure {
  readonly place: FigureKey
  readonly figure: Figure | null
}

/**
 * Figures by columns, as plain JSON: neighbours say the same words again and again. Every text stands once in `texts`, and columns
 * have its number; -1 is null.
 */
export interface PackedFigures {
  readonly texts: readonly string[]
  readonly qualifiers: readonly Qualifier[]
  readonly indicator: readonly number[]
  readonly region: readonly number[]
  readonly period: readonly number[]
  /** Which kind of value (see `kinds`). */
  readonly kind: readonly number[]
  /** The number of a number, the text of another value, null where there is no figure. */
  readonly value: readonly (number | string | null)[]
  readonly qualifier: readonly number[]
  readonly status: readonly number[]
  readonly note: readonly number[]
  readonly file: readonly number[]
  readonly sheet: readonly number[]
  readonly cell: readonly (string | null)[]
  /** Null where the cell says the number as JavaScript writes it. */
  readonly raw: readonly (string | null)[]
}

const marks = ['blank', 'none', 'tiny', 'unavailable', 'error'] as const satisfies readonly MissingMark[]
const kinds = ['no-figure', 'number', 'invalid', ...marks] as const
type Kind = (typeof kinds)[number]
const statuses = ['final', 'provisional', 'estimated'] as const satisfies readonly Figure['status'][]

/** Packs figures; the inverse of `unpackFigures`. */
export function packFigures(entries: readonly KeyedFigure[]): PackedFigures {
  const texts = new Distinct<string>((text) => text)
  const qualifiers = new Distinct<Qualifier>((qualifier) => JSON.stringify(qualifier))
  const periods = new Map<Period, number>()
  const periodAt = (period: Period): number => {
    const known = periods.get(period) ?? texts.at(periodKey(period))
    periods.set(period, known)
    return known
  }
  const columns = emptyColumns()
  for (const { place, figure } of entries) {
    columns.indicator.push(texts.at(place.indicator))
    columns.region.push(texts.at(place.region))
    columns.period.push(periodAt(place.period))
    columns.kind.push(kinds.indexOf(kindOf(figure)))
    columns.value.push(figure && packValue(figure.value))
    columns.qualifier.push(figure ? qualifiers.at(figure.qualifier) : -1)
    columns.status.push(figure ? statuses.indexOf(figure.status) : -1)
    columns.note.push(figure ? texts.at(figure.note) : -1)
    const { file, sheet, cell, raw } = figure?.source ?? noSource
    columns.file.push(texts.at(file))
    columns.sheet.push(texts.at(sheet))
    columns.cell.push(cell)
    columns.raw.push(raw === usualRaw(figure?.value) ? null : raw)
  }
  return { texts: texts.list, qualifiers: qualifiers.list, ...columns }
}

const noSource = { file: null, sheet: null, cell: null, raw: null } as const

type Columns = { -readonly [K in keyof Omit<PackedFigures, 'texts' | 'qualifiers'>]: PackedFigures[K][number][] }

function emptyColumns(): Columns {
  return {
    ...{ indicator: [], region: [], period: [], kind: [], value: [], qualifier: [], status: [], note: [] },
    ...{ file: [], sheet: [], cell: [], raw: [] },
  }
}

/** Gives each distinct thing a number, in the order of its first appearance. */
class Distinct<T> {
  readonly list: T[] = []
  private readonly numbers = new Map<string, number>()
  /** Neighbours are often the same. */
  private last: T | null = null
  private lastNumber = -1

  constructor(private readonly keyOf: (thing: T) => string) {}

  at(thing: T | null): number {
    if (thing === null) return -1
    if (this.last !== thing) {
      this.last = thing
      this.lastNumber = this.numberOf(thing)
    }
    return this.lastNumber
  }

  private numberOf(thing: T): number {
    const key = this.keyOf(thing)
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.list.length)
    return this.list.push(thing) - 1
  }
}

function kindOf(figure: Figure | null): Kind {
  if (figure === null) return 'no-figure'
  return figure.value.tag === 'missing' ? figure.value.mark : figure.value.tag
}

/** JSON knows no minus zero. */
function packValue(value: FigureValue): number | string {
  if (value.tag !== 'number') return value.text
  return Object.is(value.number, -0) ? '-0' : value.number
}

function usualRaw(value: FigureValue | undefined): string | null {
  return value?.tag === 'number' ? String(value.number) : null
}

/** The figures that were packed. Throws DamagedContent for what `packFigures` does not make. */
export function unpackFigures(packed: unknown): readonly KeyedFigure[] {
  const reader = new ColumnReader(packed)
  return Array.from({ length: reader.length }, (_, at) => reader.entry(at))
}

class ColumnReader {
  readonly length: number
  private readonly packed: PackedFigures
  private readonly periods: (Period | undefined)[] = []

  constructor(given: unknown) {
    if (typeof given !== 'object' || given === null) throw new DamagedContent('figures')
    this.packed = given as PackedFigures
    const { texts, qualifiers, ...columns } = this.packed
    const length = Array.isArray(columns.indicator) ? columns.indicator.length : -1
    const isWhole = Object.keys(emptyColumns()).every((name) => {
      const column: unknown = columns[name as keyof Columns]
      return Array.isArray(column) && column.length === length
    })
    if (!isWhole || !isTextList(texts) || !qualifierSchema.array().safeParse(qualifiers).success) {
      throw new DamagedContent('figures')
    }
    this.length = length
  }

  entry(at: number): KeyedFigure {
    const { packed } = this
    const indicator = this.text(packed.indicator[at])
    const region = this.textOrNull(packed.region[at])
    const period = this.period(packed.period[at])
    if (indicator === '' || region === '') throw new DamagedContent('figures')
    const kind = kinds[packed.kind[at] ?? -1]
    if (kind === 'no-figure') return { place: { indicator, region, period }, figure: null }
    const value = valueOf(kind, packed.value[at])
    const status = statuses[packed.status[at] ?? -1]
    if (status === undefined) throw new DamagedContent('figures')
    const qualifier = this.qualifier(packed.qualifier[at])
    const note = this.textOrNull(packed.note[at])
    const source = this.source(at, value)
    const figure: Figure = { indicator, region, period, value, qualifier, status, note, source }
    return { place: { indicator, region, period }, figure }
  }

  private source(at: number, value: FigureValue): Figure['source'] {
    const { packed } = this
    const file = this.textOrNull(packed.file[at])
    if (file === null) return null
    const cell = packed.cell[at]
    const raw = packed.raw[at] ?? usualRaw(value)
    if (!isStorableText(cell) || !isStorableText(raw)) throw new DamagedContent('figures')
    return { file, sheet: this.text(packed.sheet[at]), cell, raw }
  }

  private text(number: number | undefined): string {
    const text = this.packed.texts[number ?? -1]
    if (text === undefined) throw new DamagedContent('figures')
    return text
  }

  private textOrNull(number: number | undefined): string | null {
    return number === -1 ? null : this.text(number)
  }

  private qualifier(number: number | undefined): Qualifier | null {
    if (number === -1) return null
    const qualifier = this.packed.qualifiers[number ?? -1]
    if (qualifier === undefined) throw new DamagedContent('figures')
    return qualifier
  }

  /** Each period once: a project has few of them, and many figures. */
  private period(number: number | undefined): Period {
    const known = this.periods[number ?? -1]
    if (known) return known
    const period = parsePeriodKey(this.text(number))
    if (period === null) throw new DamagedContent('figures')
    this.periods[number ?? -1] = period
    return period
  }
}

function valueOf(kind: Exclude<Kind, 'no-figure'> | undefined, value: number | string | null | undefined): FigureValue {
  if (kind === 'number') {
    if (value === '-0') return { tag: 'number', number: -0 }
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new DamagedContent('figures')
    return { tag: 'number', number: value }
  }
  if (kind === undefined || !isStorableText(value)) throw new DamagedContent('figures')
  return kind === 'invalid' ? { tag: 'invalid', text: value } : { tag: 'missing', mark: kind, text: value }
}

const isTextList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isStorableText)
