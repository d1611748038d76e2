import type { Issue } from '../issue'
import type { NumberReasonTold } from '../text/number-reason'
import type { TemplateContent } from '../template/parse/schema'
import type { Binding } from './binding'

export interface DraftOptions {
  readonly year: number
  /** The year the report compares with beside the year before; null when it names none. */
  readonly baseYear: number | null
  /** The region the report is about; null is the bureau's own, unnamed area. */
  readonly region: string | null
  /** What the words of a report were said to mean before: answers to earlier questions. */
  readonly names: readonly LearnedName[]
}

export interface LearnedName {
  /** The words as a report prints them: 在册低保对象. */
  readonly words: string
  /** The indicator they mean. */
  readonly indicator: string
}

/**
 * `bound` to an expression over the data; `ask` between the candidates; `text` no figure (a year, an ordinal, a name);
 * `unbound` a figure that the data do not hold or that does not follow from them.
 */
export type NumberState = 'bound' | 'ask' | 'text' | 'unbound'

/** A number of the prose and what it stands for. */
export interface DraftedNumber {
  /** Index of the paragraph, and the place in its text in UTF-16 units. */
  readonly paragraph: number
  readonly start: number
  readonly length: number
  /** As printed, with decimals, 万 or 亿, % or ‰, without the unit's words. */
  readonly text: string
  readonly state: NumberState
  /** What it is bound to; null unless `bound`. */
  readonly binding: Binding | null
  /** The expressions that are asked about, the likeliest first; empty unless `ask`. */
  readonly candidates: readonly Binding[]
  /** Why: what spoke for the binding or the state. */
  readonly reasons: readonly Reason[]
}

/** A reason in a form that `describeNumberReason` words in Chinese and English. */
export type Reason = NumberReasonTold

/** A paragraph that the drafted template, filled with the same data, would print otherwise. */
export interface ReprintDifference {
  readonly paragraph: number
  readonly expected: string
  /** Null where the paragraph would not be printed at all. */
  readonly printed: string | null
}

/** What `draft(report, dataset, options)` of draft.ts gives. */
export interface Draft {
  readonly numbers: readonly DraftedNumber[]
  readonly template: TemplateContent
  /** For each block of the template the paragraph of the report that it prints; null for a table. */
  readonly origins: readonly (number | null)[]
  readonly issues: readonly Issue[]
  readonly reprint: readonly ReprintDifference[]
}
