import { match } from 'pinyin-pro'
import type { Indicator } from '../../../shared/model/indicator'

/**
 * The indicators that what was typed may mean, best first: by name or another name, by section, and by pinyin, whole or initials. Nothing
 * typed means all of them, in their own order.
 */
export function searchIndicators(indicators: readonly Indicator[], typed: string, limit: number): readonly Indicator[] {
  const wanted = typed.trim().normalize('NFKC').toLowerCase()
  if (wanted === '') return indicators.slice(0, limit)
  return indicators
    .map((indicator) => ({ indicator, score: scoreOf(indicator, wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((indicator, other) => other.score - indicator.score)
    .slice(0, limit)
    .map(({ indicator }) => indicator)
}

function scoreOf({ name, aliases, section }: Indicator, wanted: string): number {
  const own = nameScore(name, wanted)
  if (own > 0) return own + 0.5
  const other = Math.max(0, ...aliases.map((alias) => nameScore(alias, wanted)))
  if (other > 0) return other
  return section.some((part) => part.toLowerCase().includes(wanted)) ? 0.5 : 0
}

function nameScore(name: string, wanted: string): number {
  const plain = name.normalize('NFKC').toLowerCase()
  if (plain === wanted) return 5
  if (plain.startsWith(wanted)) return 4
  if (plain.includes(wanted)) return 3
  if (!/^[a-z\s]+$/u.test(wanted)) return 0
  const found = match(plain, wanted, { v: true, continuous: true })
  if (found === null) return 0
  return found[0] === 0 ? 2 : 1
}
