import { describe, expect, it } from 'vitest'
import { constant, minus, over, power, times } from '../../../shared/derive/arithmetic'
import { evaluate } from '../../../shared/derive/evaluate'

describe('the builders of formulas', () => {
  it('give formulas that are computed as they read', () => {
    const formula = times(over(minus(constant(130), constant(100)), constant(100)), 100)
    expect(evaluate(formula)).toEqual({ tag: 'number', number: 30 })
    expect(evaluate(power(constant(9), over(constant(1), constant(2))))).toEqual({ tag: 'number', number: 3 })
  })

  it('leave a formula as it is for a factor of 1', () => {
    const formula = constant(7)
    expect(times(formula, 1)).toBe(formula)
  })
})
