/**
 * A unit of measurement as bureaus write it, taken apart: 万人次 is 人次 counted in 万; 元/人·月 is 元 for each 人 and 月.
 *
 * Rules of reading:
 * - Width does not count: ％ is %, （ is (. Spaces inside a Chinese unit do not count.
 * - 万 and 亿, alone or after 十 百 千 (百万, 千亿, 万亿), always scale what follows: 万元, 亿千瓦时, 万对.
 * - 十, 百 and 千 alone scale only a base known to be counted that way (千公顷, 千人, 百元). 千克, 千瓦, 千米, 百分点, 百帕 are
 *   bases of their own.
 * - After the first "/" every part between "/", "·" or "每" is something the figure is given for; a scale there belongs to
 *   that part: 人/万人 is given for 万人.
 * - % and ‰ are ratios without base; 百分点 is a base, because a difference of ratios is not a ratio.
 */
export interface Unit {
  /** As written, after folding of width. */
  readonly text: string
  /** How many of `base` one of the unit is: 1 for 人, 1e4 for 万人, 1e8 for 亿元, 1e3 for 千公顷. */
  readonly scale: number
  /** "", "万", "亿", "千" … */
  readonly scaleText: string
  readonly base: string
  readonly per: readonly string[]
  readonly ratio: 'percent' | 'permille' | null
}

const zeros: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/** Bases that 十, 百 or 千 alone may scale. Longer ones need no entry when one of these begins them (人次, 吨标准煤). */
const scalableBase =
  /^(?:人|名|位|元|美元|港元|欧元|日元|公顷|亩|吨|户|辆|艘|头|只|羽|匹|件|个|台|套|家|所|处|项|条|座|间|册|张|份|种|篇|字|株|对|例|平方|立方|公里|标准)/u

/** Words that count the same kind of thing, so that one may stand for the other: 2 家 are 2 个. */
const countingGroups: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['个', '家', '所', '处', '件', '项', '条', '座', '间', '只', '支', '份', '张', '宗', '起', '例', '次'],
]

/** Takes a unit apart; every text is a unit, an unknown one is its own base. */
export function parseUnit(text: string): Unit {
  const folded = text
    .normalize('NFKC')
    .replace(/[•・‧⋅∙]/gu, '·')
    .trim()
  const clean = /\P{ASCII}/u.test(folded) ? folded.replace(/\s+/gu, '') : folded
  if (/^(?:%|百分比|百分数)$/u.test(clean)) return { ...plain(clean), ratio: 'percent' }
  if (/^(?:‰|千分比|千分数)$/u.test(clean)) return { ...plain(clean), ratio: 'permille' }
  const [head = '', ...rest] = clean.split('/')
  const per = rest.flatMap((part) => part.split(/[·每]/u)).filter((part) => part !== '')
  return { ...plain(clean), ...splitScale(head), per }
}

function plain(text: string): Unit {
  return { text, scale: 1, scaleText: '', base: '', per: [], ratio: null }
}

function splitScale(head: string): Pick<Unit, 'scale' | 'scaleText' | 'base'> {
  const large = /^[十百千]?万?亿|^[十百千]?万/u.exec(head)?.[0]
  const small = large === undefined && scalableBase.test(head.slice(1)) ? /^[十百千]/u.exec(head)?.[0] : undefined
  const scaleText = large ?? small ?? ''
  const exponent = [...scaleText].reduce((sum, sign) => sum + (zeros[sign] ?? 0), 0)
  return { scale: 10 ** exponent, scaleText, base: head.slice(scaleText.length) }
}

/** The unit as it is printed: 万人次, 元/人·月, %, "". */
export function formatUnit(unit: Unit): string {
  if (unit.ratio === 'percent') return '%'
  if (unit.ratio === 'permille') return '‰'
  const per = unit.per.length === 0 ? '' : `/${unit.per.join('·')}`
  return `${unit.scaleText}${unit.base}${per}`
}

/**
 * A value in another unit of the same kind: 1.8 万元 → 18000 元, 3 名 → 3 人, 5 ‰ → 0.5 %. The decimal point is moved, so
 * no binary noise appears. Null when the units measure different things.
 */
export function convertUnit(value: number, from: Unit, to: Unit): number | null {
  if ((from.ratio === null) !== (to.ratio === null)) return null
  if (!sameBase(from.base, to.base) || from.per.length !== to.per.length) return null
  if (!from.per.every((part, at) => sameBase(part, to.per[at] ?? ''))) return null
  return shiftDecimal(value, exponentOf(from) - exponentOf(to))
}

/** The value times 10^places, by moving the decimal point: shiftDecimal(1.8, 4) is 18000, not 18000.000000000002. */
export function shiftDecimal(value: number, places: number): number {
  if (!Number.isFinite(value) || places === 0) return value
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

function exponentOf(unit: Unit): number {
  if (unit.ratio !== null) return unit.ratio === 'percent' ? -2 : -3
  return Math.round(Math.log10(unit.scale))
}

function sameBase(base: string, other: string): boolean {
  return base === other || countingGroups.some((group) => group.includes(base) && group.includes(other))
}
