import { createRequire } from 'node:module'
import type { Issue } from '../../shared/issue'
import type { ChartDrawing } from '../../shared/render/chart-drawing'
import { buildPdfDefinition } from '../../shared/render/pdf-definition'
import { listPrintedTexts } from '../../shared/render/pdf/printed-texts'
import { pdfFamilies } from '../../shared/render/pdf/pdf-node'
import { buildTableLayouts } from '../../shared/render/pdf/table-layouts'
import type { Face, StyleProfile } from '../../shared/render/style-profile'
import type { ChartBlock, ReportDocument } from '../../shared/report/document'
import { failure, success, type Result } from '../../shared/result'
import { buildTextMeasure, findFonts, missingGlyphs, readFont } from './fonts'

/** The part of pdfmake that is used here; the package has no types. It is loaded when the first PDF is written. */
interface PdfMake {
  setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void
  setTableLayouts(layouts: object): void
  setUrlAccessPolicy(policy: (url: string) => boolean): void
  setLocalAccessPolicy(policy: (path: string) => boolean): void
  readonly virtualfs: { existsSync(path: string): boolean; writeFileSync(path: string, bytes: Uint8Array): void }
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

const requireHere = createRequire(import.meta.url)

/** What the writer takes from outside; each has a bundled default. */
export interface PdfPorts {
  readonly fonts: Readonly<Record<Face, string>>
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
  const fonts = ports.fonts ?? findFonts()
  const missing = findMissingGlyphs(document, profile, fonts)
  if (missing.length > 0) return failure(missing)
  const charts = await paintCharts(document, profile, ports)
  const definition = buildPdfDefinition(document, profile, charts, buildTextMeasure(fonts))
  const pdfmake = preparePdfmake(fonts, profile)
  const info = { ...definition.info, creationDate: new Date(`${document.date}T00:00:00Z`) }
  return success(new Uint8Array(await pdfmake.createPdf({ ...definition, info }).getBuffer()))
}

function findMissingGlyphs(
  document: ReportDocument,
  profile: StyleProfile,
  fonts: Readonly<Record<Face, string>>,
): readonly Issue[] {
  return listPrintedTexts(document, profile).flatMap(({ text, face }) => missingGlyphs(text, fonts[face]))
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

/** pdfmake keeps one set of fonts and rules for the whole process; nothing is ever fetched. */
function preparePdfmake(fonts: Readonly<Record<Face, string>>, profile: StyleProfile): PdfMake {
  const pdfmake = requireHere('pdfmake') as PdfMake
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  for (const path of Object.values(fonts))
    if (!pdfmake.virtualfs.existsSync(path)) pdfmake.virtualfs.writeFileSync(path, readFont(path))
  pdfmake.setFonts({
    [pdfFamilies.serif]: { normal: fonts.serif, bold: fonts['serif-bold'] },
    [pdfFamilies.sans]: { normal: fonts.sans, bold: fonts['sans-bold'] },
  })
  pdfmake.setTableLayouts(buildTableLayouts(profile))
  return pdfmake
}
