import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPdfText } from '../helpers/report/pdf-text'
import { median } from './measure-process'
import { buildLongReport } from './pdf/long-report'
import { buildRenderers, ours, type Renderer, type RunMeasure } from './pdf/renderers'

/** How often the chapters of the example are repeated, and how often each way is measured. */
const lengths = [
  { chapters: 2, cold: 5, warm: 12 },
  { chapters: 15, cold: 3, warm: 5 },
]
const batch = 100
/** Until then a kept process still compiles what it runs. */
const warmUp = 3

/**
 * Our PDF against those that Chromium, LibreOffice and typst make of the same text, tables and charts. Cold: a new process each
 * time, alternating. The others begin with the finished document, and so does our line "document to PDF", which is the one to
 * compare; the line above it is the whole `nianbao report`, from the workbook to a PDF that was read back and compared.
 * Warm: again and again in a kept process, ours from the figures of the project on. Then a hundred reports in a row. Prints medians,
 * and ratios to Chromium.
 */
export async function benchPdf(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  try {
    for (const { chapters, cold, warm } of lengths) {
      const report = await buildLongReport(folder, chapters)
      const renderers = buildRenderers(report, mkdtempSync(join(folder, 'r-')))
      const measured = await alternate(cold, renderers)
      const pages = await Promise.all(
        renderers.map(async (renderer) => `${renderer.name} ${await pageCount(renderer.output)}`),
      )
      console.log(`\npages: ${pages.join(', ')}\ncold, ${cold} runs each, alternating:`)
      tell(renderers, measured)
      const kept = renderers.flatMap(({ name, warm: again }) => (again === null ? [] : [{ name, again }]))
      const again: (readonly RunMeasure[])[] = []
      for (const one of kept) again.push((await one.again(warmUp + warm)).slice(warmUp))
      console.log(`warm, ${warm} runs each after ${warmUp}:`)
      tell(kept, again)
    }
    const runs = await ours(await buildLongReport(folder, 2), folder).warm(batch)
    const memory = [10, 50, batch].map((count) => `${runs[count - 1]?.megabytes.toFixed(0) ?? '?'} MB after ${count}`)
    console.log(`\n${batch} reports of the shorter kind in one process: ${memory.join(', ')}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Alternating, so that a slow moment of the machine hits all; a first run of each warms the disk and is not counted. */
async function alternate(times: number, renderers: readonly Renderer[]): Promise<readonly (readonly RunMeasure[])[]> {
  const measures = renderers.map((): RunMeasure[] => [])
  for (let round = 0; round <= times; round += 1) {
    for (const [at, renderer] of renderers.entries()) {
      const measure = await renderer.cold()
      if (round > 0) measures[at]?.push(measure)
    }
  }
  return measures
}

async function pageCount(path: string): Promise<number> {
  return (await readPdfText(new Uint8Array(await readFile(path)))).pages.length
}

/** Medians of each, with their ratio to those of Chromium. */
function tell(renderers: readonly Pick<Renderer, 'name'>[], measured: readonly (readonly RunMeasure[])[]): void {
  const base = renderers.findIndex(({ name }) => /^chrom/iu.test(name))
  const of = (at: number, what: (run: RunMeasure) => number): number => median((measured[at] ?? []).map(what))
  for (const [at, { name }] of renderers.entries()) {
    const figure = (what: (run: RunMeasure) => number, print: (value: number) => string): string =>
      `${print(of(at, what))} (${(of(at, what) / of(base, what)).toFixed(2)})`
    const time = figure(({ seconds }) => seconds, milliseconds)
    const cpu = figure(({ cpuSeconds }) => cpuSeconds, milliseconds)
    const memory = figure(
      ({ megabytes }) => megabytes,
      (value) => `${value.toFixed(0)} MB`,
    )
    console.log(`  ${name}: time ${time}, processor ${cpu}, memory ${memory}`)
  }
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(0)} ms`
}
