import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import { countyBook, makeCounty, type CountyForm } from '../helpers/collect/county-books'
import { seededRandom } from '../helpers/seeded-random'
import { measureProcess, median } from './measure-process'

const counties = 50
const runs = 5
const years = [2018, 2019, 2020, 2021, 2022, 2023]
const forms: readonly CountyForm[] = ['years-across', 'years-down', 'long']

/**
 * Collecting the workbooks of 50 counties (120 indicators × 6 years, three forms) with the built command line, against exceljs's streaming
 * reader that only reads them one by one in one process: a new process each time, alternating. Build first.
 */
export async function benchCollect(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  try {
    const inbox = join(folder, 'inbox')
    mkdirSync(inbox)
    const random = seededRandom(1)
    for (let at = 0; at < counties; at += 1) {
      const name = `${String.fromCodePoint(0x4e00 + 7 * at)}河县`
      const form = forms[at % forms.length] ?? 'long'
      const book = await countyBook(makeCounty(name, years, random), { form, years, sender: 'title' }, at)
      writeFileSync(join(inbox, `${at}.xlsx`), sheetsLast(book))
    }
    const reader = fileURLToPath(new URL('./collect/read-each.mjs', import.meta.url))
    const [ours, theirs]: readonly (readonly [number[], number[]])[] = [
      [[], []],
      [[], []],
    ]
    for (let run = 0; run < runs; run += 1) {
      const project = join(folder, `${run}.nianbao`)
      const program = resolve('dist/cli/nianbao.mjs')
      const collected = await measureProcess(process.execPath, [program, 'collect', inbox, '--out', project])
      const read = await measureProcess(process.execPath, [reader, inbox])
      ours?.[0].push(collected.seconds)
      ours?.[1].push(collected.cpuSeconds)
      theirs?.[0].push(read.seconds)
      theirs?.[1].push(read.cpuSeconds)
    }
    const [wall, cpu] = ([0, 1] as const).map((at) => [median(ours?.[at] ?? []), median(theirs?.[at] ?? [])] as const)
    const tell = (name: string, [own = 0, other = 0]: readonly number[] = []): string =>
      `  ${name}: collected ${own.toFixed(2)} s, read by exceljs ${other.toFixed(2)} s, ratio ${(own / other).toFixed(2)}`
    console.log(`${counties} workbooks of 120 × ${years.length} figures, ${runs} runs each, alternating; medians:`)
    console.log(`${tell('time', wall)}\n${tell('processor', cpu)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** exceljs's streaming reader fails where a sheet stands before the workbook's own part, as in the files that exceljs writes. */
function sheetsLast(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  const isSheet = ([name]: readonly [string, Uint8Array]): boolean => name.startsWith('xl/worksheets/')
  return zipSync(Object.fromEntries([...parts.filter((part) => !isSheet(part)), ...parts.filter(isSheet)]))
}
