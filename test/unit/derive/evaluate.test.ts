import { describe, expect, it } from 'vitest'
import { constant, minus, over, power, times } from '../../../shared/derive/arithmetic'
import { evaluate, noOutcome } from '../../../shared/derive/evaluate'
import type { Formula } from '../../../shared/derive/formula'
import { sampleInput } from '../../helpers/sample-dataset'

const streak = (trend: 'present' | 'rise' | 'fall', ...values: readonly (number | null)[]): Formula => ({
  tag: 'streak',
  trend,
  series: values.map((value) => (value === null ? sampleInput('护理员培训', 2020) : constant(value))),
})

describe('evaluate', () => {
  it('computes decimal numbers exactly', () => {
    const growth = times(over(minus(constant(8.7), constant(8)), constant(8)), 100)
    expect(evaluate(growth)).toEqual({ tag: 'number', number: 8.75 })
    expect(evaluate({ tag: 'sum', terms: [constant(0.1), constant(0.2)] })).toEqual({ tag: 'number', number: 0.3 })
  })

  it('gives no number for a division by zero or a root of a negative number', () => {
    expect(evaluate(over(constant(1), constant(0)))).toMatchObject({ causes: [{ code: 'derive.not-computable' }] })
    expect(evaluate(power(constant(-4), constant(0.5)))).toMatchObject({ causes: [{ code: 'derive.not-computable' }] })
  })

  it('names each missing, marked or invalid input, at any depth', () => {
    const causes = (year: number) => {
      const outcome = evaluate(times(minus(sampleInput('护理员培训', year), constant(1)), 2))
      return outcome.tag === 'none' ? outcome.causes.map(({ code }) => code) : []
    }
    expect(causes(2020)).toEqual(['derive.marked-figure'])
    expect(causes(2022)).toEqual(['derive.invalid-figure'])
    expect(causes(2019)).toEqual(['derive.missing-figure'])
  })

  it('counts years in a row from the newest, ended by what is missing or turns', () => {
    expect(evaluate(streak('rise', 100, 110, 120, 115, 130, 140))).toEqual({ tag: 'number', number: 2 })
    expect(evaluate(streak('present', 1, null, 3, 4))).toEqual({ tag: 'number', number: 2 })
    expect(evaluate(streak('fall', 5, 4, 4))).toEqual({ tag: 'number', number: 0 })
  })

  it('gives equal values the same place', () => {
    const place = (order: 'ascending' | 'descending') =>
      evaluate({ tag: 'rank', of: constant(5), among: [constant(5), constant(7), constant(3)], order })
    expect(place('descending')).toEqual({ tag: 'number', number: 2 })
    expect(place('ascending')).toEqual({ tag: 'number', number: 2 })
  })
})

describe('a rounded part of a formula', () => {
  it('is rounded half up, so that what is printed side by side can be asked for its sum', () => {
    const rounded = (value: number) => ({ tag: 'rounded', of: constant(value), decimals: 1 }) as const
    expect(evaluate(rounded(8.75))).toEqual({ tag: 'number', number: 8.8 })
    expect(evaluate({ tag: 'sum', terms: [rounded(33.35), rounded(66.65)] })).toEqual({ tag: 'number', number: 100.1 })
  })
})

describe('noOutcome', () => {
  it('keeps every cause', () => {
    expect(noOutcome()).toEqual({ tag: 'none', causes: [] })
  })
})
