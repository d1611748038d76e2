import type { Mention } from '../mentions/mention'

/** A number's place among several that one clause tells together. */
export interface SeriesPlace {
  readonly at: number
  readonly of: number
  /** Told as a ratio of several: 2.7:54.8:42.5. */
  readonly isRatio: boolean
  /** The words of the list before 分别 that belong to it; null in a ratio, or where the list has another length. */
  readonly item: string | null
}

/**
 * Finds numbers told together: joined by : as a ratio, or by 、 and 和 behind 分别. `own` are the numbers of one sentence of the
 * folded text. The answer has a place, or null, for each.
 */
export function findSeries(
  text: string,
  sentenceStart: number,
  own: readonly Mention[],
): readonly (SeriesPlace | null)[] {
  const places: (SeriesPlace | null)[] = []
  while (places.length < own.length) {
    const at = places.length
    const clause = text.slice(at === 0 ? sentenceStart : endOf(own[at - 1]), own[at]?.start)
    places.push(...(ratioAt(text, own, at) ?? listAt(text, own, at, clause) ?? [null]))
  }
  return places
}

/** The numbers from `at` on that : joins into a ratio of parts; null where there is none. */
function ratioAt(text: string, own: readonly Mention[], at: number): readonly SeriesPlace[] | null {
  const of = runLength(text, own, at, /^\s*:\s*$/u)
  if (of === 1 || (of === 2 && !makeHundred(own.slice(at, at + of)))) return null
  return Array.from({ length: of }, (_, index) => ({ at: index, of, isRatio: true, item: null }))
}

/** The numbers from `at` on that 、 and 和 join into a list; null where there is none. */
function listAt(text: string, own: readonly Mention[], at: number, clause: string): readonly SeriesPlace[] | null {
  const of = runLength(text, own, at, /^\s*(?:、|和|及|以及|与|,)\s*$/u)
  // 增幅为164%和230% is a list without 分别: two rates are never of one thing.
  if (of === 1 || !(/分别|依次/u.test(clause) || own[at]?.ratio === 'percent')) return null
  const items = itemsBefore(clause, of)
  return Array.from({ length: of }, (_, index) => ({ at: index, of, isRatio: false, item: items?.[index] ?? null }))
}

/** The parts of a whole make 100, as near as their rounding lets them; 17.5:1 is no such ratio. */
function makeHundred(parts: readonly Mention[]): boolean {
  return Math.abs(parts.reduce((sum, { number }) => sum + number, 0) - 100) <= 0.5
}

function endOf(mention: Mention | undefined): number {
  return Math.max(mention?.end ?? 0, mention?.unitEnd ?? 0)
}

function joins(text: string, own: readonly Mention[], at: number, joint: RegExp): boolean {
  return at + 1 < own.length && joint.test(text.slice(endOf(own[at]), own[at + 1]?.start))
}

function runLength(text: string, own: readonly Mention[], at: number, joint: RegExp): number {
  let length = 1
  while (joins(text, own, at + length - 1, joint)) length += 1
  return length
}

/** 城市、农村达标率分别为: the last items of the list before 分别, as many as there are numbers. */
function itemsBefore(clause: string, count: number): readonly string[] | null {
  // What stands in brackets names its item too: 可吸入颗粒物(PM10)、细颗粒物(PM2.5)浓度分别为.
  const plain = clause.replace(/\((?<aside>[^(),;]*)\)/gu, '$<aside>')
  const list = (/^(?<list>.*?)(?:分别|依次)/u.exec(plain)?.groups?.['list'] ?? '').split(/[,;:(]/u).at(-1) ?? ''
  const items = list.split(/、|和|及(?!以)|以及|与/u).filter((item) => item.trim() !== '')
  return items.length === count ? items : null
}
