import type { ReportDocument } from '../report/document'
import type { ChartDrawing } from './chart-drawing'
import type { FontMetrics } from './font-metrics'
import { layOutReport } from './pages/layout-report'
import { pageNode } from './pdf/page-node'
import type { PdfDefinition } from './pdf/pdf-node'
import type { StyleProfile } from './style-profile'

/**
 * The pages of a report as pdfmake's document definition. `charts` has the drawing of every chart block by its anchor.
 * pdfmake changes what it is given, so build a new one for every use.
 */
export function buildPdfDefinition(
  document: ReportDocument,
  profile: StyleProfile,
  charts: ReadonlyMap<string, ChartDrawing>,
  metrics: FontMetrics,
): PdfDefinition {
  const { width, height } = profile.page
  const pages = layOutReport(document, profile, charts, metrics)
  return {
    pageSize: { width, height },
    pageMargins: [0, 0, 0, 0],
    version: '1.7',
    language: document.language,
    displayTitle: true,
    info: {
      title: document.title,
      author: document.bureau,
      subject: `${document.bureau} ${document.year}年`,
      creator: 'Nianbao',
      producer: 'Nianbao',
      creationDate: document.date,
    },
    defaultStyle: { font: profile.text.body.face, fontSize: profile.text.body.size },
    content: pages.map((page, at) => pageNode(page, at === 0, metrics)),
  }
}
