import type { QualifierSense } from '../../model/figure'
import type { MentionHedge } from './mention'

const before: readonly (readonly [string, QualifierSense])[] = [
  ['大约', 'about'],
  ['约为', 'about'],
  ['约', 'about'],
  ['将近', 'below'],
  ['接近', 'below'],
  ['近', 'below'],
  ['不足', 'below'],
  ['不到', 'below'],
  ['超过', 'above'],
  ['超', 'above'],
  ['逾', 'above'],
  ['突破', 'above'],
  ['不低于', 'above'],
  ['不少于', 'above'],
]

const after: readonly (readonly [string, QualifierSense])[] = [
  ['以上', 'above'],
  ['余', 'above'],
  ['多', 'above'],
  ['左右', 'about'],
  ['上下', 'about'],
]

/** Where a number's digits, its scale and its unit end. */
export interface NumberEnds {
  readonly start: number
  readonly digitsEnd: number
  readonly end: number
  readonly unitEnd: number
}

/** The hedge that stands before a number, within it (10余万), after its scale (1.8万余张) or after its unit (5000人以上). */
export function hedgeAround(folded: string, { start, digitsEnd, end, unitEnd }: NumberEnds): MentionHedge | null {
  const lead = folded.slice(0, start)
  for (const [word, sense] of before) {
    // 附近, 最近 and 大约 are words of their own.
    if (lead.endsWith(word) && !/[附最邻靠临远]近$|[公合条契节预制]约$/u.test(lead))
      return { word, sense, place: 'before' }
  }
  const places = [
    [digitsEnd, 'after-number'],
    [end, 'after-scale'],
    [unitEnd, 'after-unit'],
  ] as const
  for (const [at, place] of places) {
    const found = after.find(([word]) => folded.startsWith(word, at))
    if (found && !/^多(?:样|种|元)/u.test(folded.slice(at))) return { word: found[0], sense: found[1], place }
  }
  return null
}
