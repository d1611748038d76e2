import { nameKey } from '../../../shared/model/dataset'
import type { Indicator } from '../../../shared/model/indicator'

export type Suggest = (name: string, limit: number) => readonly Indicator[]

/**
 * Looks for the indicators whose names, or aliases, are nearest to a name: by the share of neighbouring pairs of characters
 * they have in common (Dice 1945), which finds 登记社会组织数 for 社会组织登记数. The nearest first; none that share nothing.
 */
export function suggestIndicators(indicators: readonly Indicator[]): Suggest {
  const known = indicators.map((indicator) => ({
    indicator,
    pairs: [indicator.name, ...indicator.aliases].map(pairsOf),
  }))
  return (name, limit) => {
    const own = pairsOf(name)
    return known
      .map(({ indicator, pairs }) => ({ indicator, nearness: Math.max(...pairs.map((known) => dice(own, known))) }))
      .filter(({ nearness }) => nearness >= 0.25)
      .sort((left, right) => right.nearness - left.nearness)
      .slice(0, limit)
      .map(({ indicator }) => indicator)
  }
}

function pairsOf(name: string): ReadonlySet<string> {
  const signs = [...nameKey(name)]
  return new Set(signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`))
}

function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 0
  let common = 0
  for (const pair of left) if (right.has(pair)) common += 1
  return (2 * common) / (left.size + right.size)
}
