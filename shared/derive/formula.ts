import { assertNever } from '../assert-never'
import type { Figure } from '../model/figure'
import { formatPeriod, type Period } from '../model/period'

/** One figure of the dataset as an input; `figure` is null where the dataset has none for that period. */
export interface InputFormula {
  readonly tag: 'input'
  readonly indicator: string
  readonly name: string
  readonly region: string | null
  readonly period: Period
  readonly figure: Figure | null
}

/**
 * What is counted in a row, back from the newest period: that there is a figure (`present`), that it rose or fell against the one
 * before, or that it is itself a rate above or below zero.
 */
export type StreakTrend = 'present' | 'rise' | 'fall' | 'positive' | 'negative'

/**
 * How a value was computed, down to the figures it came from. The only arithmetic of the program is `evaluate` over this
 * tree, so the number in the text, the provenance beside it and the formula in Excel cannot differ.
 */
export type Formula =
  | InputFormula
  | { readonly tag: 'constant'; readonly value: number }
  | {
      readonly tag: 'operation'
      readonly operator: '+' | '-' | '*' | '/' | '^'
      readonly left: Formula
      readonly right: Formula
    }
  | { readonly tag: 'sum'; readonly terms: readonly Formula[] }
  /** Rounded half up as it is printed, for what must hold of printed numbers side by side. */
  | { readonly tag: 'rounded'; readonly of: Formula; readonly decimals: number }
  | { readonly tag: 'streak'; readonly trend: StreakTrend; readonly series: readonly Formula[] }
  /** 1 + how many of the others are larger (descending) or smaller (ascending): equal values share a place. */
  | {
      readonly tag: 'rank'
      readonly of: Formula
      readonly among: readonly Formula[]
      readonly order: 'descending' | 'ascending'
    }

/** The inputs of a formula in the order they are read, each once per place it stands in. */
export function inputsOf(formula: Formula): readonly InputFormula[] {
  switch (formula.tag) {
    case 'input':
      return [formula]
    case 'constant':
      return []
    case 'operation':
      return [...inputsOf(formula.left), ...inputsOf(formula.right)]
    case 'sum':
      return formula.terms.flatMap(inputsOf)
    case 'rounded':
      return inputsOf(formula.of)
    case 'streak':
      return formula.series.flatMap(inputsOf)
    case 'rank':
      return [...inputsOf(formula.of), ...formula.among.flatMap(inputsOf)]
    default:
      return assertNever(formula)
  }
}

/** Names an input as a reader would: "登记社会组织〔2021年〕", "京口区登记社会组织〔2021年〕". */
export function describeInput(input: InputFormula): string {
  return `${input.region ?? ''}${input.name}〔${formatPeriod(input.period)}〕`
}

const precedence = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 } as const
const sign = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '^': ' ^ ' } as const

/** The formula in words and signs, e.g. "(登记社会组织〔2021年〕 − 登记社会组织〔2012年〕) ÷ 登记社会组织〔2012年〕 × 100". */
export function describeFormula(formula: Formula): string {
  return describe(formula, 0)
}

function describe(formula: Formula, outer: number): string {
  switch (formula.tag) {
    case 'input':
      return describeInput(formula)
    case 'constant':
      return String(formula.value)
    case 'operation': {
      const own = precedence[formula.operator]
      // a − (b − c) and a ÷ (b × c) need their brackets; a − b − c does not.
      const text = `${describe(formula.left, own)}${sign[formula.operator]}${describe(formula.right, own + 0.5)}`
      return own < outer ? `(${text})` : text
    }
    case 'sum': {
      const text = formula.terms.map((term) => describe(term, 1)).join(' + ')
      return outer > 1 && formula.terms.length > 1 ? `(${text})` : text
    }
    case 'rounded':
      return `四舍五入(${describe(formula.of, 0)}，${formula.decimals}位)`
    case 'streak': {
      const words = {
        present: '连续有数',
        rise: '连续提高',
        fall: '连续下降',
        positive: '连续为正',
        negative: '连续为负',
      }[formula.trend]
      return `${words}(${formula.series.map((term) => describe(term, 0)).join('，')})`
    }
    case 'rank': {
      const words = formula.order === 'descending' ? '由高到低位次' : '由低到高位次'
      return `${words}(${describe(formula.of, 0)}；${formula.among.map((term) => describe(term, 0)).join('，')})`
    }
    default:
      return assertNever(formula)
  }
}
