import type { Quantity } from '../../derive/quantity'
import { parseUnit } from '../../model/unit'
import type { Binding, Operation } from '../binding'
import type { Mention } from '../mentions/mention'
import { rateOfName } from '../names/indicator-names'
import type { Statement, StatementForm } from '../statements/statement'
import type { Candidate } from './candidate'
import { executeBinding } from './execute-binding'
import type { Figures, KnownIndicator } from './figures'
import { inPrintedScale, printsAs, unitFit, type PrintedMatch, type ValueTest } from './printed-equal'
import { SortedValues } from './sorted-values'

/** The years of a report. */
export interface ReportYears {
  readonly year: number
  readonly baseYear: number | null
}

/** An indicator that words name, and how far it is from the one that they name best. */
export interface NamedIndicator {
  readonly known: KnownIndicator
  readonly remoteness: number
}

/**
 * Finds what prints as a number does. Nothing is taken that the derivations of the project do not give at the printed decimals,
 * scale and hedge; which of what is found is meant is not decided here.
 */
export class CandidateFinder {
  private readonly levels = new Map<number, SortedValues<KnownIndicator>>()
  private readonly changes = new Map<string, SortedValues<KnownIndicator>>()

  constructor(
    readonly figures: Figures,
    readonly years: ReportYears,
    /** Whether a value is taken for the printed one. */
    private readonly accepts: ValueTest = printsAs,
  ) {}

  /** Indicators whose figure of the statement's year prints as its number; a rate told with 下降 may be entered as a negative one. */
  values(statement: Statement): readonly Candidate[] {
    if (statement.isBefore && statement.year === null) {
      return this.basesOf(statement, this.years.year).flatMap((year, at) =>
        this.valuesOf(statement, year).map((candidate) => ({ ...candidate, remoteness: at })),
      )
    }
    const found = this.valuesOf(statement, statement.year ?? this.years.year)
    const { earlierYear } = statement
    return found.length > 0 || statement.year !== null || earlierYear === null
      ? found
      : this.valuesOf(statement, earlierYear)
  }

  private valuesOf(statement: Statement, year: number): readonly Candidate[] {
    const { mention } = statement
    const isChange = statement.form !== 'level' && statement.form !== 'share'
    const signs = isChange && statement.direction < 0 ? [-1, 1] : [1]
    return signs.flatMap((sign) =>
      this.levelsNear(year, mention, sign).flatMap((known) => {
        if (known.rateOf !== null && statement.form !== 'rate' && statement.form !== 'level') return []
        if (known.rateOf === null && statement.form === 'rate') return []
        // A fall is entered as a negative rate, or as the size of what its name calls a fall.
        if (signs.length > 1 && sign > 0 !== known.isOfFall) return []
        const value = this.figures.number(known, year)
        const match = value === null ? null : this.printed(sign * value, known, mention)
        if (match === null) return []
        return [this.entered(known, statement, year, match)]
      }),
    )
  }

  /** The change of one indicator, or of all, that prints as the statement's rate, amount, points or multiple. */
  changesOf(statement: Statement, of: KnownIndicator | null): readonly Candidate[] {
    const year = statement.year ?? this.years.year
    const bases = this.basesOf(statement, year)
    const operation = changeOperation(statement)
    if (operation === null) return []
    return bases.flatMap((from, at) =>
      (of === null ? this.changesNear(statement, year, from) : [of]).flatMap((known) => {
        const binding = { ...plainBinding(operation, known, year), from, isRatio: statement.form === 'ratio' }
        const match = this.matches(binding, statement)
        if (match === null) return []
        return [{ ...derived(binding, known, match), unitFit: this.changeUnitFit(statement, known), remoteness: at }]
      }),
    )
  }

  /** A part's share of a whole, or how much of it there is for each unit of another. */
  related(
    statement: Statement,
    operation: 'share' | 'per' | 'times',
    part: KnownIndicator,
    wholes: readonly NamedIndicator[],
  ): readonly Candidate[] {
    const year = statement.year ?? this.years.year
    return wholes.flatMap(({ known: whole, remoteness }) => {
      if (whole === part) return []
      const perUnit = operation === 'per' ? perUnitOf(statement.perWords ?? '', whole) : null
      if (operation === 'per' && perUnit === null) return []
      const binding = { ...plainBinding(operation, part, year), of: whole.indicator.name, perUnit }
      const match = this.matches(binding, statement)
      return match === null ? [] : [{ ...derived(binding, part, match), remoteness }]
    })
  }

  /** What was computed for an earlier number, of the year of this one. */
  again(statement: Statement, before: Binding, known: KnownIndicator): readonly Candidate[] {
    const binding = { ...before, year: statement.year ?? this.years.year }
    const match = this.matches(binding, statement)
    return match === null ? [] : [derived(binding, known, match)]
  }

  /** The change in points of a share that was told just before. */
  sharePoints(statement: Statement, share: Binding, part: KnownIndicator): readonly Candidate[] {
    const year = statement.year ?? this.years.year
    return this.basesOf(statement, year).flatMap((from, at) => {
      const binding: Binding = { ...share, operation: 'points', from }
      const match = this.matches(binding, statement)
      return match === null ? [] : [{ ...derived(binding, part, match), remoteness: at }]
    })
  }

  /** The sum over the years after a base, for what the words say was counted over years. */
  sums(statement: Statement): readonly Candidate[] {
    const to = statement.year ?? this.years.year
    const bases = [...statement.bases.filter((base) => base < to - 1), this.years.baseYear].filter(
      (entry) => entry !== null,
    )
    return [...new Set(bases)].flatMap((base) =>
      this.figures.indicators.flatMap((known) => {
        const binding = { ...plainBinding('cumulative', known, to), from: base + 1 }
        const match = unitFit(statement.mention, known.unit) > 0 ? this.matches(binding, statement) : null
        if (match === null) return []
        const quantity = executeBinding(binding, this.figures)
        return [
          {
            ...derived(binding, known, match),
            unitFit: unitFit(statement.mention, known.unit),
            statesHedge: quantity !== null && statesHedge(quantity, statement.mention),
          },
        ]
      }),
    )
  }

  private printed(value: number, { unit }: KnownIndicator, mention: Mention): PrintedMatch {
    const scaled = inPrintedScale(value, unit, mention)
    return scaled === null ? null : this.accepts(scaled, mention)
  }

  private entered(
    known: KnownIndicator,
    statement: Statement,
    year: number,
    match: Exclude<PrintedMatch, null>,
  ): Candidate {
    const plain = plainBinding(statement.form === 'place' ? 'rank' : 'value', known, year)
    const stem = known.rateOf === null ? null : this.figures.named(known.rateOf)
    const growth: Operation = statement.direction < 0 ? 'decline' : 'growth'
    const binding: Binding =
      statement.form === 'rate' && stem
        ? { ...plainBinding(growth, stem, year), from: year - 1, rate: known.indicator.name }
        : plain
    return {
      binding,
      known,
      names: known.rateOf === null ? known.names : known.names.flatMap((name) => rateOfName(name) ?? []),
      match,
      unitFit: unitFit(statement.mention, known.unit),
      isEntered: true,
      statesHedge: statesHedge(this.figures.quantity(known, year), statement.mention),
      remoteness: 0,
    }
  }

  private matches(binding: Binding, { mention, direction }: Statement): PrintedMatch {
    const quantity = executeBinding(binding, this.figures)
    return quantity === null ? null : matchQuantity(quantity, mention, direction, this.accepts)
  }

  private basesOf(statement: Statement, year: number): readonly number[] {
    const { baseYear } = this.years
    const bases = [...statement.bases, ...(baseYear === null ? [] : [baseYear])]
    return [...new Set(bases)].filter((base) => base < year)
  }

  private changeUnitFit(statement: Statement, known: KnownIndicator): number {
    return statement.form === 'amount' ? unitFit(statement.mention, known.unit) : 1
  }

  private levelsNear(year: number, mention: Mention, sign: number): readonly KnownIndicator[] {
    const known = this.levels.get(year)
    const table =
      known ??
      new SortedValues(
        this.figures.indicators.flatMap((indicator) => {
          const value = this.figures.number(indicator, year)
          return value === null ? [] : [{ value: inBase(value, indicator), of: indicator }]
        }),
      )
    if (!known) this.levels.set(year, table)
    if (this.accepts !== printsAs) return this.figures.indicators.filter(({ unit }) => unitFit(mention, unit) > 0)
    const [low, high] = spanOf(mention)
    const span = sign > 0 ? table.between(low, high) : table.between(-high, -low)
    return span.filter(({ unit }) => unitFit(mention, unit) > 0)
  }

  private changesNear({ mention, form }: Statement, year: number, from: number): readonly KnownIndicator[] {
    if (this.accepts !== printsAs) return this.figures.indicators
    const key = `${form} ${from} ${year}`
    const rateOf = changeRates[form]
    const known = this.changes.get(key)
    const table =
      known ??
      new SortedValues(
        this.figures.indicators.flatMap((indicator) => {
          const [to, base] = [this.figures.number(indicator, year), this.figures.number(indicator, from)]
          if (to === null || base === null) return []
          if (!rateOf) return [{ value: inBase(Math.abs(to - base), indicator), of: indicator }]
          return base <= 0 ? [] : [{ value: Math.abs(rateOf(to / base, year - from)), of: indicator }]
        }),
      )
    if (!known) this.changes.set(key, table)
    if (!rateOf) return table.between(...spanOf(mention))
    const [low, high] = spanOf({ ...mention, scale: 1, ratio: null, after: '' })
    return table.between(low, high)
  }
}

/** For each form that tells a change by its size relative to the base: that size, from the ratio of both and the years between. */
const changeRates: Readonly<Partial<Record<StatementForm, (ratio: number, years: number) => number>>> = {
  rate: (ratio) => (ratio - 1) * 100,
  times: (ratio) => ratio - 1,
  ratio: (ratio) => ratio,
  'average-rate': (ratio, years) => (ratio ** (1 / years) - 1) * 100,
}

/** The value counted in units of one, ratios in per cent. */
function inBase(value: number, { unit }: KnownIndicator): number {
  return unit.ratio === 'permille' ? value / 10 : value * unit.scale
}

/** Between which values of one a number may have been printed, hedges included. */
function spanOf({ number, decimals, scale, ratio, hedge, after }: Mention): readonly [number, number] {
  const step = 10 ** -decimals
  const factor = ratio === 'permille' || /^个?千分点/u.test(after) ? 0.1 : scale
  const wide = hedge === null ? 0 : Math.abs(number) * 0.55
  return [(number - step - (hedge?.sense === 'above' ? 0 : wide)) * factor, (number + step + wide) * factor]
}

/** Compares a derived quantity: the words give its direction, so that its size is what is printed. */
function matchQuantity(quantity: Quantity, mention: Mention, direction: 1 | 0 | -1, accepts: ValueTest): PrintedMatch {
  const scaled = printedSize(quantity, mention, direction)
  return scaled === null ? null : accepts(scaled, mention)
}

/** The size of a quantity in the scale of a number whose words give its direction; null where it is none of its kind. */
export function printedSize(quantity: Quantity, mention: Mention, direction: 1 | 0 | -1): number | null {
  if (quantity.outcome.tag === 'none') return null
  const { number } = quantity.outcome
  const size = direction === 0 ? number : number * direction
  const isPoints = /分点$/u.test(quantity.unit)
  if (isPoints || quantity.unit === '倍') return size
  return inPrintedScale(size, parseUnit(quantity.unit), mention)
}

function changeOperation({ form, direction }: Statement): Operation | null {
  switch (form) {
    case 'rate':
      return direction < 0 ? 'decline' : 'growth'
    case 'amount':
      return direction < 0 ? 'decrease' : 'increase'
    case 'points':
      return 'points'
    case 'times':
    case 'ratio':
      return 'times'
    case 'average-rate':
      return 'average-growth'
    case 'level':
    case 'share':
    case 'place':
    case 'streak':
      return null
  }
}

function statesHedge({ qualifier }: Quantity, { hedge }: Mention): boolean {
  return qualifier !== null && hedge !== null && qualifier.word === hedge.word
}

function derived(binding: Binding, known: KnownIndicator, match: Exclude<PrintedMatch, null>): Candidate {
  return { binding, known, names: known.names, match, unitFit: 1, isEntered: false, statesHedge: false, remoteness: 0 }
}

/** A binding of one indicator in one year that compares with nothing. */
export function plainBinding(operation: Operation, { indicator }: KnownIndicator, year: number): Binding {
  return {
    operation,
    indicators: [indicator.name],
    of: null,
    perUnit: null,
    year,
    from: null,
    region: null,
    rate: null,
    isRatio: false,
  }
}

/** 千人 for 每千人口 over an indicator counted in 万人; null where the words name another kind of thing. */
function perUnitOf(words: string, { unit }: KnownIndicator): string | null {
  const scale = /^[百千万亿]+/u.exec(words)?.[0] ?? ''
  return unit.base !== '' && words.slice(scale.length).startsWith(unit.base) ? `${scale}${unit.base}` : null
}
