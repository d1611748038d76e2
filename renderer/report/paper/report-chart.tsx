import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration as ChartJsConfiguration,
} from 'chart.js'
import { useEffect, useRef } from 'react'
import type { ChartBlock } from '../../../shared/report/document'
import { buildChartConfiguration } from '../../../shared/render/chart/chart-configuration'
import { describeChart } from '../../../shared/render/chart/chart-points'
import { drawChartLabels } from '../../../shared/render/chart/draw-chart-labels'
import { labelNote, numberCaption } from '../../../shared/render/label-blocks'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import { numberOf, points, styleOf } from './paper-style'

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement)

const fontFamily = 'Nianbao Sans'
/** The paper may stand larger than a point to the pixel, and a copied picture should print well. */
const sharpness = 2.5

interface ReportChartProps {
  readonly chart: ChartBlock
  readonly profile: StyleProfile
  readonly isChanged: boolean
}

/** A chart as the PDF has it: the same configuration, the same labels. */
export function ReportChart({ chart, profile, isChanged }: ReportChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return undefined
    let drawn: Chart | null = null
    let isGone = false
    const draw = (): void => {
      if (!isGone) drawn = drawChart(element, chart, profile)
    }
    // Drawn once the face is there: a canvas does not follow when a font arrives.
    document.fonts.load(`10px "${fontFamily}"`).then(draw, draw)
    return () => {
      isGone = true
      drawn?.destroy()
    }
  }, [chart, profile])
  const { width, height, before, after } = profile.chart
  return (
    <figure style={{ margin: `${points(before)} 0 ${points(after)}` }}>
      <div
        className={isChanged ? 'report-changed' : undefined}
        style={{ width: points(width), height: points(height), margin: '0 auto' }}
      >
        <canvas
          ref={canvas}
          role="img"
          aria-label={describeChart(chart)}
          style={{ width: '100%', height: '100%', display: 'block' }}
        />
      </div>
      <figcaption style={styleOf(profile.text.caption)}>
        {numberCaption('图', numberOf(chart.anchor), chart.caption)}
      </figcaption>
      {chart.notes.map((note, at) => (
        <p key={at} style={styleOf(profile.text.tableNote)}>
          {labelNote(note, at)}
        </p>
      ))}
    </figure>
  )
}

function drawChart(canvas: HTMLCanvasElement, chart: ChartBlock, profile: StyleProfile): Chart | null {
  const context = canvas.getContext('2d')
  if (!context) return null
  const configuration = buildChartConfiguration(chart, profile)
  canvas.width = configuration.width
  canvas.height = configuration.height
  const settings: unknown = {
    type: configuration.type,
    data: configuration.data,
    options: {
      ...configuration.options,
      devicePixelRatio: sharpness,
      font: { family: fontFamily, size: configuration.fontSize },
    },
    plugins: [
      {
        id: 'nianbao-labels',
        afterDatasetsDraw: (drawn: Chart) => drawChartLabels(drawn, configuration, context, fontFamily),
      },
    ],
  }
  Chart.defaults.font = { ...Chart.defaults.font, family: fontFamily, size: configuration.fontSize }
  const drawn = new Chart(context, settings as ChartJsConfiguration)
  // Chart.js sets the size in pixels; the paper decides how large it stands.
  canvas.style.width = '100%'
  canvas.style.height = '100%'
  return drawn
}
