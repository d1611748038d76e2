import { assertNever } from '../assert-never'
import type { Change } from '../derive/change'
import type { Quantity } from '../derive/quantity'

/** How much of a change is told: the rate (or points), the amount, both, or the two levels it leads between. */
export type ChangeShown = 'rate' | 'amount' | 'both' | 'levels'

/** 变化 prints 增长5.2%, 比 prints 比上年增长5.2%, 由到 prints 由600元提高到620元. */
export interface ComparisonPhrase {
  readonly tag: 'comparison'
  readonly form: 'change' | 'versus'
  readonly shown: ChangeShown
  readonly change: Change
  /** What the base is called: 上年, 2012年. */
  readonly baseName: string
  readonly compared: readonly [current: Quantity, base: Quantity]
  /** The official rate that was entered for the year, if it was. */
  readonly entered: Quantity | null
}

/** What a term says in words that its data choose. */
export type Phrase =
  | ComparisonPhrase
  /** A figure that is itself a change, such as a row of rates: 增长5.2%, 下降1.2%, 持平. */
  | { readonly tag: 'sign'; readonly quantity: Quantity }
  /** One indicator beside another: 比农村高5.5个百分点. */
  | { readonly tag: 'contrast'; readonly quantity: Quantity; readonly other: Quantity; readonly otherName: string }
  /** 第3位, 并列第1位. */
  | { readonly tag: 'standing'; readonly place: Quantity; readonly isTied: boolean }
  /** 创2013年以来新高: the figure and those of the years before it. */
  | { readonly tag: 'record'; readonly quantity: Quantity; readonly before: readonly Quantity[] }
  /** 首次超过100万人. */
  | {
      readonly tag: 'first-above'
      readonly quantity: Quantity
      readonly before: readonly Quantity[]
      readonly limit: number
    }
  /** 翻一番, 翻一番多: the quantity is the current value over the base. */
  | { readonly tag: 'doubling'; readonly ratio: Quantity }
  /** 2.7∶54.8∶42.5: shares of the sum of the parts. */
  | { readonly tag: 'proportion'; readonly shares: readonly Quantity[] }

/** The quantities a phrase is told from. */
export function quantitiesOfPhrase(phrase: Phrase): readonly Quantity[] {
  switch (phrase.tag) {
    case 'comparison':
      return phrase.compared
    case 'sign':
      return [phrase.quantity]
    case 'contrast':
      return [phrase.quantity, phrase.other]
    case 'standing':
      return [phrase.place]
    case 'record':
    case 'first-above':
      return [phrase.quantity, ...phrase.before]
    case 'doubling':
      return [phrase.ratio]
    case 'proportion':
      return phrase.shares
    default:
      return assertNever(phrase)
  }
}
