import { nameKey } from '../../../shared/model/dataset'
import type { Indicator } from '../../../shared/model/indicator'

/** More than this nobody reads. */
const most = 50

/** Those whose names hold the words first, then those that share most signs with them. */
export function findIndicators(indicators: readonly Indicator[], words: string): readonly Indicator[] {
  const wanted = nameKey(words)
  if (wanted === '') return indicators.slice(0, most)
  const signs = new Set(wanted)
  return indicators
    .map((indicator) => {
      const names = [indicator.name, ...indicator.aliases].map(nameKey)
      const holds = names.some((name) => name.includes(wanted))
      const shared = Math.max(...names.map((name) => [...new Set(name)].filter((sign) => signs.has(sign)).length))
      return { indicator, score: (holds ? 1 : 0) + shared / signs.size }
    })
    .filter(({ score }) => score >= 0.5)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ indicator }) => indicator)
}
