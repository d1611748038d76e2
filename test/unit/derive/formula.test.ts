import { describe, expect, it } from 'vitest'
import { minus, over, times } from '../../../shared/derive/arithmetic'
import { evaluate } from '../../../shared/derive/evaluate'
import { describeFormula, inputsOf, type Formula } from '../../../shared/derive/formula'
import { datasetOf } from '../../helpers/dataset'
import { inputQuantity } from '../../../shared/derive/input-quantity'
import { yearPeriod } from '../../../shared/model/period'
import { growthRate } from '../../../shared/derive/growth-rate'

const index = datasetOf({ 甲: { unit: '个', kind: 'stock', figures: { 2012: 2014, 2021: 3500, 2022: '' } } })
const [indicator] = index.dataset.indicators
const at = (year: number) => {
  if (!indicator) throw new Error('no indicator')
  return inputQuantity(index, indicator, yearPeriod(year), null)
}

describe('evaluate', () => {
  it('computes with figures and constants', () => {
    const rate = growthRate(at(2021), at(2012), '增长率')
    expect(evaluate(rate.formula)).toEqual({ tag: 'number', number: expect.closeTo(73.7835, 4) as number })
  })

  it('does decimal arithmetic without the noise of binary numbers, so that a half is rounded up', () => {
    const input = (value: number): Formula => ({ tag: 'constant', value })
    const rate = (current: number, base: number): Formula =>
      times(over(minus(input(current), input(base)), input(base)), 100)
    const number = (formula: Formula): unknown => evaluate(formula)
    expect(number(rate(8.7, 8))).toEqual({ tag: 'number', number: 8.75 })
    expect(number(rate(1.7, 1.6))).toEqual({ tag: 'number', number: 6.25 })
    expect(number(minus(input(0.57), input(0.52)))).toEqual({ tag: 'number', number: 0.05 })
    expect(number({ tag: 'sum', terms: [input(0.1), input(0.2), input(-0.3)] })).toEqual({ tag: 'number', number: 0 })
  })

  it('passes a missing input on with its name, period and cell, never as zero', () => {
    const outcome = evaluate({ tag: 'sum', terms: [at(2012).formula, at(2022).formula] })
    expect(outcome).toMatchObject({
      tag: 'none',
      causes: [
        { code: 'derive.missing-figure', parameters: { indicator: '甲', period: '2022年' }, place: { cell: 'B2' } },
      ],
    })
  })

  it('has no result for a division by zero', () => {
    const zero: Formula = { tag: 'constant', value: 0 }
    const outcome = evaluate({ tag: 'operation', operator: '/', left: at(2012).formula, right: zero })
    expect(outcome).toMatchObject({ tag: 'none', causes: [{ code: 'derive.not-computable' }] })
  })
})

describe('describeFormula', () => {
  it('names every input with its period and keeps the brackets that matter', () => {
    expect(describeFormula(growthRate(at(2021), at(2012), '增长率').formula)).toBe(
      '(甲〔2021年〕 − 甲〔2012年〕) ÷ 甲〔2012年〕 × 100',
    )
    const one: Formula = { tag: 'constant', value: 1 }
    const inner: Formula = { tag: 'operation', operator: '-', left: one, right: one }
    expect(describeFormula({ tag: 'operation', operator: '-', left: one, right: inner })).toBe('1 − (1 − 1)')
    expect(describeFormula({ tag: 'operation', operator: '-', left: inner, right: one })).toBe('1 − 1 − 1')
  })
})

describe('inputsOf', () => {
  it('lists the figures a formula reads', () => {
    expect(inputsOf(growthRate(at(2021), at(2012), '增长率').formula).map((input) => input.figure?.value)).toEqual([
      { tag: 'number', number: 3500 },
      { tag: 'number', number: 2014 },
      { tag: 'number', number: 2014 },
    ])
  })
})
