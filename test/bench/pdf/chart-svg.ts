import type { ChartDrawing, ChartShape } from '../../../shared/render/chart/chart-drawing'
import { newsProfile } from '../../../shared/render/style/profiles/news'
import { escapeXml } from '../../../shared/render/xml'

/** A chart as SVG, with its words as text, as the peers set them too. */
export function chartSvg({ shapes, texts }: ChartDrawing, fontFamily: string): string {
  const { width, height } = newsProfile.chart
  const words = texts.map(
    ({ text, left, baseline, size }) =>
      `<text x="${left}" y="${baseline}" font-size="${size}" font-family="${fontFamily}">${escapeXml(text)}</text>`,
  )
  const drawn = [...shapes.map(shapeSvg), ...words].join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn}</svg>`
}

/** What is cut off of a shape is little enough to do without. */
function shapeSvg({ path, fill, stroke }: ChartShape): string {
  const d = path.map(([letter, ...places]) => letter + places.join(' ')).join('')
  const dash = stroke && stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : ''
  const line = stroke === null ? '' : ` stroke="${stroke.colour}" stroke-width="${stroke.width}"${dash}`
  return `<path d="${d}" fill="${fill ?? 'none'}"${line}/>`
}
