import type { PlainDataset } from '../../../shared/model/dataset'
import type { Figure } from '../../../shared/model/figure'
import type { Indicator } from '../../../shared/model/indicator'
import { parseUnit } from '../../../shared/model/unit'

/** Figures of these indicators for these years, each series wandering from a random size that fits its unit. */
export function randomDataset(
  indicators: readonly Indicator[],
  years: readonly number[],
  random: () => number,
): PlainDataset {
  const figures = indicators.flatMap((indicator) => {
    const decimals = indicator.decimals ?? 2
    let value = firstValue(indicator, random)
    return years.map((year, at): Figure => {
      if (at > 0) value = nextValue(indicator, value, random)
      const number = indicator.kind === 'event' ? (years[0] ?? year) : Number(value.toFixed(decimals))
      return {
        indicator: indicator.id,
        region: null,
        period: { tag: 'year', year },
        value: { tag: 'number', number },
        qualifier: null,
        status: 'final',
        note: null,
        source: null,
      }
    })
  })
  return { indicators, regions: [], figures }
}

function firstValue({ kind, unit }: Indicator, random: () => number): number {
  if (parseUnit(unit).ratio !== null) return 20 + random() * 60
  if (kind === 'rank') return 1 + Math.floor(random() * 30)
  return 10 ** (1 + random() * 3.5)
}

function nextValue({ kind, unit }: Indicator, value: number, random: () => number): number {
  if (parseUnit(unit).ratio !== null) return Math.min(99.5, Math.max(0.5, value + (random() - 0.45) * 6))
  if (kind === 'rank') return Math.max(1, Math.round(value + (random() - 0.5) * 6))
  return Math.max(1, value * (0.9 + random() * 0.25))
}
