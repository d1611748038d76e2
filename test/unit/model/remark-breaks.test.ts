import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../shared/model/figure'
import { yearPeriod } from '../../../shared/model/period'
import { remarkBreaks, speaksOfBreak } from '../../../shared/model/remark-breaks'
import { sampleFigure } from '../../helpers/sample-dataset'

const series = (notes: Readonly<Record<number, string | null>>): readonly Figure[] =>
  Object.entries(notes).map(([year, note]) => sampleFigure('数', yearPeriod(Number(year)), 1, { note }))
const years = (notes: Readonly<Record<number, string | null>>) =>
  remarkBreaks(series(notes), null).breaks.map(({ year }) => year)

describe('remarkBreaks', () => {
  it('breaks in the year that a remark names, wherever it stands', () => {
    const note = '2014年起口径调整，含社区站点'
    expect(years({ 2013: note, 2014: note, 2015: note })).toEqual([2014])
    expect(years({ 2013: '2013年及以前口径不同', 2014: null })).toEqual([2014])
  })

  it('breaks where a remark without a year begins', () => {
    expect(years({ 2020: null, 2021: '口径有变', 2022: '口径有变' })).toEqual([2021])
  })

  it('cannot tell the year of a remark that stands on all figures', () => {
    const found = remarkBreaks(series({ 2021: '口径调整', 2022: '口径调整' }), null)
    expect(found).toEqual({ breaks: [], withoutYear: ['口径调整'] })
  })
})

describe('speaksOfBreak', () => {
  it('knows remarks of a change, and those that say there is none', () => {
    expect(['统计口径调整', '与上年不可比', '统计范围扩大'].map(speaksOfBreak)).toEqual([true, true, true])
    expect(['按可比口径计算', '口径不变', '7月调整标准'].map(speaksOfBreak)).toEqual([false, false, false])
  })
})
