import { describe, expect, it } from 'vitest'
import { deriveSeries } from '../../../shared/grid/derive-series'
import { gridColumns } from '../../../shared/grid/grid-column'
import { indexSeries } from '../../../shared/grid/index-series'
import { plainIndicator, type Indicator } from '../../../shared/model/indicator'
import type { Project } from '../../../shared/project/project'
import { figureOf, sampleProject } from '../../helpers/project/grid-sample'

const indicators: readonly Indicator[] = [
  plainIndicator('结婚', '对'),
  plainIndicator('离婚', '对'),
  { ...plainIndicator('合计', '对'), formula: { tag: 'sum', terms: ['结婚', '离婚'] } },
]
const columns = gridColumns(sampleProject)
const figures: Project['figures'] = [figureOf('结婚', 2020, 10), figureOf('离婚', 2020, 4), figureOf('结婚', 2021, 9)]

describe('deriveSeries', () => {
  it('computes a derived indicator for every column, empty where an input is missing', () => {
    const { entries } = deriveSeries(indicators, indexSeries(figures, null), columns)
    const series = entries.get('合计')?.series
    expect(series?.get('2020')?.value).toEqual({ tag: 'number', number: 14 })
    expect(series?.get('2021')?.value).toEqual({ tag: 'missing', mark: 'blank', text: '' })
    expect(entries.get('合计')?.quantities.get('2021')?.outcome.tag).toBe('none')
  })

  it('computes nothing for entered indicators', () => {
    expect([...deriveSeries(indicators, indexSeries(figures, null), columns).entries.keys()]).toEqual(['合计'])
  })

  it('keeps the same object where no input changed, and computes anew where one did', () => {
    const entered = indexSeries(figures, null)
    const first = deriveSeries(indicators, entered, columns)
    const other = indexSeries([...figures, figureOf('床位', 2020, 1)], null, entered)
    expect(deriveSeries(indicators, other, columns, first).entries.get('合计')).toBe(first.entries.get('合计'))
    const edited = indexSeries([...figures, figureOf('离婚', 2021, 0)], null, entered)
    const again = deriveSeries(indicators, edited, columns, first).entries.get('合计')
    expect(again?.series.get('2021')?.value).toEqual({ tag: 'number', number: 9 })
  })
})
