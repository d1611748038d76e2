import type { ChartDrawing } from '../../../shared/render/chart-drawing'
import { escapeXml } from '../../../shared/render/xml'

/** The drawing of a chart with its words inside, where the peers set them as live text too. */
export function chartSvg({ svg, texts }: ChartDrawing, fontFamily: string): string {
  const words = texts.map(
    ({ text, left, baseline, size }) =>
      `<text x="${left}" y="${baseline}" font-size="${size}" font-family="${fontFamily}">${escapeXml(text)}</text>`,
  )
  return svg.replace('</svg>', `${words.join('')}</svg>`)
}
