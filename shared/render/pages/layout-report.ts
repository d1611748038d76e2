import type { ReportDocument } from '../../report/document'
import type { ChartDrawing } from '../chart/chart-drawing'
import type { FontMetrics } from '../style/font-metrics'
import { textHeight, textWidth, type StyleProfile } from '../style/style-profile'
import { buildBoxes } from './build-boxes'
import type { FlowBox } from './flow-box'
import { coverMarks } from './cover-marks'
import { moveMark, type Mark } from './mark'
import { pageFurniture } from './page-furniture'
import { paginate } from './paginate'
import type { FlowPage } from './paginator'
import type { PageContext } from './set-text'

/** A page with all that is printed on it; pt from its top left corner. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly isWide: boolean
  readonly marks: readonly Mark[]
}

/** A report on its pages before what stands around the text: cover, running heads and page numbers. */
export interface FlowedReport {
  readonly context: PageContext
  readonly boxes: readonly FlowBox[]
  readonly pages: readonly FlowPage[]
}

/** Puts the text of a report on pages. `charts` has the drawing of every chart block by its anchor. */
export function flowReport(
  document: ReportDocument,
  profile: StyleProfile,
  charts: ReadonlyMap<string, ChartDrawing>,
  metrics: FontMetrics,
): FlowedReport {
  const context: PageContext = { profile, metrics, width: textWidth(profile) }
  const boxes = buildBoxes(document, charts, context)
  const pages = paginate(boxes, {
    height: textHeight(profile),
    wideHeight: textWidth(profile),
    grid: profile.grid?.pitch ?? null,
  })
  return { context, boxes, pages }
}

/**
 * The pages of a report: every line, rule and drawing at its place. `charts` has the drawing of every chart block by its
 * anchor. The same document, profile and fonts give the same pages.
 */
export function layOutReport(
  document: ReportDocument,
  profile: StyleProfile,
  charts: ReadonlyMap<string, ChartDrawing>,
  metrics: FontMetrics,
): readonly Page[] {
  const { context, pages: flow } = flowReport(document, profile, charts, metrics)
  const numbers = numbersOf(flow)
  const pages = flow.map((page, at) => finishPage(page, at + 1, numbers, document, context))
  if (profile.cover === null) return pages
  const { width, height } = profile.page
  return [{ width, height, isWide: false, marks: coverMarks(profile.cover, document, context) }, ...pages]
}

function numbersOf(flow: readonly FlowPage[]): ReadonlyMap<string, number> {
  return new Map(
    flow.flatMap(({ marks }, at) =>
      marks.flatMap((mark) => (mark.tag === 'text' && mark.anchor ? [[mark.anchor.id, at + 1] as const] : [])),
    ),
  )
}

function finishPage(
  flow: FlowPage,
  number: number,
  numbers: ReadonlyMap<string, number>,
  document: ReportDocument,
  context: PageContext,
): Page {
  const { page } = context.profile
  const { margins } = page
  // Bound at the left, the head of a page turned to its side is there too: top and left margin change places.
  const raise = context.profile.grid?.raise ?? 0
  const [left, top] = flow.isWide ? [margins.bottom, margins.left] : [margins.left, margins.top - raise]
  const [width, height] = flow.isWide ? [page.height, page.width] : [page.width, page.height]
  const marks = flow.marks.map((mark) => moveMark(printNumber(mark, numbers, context.metrics), left, top))
  return {
    width,
    height,
    isWide: flow.isWide,
    marks: [...marks, ...pageFurniture({ number, section: flow.section, isWide: flow.isWide }, document, context)],
  }
}

function printNumber(mark: Mark, numbers: ReadonlyMap<string, number>, metrics: FontMetrics): Mark {
  if (mark.tag !== 'text' || mark.pageOf === null) return mark
  const text = String(numbers.get(mark.pageOf) ?? '')
  return { ...mark, text, x: mark.x - metrics.width(mark.face, text) * mark.size }
}
