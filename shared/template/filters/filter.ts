import type { Moment, Term } from '../term'

/** What a filter takes after its colon, checked before anything is filled. */
export type ParameterKind = 'year' | 'number' | 'decimals' | 'text' | 'indicator' | 'indicator-or-text'

export type FilterArgument =
  | { readonly tag: 'number'; readonly number: number }
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'term'; readonly name: string; readonly term: Term }

export interface Filter {
  readonly name: string
  /** The English name and other words for the same filter. */
  readonly aliases: readonly string[]
  readonly required: readonly ParameterKind[]
  readonly optional: readonly ParameterKind[]
  /** Filters come in this order: derive a figure, put it in a phrase, say how to print it. */
  readonly stage: 'derive' | 'phrase' | 'print'
  /** Works on the entered figures themselves and cannot follow another derivation. */
  readonly onEntered: boolean
  /** The result is in the indicator's own unit and prints without it, so the sentence must say it. */
  readonly keepsUnit: boolean
  /** `called` is the name the template used: the hedges print it. */
  apply(term: Term, given: readonly FilterArgument[], moment: Moment, called: string): Term
}

/** The number given at a position; the arguments were checked against the filter's parameters before. */
export function numberAt(given: readonly FilterArgument[], at: number): number | null {
  const argument = given[at]
  return argument?.tag === 'number' ? argument.number : null
}

/** The text given at a position. */
export function textAt(given: readonly FilterArgument[], at: number): string | null {
  const argument = given[at]
  return argument?.tag === 'text' ? argument.text : null
}

/** The terms given from a position on. */
export function termsFrom(given: readonly FilterArgument[], from: number): readonly Term[] {
  return given.slice(from).flatMap((argument) => (argument.tag === 'term' ? [argument.term] : []))
}

/** The term given at a position. */
export function termAt(given: readonly FilterArgument[], at: number): Term | null {
  const argument = given[at]
  return argument?.tag === 'term' ? argument.term : null
}
