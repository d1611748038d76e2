import type { Plugin } from 'chart.js'
import type { ChartCanvas } from '../../../shared/render/chart/chart-canvas'
import type { ChartConfiguration } from '../../../shared/render/chart/chart-configuration'
import { drawChartLabels } from '../../../shared/render/chart/draw-chart-labels'

/** Prints the unit at the top left and the values at their points. */
export function buildLabelPlugin(configuration: ChartConfiguration, canvas: ChartCanvas, fontFamily: string): Plugin {
  return {
    id: 'nianbao-labels',
    afterDatasetsDraw: (chart) => drawChartLabels(chart, configuration, canvas, fontFamily),
  }
}
