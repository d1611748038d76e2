import type { Issue } from '../../../shared/issue'
import type { ChartDrawing } from '../../../shared/render/chart/chart-drawing'
import { bundledOf } from '../../../shared/render/style/faces'
import { layOutReport } from '../../../shared/render/pages/layout-report'
import { listPrintedTexts } from '../../../shared/render/verify/printed-texts'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import type { ChartBlock, ReportDocument } from '../../../shared/report/document'
import { failure, success, type Result } from '../../../shared/result'
import { buildFontMetrics, bundledFonts, missingGlyphs, type FontSet } from '../fonts/fonts'
import { openPdfDocument } from './pdf-document'
import { printPages } from './print-pages'

/** What the writer takes from outside; each has a bundled default. */
export interface PdfPorts {
  readonly fonts: FontSet
  readonly paintChart: (chart: ChartBlock, profile: StyleProfile) => Promise<ChartDrawing>
}

/**
 * The report as the bytes of a PDF file: the same document and profile give the same bytes. Fails with an issue for
 * every character that the fonts cannot print.
 */
export async function writePdf(
  document: ReportDocument,
  profile: StyleProfile,
  ports: Partial<PdfPorts> = {},
): Promise<Result<Uint8Array>> {
  const fonts = ports.fonts ?? bundledFonts()
  const missing = findMissingGlyphs(document, profile, fonts)
  if (missing.length > 0) return failure(missing)
  const charts = await paintCharts(document, profile, ports)
  const pages = layOutReport(document, profile, charts, buildFontMetrics(fonts))
  const file = openPdfDocument(document, profile, fonts)
  printPages(pages, file)
  file.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of file) chunks.push(chunk)
  return success(new Uint8Array(Buffer.concat(chunks)))
}

function findMissingGlyphs(document: ReportDocument, profile: StyleProfile, fonts: FontSet): readonly Issue[] {
  return listPrintedTexts(document, profile).flatMap(({ text, face }) =>
    missingGlyphs(text, [fonts[face], fonts[bundledOf(face)]]),
  )
}

async function paintCharts(
  document: ReportDocument,
  profile: StyleProfile,
  ports: Partial<PdfPorts>,
): Promise<ReadonlyMap<string, ChartDrawing>> {
  const blocks = document.blocks.filter((block): block is ChartBlock => block.tag === 'chart')
  const drawings = new Map<string, ChartDrawing>()
  if (blocks.length === 0) return drawings
  const paintChart = ports.paintChart ?? (await import('./paint-chart')).paintChart
  for (const block of blocks) drawings.set(block.anchor, await paintChart(block, profile))
  return drawings
}
