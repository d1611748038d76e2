import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../electron/adapters/read-workbook'
import { writeWorkbook } from '../../electron/adapters/write-workbook'
import { accept } from '../../shared/import/accept'
import { recognise } from '../../shared/import/recognise'
import { figureKey, type Dataset } from '../../shared/model/dataset'
import { buildWorkbookPlan } from '../../shared/render/workbook-plan'
import { sampleDataset } from '../helpers/sample-dataset'
import { workbookDocument } from '../helpers/workbook-document'

function figuresOf(dataset: Dataset): ReadonlyMap<string, unknown> {
  const present = dataset.figures.filter(({ value }) => value.tag !== 'missing' || value.mark !== 'blank')
  return new Map(
    present.map(({ indicator, period, region, value, qualifier }) => [
      figureKey(indicator, period, region),
      { value, qualifier },
    ]),
  )
}

describe('the data sheet of a written workbook', () => {
  it('gives the same figures when it is imported again', async () => {
    const written = await writeWorkbook(buildWorkbookPlan(workbookDocument, sampleDataset))
    if (!written.ok) throw new Error(JSON.stringify(written.error))
    const read = await readWorkbook(written.value, '报告.xlsx')
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const data = { ...read.value, sheets: read.value.sheets.filter(({ name }) => name === '数据') }
    const { dataset } = accept(recognise(data), sampleDataset.indicators)
    expect(Object.fromEntries(figuresOf(dataset))).toEqual(Object.fromEntries(figuresOf(sampleDataset)))
    expect(dataset.indicators.map(({ id, unit }) => [id, unit])).toEqual(
      sampleDataset.indicators.map(({ id, unit }) => [id, unit]),
    )
    expect(new Set(dataset.regions.map(({ name }) => name))).toEqual(new Set(['京口区', '润州区', '丹徒区']))
  })
})
