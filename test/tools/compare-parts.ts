import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openSource } from '../../electron/adapters/write-back/open-source'
import { readWorkbook } from '../../electron/adapters/read-workbook/read-workbook'
import { acceptInto } from '../../shared/import/accept/accept-into'
import { recognise } from '../../shared/import/table/recognise'
import type { SourceReading } from '../../shared/import/read/source-reading'
import { figureKey } from '../../shared/model/dataset'
import type { Project } from '../../shared/project/project'
import { findChanges } from '../../shared/write-back/find-changes'
import { planWriteBack } from '../../shared/write-back/plan-write-back'
import { compareParts } from '../helpers/package/compare-parts'

/**
 * For the workbooks of a folder: one figure is edited, written back, and the copy compared with the workbook part by part.
 * Prints a line for each; whether all of them are as they must be.
 */
export async function compareFolder(folder: string, count: number): Promise<boolean> {
  const files = readdirSync(folder)
    .filter((name) => /\.xls[xm]$/iu.test(name))
    .slice(0, count)
  let failed = 0
  for (const name of files) {
    const { isRight, text } = await tryWorkbook(join(folder, name))
    if (!isRight) failed += 1
    console.log(`${isRight ? 'ok  ' : 'FAIL'} ${name}: ${text}`)
  }
  console.log(`${files.length} workbooks, ${failed} failed`)
  return failed === 0
}

async function tryWorkbook(path: string): Promise<{ readonly isRight: boolean; readonly text: string }> {
  const bytes = new Uint8Array(readFileSync(path))
  const read = await readWorkbook(bytes, basename(path))
  if (!read.ok) return { isRight: false, text: read.error.map(({ code }) => code).join() }
  const { dataset, readings: list } = acceptInto(recognise(read.value), [])
  const readings = list()
  if (readings.length === 0) return { isRight: true, text: 'no figure is recognised in it' }
  const planned = planOne(bytes, path, dataset, readings)
  if (!planned) return { isRight: false, text: 'no figure could be planned' }
  const { row, source } = planned
  const edit = { sheet: row.sheet, cell: row.cell, content: row.content }
  const written = source.write([edit])
  if (!written.ok) return { isRight: false, text: written.error.map(({ code }) => code).join() }
  const { changed, cells, problems } = compareParts(bytes, written.value.bytes)
  const again = await readWorkbook(written.value.bytes, basename(path))
  const isRead = again.ok && again.value.sheets.length === read.value.sheets.length
  const stale = written.value.issues.find(({ code }) => code === 'write-back.recalculates')?.parameters['count'] ?? 0
  const isOnlyCell = cells.length === 1 + Number(stale)
  const what = `${row.sheet}!${row.cell} ${JSON.stringify(row.before)} → ${JSON.stringify(row.after)}`
  const parts = `changed ${changed.join(', ')}; cells ${cells.join(', ')}; formulas to compute ${stale}`
  return {
    isRight: problems.length === 0 && isRead && isOnlyCell,
    text: [what, parts, ...problems, ...(isRead ? [] : ['not read again'])].join('; '),
  }
}

/** The plan for the first figure from the middle of the workbook on whose cell can be written. */
function planOne(
  bytes: Uint8Array,
  path: string,
  dataset: ReturnType<typeof acceptInto>['dataset'],
  readings: readonly SourceReading[],
) {
  const numbers = readings.filter(({ value, agrees }) => value.tag === 'number' && agrees)
  const middle = Math.floor(numbers.length / 2)
  for (const reading of [...numbers.slice(middle), ...numbers.slice(0, middle)].slice(0, 50)) {
    const key = figureKey(reading.indicator, reading.period, reading.region)
    const project: Project = {
      ...{
        name: '',
        years: [...dataset.figures].flatMap(({ period }) => (period.tag === 'year' ? [period.year] : [])),
      },
      ...{ indicators: dataset.indicators, regions: dataset.regions, overrides: [], imports: [] },
      report: { template: '', year: 2020, baseYear: null, region: null, profile: 'news', settings: {} },
      figures: dataset.figures.map((figure) => {
        if (figureKey(figure.indicator, figure.period, figure.region) !== key || figure.value.tag !== 'number')
          return figure
        const number = Number((figure.value.number + 1).toPrecision(12))
        return { ...figure, value: { tag: 'number' as const, number }, source: null }
      }),
    }
    const source = openSource(bytes, basename(path))
    const looked = source.ok ? source.value.lookAt([reading]) : source
    if (!looked.ok) return null
    const opened = looked.value
    const changes = findChanges(project, { file: basename(path), readings, cleared: new Set() })
    const plan = planWriteBack(changes, (sheet, cell) => opened.cellAt(sheet, cell))
    const [row] = plan.rows.filter(({ consent }) => consent === null)
    if (row && plan.rows.length === 1) return { row, source: opened }
  }
  return null
}
