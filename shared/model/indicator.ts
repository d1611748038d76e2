import type { IndicatorFormula } from './indicator-formula'

/**
 * What an indicator measures over time, which decides how it may be derived: a stock 时点数 (年末) is never summed over
 * years, a flow 时期数 (全年) may be; a standard 标准 is an amount fixed by rule; a share 比率 changes by percentage points;
 * a rank 位次 is only compared; an event 年份 is itself a year and is only printed.
 */
export type IndicatorKind = 'stock' | 'flow' | 'standard' | 'share' | 'rank' | 'event'

/** A year from which the indicator is counted by another definition 口径: growth is not computed across it. */
export interface DefinitionBreak {
  readonly year: number
  readonly note: string
}

/** 指标. Names are unique in a dataset; the id is what figures refer to. `kind` is null while nobody has said it. */
export interface Indicator {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly unit: string
  readonly kind: IndicatorKind | null
  /** Decimals its figures are printed with; null prints a figure as precisely as it was entered. */
  readonly decimals: number | null
  readonly section: readonly string[]
  readonly department: string | null
  readonly definition: string | null
  readonly breaks: readonly DefinitionBreak[]
  /** Id of the whole of which this indicator is a part 其中. */
  readonly partOf: string | null
  /** How it is computed from others; null for an entered indicator. Figures entered for a derived one are kept and not used. */
  readonly formula: IndicatorFormula | null
  /** Id of the indicator by which regions' figures are weighted where they do not add up: a standard by those who get it. */
  readonly weight?: string | undefined
}

/** An indicator of which only name and unit are known, as a sheet gives it. */
export function plainIndicator(name: string, unit: string): Indicator {
  return {
    id: name,
    name,
    aliases: [],
    unit,
    kind: null,
    decimals: null,
    section: [],
    department: null,
    definition: null,
    breaks: [],
    partOf: null,
    formula: null,
  }
}
