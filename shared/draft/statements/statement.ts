import type { Mention } from '../mentions/mention'
import type { SeriesPlace } from './series'

/**
 * What the words around a number say that it is: a level (公共图书馆806个), the rate of a change (增长5.2%), its amount (增加19所), its
 * points (提高0.7个百分点), N of 增长N倍, the ratio of two (是…的N倍), a share (占…的5%), a yearly average rate (年均增长5%), a place
 * (第3位) or the years in a row (连续10年).
 */
export type StatementForm =
  'level' | 'rate' | 'amount' | 'points' | 'times' | 'ratio' | 'share' | 'average-rate' | 'place' | 'streak'

/** Words that tell what a number is about, with how much they count: the clause's own subject 1, a heading above it less. */
export interface ContextPiece {
  readonly text: string
  readonly weight: number
}

/** A number with what its sentence says of it. */
export interface Statement {
  readonly mention: Mention
  readonly paragraph: number
  /** Number of its sentence in the report. */
  readonly sentence: number
  readonly form: StatementForm
  /** 1 where the words say a rise, -1 a fall, 0 where they say neither. */
  readonly direction: 1 | 0 | -1
  /** The words of its own clause that say what is counted; "" where it goes on about the statement before. */
  readonly subject: string
  /** Everything that may say what is counted, the subject first. */
  readonly context: readonly ContextPiece[]
  /** What stands in brackets before the number and may name it too: 城镇人口占总人口比重（常住人口城镇化率）. */
  readonly aside: string
  /** 占X的…: the words for the whole of a share; "" where the sentence leaves it to what was said before, null without a share. */
  readonly whole: string | null
  /** 每千人口…, 人均…: the words for what the number is given for. */
  readonly perWords: string | null
  /** The year that the words name for it; null where they name none. */
  readonly year: number | null
  /** 由N元提高到: the level before a change, of the year compared with though the words do not say it. */
  readonly isBefore: boolean
  /** How much of a plan or of an earlier state was reached (完成预算的102%): nothing that follows goes on about it. */
  readonly isOfPlan: boolean
  /** 稳定在N以上, 控制在N以内: a bound that is kept, not a figure. */
  readonly isBound: boolean
  /** N：1, the ratio of two figures. */
  readonly isToOne: boolean
  /** The year that frames an earlier sentence of its paragraph and may still be meant; null for none. */
  readonly earlierYear: number | null
  /** The years that it may be compared with, the likeliest first; empty where the form compares nothing. */
  readonly bases: readonly number[]
  /** The statement that it goes on about: its level's, for a bare 增长5%; null where its own words or nothing say it. */
  readonly antecedent: number | null
  /** The statement before it in its sentence, asides in brackets passed over; null for the first. */
  readonly previous: number | null
  /** It says a sum over years: 累计, 十年来共. */
  readonly isCumulative: boolean
  /** Its place in a list told with 分别 or in a ratio of several (2.7:54.8:42.5), from 0, and of how many. */
  readonly series: SeriesPlace | null
}
