import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { templateStore } from '../../../../electron/adapters/files/template-store'
import { writeWorkbook } from '../../../../electron/adapters/write-workbook/write-workbook'
import { loadTemplate, type BuiltReport } from '../../../../electron/jobs/report/build-report'
import { roundTo } from '../../../../shared/derive/decimal'
import { inputsOf } from '../../../../shared/derive/formula'
import { figureKey, type Dataset } from '../../../../shared/model/dataset'
import type { Figure } from '../../../../shared/model/figure'
import { buildDataSheet } from '../../../../shared/render/workbook/sheets/data-sheet'
import type { PlanValue, SheetPlan, WorkbookPlan } from '../../../../shared/render/workbook/plan'
import { buildWorkbookPlan } from '../../../../shared/render/workbook/workbook-plan'
import type { ReportDocument, Run } from '../../../../shared/report/document'
import type { Result } from '../../../../shared/result'
import { fill } from '../../../../shared/template/fill/fill'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import type { Template } from '../../../../shared/template/template'
import { buildExample } from '../../../helpers/report/build-example'
import { datasetOf } from '../../../helpers/dataset'
import {
  convertAll,
  editSheets,
  hasLibreOffice,
  withNumbers,
  withoutResults,
} from '../../../helpers/workbook/libreoffice'
import { sampleDataset } from '../../../helpers/sample-dataset'
import { seededRandom } from '../../../helpers/seeded-random'
import { workbookDocument } from '../../../helpers/workbook/workbook-document'

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

async function exampleSeries(id: string, seed: number, stages: readonly number[]): Promise<Series> {
  const report = await buildExample(id)
  const { template } = valueOf(await loadTemplate(id, templateStore('templates')))
  return seriesOf(id, report, template, seed, stages)
}

function seriesOf(
  id: string,
  report: BuiltReport,
  template: Template,
  seed: number,
  stages: readonly number[],
): Series {
  const plan = buildWorkbookPlan(report.document, report.dataset)
  return { id, report, plan, template, edits: randomEdits(report, seed), stages }
}

/** Small numbers of which many changes lie on the edge of rounding, told in every way that the filters offer. */
function roundingSeries(seed: number, stages: readonly number[]): Series {
  const random = seededRandom(seed)
  const names = Array.from({ length: 120 }, (_, at) => `指标${at}`)
  const value = (at: number): number => roundTo(1 + random() * (at % 3 === 0 ? 40 : 900_000), at % 4)
  const { dataset } = datasetOf(
    Object.fromEntries(
      names.map((name, at) => [
        name,
        {
          unit: '个',
          kind: 'flow',
          decimals: at % 5 === 0 ? null : at % 4,
          figures: { 2020: value(at), 2021: value(at), 2022: value(at) },
        },
      ]),
    ),
  )
  const source = {
    version: 1,
    id: 'rounding',
    name: '舍入',
    'base-year': -2,
    indicators: {
      全部: dataset.indicators.map(({ name, unit, kind, decimals }) => ({
        name,
        unit,
        kind,
        ...(decimals === null ? {} : { decimals }),
      })),
    },
    blocks: names.map((name, at) => {
      const other = names[(at + 1) % names.length] ?? name
      const sentences = [
        `${name}为{{${name}}}个，{{${name} | 比: 上年 | 位数: 1}}，{{${name} | 变化: 基年 | 位数: 0}}。`,
        `增速为{{${name} | 增速: 上年 | 位数: 2}}，年均{{${name} | 年均增速: 基年}}，占{{${name} | 占比: ${other} | 位数: 1}}。`,
        `合{{${name} | 万}}个，累计{{${name} | 累计 | 带单位}}，每个{{${name} | 每: ${other}, "个" | 位数: 2}}。`,
        `比上年增加{{${name} | 增加: 上年}}个，增长{{${name} | 倍数: 上年}}倍。`,
        `超过{{${name} | 位数: -1 | 超}}个。`,
        `有{{${name} | 万 | 位数: 0 | 带单位 | 余}}。`,
        `近{{${name} | 位数: -2 | 近}}个。`,
      ]
      return { paragraph: sentences }
    }),
  }
  // One sentence whose formula takes more than one cell.
  const listed = names.slice(0, 40).map((name) => `${name}{{${name} | 比: 上年 | 位数: 1}}`)
  source.blocks.push({ paragraph: [`各项指标中，${listed.join('，')}。`] })
  const template = valueOf(parseTemplate(stringify(source), 'rounding.yaml'))
  const { document, issues } = valueOf(
    fill(template, dataset, { year: 2022, baseYear: 2020, region: null, settings: {}, date: '2023-01-10' }),
  )
  return seriesOf('rounding', { document, dataset, issues }, template, seed, stages)
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
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
  const { document } = valueOf(fill(template, dataset, { year, baseYear, region: null, settings: {}, date }))
  return { document, plan: buildWorkbookPlan(document, dataset) }
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

/** The running text of the report sheet, sentence by sentence; the notes below tables and charts stay as they were written. */
function sentencesOf(sheet: SheetPlan, calculated: ExcelJS.Workbook | null): readonly string[] {
  const text = shownCells(sheet, calculated).flatMap(({ style, shown }) =>
    typeof shown === 'string' && !/^(?:table|chart|note)/u.test(style) ? [shown] : [],
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

/** The first line of the report as LibreOffice calculates it, with each of these in the cell of the data that has this text. */
async function textsWith(plan: WorkbookPlan, text: string, entered: readonly Shown[]): Promise<readonly string[]> {
  const files = new Map<string, Uint8Array>()
  for (const [at, own] of entered.entries()) {
    const value: PlanValue = typeof own === 'number' ? { tag: 'number', number: own } : { tag: 'text', text: own }
    const put = (sheet: SheetPlan): SheetPlan => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.value.tag === 'text' && cell.value.text === text ? { ...cell, value } : cell,
      ),
    })
    const sheets = plan.sheets.map((sheet) => (sheet.name === '数据' ? put(sheet) : sheet))
    files.set(`entered-${at}`, withoutResults(valueOf(await writeWorkbook({ ...plan, sheets }))))
  }
  const texts: string[] = []
  for (const bytes of convertAll(files, 'xlsx:Calc MS Excel 2007 XML', 'xlsx').values()) {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes.slice().buffer)
    texts.push(textOf(workbook.getWorksheet('报告')?.getCell(1, 1).result).trim())
  }
  return texts
}

function sheetNamed(plan: WorkbookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((sheetPlan) => sheetPlan.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

describe.skipIf(!hasLibreOffice())(
  'the report workbook in LibreOffice (skipped where soffice is not installed)',
  () => {
    const calculated = new Map<string, ExcelJS.Workbook>()
    const all: Series[] = []

    beforeAll(async () => {
      all.push(await exampleSeries('annual-summary', 20221, [0, 1, 3, 6, editCount]))
      all.push(await exampleSeries('decade-review', 20222, [0, editCount]))
      all.push(roundingSeries(20225, [0, editCount]))
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
          if (count === editCount) expect(held.filter((text) => !before.includes(text)).length).toBeGreaterThan(3)
        }
      }
    })

    it('follows a cell with words as long as it is the same word before a number', async () => {
      const run: Run = { tag: 'figure', text: '约7700万元', figure: 'f1' }
      const [known] = workbookDocument.figures.filter(({ text, qualifier }) => text === run.text && qualifier !== null)
      if (known === undefined) throw new Error('the sample has no hedged figure')
      const hedged = { ...known, id: 'f1', style: { ...known.style, decimals: null } }
      const document: ReportDocument = {
        ...workbookDocument,
        figures: [hedged],
        blocks: [{ tag: 'paragraph', runs: [run] }],
      }
      const plan = buildWorkbookPlan(document, sampleDataset)
      const entered = ['约7700', '约7800.5', '约7,800', '约8000多', '约50%', '近7700', 7700]
      const said = await textsWith(plan, '约7700', entered)
      const refused = '【物价补贴发放的原文已改，请重新生成报告】'
      expect(said).toEqual(['约7700万元', '约7800.5万元', '约7800万元', refused, refused, refused, refused])
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
