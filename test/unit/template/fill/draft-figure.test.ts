import { describe, expect, it } from 'vitest'
import { cumulative } from '../../../../shared/derive/cumulative'
import { growthRate } from '../../../../shared/derive/growth-rate'
import { share } from '../../../../shared/derive/share'
import { plainStyle } from '../../../../shared/report/print-style'
import {
  draftFigure,
  printQuantity,
  textRun,
  uncertainties,
  wordDraft,
} from '../../../../shared/template/fill/draft-figure'
import { datasetOf, over, type SeriesSpec } from '../../../helpers/dataset'
import { runsText } from '../../../helpers/report/runs-text'
import { yearQuantity } from '../../../helpers/year-quantity'

const of = (value: NonNullable<SeriesSpec['figures']>[string], more: SeriesSpec = {}) =>
  yearQuantity('床位', { unit: '张', ...more, figures: { 2022: value } })(2022)

describe('printQuantity', () => {
  it('prints one figure that keeps value, unit, period and formula', () => {
    const printed = printQuantity(of(1234.5), plainStyle)
    expect(runsText(printed)).toBe('1234.5')
    expect(printed.ok && printed.value.runs).toMatchObject([
      {
        tag: 'figure',
        draft: {
          value: 1234.5,
          unit: '张',
          indicator: '床位',
          period: '2022年',
          measure: '数值',
          decimalsFrom: 'value',
        },
      },
    ])
  })

  it('prints zero, and nothing of what is missing or unreadable', () => {
    expect(runsText(printQuantity(of(0), plainStyle))).toBe('0')
    expect(runsText(printQuantity(of('—'), plainStyle))).toBe('derive.marked-figure')
    expect(runsText(printQuantity(of('!若干'), plainStyle))).toBe('derive.invalid-figure')
  })

  it('says that a figure is not final', () => {
    const printed = printQuantity(of({ number: 5, status: 'provisional' }), plainStyle)
    expect(printed.ok && printed.value.doubts).toMatchObject([
      { code: 'derive.uncertain-input', parameters: { status: '初步数' } },
    ])
  })

  it('claims the value itself where it needs more decimals than the rule gives', () => {
    const part = yearQuantity('民办', { unit: '张', figures: { 2022: 9999 } })(2022)
    const printed = printQuantity(share(part, of(10_000)), { ...plainStyle, decimals: 1 })
    const [run] = printed.ok ? printed.value.runs : []
    expect(runsText(printed)).toBe('99.99%')
    expect(run).toMatchObject({ draft: { decimals: 2, isWorded: true, claims: [{ relation: '=', words: '99.99%' }] } })
    const inTable = printQuantity(share(part, of(10_000)), { ...plainStyle, decimals: 1, unit: 'none' })
    expect(inTable.ok && inTable.value.runs).toMatchObject([{ draft: { claims: [], isWorded: false } }])
  })
})

describe('uncertainties', () => {
  it('are none of a final figure, one of an estimate', () => {
    expect(uncertainties(of(5))).toEqual([])
    expect(uncertainties(of({ number: 5, status: 'estimated' }))).toMatchObject([{ parameters: { status: '估计数' } }])
  })
})

describe('draftFigure', () => {
  const draft = (quantity: ReturnType<typeof of>) => draftFigure(quantity, { text: '5', decimals: 0 }, plainStyle)

  it('says where its decimals come from', () => {
    expect(draft(of(5)).decimalsFrom).toBe('value')
    expect(draft(of(5, { decimals: 1 })).decimalsFrom).toBe('rule')
    const at = yearQuantity('床位', { unit: '张', kind: 'flow', figures: { 2021: 4, 2022: 5 } })
    expect(draft(growthRate(at(2022), at(2021), '增速')).decimalsFrom).toBe('rule')
    const index = datasetOf({ 床位: { unit: '张', kind: 'flow', figures: { 2021: 4, 2022: 5 } } })
    const indicator = index.indicatorNamed('床位')
    if (!indicator) throw new Error('the dataset has what it was made of')
    expect(draft(cumulative(index, indicator, 2021, 2022, null, true)).decimalsFrom).toBe('inputs')
  })

  it('keeps the hedge of the source, and no value where there is none', () => {
    expect(draft(of({ number: 5, qualifier: over('超') })).qualifier).toMatchObject({ word: '超' })
    expect(draft(of('—')).value).toBeNull()
  })
})

describe('wordDraft and textRun', () => {
  it('say a figure in words that lead back to its inputs', () => {
    const { text, isWorded, formula, claims } = wordDraft(of(5), '持平', plainStyle)
    expect([text, isWorded, formula.tag, claims]).toEqual(['持平', true, 'input', []])
    expect(textRun('增长')).toEqual({ tag: 'text', text: '增长' })
  })
})
