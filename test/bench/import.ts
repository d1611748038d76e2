import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { largeWorkbook } from '../helpers/workbook/large-workbook'
import { measureProcess, median, type ProcessMeasure } from './measure-process'

const sizes = [
  { rows: 10_000, columns: 30, runs: 5 },
  { rows: 50_000, columns: 30, runs: 5 },
]

/**
 * A workbook read into a dataset (read, recognise, accept) against exceljs's streaming reader and SheetJS, which only read it: a new
 * process each time, alternating. Prints medians, and the ratios to exceljs.
 */
export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  // Beside node_modules, where its imports are found.
  const built = resolve('out/bench-import')
  try {
    const ours = await buildOurs(built)
    const readers = [
      { name: "exceljs's streaming reader", program: program('read-exceljs.mjs'), more: [] },
      { name: 'read to a dataset', program: ours, more: [] },
      { name: 'read to a dataset, then every figure asked for once', program: ours, more: ['each'] },
      { name: 'SheetJS', program: program('read-sheetjs.mjs'), more: [] },
    ]
    for (const { rows, columns, runs } of sizes) {
      const file = join(folder, `${rows}.xlsx`)
      writeFileSync(file, largeWorkbook(rows, columns))
      const measured = readers.map((): ProcessMeasure[] => [])
      for (let run = 0; run < runs; run += 1) {
        for (const [at, reader] of readers.entries()) {
          measured[at]?.push(await measureProcess(process.execPath, [reader.program, file, ...reader.more]))
        }
      }
      console.log(`${rows} × ${columns} cells, ${runs} runs each, alternating; medians (ratio to exceljs):`)
      tell(
        readers.map(({ name }) => name),
        measured,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(built, { recursive: true, force: true })
  }
}

function program(name: string): string {
  return fileURLToPath(new URL(`./import/${name}`, import.meta.url))
}

/** Bundled as the command line is, so that no other program is measured with it. */
async function buildOurs(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: program('read-ours.ts'),
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'ours.mjs' } },
    },
  })
  return join(folder, 'ours.mjs')
}

function tell(names: readonly string[], measured: readonly (readonly ProcessMeasure[])[]): void {
  const of = (at: number, what: (one: ProcessMeasure) => number): number => median((measured[at] ?? []).map(what))
  for (const [at, name] of names.entries()) {
    const figure = (what: (one: ProcessMeasure) => number, digits: number, unit: string): string =>
      `${of(at, what).toFixed(digits)} ${unit} (${(of(at, what) / of(0, what)).toFixed(2)})`
    const time = figure(({ seconds }) => seconds, 2, 's')
    const cpu = figure(({ cpuSeconds }) => cpuSeconds, 2, 's of the processor')
    const memory = figure(({ megabytes }) => megabytes, 0, 'MB')
    console.log(`  ${name}: ${time}, ${cpu}, ${memory}; ${measured[at]?.at(-1)?.output.trim() ?? ''}`)
  }
}
