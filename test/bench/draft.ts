import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { templateStore } from '../../electron/adapters/files/template-store'
import { bundledFonts } from '../../electron/adapters/fonts/fonts'
import { readWorkbook } from '../../electron/adapters/read-workbook/read-workbook'
import { writeDocx } from '../../electron/adapters/write-docx/write-docx'
import { importWorkbook, type WorkbookPorts } from '../../electron/jobs/import/import-workbook'
import { buildReport } from '../../electron/jobs/report/build-report'
import { draftFromData } from '../../shared/draft/from-data/draft-from-data'
import { templateText } from '../../shared/draft/template/template-text'
import { buildDocxPlan } from '../../shared/render/docx/docx-plan'
import { newsProfile } from '../../shared/render/style/profiles/news'
import type { ReportDocument } from '../../shared/report/document'
import { success, type Result } from '../../shared/result'
import type { TemplateContent } from '../../shared/template/parse/schema'
import { chromiumFlags, chromiumVersion, findChromium } from '../helpers/window/find-chromium'
import { largeWorkbook } from '../helpers/workbook/large-workbook'
import { measureProcess, type ProcessMeasure } from './measure-process'
import { documentHtml } from './pdf/document-html'
import { tell } from './tell'

const [indicators, years, year] = [1600, 10, 2022]
/** So many indicators are told in the report: ten pages of prose. */
const told = 330
const sentencesInParagraph = 8
const runs = 5

const fields =
  '城市低保 农村低保 特困供养 临时救助 养老机构 社区养老 儿童福利 孤儿保障 残疾补贴 社会组织 慈善组织 志愿服务 婚姻登记 殡葬服务 福利彩票 行政区划'.split(
    ' ',
  )
const kinds = '东部 西部 南部 北部 中部 公办 民办 省级 市级 县级'.split(' ')
const measures = '总数 对象 户籍 支出 床位 职工 场所 设施 项目 标准'.split(' ')

/** 东部城市低保总数 …: 1,600 names that share their words, as those of a bureau do. */
function nameOf(at: number): string {
  const kind = kinds[Math.floor(at / 10) % kinds.length] ?? ''
  return `${kind}${fields[Math.floor(at / 100) % fields.length]}${measures[at % measures.length]}`
}

/**
 * `draft` of a ten-page report in Word against 1,600 indicators of ten years, cold, beside Chromium printing the same report to PDF, in
 * turns. Prints medians, ratios and memory.
 */
export async function benchDraft(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  try {
    const [workbook, report, page] = ['data.xlsx', 'report.docx', 'report.html'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(workbook, largeWorkbook(indicators, years, nameOf))
    const document = await buildTold(workbook, folder)
    writeFileSync(report, valueOf(await writeDocx(buildDocxPlan(document, newsProfile))))
    const fonts = bundledFonts()
    writeFileSync(page, documentHtml(document, { serif: fonts.serif.path, sans: fonts.sans.path }, new Map()))
    const chromium = findChromium()
    const ours: ProcessMeasure[] = []
    const theirs: ProcessMeasure[] = []
    for (let run = 0; run <= runs; run += 1) {
      const drafted = await measureProcess(process.execPath, [
        ...[resolve('dist/cli/nianbao.mjs'), 'draft', report],
        ...['--data', workbook, '--year', String(year), '--json'],
      ])
      const profile = `--user-data-dir=${join(folder, 'profile')}`
      const printed = await measureProcess(chromium, [
        ...['--headless', ...chromiumFlags, profile, '--no-pdf-header-footer'],
        ...[`--print-to-pdf=${join(folder, 'report.pdf')}`, page],
      ])
      if (run === 0) console.log(`draft: ${describe(drafted.output)}`)
      else {
        ours.push(drafted)
        theirs.push(printed)
      }
    }
    const peer = chromiumVersion(chromium)
    const of = (measured: readonly ProcessMeasure[], what: (one: ProcessMeasure) => number) => measured.map(what)
    tell(
      'draft, time',
      of(ours, ({ seconds }) => seconds * 1000),
      peer,
      of(theirs, ({ seconds }) => seconds * 1000),
      'ms',
    )
    tell(
      'draft, processor',
      of(ours, ({ cpuSeconds }) => cpuSeconds * 1000),
      peer,
      of(theirs, ({ cpuSeconds }) => cpuSeconds * 1000),
      'ms',
    )
    tell(
      'draft, memory',
      of(ours, ({ megabytes }) => megabytes),
      peer,
      of(theirs, ({ megabytes }) => megabytes),
      'MB',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The report that the data themselves draft, its first indicators in paragraphs. */
async function buildTold(workbook: string, folder: string): Promise<ReportDocument> {
  const ports: WorkbookPorts = {
    files: { read: () => Promise.resolve(success(new Uint8Array(readFileSync(workbook)))) },
    readWorkbook: (bytes) => readWorkbook(bytes, 'data.xlsx'),
    progress: () => undefined,
  }
  const { dataset } = valueOf(await importWorkbook(workbook, [], ports))
  const template = join(folder, 'template.yaml')
  writeFileSync(template, templateText(inParagraphs(draftFromData(dataset, { year, baseYear: null, region: null }))))
  const readProject = () => Promise.resolve(success(null))
  const request = { workbook, template, year, baseYear: null, region: null, settings: {}, date: '2023-03-15' }
  return valueOf(await buildReport(request, { ...ports, readProject, templates: templateStore('templates') })).document
}

function inParagraphs(content: TemplateContent): TemplateContent {
  const sentences = content.blocks.flatMap(({ paragraph }) => paragraph ?? []).slice(0, told)
  const count = Math.ceil(sentences.length / sentencesInParagraph)
  const paragraphs = Array.from({ length: count }, (_, at) => ({
    paragraph: sentences.slice(at * sentencesInParagraph, (at + 1) * sentencesInParagraph),
  }))
  return { ...content, blocks: [...content.blocks.slice(0, 1), ...paragraphs] }
}

function describe(output: string): string {
  const { numbers } = JSON.parse(output) as { readonly numbers: readonly { readonly state: string }[] }
  const bound = numbers.filter(({ state }) => state === 'bound').length
  return `${numbers.length} numbers, ${bound} bound, against ${indicators} indicators of ${years} years`
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 1).slice(0, 2000))
  return result.value
}
