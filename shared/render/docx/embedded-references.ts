import { cellAddress } from '../../sheet/cell-address'
import type { ChartBlock } from '../../report/document'
import { allSeries } from '../chart/second-axis'
import type { ChartReferences } from '../chart/part/chart-part'

/** Where a chart's data stands in the workbook inside a Word file: categories down column A, a column for each series. */
export function embeddedReferences(chart: ChartBlock): ChartReferences {
  const last = chart.categories.length + 1
  return {
    categories: `Sheet1!${absolute(2, 1)}:${absolute(last, 1)}`,
    series: allSeries(chart).map((_, at) => ({
      name: `Sheet1!${absolute(1, at + 2)}`,
      values: `Sheet1!${absolute(2, at + 2)}:${absolute(last, at + 2)}`,
    })),
  }
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/(\D+)(\d+)/u, '$$$1$$$2')
}
