import { readExported } from '../../electron/adapters/verify/read-exported'
import { writeWorkbook } from '../../electron/adapters/write-workbook/write-workbook'
import { inputsOf } from '../../shared/derive/formula'
import { buildDataSheet } from '../../shared/render/workbook/sheets/data-sheet'
import { sheetNames, type WorkbookPlan } from '../../shared/render/workbook/plan'
import { buildWorkbookPlan } from '../../shared/render/workbook/workbook-plan'
import { cellAddress } from '../../shared/sheet/cell-address'
import { convertAll, withoutResults } from '../helpers/workbook/libreoffice'
import { falseTexts, sampleDocument, type SampleDocument } from './check-sentences'
import type { PlainFigure, PlainSeries } from './random-data'

/** A workbook whose data were edited after it was written, with the figures that it holds now. */
interface EditedWorkbook extends Pick<SampleDocument, 'series' | 'part'> {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes workbooks of documents of random figures, edits their data to those of other documents, lets LibreOffice calculate them
 * and tells which sentences are false without saying so in 【】. All are calculated by one run of LibreOffice.
 */
export async function checkLive(seeds: readonly number[]): Promise<readonly string[]> {
  const workbooks: EditedWorkbook[] = []
  for (const seed of seeds) {
    const edited = await editedWorkbook(seed)
    if (edited !== null) workbooks.push(edited)
  }
  const files = new Map(workbooks.map(({ name, bytes }) => [name, withoutResults(bytes)]))
  const calculated = convertAll(files, 'xlsx:Calc MS Excel 2007 XML', 'xlsx')
  const faults: string[] = []
  for (const workbook of workbooks) {
    const bytes = calculated.get(workbook.name)
    if (bytes === undefined) throw new Error(`LibreOffice made nothing of ${workbook.name}`)
    const read = await readExported('xlsx', bytes)
    const texts = read.format === 'pdf' ? [] : read.texts.map(({ text }) => text.trim())
    if (texts.length === 0) faults.push(`${workbook.name}: no sentences`)
    // What says of itself that it no longer holds, claims nothing.
    const claimed = texts.map((text) => text.replace(/【[^】]*】/gu, '◇'))
    faults.push(...falseTexts(claimed, workbook).map((fault) => `${workbook.name}: ${fault}`))
  }
  return faults
}

/** The workbook of a seed with the data of another seed in it, in every cell that the report reads and that holds a number. */
async function editedWorkbook(seed: number): Promise<EditedWorkbook | null> {
  const sample = sampleDocument(seed)
  const { document, dataset } = sample
  if (document === null) return null
  const other = sampleDocument(seed * 7 + 5)
  const data = buildDataSheet(dataset, '')
  const numbers = new Map<string, number>()
  const entered = { 数: new Map<number, number>(), 部分: new Map<number, number>() }
  for (const input of document.figures.flatMap(({ formula }) => inputsOf(formula))) {
    const { figure, period, indicator } = input
    const cell = data.cellOf(input)
    if (figure?.value.tag !== 'number' || cell?.value.tag !== 'number' || period.tag !== 'year') continue
    const isPart = indicator === '部分'
    const hundredths = (isPart ? other.part : other.series).figures.get(period.year)?.hundredths
    if (hundredths === undefined) continue
    numbers.set(cell.reference.split('!')[1] ?? '', hundredths / 100)
    entered[isPart ? '部分' : '数'].set(period.year, hundredths)
  }
  const written = await writeWorkbook(withNumbers(buildWorkbookPlan(document, dataset), numbers))
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return {
    name: `${sample.kind}-${seed}`,
    bytes: written.value,
    series: withFigures(sample.series, entered.数),
    part: withFigures(sample.part, entered.部分),
  }
}

function withNumbers(plan: WorkbookPlan, numbers: ReadonlyMap<string, number>): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) =>
    sheet.name !== sheetNames.data
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((cell) => {
            const number = numbers.get(cellAddress(cell.row, cell.column))
            return number === undefined ? cell : { ...cell, value: { tag: 'number', number } as const }
          }),
        },
  )
  return { ...plan, sheets }
}

function withFigures(series: PlainSeries, entered: ReadonlyMap<number, number>): PlainSeries {
  const figures = [...series.figures].map(([year, figure]): readonly [number, PlainFigure] => [
    year,
    { ...figure, hundredths: entered.get(year) ?? figure.hundredths },
  ])
  return { ...series, figures: new Map(figures) }
}
