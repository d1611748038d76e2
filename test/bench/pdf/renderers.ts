import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { newsProfile } from '../../../shared/render/style/profiles/news'
import { chromiumFlags, chromiumVersion, findChromium } from '../../helpers/window/find-chromium'
import { findOffice } from '../../helpers/workbook/find-office'
import { measureProcess, treeCpuSeconds, treeMegabytes, type ProcessMeasure } from '../measure-process'
import { documentHtml } from './document-html'
import { documentOdt } from './document-odt'
import { documentTypst } from './document-typst'
import type { LongReport } from './long-report'

export type RunMeasure = Pick<ProcessMeasure, 'seconds' | 'cpuSeconds' | 'megabytes'>

/** One way to a PDF: `cold` in a new process, `warm` so many times in a row in one that is kept; null where it has no such way. */
export interface Renderer {
  readonly name: string
  readonly output: string
  cold(): Promise<RunMeasure>
  readonly warm: ((times: number) => Promise<readonly RunMeasure[]>) | null
}

/** Ours first, whole and as far as the peers go, then Chromium, then what else is installed; says what is not. */
export function buildRenderers(report: LongReport, folder: string): readonly Renderer[] {
  const chromium = printByChromium(report, folder)
  const peers = [libreOffice(report, folder), typst(report, folder)]
  return [ours(report, folder), oursFromDocument(report, folder), chromium, ...peers.filter((peer) => peer !== null)]
}

/** The whole job: reads and recognises the workbook, derives, fills, lays out, writes, reads the PDF back and compares it. */
export function ours(
  { workbook, template, year, project }: LongReport,
  folder: string,
): Renderer & { readonly warm: NonNullable<Renderer['warm']> } {
  const saved = join(folder, 'project.json')
  writeFileSync(saved, JSON.stringify(project))
  const asked = ['report', workbook, '--template', template, '--year', String(year), '--date', '2021-03-15']
  const given = [...asked, '--out', folder, '--format', 'pdf', '--name', 'ours']
  return {
    name: 'nianbao, workbook to compared PDF',
    output: join(folder, 'ours.pdf'),
    cold: () => measureProcess(process.execPath, [resolve('dist/cli/nianbao.mjs'), ...given]),
    warm: (times) => runsOf(process.execPath, ['test/bench/pdf/render-ours.mjs', saved, String(times)]),
  }
}

/** What the peers do: from the finished document to its PDF. Warm there is no such job: the program always fills a report anew. */
function oursFromDocument({ document }: LongReport, folder: string): Renderer {
  const [given, profile] = [join(folder, 'document.json'), join(folder, 'profile.json')]
  writeFileSync(given, JSON.stringify(document))
  writeFileSync(profile, JSON.stringify(newsProfile))
  const output = join(folder, 'from-document.pdf')
  const asked = [resolve('test/bench/pdf/render-document.mjs'), given, profile, output]
  return {
    name: 'nianbao, document to PDF',
    output,
    cold: () => measureProcess(process.execPath, asked),
    warm: null,
  }
}

function printByChromium({ document, fonts, charts }: LongReport, folder: string): Renderer {
  const command = findChromium()
  const page = join(folder, 'report.html')
  const output = join(folder, 'chromium.pdf')
  writeFileSync(page, documentHtml(document, { serif: fonts.serif.path, sans: fonts.sans.path }, charts))
  const profile = `--user-data-dir=${join(folder, 'profile')}`
  const asked = ['--headless', ...chromiumFlags, profile, '--no-pdf-header-footer', `--print-to-pdf=${output}`, page]
  return {
    name: chromiumVersion(command),
    output,
    cold: () => measureProcess(command, asked),
    warm: async (times) => {
      const server = await chromium.launchServer({ executablePath: command, args: [...chromiumFlags] })
      const browser = await chromium.connect(server.wsEndpoint())
      const { pid = 0 } = server.process()
      try {
        const tab = await browser.newPage()
        return await repeat(times, async () => {
          const before = treeCpuSeconds(pid)
          await tab.goto(pathToFileURL(page).href)
          await tab.pdf({ preferCSSPageSize: true })
          return { cpuSeconds: treeCpuSeconds(pid) - before, megabytes: treeMegabytes(pid) }
        })
      } finally {
        await server.close()
      }
    },
  }
}

/** Warm is what one more document takes in a process that converts several. */
function libreOffice({ document, charts }: LongReport, folder: string): Renderer | null {
  const command = findOffice()
  if (command === null) return missing('LibreOffice')
  const source = join(folder, 'libreoffice.fodt')
  writeFileSync(source, documentOdt(document, charts))
  const installation = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`
  const convert = (paths: readonly string[]): Promise<ProcessMeasure> =>
    measureProcess(command, [installation, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths])
  return {
    name: 'LibreOffice',
    output: join(folder, 'libreoffice.pdf'),
    cold: () => convert([source]),
    warm: async (times) => {
      const copies = Array.from({ length: times }, (_, at) => join(folder, `copy-${at}.fodt`))
      for (const copy of copies) cpSync(source, copy)
      const one = await convert([source])
      const all = await convert([source, ...copies])
      const seconds = (all.seconds - one.seconds) / times
      const cpuSeconds = (all.cpuSeconds - one.cpuSeconds) / times
      return copies.map(() => ({ seconds, cpuSeconds, megabytes: all.megabytes }))
    },
  }
}

const typstPackage = '@myriaddreamin/typst-ts-node-compiler'

/** Not a dependency: fifty megabytes for a number. It is found where Node looks for packages, NODE_PATH included. */
function typst({ document, fonts, charts }: LongReport, folder: string): Renderer | null {
  try {
    createRequire(import.meta.url).resolve(typstPackage)
  } catch {
    return missing(`typst (npm install --no-save ${typstPackage}, or name its node_modules in NODE_PATH)`)
  }
  const place = join(folder, 'typst')
  mkdirSync(place)
  const source = join(place, 'main.typ')
  const output = join(place, 'typst.pdf')
  writeFileSync(source, documentTypst(document, charts, place))
  const folders = [...new Set(Object.values(fonts).map(({ path }) => dirname(path)))]
  const render = (times: number): readonly string[] => [
    resolve('test/bench/pdf/render-typst.mjs'),
    ...[source, output, String(times), ...folders],
  ]
  return {
    name: 'typst',
    output,
    cold: () => measureProcess(process.execPath, render(1)),
    warm: (times) => runsOf(process.execPath, render(times)),
  }
}

function missing(name: string): null {
  console.log(`not installed: ${name}`)
  return null
}

/** Of a program that prints a measure of each run as a line of JSON. */
async function runsOf(command: string, args: readonly string[]): Promise<readonly RunMeasure[]> {
  const { output } = await measureProcess(command, args)
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RunMeasure)
}

async function repeat(
  times: number,
  run: () => Promise<Pick<RunMeasure, 'cpuSeconds' | 'megabytes'>>,
): Promise<readonly RunMeasure[]> {
  const measures: RunMeasure[] = []
  for (let round = 0; round < times; round += 1) {
    const started = performance.now()
    const measure = await run()
    measures.push({ ...measure, seconds: (performance.now() - started) / 1000 })
  }
  return measures
}
