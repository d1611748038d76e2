import type { QualifierSense } from '../../model/figure'

/** A hedge beside a number: 约 近 超过 before it, 余 多 以上 左右 behind it. */
export interface MentionHedge {
  readonly word: string
  readonly sense: QualifierSense
  readonly place: 'before' | 'after-number' | 'after-scale' | 'after-unit'
}

/** A number as it stands in the text of a paragraph, before anything is known of what it means. */
export interface Mention {
  /** Place of the printed number in the paragraph, 万 or 亿 and % or ‰ included. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** The number that the digits say, without scale; negative with a minus sign. */
  readonly number: number
  readonly decimals: number
  /** 1, 1e4 for 万, 1e8 for 亿 … */
  readonly scale: number
  readonly ratio: 'percent' | 'permille' | null
  readonly hedge: MentionHedge | null
  /** Where the unit's words behind the number end; `end` where there are none. */
  readonly unitEnd: number
  /** The words behind the number up to the end of the clause, from which its unit is read. */
  readonly after: string
  /** Why it is no figure; null where it may be one. */
  readonly textReason: TextReason | null
  /** The calendar year that it names. */
  readonly year: number | null
}

/** Why a number is no figure of the data. */
export type TextReason =
  | 'year'
  | 'date'
  | 'ordinal'
  | 'age'
  | 'heading-number'
  | 'note-number'
  | 'document-number'
  | 'caption-number'
  | 'part-of-a-name'
  | 'threshold'
  | 'formula'
