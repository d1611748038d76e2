import { inputsOf, type InputFormula } from '../derive/formula'
import type { Quantity } from '../derive/quantity'
import type { DatasetIndex } from '../model/dataset'
import type { WordPair } from '../report/change-words'
import { plainStyle, type PrintStyle } from '../report/print-style'
import { quantitiesOfPhrase, type Phrase } from './phrase'

/** The report a sentence is filled for. */
export interface Moment {
  readonly index: DatasetIndex
  readonly year: number
  readonly baseYear: number
  readonly region: string | null
}

/** A figure for any year, of the report's region or of another one. */
export type Series = (year: number, region?: string | null) => Quantity

/**
 * What a name and its filters amount to: a series that can be asked for any year, the year to print, and how. Because a
 * filter maps series to series, a derived figure can itself be compared: 每万人持证社工 against the base year.
 */
export interface Term {
  readonly series: Series
  readonly year: number
  readonly style: PrintStyle
  /** Present when the term prints a phrase whose words the data choose. */
  readonly phrase: Phrase | null
  /** Other words for the phrase than its own: 上涨 and 下跌. */
  readonly words: WordPair | null
  /** Printed in 个, 万 or 亿 as the figure's magnitude asks. */
  readonly isBySize: boolean
}

/** The figures of an indicator as they are, printed plainly. */
export function plainTerm(series: Series, year: number): Term {
  return { series, year, style: plainStyle, phrase: null, words: null, isBySize: false }
}

/** The quantity a term prints. */
export function quantityOf(term: Term): Quantity {
  return term.series(term.year)
}

/** The figures of the dataset that a term needs, there or not. */
export function neededBy(term: Term): readonly InputFormula[] {
  const quantities = term.phrase ? quantitiesOfPhrase(term.phrase) : [quantityOf(term)]
  return quantities.flatMap((quantity) => inputsOf(quantity.formula))
}

/** The term with another series, printed plainly again. */
export function mapSeries(term: Term, series: Series): Term {
  return plainTerm(series, term.year)
}
