import type { IndicatorKind } from './indicator'
import { parseUnit } from './unit'

/**
 * What a unit alone says of an indicator's kind: a ratio is a share, a place a rank. Whether a count is of a moment or of a year no unit
 * says; it is taken for one of a moment, which is never summed over years.
 */
export function kindByUnit(unit: string): IndicatorKind {
  const { ratio, base } = parseUnit(unit)
  if (ratio !== null) return 'share'
  return base === '位' ? 'rank' : 'stock'
}
