import { describe, expect, it } from 'vitest'
import { growthRate } from '../../../../shared/derive/growth-rate'
import { difference } from '../../../../shared/derive/difference'
import { checkDirection, type ToldFigure } from '../../../../shared/template/fill/check-direction'
import { plainTerm, type Moment, type Series } from '../../../../shared/template/term'
import { datasetOf, type SeriesSpec } from '../../../helpers/dataset'
import { yearQuantity } from '../../../helpers/year-quantity'

type Figures = NonNullable<SeriesSpec['figures']>
const moment: Moment = { index: datasetOf({}), year: 2022, baseYear: 2018, region: null }
const series = (figures: Figures, more: SeriesSpec = {}, name = '低保标准'): Series =>
  yearQuantity(name, { unit: '元', kind: 'standard', ...more, figures })
const told = (lead: string, of: Series, year = 2022): ToldFigure => ({ lead, term: plainTerm(of, year) })

/** The relation that is claimed, or the code of the contradiction, or nothing. */
const check = (figure: ToldFigure, before: ToldFigure | null = null): string => {
  const { claim, contradiction } = checkDirection(figure, before, moment)
  return claim ? `${claim.relation} ${claim.words}` : (contradiction?.code ?? '')
}

describe('checkDirection', () => {
  const risen = series({ 2018: 500, 2021: 600, 2022: 620 })

  it('claims a level that was reached from the year before or the base year', () => {
    expect(check(told('标准提高到', risen))).toBe('> 提高到')
    expect(check(told('标准降低到', series({ 2021: 600, 2022: 590 })))).toBe('< 降低到')
    expect(check(told('标准提高到', series({ 2018: 500, 2021: 630, 2022: 620 })))).toBe('> 提高到')
  })

  it('contradicts a level that went the other way, or nowhere', () => {
    expect(check(told('标准降低到', risen))).toBe('template.contradicts')
    expect(check(told('标准提高到', series({ 2021: 620, 2022: 620 })))).toBe('template.contradicts')
  })

  it('compares with the figure that 由 stands before', () => {
    const from = (year: number) => told('由', risen, year)
    expect(check(told('提高到', risen), from(2021))).toBe('> 提高到')
    expect(check(told('提高到', risen, 2021), from(2022))).toBe('template.contradicts')
  })

  it('refuses such a comparison across a change of definition', () => {
    const broken = series({ 2021: 600, 2022: 620 }, { breaks: [{ year: 2022, note: '城乡统一' }] })
    expect(check(told('提高到', broken), told('由', broken, 2021))).toBe('derive.definition-break')
  })

  it('says nothing where nothing is known of the years before, or of the figure', () => {
    expect(check(told('标准提高到', series({ 2022: 620 })))).toBe('')
    expect(check(told('标准提高到', series({ 2021: 600, 2022: '—' })))).toBe('')
  })

  it('says nothing without a word of direction', () => {
    expect(check(told('标准为', risen))).toBe('')
  })

  it('asks of a step that it goes the way of its filter', () => {
    const rate =
      (reading: '增长率' | '下降率'): Series =>
      (year) =>
        growthRate(risen(year), risen(year - 1), reading)
    const amount: Series = (year) => difference(risen(year), risen(year - 1), 'increase')
    expect(check(told('增长', rate('增长率')))).toBe('')
    expect(check(told('下降', rate('增长率')))).toBe('template.contradicts')
    expect(check(told('增加', amount))).toBe('')
    expect(check(told('减少', amount))).toBe('template.contradicts')
  })

  it('claims that a figure told as a step is more than nothing', () => {
    const rates = (number: number) => series({ 2022: number }, { unit: '%', kind: 'share' }, '产值增速')
    expect(check(told('增长', rates(5)))).toBe('> 增长')
    expect(check(told('增长', rates(-5)))).toBe('template.contradicts')
    expect(check(told('增长', rates(0)))).toBe('template.contradicts')
    expect(check(told('下降', rates(5)))).toBe('template.contradicts')
    expect(check(told('下降', series({ 2022: 5 }, { unit: '%', kind: 'share' }, '降幅')))).toBe('> 下降')
  })
})
