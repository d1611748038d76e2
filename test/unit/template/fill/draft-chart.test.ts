import { describe, expect, it } from 'vitest'
import type { ChosenChart } from '../../../../shared/template/fill/choose-chart'
import { draftChart } from '../../../../shared/template/fill/draft-chart'
import type { SeriesSpec } from '../../../helpers/dataset'
import { yearQuantity } from '../../../helpers/year-quantity'

function draft(
  figures: NonNullable<SeriesSpec['figures']>,
  more: SeriesSpec = {},
  kind: ChosenChart['kind'] = 'column',
) {
  const at = yearQuantity('床位', { unit: '张', ...more, figures })
  const years = [2020, 2021, 2022]
  const chosen: ChosenChart = {
    ...{ kind, signed: false, overTime: true, dropped: [], second: null, notStacked: null, notes: [] },
    categories: years.map(String),
    series: [{ name: '床位', quantities: years.map(at) }],
  }
  const block = draftChart(chosen, '床位情况', ['含民办。'])
  if (block.tag !== 'chart') throw new Error('a chart becomes a chart')
  return block
}
const values = (block: ReturnType<typeof draft>) => block.series[0]?.points.map(({ value }) => value)
const texts = (block: ReturnType<typeof draft>) =>
  block.series[0]?.points.map(({ draft: point }) => point?.text ?? null)

describe('draftChart', () => {
  it('draws each figure with the decimals of the most exact', () => {
    const block = draft({ 2020: 5, 2021: 6.25, 2022: 0 })
    expect(block).toMatchObject({ caption: '床位情况', unit: '张', decimals: 2, notes: ['含民办。'] })
    expect(values(block)).toEqual([5, 6.25, 0])
    expect(texts(block)).toEqual(['5.00', '6.25', '0.00'])
  })

  it('leaves a gap for a missing figure, never a zero, and says so', () => {
    const block = draft({ 2020: 5, 2021: '—', 2022: '!若干' })
    expect(values(block)).toEqual([5, null, null])
    expect(texts(block)).toEqual(['5', null, null])
    expect(block.notes).toEqual(['含民办。', '空缺年份数据缺失。'])
    expect(draft({ 2020: 5, 2021: '—', 2022: 6 }, {}, 'line').notes).toContain('断开处数据缺失。')
  })

  it('marks what is provisional', () => {
    const block = draft({ 2020: 5, 2021: 6, 2022: { number: 7, status: 'provisional' } })
    expect(block.series[0]?.points.map(({ provisional }) => provisional)).toEqual([false, false, true])
    expect(block.notes).toContain('空心柱为初步数或估计数。')
  })

  it('counts large values of a plain unit in 万 or 亿, in value, text and unit alike', () => {
    const block = draft({ 2020: 123_456, 2021: 0, 2022: 50_000 }, { unit: '人次' })
    expect(block).toMatchObject({ unit: '万人次', decimals: 2 })
    expect(values(block)).toEqual([12.3456, 0, 5])
    expect(texts(block)).toEqual(['12.35', '0.00', '5.00'])
    expect(block.series[0]?.points[0]?.draft).toMatchObject({ unit: '万人次', value: 12.3456, decimals: 2 })
    expect(draft({ 2020: 1.5e9, 2021: 2e9, 2022: 0 }, { unit: '元' })).toMatchObject({ unit: '亿元' })
    expect(draft({ 2020: 99_999, 2021: 1, 2022: 0 }, { unit: '人次' }).unit).toBe('人次')
  })

  it('leaves ratios and units with a scale as they are', () => {
    expect(draft({ 2020: 200_000, 2021: 1, 2022: 2 }, { unit: '万元' }).unit).toBe('万元')
    expect(draft({ 2020: 200_000, 2021: 1, 2022: 2 }, { unit: '%' }).unit).toBe('%')
  })

  it('says of stacked shares that they may not make a hundred', () => {
    expect(draft({ 2020: 50, 2021: 25, 2022: 25 }, { unit: '%' }, 'stacked').notes.at(-1)).toContain('四舍五入')
  })

  it('draws no figure at all without failing', () => {
    expect(values(draft({}))).toEqual([null, null, null])
  })
})
