import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse, stringify } from 'yaml'
import { bundledFonts } from '../../../electron/adapters/fonts/fonts'
import { paintChart } from '../../../electron/adapters/write-pdf/paint-chart'
import { readWorkbook } from '../../../electron/adapters/read-workbook/read-workbook'
import { templateStore } from '../../../electron/adapters/files/template-store'
import { buildReport } from '../../../electron/jobs/report/build-report'
import { plainDataset } from '../../../shared/model/dataset'
import type { Project } from '../../../shared/project/project'
import type { ChartDrawing } from '../../../shared/render/chart/chart-drawing'
import { newsProfile } from '../../../shared/render/style/profiles/news'
import type { ReportDocument } from '../../../shared/report/document'
import { success } from '../../../shared/result'

/** A report of the length wanted, in every form that somebody in the bench starts from. */
export interface LongReport {
  readonly workbook: string
  /** Path of the template. */
  readonly template: string
  readonly year: number
  readonly project: Project
  readonly document: ReportDocument
  readonly charts: ReadonlyMap<string, ChartDrawing>
  readonly fonts: ReturnType<typeof bundledFonts>
}

const example = 'templates/annual-summary'
const year = 2020

/** The annual summary with its chapters `times` over, as a template of its own in `folder`. */
export async function buildLongReport(folder: string, times: number): Promise<LongReport> {
  const workbook = `${example}/example.xlsx`
  const template = join(folder, `times-${times}.yaml`)
  writeFileSync(template, repeatChapters(readFileSync(`${example}/template.yaml`, 'utf8'), times))
  const built = await buildReport(
    { workbook, template, year, baseYear: null, region: null, settings: {}, date: '2021-03-15' },
    {
      files: { read: () => Promise.resolve(success(new Uint8Array(readFileSync(workbook)))) },
      readProject: () => Promise.resolve(success(null)),
      readWorkbook: (bytes) => readWorkbook(bytes, basename(workbook)),
      templates: templateStore('templates'),
      progress: () => undefined,
    },
  )
  if (!built.ok) throw new Error(JSON.stringify(built.error, null, 1))
  const { document, dataset } = built.value
  const charts = new Map<string, ChartDrawing>()
  for (const block of document.blocks)
    if (block.tag === 'chart') charts.set(block.anchor, await paintChart(block, newsProfile))
  const project: Project = {
    ...plainDataset(dataset),
    name: 'bench',
    years: [],
    report: { template, year, baseYear: null, region: null, profile: newsProfile.id, settings: {} },
    overrides: [],
    imports: [],
  }
  return { workbook, template, year, project, document, charts, fonts: bundledFonts() }
}

function repeatChapters(source: string, times: number): string {
  const template = parse(source) as { readonly blocks: readonly object[] }
  const start = template.blocks.findIndex((block) => 'page-break' in block) + 1
  const chapters = template.blocks.slice(start)
  const blocks = [...template.blocks.slice(0, start), ...Array.from({ length: times }, () => chapters).flat()]
  return stringify({ ...template, blocks }, { aliasDuplicateObjects: false })
}
