import { assertNever } from '../assert-never'
import { issue, type Issue, type IssueLocation } from '../issue'
import { formatPeriod } from '../model/period'
import { roundTo } from './decimal'
import type { Formula, InputFormula, StreakTrend } from './formula'
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  numberOf,
  rationalOf,
  subtractRationals,
  type Rational,
} from './rational'

/** A number, or every reason why there is none; nothing in between. */
export type Outcome =
  { readonly tag: 'number'; readonly number: number } | { readonly tag: 'none'; readonly causes: readonly Issue[] }

/** No number, with every reason why. */
export function noOutcome(...causes: readonly Issue[]): Outcome {
  return { tag: 'none', causes }
}

/**
 * Computes a formula. Figures are decimal numbers and + − × ÷ are done exactly, so that 8.7 against 8 is 8.75% and not a hair
 * less, which would round to 8.7%; only a root is as near as binary numbers come. A missing or invalid input, at any depth,
 * makes the whole result `none` with that input as its cause; a division by zero does likewise. In a streak a missing figure
 * ends the count instead, because that is what it counts.
 */
export function evaluate(formula: Formula): Outcome {
  // A number by itself is what was entered; the many figures of a table need no fraction.
  const own = formula.tag === 'input' ? formula.figure?.value : undefined
  if (own?.tag === 'number') return { tag: 'number', number: own.number }
  if (formula.tag === 'constant') return { tag: 'number', number: formula.value }
  const exact = evaluateExactly(formula)
  if (exact.tag === 'none') return exact
  const number = numberOf(exact.value)
  return Number.isFinite(number) ? { tag: 'number', number } : notComputable()
}

type ExactOutcome =
  { readonly tag: 'value'; readonly value: Rational } | { readonly tag: 'none'; readonly causes: readonly Issue[] }

function evaluateExactly(formula: Formula): ExactOutcome {
  switch (formula.tag) {
    case 'input':
      return evaluateInput(formula)
    case 'constant':
      return { tag: 'value', value: rationalOf(formula.value) }
    case 'operation':
      return combine([formula.left, formula.right], ([left = zero, right = zero]) =>
        operate(formula.operator, left, right),
      )
    case 'sum':
      return combine(formula.terms, (terms) => terms.reduce(addRationals, zero))
    case 'rounded':
      return combine([formula.of], ([of = zero]) => rationalOf(roundTo(numberOf(of), formula.decimals)))
    case 'streak':
      return { tag: 'value', value: rationalOf(streakLength(formula.series.map(evaluateExactly), formula.trend)) }
    case 'rank':
      return combine([formula.of, ...formula.among], ([of = zero, ...among]) => {
        const ahead = formula.order === 'descending' ? 1 : -1
        return rationalOf(1 + among.filter((other) => compareRationals(other, of) === ahead).length)
      })
    default:
      return assertNever(formula)
  }
}

const zero = rationalOf(0)

type Operator = Extract<Formula, { readonly tag: 'operation' }>['operator']

/** Null where there is no result: a division by zero, a root of a negative number. */
function operate(operator: Operator, left: Rational, right: Rational): Rational | null {
  switch (operator) {
    case '+':
      return addRationals(left, right)
    case '-':
      return subtractRationals(left, right)
    case '*':
      return multiplyRationals(left, right)
    case '/':
      return divideRationals(left, right)
    case '^': {
      const power = numberOf(left) ** numberOf(right)
      return Number.isFinite(power) ? rationalOf(power) : null
    }
    default:
      return assertNever(operator)
  }
}

function notComputable(): Extract<Outcome, { readonly tag: 'none' }> {
  return { tag: 'none', causes: [issue('warning', 'derive.not-computable', null)] }
}

function evaluateInput(input: InputFormula): ExactOutcome {
  const none = (cause: Issue): ExactOutcome => ({ tag: 'none', causes: [cause] })
  const value = input.figure?.value
  if (value?.tag === 'number') return { tag: 'value', value: rationalOf(value.number) }
  const parameters = { indicator: `${input.region ?? ''}${input.name}`, period: formatPeriod(input.period) }
  if (value?.tag === 'invalid') {
    return none(issue('warning', 'derive.invalid-figure', placeOf(input), { ...parameters, text: value.text }))
  }
  if (value?.tag === 'missing' && value.mark !== 'blank') {
    return none(issue('warning', 'derive.marked-figure', placeOf(input), { ...parameters, mark: value.text }))
  }
  return none(issue('warning', 'derive.missing-figure', placeOf(input), parameters))
}

function combine(parts: readonly Formula[], compute: (values: readonly Rational[]) => Rational | null): ExactOutcome {
  const outcomes = parts.map(evaluateExactly)
  const causes = outcomes.flatMap((outcome) => (outcome.tag === 'none' ? outcome.causes : []))
  if (causes.length > 0) return { tag: 'none', causes }
  const value = compute(outcomes.flatMap((outcome) => (outcome.tag === 'value' ? [outcome.value] : [])))
  return value === null ? notComputable() : { tag: 'value', value }
}

function streakLength(series: readonly ExactOutcome[], trend: StreakTrend): number {
  let length = 0
  for (let at = series.length - 1; at >= 0; at -= 1) {
    const current = series[at]
    if (current?.tag !== 'value') break
    if (trend === 'positive' || trend === 'negative') {
      if (compareRationals(current.value, zero) !== (trend === 'positive' ? 1 : -1)) break
    } else if (trend !== 'present') {
      const before = series[at - 1]
      if (before?.tag !== 'value') break
      if (compareRationals(current.value, before.value) !== (trend === 'rise' ? 1 : -1)) break
    }
    length += 1
  }
  return length
}

function placeOf(input: InputFormula): IssueLocation | null {
  const source = input.figure?.source
  return source ? { tag: 'cell', file: source.file, sheet: source.sheet, cell: source.cell } : null
}
