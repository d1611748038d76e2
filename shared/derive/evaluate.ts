import { assertNever } from '../assert-never'
import { issue, type Issue, type Place } from '../issue'
import { formatPeriod } from '../model/period'
import type { Formula, InputFormula } from './formula'

/** A number, or every reason why there is none; nothing in between. */
export type Outcome =
  { readonly tag: 'number'; readonly number: number } | { readonly tag: 'none'; readonly causes: readonly Issue[] }

export function numberOutcome(number: number): Outcome {
  return { tag: 'number', number }
}

export function noOutcome(...causes: readonly Issue[]): Outcome {
  return { tag: 'none', causes }
}

/**
 * Computes a formula. A missing or invalid input, at any depth, makes the whole result `none` with that input as its cause;
 * a division by zero does likewise. In a streak a missing figure ends the count instead, because that is what it counts.
 */
export function evaluate(formula: Formula): Outcome {
  switch (formula.tag) {
    case 'input':
      return evaluateInput(formula)
    case 'constant':
      return numberOutcome(formula.value)
    case 'operation':
      return combine([formula.left, formula.right], ([left = NaN, right = NaN]) => {
        switch (formula.operator) {
          case '+':
            return left + right
          case '-':
            return left - right
          case '*':
            return left * right
          case '/':
            return left / right
          case '^':
            return left ** right
          default:
            return assertNever(formula.operator)
        }
      })
    case 'sum':
      return combine(formula.terms, (terms) => terms.reduce((total, term) => total + term, 0))
    case 'streak':
      return numberOutcome(streakLength(formula.series.map(evaluate), formula.trend))
    case 'rank':
      return combine([formula.of, ...formula.among], ([of = NaN, ...among]) => {
        const isAhead = formula.order === 'descending' ? (other: number) => other > of : (other: number) => other < of
        return 1 + among.filter(isAhead).length
      })
    default:
      return assertNever(formula)
  }
}

function evaluateInput(input: InputFormula): Outcome {
  const value = input.figure?.value
  if (value?.tag === 'number') return numberOutcome(value.number)
  const parameters = { indicator: `${input.region ?? ''}${input.name}`, period: formatPeriod(input.period) }
  if (value?.tag === 'invalid') {
    return noOutcome(issue('warning', 'derive.invalid-figure', placeOf(input), { ...parameters, text: value.text }))
  }
  if (value?.tag === 'missing' && value.mark !== 'blank') {
    return noOutcome(issue('warning', 'derive.marked-figure', placeOf(input), { ...parameters, mark: value.text }))
  }
  return noOutcome(issue('warning', 'derive.missing-figure', placeOf(input), parameters))
}

function combine(parts: readonly Formula[], compute: (values: readonly number[]) => number): Outcome {
  const outcomes = parts.map(evaluate)
  const causes = outcomes.flatMap((outcome) => (outcome.tag === 'none' ? outcome.causes : []))
  if (causes.length > 0) return noOutcome(...causes)
  const result = compute(outcomes.map((outcome) => (outcome.tag === 'number' ? outcome.number : NaN)))
  return Number.isFinite(result) ? numberOutcome(result) : noOutcome(issue('warning', 'derive.not-computable', null))
}

function streakLength(series: readonly Outcome[], trend: 'present' | 'rise' | 'fall'): number {
  let length = 0
  for (let at = series.length - 1; at >= 0; at -= 1) {
    const current = series[at]
    if (current?.tag !== 'number') break
    if (trend !== 'present') {
      const before = series[at - 1]
      if (before?.tag !== 'number') break
      if (trend === 'rise' ? current.number <= before.number : current.number >= before.number) break
    }
    length += 1
  }
  return length
}

function placeOf(input: InputFormula): Place | null {
  const source = input.figure?.source
  return source ? { tag: 'cell', file: source.file, sheet: source.sheet, cell: source.cell } : null
}
