import { assertNever } from '../../assert-never'
import { periodYearBefore, type Period } from '../../model/period'
import { readPartOfYear, type PartOfYear } from '../read/period/part-of-year'
import { inYear } from '../read/period/part-of-year'

/** A period that the table's own completes: a part of its year, the period before it, or what came up to it. */
export type RelativePeriod =
  | { readonly tag: 'part'; readonly part: PartOfYear }
  /** The table's own period where it is of that kind: 本年, 本季度, 本月, 本期. */
  | { readonly tag: 'this'; readonly unit: 'year' | 'quarter' | 'month' | 'any' }
  /** 上季度, 上月, 上期: the one before. */
  | { readonly tag: 'before'; readonly unit: 'quarter' | 'month' | 'any' }
  /** 上年, 上年同期: a year before the table's own period, or before what another word says of it (本年累计 over 上年同期). */
  | { readonly tag: 'year-before'; readonly of: RelativePeriod | null; readonly isSamePart: boolean }
  /** 本年累计: from January to the table's period. */
  | { readonly tag: 'year-to-date' }

const numberWords = '(?:末|底|数|數|数据|值|实绩|实际|完成数|完成|度|发生额|人数)?'
const relativeForms: readonly (readonly [RegExp, RelativePeriod])[] = [
  [
    new RegExp(`^(?:(?:上年|去年|上一年|上年度)同期|同期)${numberWords}$`, 'u'),
    { tag: 'year-before', of: null, isSamePart: true },
  ],
  [
    new RegExp(`^(?:上年|去年|上一年|上年度)(?:同月|同季)?${numberWords}$`, 'u'),
    { tag: 'year-before', of: null, isSamePart: false },
  ],
  [
    /^(?:上年|去年|上一年|上年度)(?:同期)?累[计計](?:数|數|值)?$/u,
    { tag: 'year-before', of: { tag: 'year-to-date' }, isSamePart: false },
  ],
  [new RegExp(`^全年(?:累[计計]|合[计計])?${numberWords}$`, 'u'), { tag: 'part', part: { tag: 'whole-year' } }],
  [new RegExp(`^(?:本年|今年|当年|本年度)${numberWords}$`, 'u'), { tag: 'this', unit: 'year' }],
  [new RegExp(`^(?:本季度?|当季)${numberWords}$`, 'u'), { tag: 'this', unit: 'quarter' }],
  [new RegExp(`^(?:本月|当月)${numberWords}$`, 'u'), { tag: 'this', unit: 'month' }],
  [new RegExp(`^(?:上季度?|上一季度)${numberWords}$`, 'u'), { tag: 'before', unit: 'quarter' }],
  [new RegExp(`^上个?月${numberWords}$`, 'u'), { tag: 'before', unit: 'month' }],
  [new RegExp(`^上期${numberWords}$`, 'u'), { tag: 'before', unit: 'any' }],
  [
    /^(?:本年|年初至今|自年初|年初至本[月季]末?|本[月季]止|1[-—~至]本月|今年以来)(?:止)?累[计計](?:数|數|值|完成)?$/u,
    { tag: 'year-to-date' },
  ],
]

/** The period that a label names by the table's own, without a year: 上年, 本季度, 1月, 一季度, Jan. */
export function readRelative(text: string): RelativePeriod | null {
  const compact = text.normalize('NFKC').replace(/\s/gu, '')
  const form = relativeForms.find(([pattern]) => pattern.test(compact))
  if (form) return form[1]
  const part = readPartOfYear(text)
  return part && { tag: 'part', part }
}

/** What two levels of a header say together: 本年累计 over 上年同期, 本月 over 本年. */
export function withinRelative(outer: RelativePeriod | null, inner: RelativePeriod): RelativePeriod {
  if (outer === null) return inner
  if (inner.tag === 'year-before' && inner.of === null && outer.tag !== 'year-before') return { ...inner, of: outer }
  const isNarrower = outer.tag === 'year-to-date' || (outer.tag === 'this' && outer.unit !== 'year')
  return inner.tag === 'this' && (inner.unit === 'year' || inner.unit === 'any') && isNarrower ? outer : inner
}

/** Completes a relative period by the table's own; null where they do not go together. */
export function resolveRelative(relative: RelativePeriod, base: Period | null): Period | null {
  if (base === null || base.tag === 'span' || base.tag === 'total') return null
  switch (relative.tag) {
    case 'part':
      return base.tag === 'year' ? inYear(base.year, relative.part) : null
    case 'this':
      return relative.unit === 'any' || relative.unit === base.tag ? base : null
    case 'before':
      return relative.unit === 'any' || relative.unit === base.tag ? periodBefore(base) : null
    case 'year-before':
      return yearBefore(relative.of ? resolveRelative(relative.of, base) : base)
    case 'year-to-date':
      return yearToDate(base)
    default:
      return assertNever(relative)
  }
}

function yearBefore(period: Period | null): Period | null {
  return period && periodYearBefore(period)
}

function yearToDate(base: Period): Period | null {
  switch (base.tag) {
    case 'year':
      return base
    case 'month':
      return inYear(base.year, readPartOfYear(`1-${base.month}月`))
    case 'quarter':
      return inYear(base.year, readPartOfYear(`1-${base.quarter * 3}月`))
    case 'half':
      return base.half === 1 ? base : { tag: 'year', year: base.year }
    default:
      return null
  }
}

/** The quarter, month, half or year before. */
function periodBefore(base: Period): Period | null {
  switch (base.tag) {
    case 'year':
      return periodYearBefore(base)
    case 'month':
      return base.month > 1 ? { ...base, month: base.month - 1 } : { ...base, year: base.year - 1, month: 12 }
    case 'quarter': {
      const quarter = ([4, 1, 2, 3] as const)[base.quarter - 1] ?? 4
      return { ...base, year: quarter === 4 ? base.year - 1 : base.year, quarter }
    }
    case 'half':
      return base.half === 2 ? { ...base, half: 1 } : { ...base, year: base.year - 1, half: 2 }
    default:
      return null
  }
}
