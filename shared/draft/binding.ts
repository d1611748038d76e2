/**
 * What was computed for a number of the prose. `growth`, `increase` and `points` are of a rise, `decline` and `decrease` of a fall;
 * `times` with `from` is N of 增长N倍 (the ratio minus 1), with `of` or `isRatio` the ratio itself.
 */
export type Operation =
  | 'value'
  | 'increase'
  | 'decrease'
  | 'growth'
  | 'decline'
  | 'share'
  | 'per'
  | 'times'
  | 'points'
  | 'average-growth'
  | 'cumulative'
  | 'streak'
  | 'rank'
  | 'total'

/** An expression over the dataset that a number of a report stands for. Indicators are named as in the dataset, where names are unique. */
export interface Binding {
  readonly operation: Operation
  /** One indicator; those that are added for a `total`. */
  readonly indicators: readonly string[]
  /** The whole of a share (and of the points of a share), the divisor of `per` and of a ratio. */
  readonly of: string | null
  /** The unit divided by, for `per`: 万人. */
  readonly perUnit: string | null
  readonly year: number
  /** The year compared with; the first year of an average, a sum or a streak. */
  readonly from: number | null
  readonly region: string | null
  /** The indicator that holds the rate of a growth as a figure of its own. */
  readonly rate: string | null
  /** A `times` that gives the ratio itself: 为2012年的3倍. */
  readonly isRatio: boolean
}
