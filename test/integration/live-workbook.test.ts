import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { templateStore } from '../../electron/adapters/template-store'
import { writeWorkbook } from '../../electron/adapters/write-workbook'
import { loadTemplate, type BuiltReport } from '../../electron/jobs/build-report'
import { roundTo } from '../../shared/derive/decimal'
import { inputsOf } from '../../shared/derive/formula'
import { figureKey, type Dataset } from '../../shared/model/dataset'
import type { Figure } from '../../shared/model/figure'
import { buildDataSheet } from '../../shared/render/workbook/data-sheet'
import type { SheetPlan, WorkbookPlan } from '../../shared/render/workbook/plan'
import { buildWorkbookPlan } from '../../shared/render/workbook-plan'
import type { ReportDocument } from '../../shared/report/document'
import { fill } from '../../shared/template/fill'
import type { Template } from '../../shared/template/template'
import { buildExample } from '../helpers/build-example'
import { convertAll, editSheets, hasLibreOffice, withNumbers, withoutResults } from '../helpers/libreoffice'
import { seededRandom } from '../helpers/seeded-random'

const editCount = 10

interface Edit {
  readonly address: string
  readonly figure: Figure
  readonly number: number
}

/** A report, its workbook, and the same after each further edit of its data. */
interface Series {
  readonly id: string
  readonly report: BuiltReport
  readonly plan: WorkbookPlan
  readonly template: Template
  readonly edits: readonly Edit[]
  readonly stages: readonly number[]
}

async function seriesOf(id: string, seed: number, stages: readonly number[]): Promise<Series> {
  const report = await buildExample(id)
  const template = await loadTemplate(id, templateStore('templates'))
  if (!template.ok) throw new Error(JSON.stringify(template.error))
  const plan = buildWorkbookPlan(report.document, report.dataset)
  return { id, report, plan, template: template.value.template, edits: randomEdits(report, seed), stages }
}

/** Numbers that the report speaks of, each made up to six tenths smaller or larger. */
function randomEdits({ document, dataset }: BuiltReport, seed: number): readonly Edit[] {
  const random = seededRandom(seed)
  const data = buildDataSheet(dataset, '')
  const used = new Map<string, Edit>()
  for (const input of document.figures.flatMap(({ formula }) => inputsOf(formula))) {
    const { figure } = input
    const cell = data.cellOf(input)
    if (figure?.value.tag !== 'number' || cell?.value.tag !== 'number') continue
    const decimals = dataset.indicators.find(({ id }) => id === figure.indicator)?.decimals ?? 2
    const number = roundTo(figure.value.number * (0.4 + random() * 1.2), decimals)
    used.set(cell.reference, { address: cell.reference.split('!')[1] ?? '', figure, number })
  }
  const all = [...used.values()]
  return Array.from({ length: editCount }, () => all.splice(Math.floor(random() * all.length), 1)).flat()
}

function edited(dataset: Dataset, edits: readonly Edit[]): Dataset {
  const keyOf = ({ indicator, period, region }: Figure): string => figureKey(indicator, period, region)
  const numbers = new Map(edits.map(({ figure, number }) => [keyOf(figure), number]))
  const figures = dataset.figures.map((figure): Figure => {
    const number = numbers.get(keyOf(figure))
    return number === undefined ? figure : { ...figure, value: { tag: 'number', number } }
  })
  return { ...dataset, figures }
}

/** What a new report says of the edited data. */
function freshReport(
  { report, template, edits }: Series,
  count: number,
): { document: ReportDocument; plan: WorkbookPlan } {
  const dataset = edited(report.dataset, edits.slice(0, count))
  const { year, baseYear, date } = report.document
  const filled = fill(template, dataset, { year, baseYear, region: null, settings: {}, date })
  if (!filled.ok) throw new Error(JSON.stringify(filled.error))
  return { document: filled.value.document, plan: buildWorkbookPlan(filled.value.document, dataset) }
}

type Shown = string | number

/** What the cells of a planned sheet show, as the plan has it or as it was calculated. */
function shownCells(sheet: SheetPlan, calculated: ExcelJS.Workbook | null): readonly { style: string; shown: Shown }[] {
  return sheet.cells.flatMap(({ row, column, value, style }) => {
    if (value.tag === 'empty') return []
    if (value.tag !== 'formula') return [{ style, shown: value.tag === 'text' ? value.text : value.number }]
    const result = calculated === null ? value.result : calculated.getWorksheet(sheet.name)?.getCell(row, column).result
    return [{ style, shown: typeof result === 'number' ? result : textOf(result) }]
  })
}

function textOf(result: ExcelJS.CellFormulaValue['result'] | null): string {
  if (typeof result === 'string') return result
  return typeof result === 'object' && result !== null && 'error' in result ? result.error : String(result)
}

/** The running text of the report sheet, sentence by sentence. */
function sentencesOf(sheet: SheetPlan, calculated: ExcelJS.Workbook | null): readonly string[] {
  const text = shownCells(sheet, calculated).flatMap(({ style, shown }) =>
    typeof shown === 'string' && !style.startsWith('table') && !style.startsWith('chart') ? [shown] : [],
  )
  return text.flatMap((line) => line.match(/[^。；]+[。；]?/gu) ?? [])
}

function numbersOf(sheet: SheetPlan, calculated: ExcelJS.Workbook | null): readonly Shown[] {
  return shownCells(sheet, calculated).flatMap(({ style, shown }) =>
    style.startsWith('table-number') || style.startsWith('chart-number') || style.startsWith('number') ? [shown] : [],
  )
}

/** Sentences without those that say of themselves that they no longer hold. */
function withoutRefused(sentences: readonly string[]): readonly string[] {
  return sentences.filter((sentence) => !sentence.includes('【'))
}

function isSubsequence(part: readonly string[], whole: readonly string[]): string | null {
  let at = 0
  for (const one of part) {
    const found = whole.indexOf(one, at)
    if (found < 0) return one
    at = found + 1
  }
  return null
}

function sheetNamed(plan: WorkbookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

describe.skipIf(!hasLibreOffice())(
  'the report workbook in LibreOffice (skipped where soffice is not installed)',
  () => {
    const calculated = new Map<string, ExcelJS.Workbook>()
    const all: Series[] = []

    beforeAll(async () => {
      all.push(await seriesOf('annual-summary', 20221, [0, 1, 3, 6, editCount]))
      all.push(await seriesOf('decade-review', 20222, [0, editCount]))
      const files = new Map<string, Uint8Array>()
      for (const { id, plan, edits, stages } of all) {
        const written = await writeWorkbook(plan)
        if (!written.ok) throw new Error(JSON.stringify(written.error))
        const bytes = withoutResults(written.value)
        for (const count of stages) {
          const numbers = new Map(edits.slice(0, count).map(({ address, number }) => [address, number]))
          files.set(
            `${id}-${count}`,
            editSheets(bytes, (sheet, xml) => (sheet === 2 ? withNumbers(xml, numbers) : xml)),
          )
        }
      }
      for (const [name, bytes] of convertAll(files, 'xlsx:Calc MS Excel 2007 XML', 'xlsx')) {
        const workbook = new ExcelJS.Workbook()
        await workbook.xlsx.load(bytes.slice().buffer)
        calculated.set(name, workbook)
      }
    }, 300_000)

    it('calculates every sentence, name and figure to what the report has', () => {
      for (const { id, plan } of all) {
        const workbook = calculated.get(`${id}-0`) ?? null
        let compared = 0
        for (const sheet of plan.sheets) {
          const [ours, theirs] = [shownCells(sheet, null), shownCells(sheet, workbook)]
          for (const [at, { shown }] of ours.entries()) {
            const other = theirs[at]?.shown
            if (typeof shown === 'number')
              expect(Math.abs(Number(other) - shown), `${sheet.name} ${shown}`).toBeLessThan(
                1e-9 * Math.max(1, Math.abs(shown)),
              )
            else expect(other, sheet.name).toBe(shown)
            compared += 1
          }
        }
        expect(compared).toBeGreaterThan(500)
      }
    })

    it('says after each edit what a new report says, or that a sentence no longer holds', () => {
      for (const series of all) {
        const report = sheetNamed(series.plan, '报告')
        const before = sentencesOf(report, null)
        for (const count of series.stages) {
          const fresh = sentencesOf(sheetNamed(freshReport(series, count).plan, '报告'), null)
          const live = sentencesOf(report, calculated.get(`${series.id}-${count}`) ?? null)
          const held = withoutRefused(live)
          expect(isSubsequence(held, fresh), `${series.id} after ${count} edits`).toBeNull()
          // What the new report has besides are the alternatives of sentences that no longer hold.
          expect(fresh.length - held.length).toBeLessThanOrEqual(live.length - held.length)
          if (count === editCount) expect(held.filter((one) => !before.includes(one)).length).toBeGreaterThan(3)
        }
      }
    })

    it('gives in tables, charts and calculations the numbers of a new report', () => {
      for (const series of all) {
        for (const count of series.stages) {
          const { plan, document } = freshReport(series, count)
          const workbook = calculated.get(`${series.id}-${count}`) ?? null
          const isSame = document.figures.length === series.report.document.figures.length
          for (const name of isSame ? ['报告', '计算', '附录'] : []) {
            const [live, fresh] = [
              numbersOf(sheetNamed(series.plan, name), workbook),
              numbersOf(sheetNamed(plan, name), null),
            ]
            expect(live.length, name).toBe(fresh.length)
            for (const [at, number] of live.entries()) {
              const other = Number(fresh[at])
              expect(
                Math.abs(Number(number) - other),
                `${series.id} ${count} ${name} ${at}: ${number} ${other}`,
              ).toBeLessThan(1e-9 * Math.max(1, Math.abs(other)))
            }
          }
        }
      }
    })
  },
)
