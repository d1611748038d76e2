import { describe, expect, it } from 'vitest'
import { numberAt, termAt, termsFrom, textAt, type FilterArgument } from '../../../../shared/template/filters/filter'
import { plainTerm, type Series } from '../../../../shared/template/term'

const series: Series = () => {
  throw new Error('nothing is read here')
}
const term = plainTerm(series, 2022)
const given: readonly FilterArgument[] = [
  { tag: 'number', number: 2 },
  { tag: 'text', text: '上涨' },
  { tag: 'term', name: '床位', term },
]

describe('numberAt, textAt, termAt and termsFrom', () => {
  it('give an argument of their kind, and nothing for another or none', () => {
    expect([numberAt(given, 0), numberAt(given, 1), numberAt(given, 9)]).toEqual([2, null, null])
    expect([textAt(given, 1), textAt(given, 0)]).toEqual(['上涨', null])
    expect([termAt(given, 2), termAt(given, 0)]).toEqual([term, null])
    expect(termsFrom(given, 0)).toEqual([term])
    expect(termsFrom(given, 3)).toEqual([])
  })
})
