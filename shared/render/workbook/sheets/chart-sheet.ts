import type { ChartBlock, ChartPoint, FigureId, ReportDocument, ReportFigure } from '../../../report/document'
import type { ChartReferences } from '../../chart/part/chart-part'
import { pointFormat } from '../../chart/part/labels'
import { formatPoint } from '../../chart/chart-points'
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
  const cells: PlanCell[] = []
  const references = new Map<ChartBlock, ChartReferences>()
  const widths = [narrowest]
  let row = 1
  const put = (column: number, value: PlanValue, shown: string, style: StyleName, format: string | null): void => {
    cells.push({ row, column, value, style, numberFormat: format, indent: 0, note: null })
    const widest = column === 1 ? widestName : Infinity
    widths[column - 1] = Math.min(
      widest,
      Math.max(widths[column - 1] ?? narrowest, widthFor(shown, cellStyles[style].size)),
    )
  }
  const putText = (column: number, text: string, style: StyleName): void =>
    put(column, text === '' ? { tag: 'empty' } : { tag: 'text', text }, text, style, null)
  for (const [at, chart] of charts.entries()) {
    const unit = chart.unit === '' ? '' : `（${chart.unit}）`
    cells.push(captionCell(row, `图${at + 1}\u3000${chart.caption}${unit}`))
    row += 1
    const header = row
    for (const [column, text] of ['系列', ...chart.categories].entries()) putText(column + 1, text, 'chart-header')
    for (const { name, points } of chart.series) {
      row += 1
      putText(1, name, 'chart-label')
      for (const [column] of chart.categories.entries()) {
        const { value, shown, style } = pointCell(points[column], chart, figures, data)
        put(column + 2, value, shown, style, value.tag === 'empty' ? null : pointFormat(chart))
      }
    }
    references.set(chart, referencesOf(chart, header))
    row += 2
  }
  const bottom = Math.max(1, row - 2)
  const sheet: SheetPlan = {
    name: sheetNames.charts,
    columnWidths: widths.map((width) => Math.round(width * 10) / 10),
    rowHeights: new Map(Array.from({ length: bottom }, (_, at) => [at + 1, rowPoints])),
    cells,
    merges: [],
    pageBreaks: [],
    frozen: { rows: 0, columns: 1 },
    autoFilter: null,
    gridLines: true,
    charts: [],
    print: {
      orientation: 'landscape',
      margins,
      area: { top: 1, left: 1, bottom, right: widths.length },
      titleRows: null,
      header: `${document.title}：图表数据`,
      footer: '第 &P 页 共 &N 页',
    },
  }
  return {
    sheet: charts.length === 0 ? null : sheet,
    referencesOf: (chart) => {
      const found = references.get(chart)
      if (!found) throw new Error(`chart ${chart.anchor} is not of this report`)
      return found
    },
  }
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
    series: chart.series.map((_, at) => ({ name: cells(header + at + 1, 1, 1), values: across(header + at + 1) })),
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
