// @ts-expect-error -- the package has no types
import untypedPdfmake from 'pdfmake'
import type { Issue } from '../../shared/issue'
import type { ChartDrawing } from '../../shared/render/chart-drawing'
import { buildPdfDefinition } from '../../shared/render/pdf-definition'
import { listPrintedTexts } from '../../shared/render/pdf/printed-texts'
import { bundledOf } from '../../shared/render/faces'
import type { StyleProfile } from '../../shared/render/style-profile'
import type { ChartBlock, ReportDocument } from '../../shared/report/document'
import { failure, success, type Result } from '../../shared/result'
import { buildFontMetrics, bundledFonts, missingGlyphs, type FontSet } from './fonts'
import { fontBytes } from './fonts/hand-over'

/** The part of pdfmake that is used here. */
interface PdfMake {
  setFonts(fonts: Readonly<Record<string, { readonly normal: string | readonly [string, string] }>>): void
  setUrlAccessPolicy(policy: (url: string) => boolean): void
  setLocalAccessPolicy(policy: (path: string) => boolean): void
  readonly virtualfs: { writeFileSync(path: string, bytes: Uint8Array): void }
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

const pdfmake = untypedPdfmake as PdfMake

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
  const definition = buildPdfDefinition(document, profile, charts, buildFontMetrics(fonts))
  preparePdfmake(fonts)
  const info = { ...definition.info, creationDate: new Date(`${document.date}T00:00:00Z`) }
  return success(new Uint8Array(await pdfmake.createPdf({ ...definition, info }).getBuffer()))
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

/** pdfmake keeps one set of fonts for the whole process; nothing is ever fetched. Every face is a family of its own. */
function preparePdfmake(fonts: FontSet): void {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  for (const font of Object.values(fonts)) pdfmake.virtualfs.writeFileSync(font.path, fontBytes(font))
  const families = Object.entries(fonts).map(([face, { path, name }]) => {
    return [face, { normal: name === null ? path : ([path, name] as const) }] as const
  })
  pdfmake.setFonts(Object.fromEntries(families))
}
