import { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import { allSeries } from '../../../shared/render/chart/second-axis'
import type { WordChart } from '../../../shared/render/docx/plan'

const pixelsPerPoint = 96 / 72

/**
 * A chart of Word's own in a paragraph of its own, with its data in a workbook inside the file, for Word's "edit data". The
 * library's own drawing of it gives way to the plan's when the package is finished.
 */
export function writeChart({ chart, description, width, height, startsPage }: WordChart): Paragraph {
  const run = new ChartRun({
    type: 'column',
    categories: chart.categories,
    series: allSeries(chart).map(({ name, points }) => ({
      name,
      values: chart.categories.map((_, at) => points[at]?.value ?? null),
    })),
    transformation: { width: width * pixelsPerPoint, height: height * pixelsPerPoint },
    altText: { name: chart.caption, description },
  })
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a run like any other; the library's type lists only some
  return new Paragraph({ style: 'Chart', keepNext: true, pageBreakBefore: startsPage, children: [run] })
}
