import type { QualifierSense } from '../model/figure'

/** A hedge asked for by the template. `target` is the round number to name; null names the rounded value. */
export interface Hedge {
  readonly word: string
  readonly sense: QualifierSense
  /** 余 and 多 follow the number, the others precede it. */
  readonly follows: boolean
  readonly target: number | null
  /** 不足 names a number that is not reached, however far below it the figure lies; 近 only what is nearly reached. */
  readonly isFar?: true
}

/** How a template wants a figure printed. */
export interface PrintStyle {
  /** Null prints with the quantity's own decimals. */
  readonly decimals: number | null
  /** Print in 万 (1e4), 亿 (1e8) or plainly (1) instead of the unit's own scale. */
  readonly scale: 1 | 1e4 | 1e8 | null
  /** `own`: rates print %, 个百分点, other figures nothing; `full`: always the unit; `none`: never, as in tables. */
  readonly unit: 'own' | 'full' | 'none'
  /** Another counting word for the unit's base: 名 for 人. */
  readonly unitWord: string | null
  readonly hedge: Hedge | null
  /** Thousands separators, usual in tables and wrong in prose. */
  readonly grouping: boolean
}

/** With the figure's own decimals and scale, and without a unit but for rates. */
export const plainStyle: PrintStyle = {
  decimals: null,
  scale: null,
  unit: 'own',
  unitWord: null,
  hedge: null,
  grouping: false,
}
