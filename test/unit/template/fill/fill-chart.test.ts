import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../helpers/dataset'
import { fillBlocks } from '../../../helpers/report/fill-blocks'

const index = datasetOf({
  总数: { unit: '个', kind: 'stock', figures: { 2020: 90, 2021: 95, 2022: 100 } },
  甲: { unit: '个', kind: 'stock', figures: { 2020: 40, 2021: 41, 2022: 60 }, partOf: '总数' },
  乙: { unit: '个', kind: 'stock', figures: { 2020: 50, 2021: 54, 2022: 56 }, partOf: '总数' },
  独: { unit: '个', kind: 'stock', figures: { 2022: 5 } },
  改: { unit: '个', kind: 'stock', figures: { 2020: 5, 2021: 6, 2022: 90 }, breaks: [{ year: 2022, note: '含站点' }] },
  率: { unit: '%', kind: 'share', figures: { 2021: 5, 2022: 6 } },
})
const chart = (chart: unknown) => {
  const { document, issues } = fillBlocks(index, [{ chart }], { baseYear: 2020 })
  const [block] = document?.blocks ?? []
  return { block: block?.tag === 'chart' ? block : null, issues }
}

describe('fillChart', () => {
  it('says why parts do not fill their bar', () => {
    const { block, issues } = chart({ caption: '构成', kind: 'share', indicators: ['甲', '乙'], from: '年' })
    expect(block?.kind).toBe('bar')
    expect(issues).toMatchObject([{ code: 'template.chart-parts-sum', parameters: { sum: '116.0', year: 2022 } }])
  })

  it('gives the true reason for which an indicator is left out', () => {
    expect(chart({ caption: '走势', kind: 'line', indicators: ['甲', '独'] }).issues).toMatchObject([
      { code: 'template.series-dropped', parameters: { indicator: '独' }, causes: [{ code: 'derive.missing-figure' }] },
    ])
    expect(chart({ caption: '变化', kind: 'change', indicators: ['甲', '率'] }).issues).toMatchObject([
      { code: 'template.series-unit', parameters: { indicator: '率' } },
    ])
    expect(chart({ caption: '变化', kind: 'change', indicators: ['甲', '改'] }).issues).toMatchObject([
      { code: 'template.series-missing', causes: [{ code: 'derive.definition-break' }] },
    ])
  })

  it('parts a line at a change of definition and says which and why', () => {
    const { block } = chart({ caption: '走势', kind: 'line', indicators: ['改'] })
    expect(block?.series.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
      ['改（2022年前）', [5, 6, null]],
      ['改（2022年起）', [null, null, 90]],
    ])
    expect(block?.notes).toEqual(['改在2022年前后不可比：含站点。'])
  })

  it('shows the shares of every year where asked', () => {
    const parts = datasetOf({
      甲: { unit: '个', figures: { 2020: 1, 2021: 2, 2022: 3 } },
      乙: { unit: '个', figures: { 2020: 3, 2021: 2, 2022: 1 } },
    })
    const spec = { caption: '构成', kind: 'share', indicators: ['甲', '乙'], 'every-year': true }
    const [block] = fillBlocks(parts, [{ chart: spec }], { baseYear: 2020 }).document?.blocks ?? []
    expect(block).toMatchObject({ kind: 'stacked', categories: ['2020年', '2021年', '2022年'] })
  })
})
