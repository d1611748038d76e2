import type { Change } from '../derive/change'
import { inputsOf, type InputFormula } from '../derive/formula'
import type { Quantity } from '../derive/quantity'
import type { DatasetIndex } from '../model/dataset'
import { plainStyle, type PrintStyle } from '../report/print-style'

/** The report a sentence is filled for. */
export interface Moment {
  readonly index: DatasetIndex
  readonly year: number
  readonly baseYear: number
  readonly region: string | null
}

/**
 * What a name and its filters amount to: a series that can be asked for any year, the year to print, and how. Because a
 * filter maps series to series, a derived figure can itself be compared: 每万人持证社工 against the base year.
 */
export interface Term {
  readonly series: (year: number) => Quantity
  readonly year: number
  readonly style: PrintStyle
  /** Present when the term prints a phrase whose words the data choose. */
  readonly phrase: Phrase | null
}

/** 变化 prints 增长5.2%; 比 prints 比上年增长5.2%. */
export interface Phrase {
  readonly form: 'change' | 'versus'
  readonly change: Change
  /** What the base is called: 上年, 2012年. */
  readonly baseName: string
  readonly compared: readonly [current: Quantity, base: Quantity]
  /** The official rate that was entered for the year, if it was. */
  readonly entered: Quantity | null
}

export function plainTerm(series: (year: number) => Quantity, year: number): Term {
  return { series, year, style: plainStyle, phrase: null }
}

/** The quantity a term prints. */
export function quantityOf(term: Term): Quantity {
  return term.series(term.year)
}

/** The figures of the dataset that a term needs, there or not. */
export function neededBy(term: Term): readonly InputFormula[] {
  const quantities = term.phrase ? term.phrase.compared : [quantityOf(term)]
  return quantities.flatMap((quantity) => inputsOf(quantity.formula))
}

/** The term with another series, printed plainly again. */
export function mapSeries(term: Term, series: (year: number) => Quantity): Term {
  return plainTerm(series, term.year)
}
