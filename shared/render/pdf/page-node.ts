import type { FontMetrics } from '../font-metrics'
import type { Page } from '../pages/layout-report'
import type { BoxMark, LineMark, Mark, TextMark } from '../pages/mark'
import type { PdfNode, PdfVector } from './pdf-node'

/** The height of a line does not matter where every line has its place, and must not push one off the page. */
const noHeight = 0.01
const dots = { length: 0.6, space: 2.6 }

/** A page as pdfmake's nodes, each at its place: areas and rules, then drawings, then text. */
export function pageNode(page: Page, isFirst: boolean, metrics: FontMetrics): PdfNode {
  const vectors = page.marks.flatMap((mark) =>
    mark.tag === 'box' ? [boxVector(mark)] : mark.tag === 'line' ? [lineVector(mark)] : [],
  )
  const ground: readonly PdfNode[] = vectors.length === 0 ? [] : [{ canvas: vectors, absolutePosition: { x: 0, y: 0 } }]
  return {
    stack: [...ground, ...page.marks.flatMap((mark) => contentNodes(mark, metrics))],
    ...(isFirst ? {} : { pageBreak: 'before', pageOrientation: page.isWide ? 'landscape' : 'portrait' }),
  }
}

function contentNodes(mark: Mark, metrics: FontMetrics): readonly PdfNode[] {
  if (mark.tag === 'drawing') return [{ svg: mark.svg, width: mark.width, absolutePosition: { x: mark.x, y: mark.y } }]
  if (mark.tag !== 'text' || mark.text === '') return []
  return [mark.isTurned ? turnedNode(mark, metrics) : textNode(mark, metrics)]
}

function textNode(mark: TextMark, metrics: FontMetrics): PdfNode {
  return {
    text: mark.text,
    font: mark.face,
    fontSize: mark.size,
    color: mark.colour,
    lineHeight: noHeight,
    noWrap: true,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
    absolutePosition: { x: mark.x, y: mark.y - metrics.ascent(mark.face) * mark.size },
    ...(mark.spacing > 0 ? { characterSpacing: mark.spacing } : {}),
    ...(mark.link === null ? {} : { linkToDestination: mark.link }),
    ...bookmark(mark),
  }
}

/** pdfmake turns no text but that of a drawing. */
function turnedNode(mark: TextMark, metrics: FontMetrics): PdfNode {
  const { size, x, y } = mark
  const length = metrics.width(mark.face, mark.text) * size
  const turn = `transform="rotate(90 ${size} 0)"`
  const look = `font-family="${mark.face}" font-size="${size}" fill="${mark.colour}" xml:space="preserve"`
  return {
    svg: `<svg width="${2 * size}" height="${length}"><text x="${size}" y="0" ${turn} ${look}>${mark.text}</text></svg>`,
    width: 2 * size,
    absolutePosition: { x: x - size, y },
  }
}

function bookmark({ anchor }: TextMark): PdfNode {
  if (anchor === null) return {}
  return {
    id: anchor.id,
    outline: true,
    outlineText: anchor.text,
    outlineExpanded: anchor.parent === null,
    ...(anchor.parent === null ? {} : { outlineParentId: anchor.parent }),
  }
}

function boxVector({ x, y, width, height, colour }: BoxMark): PdfVector {
  return { type: 'rect', x, y, w: width, h: height, color: colour }
}

function lineVector({ x1, x2, y, width, colour, isDotted }: LineMark): PdfVector {
  const line = { type: 'line', x1, x2, y1: y, y2: y, lineWidth: width, lineColor: colour } as const
  return isDotted ? { ...line, dash: dots } : line
}
