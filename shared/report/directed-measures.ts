import type { Measure } from '../derive/quantity'

/**
 * Measures that claim a movement in one direction. "增长0.0%" claims one and shows none, so nothing is said in prose of a
 * movement that rounds to zero, and a live workbook says that the claim no longer holds.
 */
export const directedMeasures: ReadonlySet<string> = new Set<Measure>([
  '增加量',
  '减少量',
  '增长率',
  '下降率',
  '倍数',
  '百分点',
  '年均增长率',
])

/** Measures that claim no movement: of them a small value must still be seen, and is never printed as 0.0. */
export const hidingMeasures: ReadonlySet<string> = new Set<Measure>([
  '数值',
  '占比',
  '人均',
  '累计',
  '比值',
  '增速',
  '年均增速',
])

/** Measures of which there is none from a zero or negative base or to a negative value. */
export const rateMeasures: ReadonlySet<string> = new Set<Measure>([
  '增长率',
  '下降率',
  '增速',
  '倍数',
  '年均增长率',
  '年均增速',
])
