import { describe, expect, it } from 'vitest'
import { formulaInputs } from '../../../shared/model/indicator-formula'

describe('formulaInputs', () => {
  it('names what each kind of formula computes with, in its order', () => {
    expect(formulaInputs({ tag: 'share', part: 'a', whole: 'b' })).toEqual(['a', 'b'])
    expect(formulaInputs({ tag: 'growth', of: 'a' })).toEqual(['a'])
    expect(formulaInputs({ tag: 'difference', from: 'a', less: 'b' })).toEqual(['a', 'b'])
    expect(formulaInputs({ tag: 'sum', terms: ['a', 'b', 'c'] })).toEqual(['a', 'b', 'c'])
    expect(formulaInputs({ tag: 'per', of: 'a', over: 'b', perUnit: '千人' })).toEqual(['a', 'b'])
  })
})
