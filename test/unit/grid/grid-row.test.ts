import { describe, expect, it } from 'vitest'
import { buildTrend } from '../../../shared/grid/build-trend'
import { gridColumns } from '../../../shared/grid/grid-column'
import { buildGridRows, type RowOptions } from '../../../shared/grid/grid-row'
import { indexSeries } from '../../../shared/grid/index-series'
import { applyEdits } from '../../../shared/project/apply-edits'
import { contentOf, everything, figureOf, sampleProject } from '../../helpers/project/grid-sample'

function keysWith(options: Partial<RowOptions>): readonly string[] {
  return contentOf(sampleProject, { ...everything, ...options }).rows.map(({ key }) => key)
}

describe('gridColumns', () => {
  it('puts totals in columns of their own after the years', () => {
    expect(gridColumns(sampleProject).map(({ label }) => label)).toEqual([
      '2020年',
      '2021年',
      '2022年',
      '2013—2022年累计',
    ])
  })
})

describe('buildGridRows', () => {
  it('puts a heading before each section', () => {
    expect(keysWith({})).toEqual([
      'section:养老#1',
      'indicator:床位',
      'indicator:机构',
      'section:经费#1',
      'indicator:经费',
    ])
  })

  it('finds words of names, units and sections', () => {
    expect(keysWith({ search: '养老 张' })).toEqual(['section:养老#1', 'indicator:床位'])
  })

  it('shows one section, or those with invalid text, or keeps a folded heading', () => {
    expect(keysWith({ section: '经费' })).toEqual(['section:经费#1', 'indicator:经费'])
    expect(keysWith({ filter: 'invalid' })).toEqual(['section:养老#1', 'indicator:机构'])
    expect(keysWith({ collapsed: new Set(['section:养老#1']) })).toEqual([
      'section:养老#1',
      'section:经费#1',
      'indicator:经费',
    ])
  })

  it('hands on the rows that an edit did not touch', () => {
    const first = indexSeries(sampleProject.figures, null)
    const before = buildGridRows(sampleProject.indicators, first.series, everything)
    const figure = figureOf('床位', 2022, 829.4)
    const { project } = applyEdits(sampleProject, [{ tag: 'figure', place: figure, figure }])
    const second = indexSeries(project.figures, null, first)
    const after = buildGridRows(project.indicators, second.series, everything, before)
    expect(after.map((row, at) => row === before[at])).toEqual([true, false, true, true, true])
    expect(second.series.get('床位')?.get('2022')).toBe(figure)
  })
})

describe('buildTrend', () => {
  it('leaves gaps where there is no number and gives each unit an axis', () => {
    const figures = [...sampleProject.figures, figureOf('床位', 2022, 829.4), figureOf('经费', 2022, 2)]
    const content = contentOf({ ...sampleProject, figures })
    const trend = buildTrend(content, { top: 1, bottom: 4, left: 0, right: 0 })
    expect(trend.labels).toEqual(['2020年', '2021年', '2022年'])
    expect(trend.series.map(({ name, axis, values }) => [name, axis, values])).toEqual([
      ['床位', 'left', [821, 815.9, 829.4]],
      ['经费', 'right', [1.5, null, 2]],
    ])
  })
})
