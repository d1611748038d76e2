import type { Indicator } from '../../../shared/model/indicator'

/** Indicators as a template declares them in one of its sections. */
export function declaredIndicators(indicators: readonly Indicator[]): readonly object[] {
  return indicators.map(({ name, unit, kind, decimals, partOf }) => ({
    name,
    unit,
    kind: kind ?? 'stock',
    ...(decimals === null ? {} : { decimals }),
    ...(partOf === null ? {} : { 'part-of': partOf }),
  }))
}
