import { readFile } from 'node:fs/promises'
import { readWorkbook } from '../../electron/adapters/read-workbook/read-workbook'
import { templateStore } from '../../electron/adapters/files/template-store'
import { loadTemplate } from '../../electron/jobs/report/build-report'
import type { ImportPreview, SheetPreview, TemplateSummary } from '../../shared/api/contract'
import { accept } from '../../shared/import/accept/accept'
import type { CellGrid } from '../../shared/sheet/cell-grid'
import { recognise } from '../../shared/import/table/recognise'
import { plainWorkbook } from '../../shared/import/table/sheet-table'
import { cellText } from '../../shared/import/view/view-cell'
import { plainDataset, type PlainDataset } from '../../shared/model/dataset'
import type { Project } from '../../shared/project/project'
import type { Result } from '../../shared/result'

export interface HarnessExample {
  readonly id: string
  readonly project: Project
  readonly preview: ImportPreview
}

/** Everything the stand-in for the Node side answers with, as JSON. */
export interface HarnessData {
  readonly templates: readonly (TemplateSummary & { readonly text: string; readonly file: string })[]
  readonly examples: readonly HarnessExample[]
}

/** Reads the program's own templates and their examples through the real reader, recognition and acceptance. */
export async function buildHarnessData(): Promise<HarnessData> {
  const store = templateStore('templates')
  const templates: HarnessData['templates'][number][] = []
  const examples: HarnessExample[] = []
  for (const id of await store.list()) {
    const text = valueOf(await store.read(id))
    const { template } = valueOf(await loadTemplate(id, store))
    templates.push({ id, name: template.name, description: template.description, hasExample: true, ...text })
    const bytes = new Uint8Array(await readFile(`templates/${id}/example.xlsx`))
    const workbook = valueOf(await readWorkbook(bytes, 'example.xlsx'))
    const recognised = recognise(workbook)
    const { dataset, issues } = accept(recognised, template.indicators)
    const sheets = workbook.sheets.map(previewSheet)
    const preview = {
      id: `preview-${id}`,
      file: 'example.xlsx',
      sheets,
      recognised: plainWorkbook(recognised),
      offered: [],
      issues,
    }
    examples.push({ id, project: projectOf(template.name, id, plainDataset(dataset)), preview })
  }
  return { templates, examples }
}

function projectOf(name: string, template: string, dataset: PlainDataset): Project {
  const found = dataset.figures.flatMap(({ period }) => (period.tag === 'year' ? [period.year] : []))
  const years = [...new Set(found)].sort((a, b) => a - b)
  return {
    name,
    ...dataset,
    years,
    report: { template, year: years.at(-1) ?? 2022, baseYear: null, region: null, profile: 'news', settings: {} },
    overrides: [],
    imports: [{ id: 'import-1', file: 'example.xlsx', at: '2023-01-10T08:00:00Z', figures: dataset.figures.length }],
  }
}

function previewSheet(grid: CellGrid): SheetPreview {
  const rows = [...grid.rows].map(([row, cells]) => ({
    row,
    cells: [...cells].map(([column, cell]) => ({
      column,
      text: cellText(cell),
      isNumber: cell.value.tag === 'number',
    })),
  }))
  return {
    name: grid.name,
    rows,
    merges: grid.merges,
    rowCount: Math.max(0, ...rows.map(({ row }) => row)),
    columnCount: Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column }) => column))),
    isCut: false,
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
