import type { Period } from './period'

/**
 * Marks that stand where a number would, kept apart because yearbooks give them different meanings: `blank` an empty cell
 * (unknown, none or even zero), `none` "—" or "-" (no such item), `tiny` "…" (below half a unit of the last place),
 * `unavailable` "..", "N/A", "缺失" (not available), `error` a spreadsheet error such as #DIV/0!.
 */
export type MissingMark = 'blank' | 'none' | 'tiny' | 'unavailable' | 'error'

/** Number, missing and invalid are three different things on every path; none of them turns into another silently. */
export type FigureValue =
  | { readonly tag: 'number'; readonly number: number }
  | { readonly tag: 'missing'; readonly mark: MissingMark; readonly text: string }
  | { readonly tag: 'invalid'; readonly text: string }

/** Which side of the printed number the true value lies on. */
export type QualifierSense = 'above' | 'below' | 'about'

/**
 * A hedge that the source itself states: 超1.18, 近3.7, 约7700, 10余, 1.8万余, 十余. The number is then a bound, not a value,
 * and is printed with its word where the source put it.
 */
export interface Qualifier {
  readonly sense: QualifierSense
  readonly word: string
  /** Before the number (超1.18), after its digits (10余), or after its 万 or 亿 (10万余). */
  readonly place: 'before' | 'after-number' | 'after-scale'
  /** The number as the source wrote it in Chinese numerals ("十"); null when it wrote digits. */
  readonly numeral: string | null
}

/**
 * The hedge of a figure brought to another scale. 十余 and 10余 tell by the place of 余 how much they may mean, so there only 超
 * before the number is still true; and a number written as 十 is no longer that number.
 */
export function rescaledQualifier(qualifier: Qualifier): Qualifier {
  if (qualifier.place === 'before') return { ...qualifier, numeral: null }
  return { sense: qualifier.sense, word: '超', place: 'before', numeral: null }
}

/** How final a figure is: 初步数 is provisional, 估计数 estimated. */
export type FigureStatus = 'final' | 'provisional' | 'estimated'

/** The cell a figure was read from, with the text that stood in it. */
export interface FigureSource {
  readonly file: string
  readonly sheet: string
  readonly cell: string
  readonly raw: string
}

/** 数据: the value for one indicator, region and period, with everything its source said about it. */
export interface Figure {
  readonly indicator: string
  readonly region: string | null
  readonly period: Period
  readonly value: FigureValue
  readonly qualifier: Qualifier | null
  readonly status: FigureStatus
  readonly note: string | null
  readonly source: FigureSource | null
}

/** An empty cell: it says nothing, not even that there is no figure. */
export function isBlankValue(value: FigureValue): boolean {
  return value.tag === 'missing' && value.mark === 'blank'
}

/** Whether a value is a number, zero included. */
export function isNumber(value: FigureValue): value is { readonly tag: 'number'; readonly number: number } {
  return value.tag === 'number'
}
