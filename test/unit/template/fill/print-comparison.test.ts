import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween } from '../../../../shared/derive/change'
import type { Quantity } from '../../../../shared/derive/quantity'
import type { WordPair } from '../../../../shared/report/change-words'
import { plainStyle } from '../../../../shared/report/print-style'
import { printComparison } from '../../../../shared/template/fill/print-comparison'
import type { ChangeShown } from '../../../../shared/template/phrase'
import type { SeriesSpec } from '../../../helpers/dataset'
import { claimsOf, runsText } from '../../../helpers/report/runs-text'
import { yearQuantity } from '../../../helpers/year-quantity'

interface Given extends SeriesSpec {
  readonly shown?: ChangeShown
  readonly form?: 'change' | 'versus'
  readonly entered?: Quantity | null
  readonly words?: WordPair | null
  readonly digits?: number | null
}
function print(from: number | string, to: number | string, given: Given = {}) {
  const { shown = 'rate', form = 'versus', entered = null, words = null, digits = null, ...more } = given
  const at = yearQuantity('床位', { unit: '张', kind: 'stock', ...more, figures: { 2021: from, 2022: to } })
  const compared = [at(2022), at(2021)] as const
  const change = changeBetween(...compared, entered)
  const phrase = { tag: 'comparison', form, shown, change, baseName: '上年', compared, entered } as const
  return printComparison(phrase, { ...plainStyle, decimals: digits }, words)
}
const said = (from: number | string, to: number | string, given: Given = {}) => runsText(print(from, to, given))
const rate = (number: number) =>
  yearQuantity('床位增长率', { unit: '%', kind: 'share', figures: { 2022: number } })(2022)

describe('printComparison', () => {
  it('tells rise, fall and standstill in the words of the data', () => {
    expect(said(200, 221)).toBe('比上年增长10.5%')
    expect(said(221, 200)).toBe('比上年下降9.5%')
    expect(said(200, 200)).toBe('与上年持平')
    expect(said(200, 221, { form: 'change' })).toBe('增长10.5%')
  })

  it('says 基本持平 where a movement rounds to nothing', () => {
    expect(said(100_000, 100_001)).toBe('与上年基本持平')
  })

  it('tells the two levels where there is no rate', () => {
    expect(said(0, 5)).toBe('由上年的0张变为5张')
    expect(said(-2, 5)).toBe('由上年的-2张变为5张')
  })

  it('tells ratios in points and ranks in places, whatever is asked', () => {
    const ratio: Given = { unit: '%', kind: 'share' }
    expect(said(50.5, 52.4, ratio)).toBe('比上年提高1.9个百分点')
    expect(said(50.5, 52.4, { ...ratio, shown: 'amount' })).toBe('比上年提高1.9个百分点')
    expect(said(23, 19, { unit: '位', kind: 'rank', shown: 'both' })).toBe('比上年前移4位')
  })

  it('prints nothing of a missing figure or across a change of definition', () => {
    expect(said('—', 5)).toBe('derive.marked-figure')
    expect(said(5, '!约6', { shown: 'both' })).toBe('derive.invalid-figure')
    const breaks = [{ year: 2022, note: '含日间照料' }]
    for (const shown of ['rate', 'amount', 'both', 'levels'] as const) {
      expect(said(5, 6, { shown, breaks })).toBe('derive.definition-break')
    }
  })

  it('tells amounts, alone or with their rate', () => {
    expect(said(200, 221, { shown: 'amount' })).toBe('比上年增加21张')
    expect(said(221, 200, { shown: 'both' })).toBe('比上年减少21张，下降9.5%')
    expect(said(200, 200, { shown: 'both' })).toBe('与上年持平')
    expect(said(0, 5, { shown: 'both' })).toBe('比上年增加5张')
  })

  it('takes an entered rate, and refuses one that goes against the amount', () => {
    expect(said(100, 105, { entered: rate(4.2) })).toBe('比上年增长4.2%')
    expect(said(100, 105, { shown: 'both', entered: rate(4.2) })).toBe('比上年增加5张，增长4.2%')
    expect(said(100, 105, { shown: 'both', entered: rate(-1.2) })).toBe('derive.rate-against-amount')
  })

  it('tells levels with the verb of the indicator and as many digits as they need to differ', () => {
    expect(said(600, 620, { shown: 'levels', form: 'change', unit: '元', kind: 'standard' })).toBe('由600元提高到620元')
    expect(said(8, 5, { shown: 'levels' })).toBe('由上年的8张减少到5张')
    expect(said(5, 5, { shown: 'levels' })).toBe('保持在5张')
    expect(said(10.11, 10.14, { shown: 'levels', decimals: 1 })).toBe('由上年的10.11张增加到10.14张')
    expect(said(23, 19, { shown: 'levels', unit: '位', kind: 'rank' })).toBe('由上年的第23位前移到第19位')
  })

  it('uses other words where they are asked for', () => {
    const words = { rise: '上涨', fall: '下跌' }
    expect(said(200, 221, { words })).toBe('比上年上涨10.5%')
    expect(said(221, 200, { words, shown: 'levels' })).toBe('由上年的221张下跌到200张')
  })

  it('claims what its words say', () => {
    expect(claimsOf(print(600, 620, { shown: 'levels' }))).toEqual(['> 增加到'])
    expect(claimsOf(print(620, 600, { shown: 'levels' }))).toEqual(['< 减少到'])
    expect(claimsOf(print(600, 600, { shown: 'amount' }))).toEqual(['= 持平'])
  })

  it('never says a rise of a fall', () => {
    const figure = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(figure, figure, fc.constantFrom('rate', 'amount', 'both', 'levels'), (from, to, shown) => {
        const text = said(from, to, { shown })
        if (/增/u.test(text)) expect(to).toBeGreaterThan(from)
        if (/下降|减少/u.test(text)) expect(to).toBeLessThan(from)
        if (/(?<!基本)持平|保持/u.test(text)) expect(to).toBe(from)
      }),
      { numRuns: 60 },
    )
  })
})
