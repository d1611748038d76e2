import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findFonts } from '../../electron/adapters/fonts'
import { paintChart } from '../../electron/adapters/paint-chart'
import type { ChartDrawing } from '../../shared/render/chart-drawing'
import { newsProfile } from '../../shared/render/profiles/news'
import { buildExample } from '../helpers/build-example'
import { readPdfText } from '../helpers/pdf-text'
import { readFile } from 'node:fs/promises'
import { documentHtml } from './document-html'
import { chromiumFlags, chromiumVersion, findChromium } from '../helpers/find-chromium'
import { measureProcess, median, type ProcessMeasure } from './measure-process'

const runs = 5
const example = 'annual-summary'

/**
 * A cold `report` of the larger example (process start, workbook, recognition, template, charts, layout, PDF) against headless
 * Chromium printing the finished document from HTML, alternating in one run. Prints medians and ratios.
 */
export async function benchColdReport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  try {
    const own = ownReport(folder)
    const chromium = findChromium()
    const page = await writePage(folder)
    const printed = join(folder, 'chromium.pdf')
    const print = {
      command: chromium,
      args: [
        '--headless',
        ...chromiumFlags,
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${printed}`,
        page,
      ],
    }
    const [ours = [], theirs = []] = await repeat(runs, [own, print])
    console.log(
      `${example}: ${await pageCount(join(folder, `${example}-2022.pdf`))} pages; ${runs} cold runs each, alternating`,
    )
    tell('nianbao report --format pdf', ours)
    tell(`${chromiumVersion(chromium)} --print-to-pdf (${await pageCount(printed)} pages)`, theirs)
    const ratio = (of: (one: ProcessMeasure) => number): string =>
      (median(ours.map(of)) / median(theirs.map(of))).toFixed(2)
    console.log(
      `ratio nianbao / Chromium: time ${ratio((one) => one.seconds)}, peak memory ${ratio((one) => one.megabytes)}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Task {
  readonly command: string
  readonly args: readonly string[]
}

function ownReport(folder: string): Task {
  return {
    command: process.execPath,
    args: [
      resolve('dist/cli/nianbao.mjs'),
      ...['report', `templates/${example}/example.xlsx`, '--template', example, '--year', '2022'],
      ...['--out', folder, '--format', 'pdf'],
    ],
  }
}

/** Alternating, so that a slow moment of the machine hits both; a first run of each warms the disk and is not counted. */
async function repeat(times: number, tasks: readonly Task[]): Promise<readonly (readonly ProcessMeasure[])[]> {
  const measures = tasks.map((): ProcessMeasure[] => [])
  for (let round = 0; round <= times; round += 1) {
    for (const [at, task] of tasks.entries()) {
      const measure = await measureProcess(task.command, task.args)
      if (round > 0) measures[at]?.push(measure)
    }
  }
  return measures
}

async function writePage(folder: string): Promise<string> {
  const { document } = await buildExample(example)
  const charts = new Map<string, ChartDrawing>()
  for (const block of document.blocks) {
    if (block.tag === 'chart') charts.set(block.anchor, await paintChart(block, newsProfile))
  }
  const path = join(folder, 'report.html')
  writeFileSync(path, documentHtml(document, findFonts(), charts))
  return path
}

async function pageCount(path: string): Promise<number> {
  if (statSync(path).size === 0) throw new Error(`${path} is empty`)
  return (await readPdfText(new Uint8Array(await readFile(path)))).pages.length
}

function tell(name: string, measures: readonly ProcessMeasure[]): void {
  const seconds = median(measures.map((one) => one.seconds)).toFixed(2)
  const megabytes = median(measures.map((one) => one.megabytes)).toFixed(0)
  console.log(`  ${name}: ${seconds} s, ${megabytes} MB at its peak (median)`)
}
