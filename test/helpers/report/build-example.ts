import { readFile } from 'node:fs/promises'
import { readWorkbook } from '../../../electron/adapters/read-workbook/read-workbook'
import { templateStore } from '../../../electron/adapters/files/template-store'
import { buildReport, type BuiltReport } from '../../../electron/jobs/report/build-report'
import { success } from '../../../shared/result'

const dates: Readonly<Record<string, string>> = { 'decade-review': '2022-09-01', 'annual-summary': '2023-10-16' }

export function exampleBytes(template: string): Promise<Uint8Array> {
  return readFile(`templates/${template}/example.xlsx`).then((bytes) => new Uint8Array(bytes))
}

/** The report of a template from its own example, or from other bytes in its place. */
export async function buildExample(template: string, bytes?: Uint8Array, year = 2022): Promise<BuiltReport> {
  const workbook = bytes ?? (await exampleBytes(template))
  const built = await buildReport(
    {
      workbook: 'example.xlsx',
      template,
      year,
      baseYear: null,
      region: null,
      settings: {},
      date: dates[template] ?? '2023-01-10',
    },
    {
      files: { read: () => Promise.resolve(success(workbook)) },
      readProject: () => Promise.resolve(success(null)),
      readWorkbook,
      templates: templateStore('templates'),
      progress: () => undefined,
    },
  )
  if (!built.ok) throw new Error(JSON.stringify(built.error, null, 1))
  return built.value
}
