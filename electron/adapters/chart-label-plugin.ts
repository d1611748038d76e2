import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Plugin } from 'chart.js'
import type { ChartConfiguration } from '../../shared/render/chart-configuration'
import { drawChartLabels } from '../../shared/render/draw-chart-labels'

/** Prints the unit at the top left and the values at their points. */
export function buildLabelPlugin(
  configuration: ChartConfiguration,
  context: SKRSContext2D,
  fontFamily: string,
): Plugin {
  return {
    id: 'nianbao-labels',
    afterDatasetsDraw: (chart) => drawChartLabels(chart, configuration, context, fontFamily),
  }
}
