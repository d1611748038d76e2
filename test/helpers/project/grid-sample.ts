import type { GridContent } from '../../../shared/grid/cell-area'
import { deriveSeries } from '../../../shared/grid/derive-series'
import { gridColumns } from '../../../shared/grid/grid-column'
import { buildGridRows, type RowOptions } from '../../../shared/grid/grid-row'
import { indexSeries } from '../../../shared/grid/index-series'
import type { Figure, FigureValue } from '../../../shared/model/figure'
import { plainIndicator, type Indicator } from '../../../shared/model/indicator'
import { yearPeriod } from '../../../shared/model/period'
import type { Project } from '../../../shared/project/project'

export function indicatorIn(section: string, name: string, unit: string): Indicator {
  return { ...plainIndicator(name, unit), section: section === '' ? [] : [section] }
}

export function figureOf(indicator: string, year: number, value: number | FigureValue): Figure {
  return {
    indicator,
    region: null,
    period: yearPeriod(year),
    value: typeof value === 'number' ? { tag: 'number', number: value } : value,
    qualifier: null,
    status: 'final',
    note: null,
    source: null,
  }
}

/** Two sections; rows of the grid: 0 heading, 1 床位, 2 机构, 3 heading, 4 经费. */
export const sampleProject: Project = {
  name: '示例',
  indicators: [
    indicatorIn('养老', '床位', '万张'),
    indicatorIn('养老', '机构', '个'),
    indicatorIn('经费', '经费', '亿元'),
  ],
  regions: [],
  years: [2020, 2021, 2022],
  figures: [
    figureOf('床位', 2020, 821),
    figureOf('床位', 2021, 815.9),
    figureOf('机构', 2020, { tag: 'invalid', text: 'abc' }),
    figureOf('经费', 2020, 1.5),
    { ...figureOf('经费', 2020, 9), period: { tag: 'span', from: 2013, to: 2022 } },
  ],
  report: { template: 'annual-summary', year: 2022, baseYear: null, region: null, profile: 'news', settings: {} },
  overrides: [],
  imports: [],
}

export const everything: RowOptions = {
  search: '',
  filter: 'all',
  section: null,
  columns: ['2020', '2021', '2022'],
  collapsed: new Set(),
}

export function contentOf(project: Project, options: RowOptions = everything): GridContent {
  const entered = indexSeries(project.figures, null)
  const columns = gridColumns(project)
  const { entries } = deriveSeries(project.indicators, entered, columns)
  const rows = buildGridRows(project.indicators, entered.series, options, [], entries)
  return { rows, columns, region: null }
}
