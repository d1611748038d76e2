import type { ChartBlock, ChartPoint, FigureId, ReportDocument, ReportFigure } from '../../../report/document'
import type { ChartReferences } from '../../chart/part/chart-part'
import { pointFormat } from '../../chart/part/labels'
import { formatPoint } from '../../chart/chart-points'
import { allSeries, chartOfSeries } from '../../chart/second-axis'
import type { DataSheet } from './data-sheet'
import { cellFormula } from '../live/live-cell'
import { absoluteAddress, sheetNames, sheetReference, type PlanCell, type PlanValue, type SheetPlan } from '../plan'
import { cellStyles, type StyleName } from '../styles'
import { widthFor } from '../text-size'

type Figures = ReadonlyMap<FigureId, ReportFigure>

/** The sheet with the points of every chart, and where the charts find them. */
export interface ChartSheet {
  /** Null for a report without charts. */
  readonly sheet: SheetPlan | null
  readonly referencesOf: (chart: ChartBlock) => ChartReferences
}

const margins = { top: 20, right: 12, bottom: 18, left: 12 }
const rowPoints = 20
const narrowest = 9
const widestName = 30

/**
 * The points of the charts, a small table for each: categories across, a row for each series. A point is a formula over the
 * data sheet, so that the chart follows it; a gap is an empty cell, and a provisional point stands in italics.
 */
export function buildChartSheet(document: ReportDocument, figures: Figures, data: DataSheet): ChartSheet {
  const charts = document.blocks.filter((block): block is ChartBlock => block.tag === 'chart')
  const captions: PlanCell[] = []
  const shown: ShownCell[] = []
  const references = new Map<ChartBlock, ChartReferences>()
  let row = 1
  for (const [at, chart] of charts.entries()) {
    const units = [chart.unit, chart.second ? `右轴：${chart.second.unit}` : ''].filter((text) => text !== '')
    const unit = units.length === 0 ? '' : `（${units.join('；')}）`
    captions.push(captionCell(row, `图${at + 1}\u3000${chart.caption}${unit}`))
    shown.push(...seriesCells(chart, row + 1, figures, data))
    references.set(chart, referencesOf(chart, row + 1))
    row += allSeries(chart).length + 3
  }
  return {
    sheet: charts.length === 0 ? null : sheetOf(document.title, captions, shown),
    referencesOf: (chart) => {
      const found = references.get(chart)
      if (!found) throw new Error(`chart ${chart.anchor} is not of this report`)
      return found
    },
  }
}

/** A cell with the text that a reader sees in it, by which its column is made wide enough. */
interface ShownCell {
  readonly cell: PlanCell
  readonly shown: string
}

/** The table of a chart from its header row on. */
function seriesCells(chart: ChartBlock, header: number, figures: Figures, data: DataSheet): readonly ShownCell[] {
  const headers = ['系列', ...chart.categories].map((text, at) => textCell(header, at + 1, text, 'chart-header'))
  const rows = allSeries(chart).map(({ name, points }, index) => {
    const row = header + index + 1
    const look = chartOfSeries(chart, index)
    const numbers = chart.categories.map((_, at): ShownCell => {
      const { value, shown, style } = pointCell(points[at], look, figures, data)
      const numberFormat = value.tag === 'empty' ? null : pointFormat(look)
      return { cell: { row, column: at + 2, value, style, numberFormat, indent: 0, note: null }, shown }
    })
    return [textCell(row, 1, name, 'chart-label'), ...numbers]
  })
  return [...headers, ...rows.flat()]
}

function textCell(row: number, column: number, text: string, style: StyleName): ShownCell {
  const value: PlanValue = text === '' ? { tag: 'empty' } : { tag: 'text', text }
  return { cell: { row, column, value, style, numberFormat: null, indent: 0, note: null }, shown: text }
}

function sheetOf(title: string, captions: readonly PlanCell[], tables: readonly ShownCell[]): SheetPlan {
  const bottom = Math.max(1, ...tables.map(({ cell }) => cell.row))
  const widths = columnWidths(tables)
  const area = { top: 1, left: 1, bottom, right: widths.length }
  return {
    name: sheetNames.charts,
    columnWidths: widths,
    rowHeights: new Map(Array.from({ length: bottom }, (_, at) => [at + 1, rowPoints])),
    cells: [...captions, ...tables.map(({ cell }) => cell)],
    merges: [],
    pageBreaks: [],
    frozen: { rows: 0, columns: 1 },
    autoFilter: null,
    gridLines: true,
    charts: [],
    print: {
      ...{ orientation: 'landscape', margins, area, titleRows: null },
      ...{ header: `${title}：图表数据`, footer: '第 &P 页 共 &N 页' },
    },
  }
}

/** Wide enough for every text, but the names of series, which may be long. */
function columnWidths(cells: readonly ShownCell[]): readonly number[] {
  const widths = [narrowest]
  for (const { cell, shown } of cells) {
    const { column, style } = cell
    const needed = Math.max(widths[column - 1] ?? narrowest, widthFor(shown, cellStyles[style].size))
    widths[column - 1] = column === 1 ? Math.min(widestName, needed) : needed
  }
  return widths.map((width) => Math.round(width * 10) / 10)
}

function captionCell(row: number, text: string): PlanCell {
  return {
    row,
    column: 1,
    value: { tag: 'text', text },
    style: 'chart-caption',
    numberFormat: null,
    indent: 0,
    note: null,
  }
}

function referencesOf(chart: ChartBlock, header: number): ChartReferences {
  const cells = (row: number, left: number, right: number): string =>
    sheetReference(sheetNames.charts, absoluteAddress({ top: row, left, bottom: row, right }))
  const across = (row: number): string => cells(row, 2, Math.max(2, chart.categories.length + 1))
  return {
    categories: across(header),
    series: allSeries(chart).map((_, at) => ({ name: cells(header + at + 1, 1, 1), values: across(header + at + 1) })),
  }
}

function pointCell(
  point: ChartPoint | undefined,
  chart: ChartBlock,
  figures: Figures,
  data: DataSheet,
): { readonly value: PlanValue; readonly shown: string; readonly style: StyleName } {
  const style = point?.provisional ? 'chart-number-provisional' : 'chart-number'
  if (!point || point.value === null) return { value: { tag: 'empty' }, shown: '', style }
  const { value } = point
  const figure = point.figure === null ? undefined : figures.get(point.figure)
  const formula = figure?.value === value ? cellFormula(figure, data) : null
  return {
    value: formula === null ? { tag: 'number', number: value } : { tag: 'formula', formula, result: value },
    shown: formatPoint(value, chart),
    style,
  }
}
