import type { Indicator } from '../../model/indicator'
import { convertUnit, parseUnit, type Unit } from '../../model/unit'
import { foldWidth } from '../mentions/fold-width'

/** A name as it is compared with words: without spaces and signs, with how much each of its signs tells. */
export interface ComparableName {
  readonly text: string
  readonly weights: readonly number[]
}

/** Part of a name, from one sign up to before another. */
export interface NameStretch {
  readonly from: number
  readonly to: number
}

/** Signs between words that say nothing by themselves. */
const signs = /[\s"'“”‘’《》<>()[\]【】〔〕:,;、·.。#—-]/gu

/** Text as names are compared: narrow, without spaces and signs. */
export function comparableText(text: string): string {
  return foldWidth(text.normalize('NFKC')).replace(signs, '')
}

/** How the rows that hold a rate are called; what is left without it is the name of what grows. An aside in brackets stays. */
const rateWords =
  /(?:可比价|按可比价|可比口径|不变价|名义|实际|同比|比上年|累计)*(?:增长率|增长速度|增速|增幅|涨跌幅度?|涨幅|降幅|降低率|下降率|变动率|变化率|同比|增长)(?<aside>\(.*\))?$/u

/** The name of what a row of rates is about, 建筑业增加值 for 建筑业增加值可比价增速; null for a row that holds no rate. */
export function rateOfName(name: string): string | null {
  const plain = foldWidth(name.normalize('NFKC')).trim()
  const stem = plain.replace(rateWords, '$<aside>')
  return stem === plain || stem === '' ? null : stem
}

/** The generic word for a count or amount at the end of a name: 公共图书馆数, 医院床位总数. */
const measureWord = /(?:总|个|人|户|件|次|对|套|台|项|起|单|家|所|处|张|数)?(?:数量|数|量|额)$/u

/** Words at the beginning of a name that only say that all of a kind are counted. */
const allWord = /^(?:各级各类|各类|各级|全部|全社会|全市|全省|全国|全县|全区)/u

/** Least and most that a sign of a name can tell; `measure` for the generic word at its end. */
const limits = { least: 0.3, most: 1, measure: 0.2 }

/** Every name and alias of a dataset's indicators, made comparable; a sign that many names share tells less. */
export class IndicatorNames {
  private readonly counts = new Map<string, number>()
  private readonly known = new Map<string, ComparableName>()
  private readonly qualifiers = new Map<string, readonly NameStretch[]>()
  private readonly total: number
  private readonly units: ReadonlyMap<string, Unit>

  constructor(indicators: readonly Indicator[]) {
    this.total = Math.max(2, indicators.length)
    this.units = new Map(indicators.map(({ name, unit }) => [comparableText(name), parseUnit(unit)]))
    for (const { name } of indicators)
      for (const sign of new Set(comparableText(name))) this.counts.set(sign, (this.counts.get(sign) ?? 0) + 1)
  }

  /** How much a sign tells: nothing is known of one that no name holds. */
  weightOf(sign: string): number {
    const count = this.counts.get(sign)
    if (count === undefined) return limits.least
    return Math.min(limits.most, Math.max(limits.least, Math.log(this.total / count) / Math.log(this.total)))
  }

  comparable(name: string): ComparableName {
    const before = this.known.get(name)
    if (before) return before
    const text = comparableText(name)
    const generic = text.length - (measureWord.exec(text)?.[0].length ?? 0)
    const from = allWord.exec(text)?.[0].length ?? 0
    const weights = [...text].map((sign, at) =>
      (at >= generic && generic > 0) || (at < from && from < text.length) ? limits.measure : this.weightOf(sign),
    )
    const made = { text, weights }
    this.known.set(name, made)
    return made
  }

  /**
   * The stretches of a name without which it would be the name of another indicator: 快报数 in 孤儿总数（快报数）, 新增 in 新增文化站数. Who
   * means the longer name says so. Only an indicator of the same kind of unit is another of its kind.
   */
  qualifiersOf(name: string): readonly NameStretch[] {
    const known = this.qualifiers.get(name) ?? this.findQualifiers(name)
    this.qualifiers.set(name, known)
    return known
  }

  private findQualifiers(name: string): readonly NameStretch[] {
    const { text } = this.comparable(name)
    const own = this.units.get(text)
    const found: NameStretch[] = []
    for (let from = 0; from < text.length; from += 1) {
      for (let to = from + 1; to <= text.length; to += 1) {
        const rest = text.slice(0, from) + text.slice(to)
        const other = rest.length >= 2 ? this.units.get(rest) : undefined
        if (other && (!own || convertUnit(1, own, other) !== null)) found.push({ from, to })
      }
    }
    return found
  }
}
