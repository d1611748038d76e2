import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../electron/adapters/read-workbook/read-workbook'
import { writeWorkbook } from '../../../../electron/adapters/write-workbook/write-workbook'
import { ImportSession } from '../../../../electron/jobs/import/import-session'
import type { FigureDifference } from '../../../../shared/api/contract'
import { accept } from '../../../../shared/import/accept/accept'
import { recognise } from '../../../../shared/import/table/recognise'
import { figureKey, type Dataset, type PlainDataset } from '../../../../shared/model/dataset'
import { plainIndicator } from '../../../../shared/model/indicator'
import { yearPeriod } from '../../../../shared/model/period'
import type { Project } from '../../../../shared/project/project'
import { buildWorkbookPlan } from '../../../../shared/render/workbook/workbook-plan'
import { emptyProject } from '../../../helpers/project/project'
import { sampleDataset, sampleFigure } from '../../../helpers/sample-dataset'
import { workbookDocument } from '../../../helpers/workbook/workbook-document'

function figuresOf(dataset: Dataset): ReadonlyMap<string, unknown> {
  const present = dataset.figures.filter(({ value }) => value.tag !== 'missing' || value.mark !== 'blank')
  return new Map(
    present.map(({ indicator, period, region, value, qualifier }) => [
      figureKey(indicator, period, region),
      { value, qualifier },
    ]),
  )
}

/** The sample with parts of the year, derived indicators, statuses and notes beside hedges and marks. */
const richDataset: PlainDataset = {
  ...sampleDataset,
  indicators: [
    ...sampleDataset.indicators,
    {
      ...plainIndicator('每万人社会组织', '个'),
      formula: { tag: 'per', of: '登记社会组织', over: '常住人口', perUnit: '万人' },
    },
    { ...plainIndicator('社会组织增速', '%'), formula: { tag: 'growth', of: '登记社会组织' } },
    { ...plainIndicator('结婚登记', '对'), kind: 'flow' },
  ],
  figures: [
    ...sampleDataset.figures,
    sampleFigure('结婚登记', { tag: 'quarter', year: 2022, quarter: 1 }, 1200, { status: 'provisional' }),
    sampleFigure('结婚登记', { tag: 'quarter', year: 2022, quarter: 4 }, 900),
    sampleFigure('结婚登记', { tag: 'half', year: 2022, half: 1 }, 2500, { note: '上半年快报' }),
    sampleFigure('结婚登记', { tag: 'month', year: 2022, month: 5 }, 520),
    sampleFigure('结婚登记', yearPeriod(2022), 0),
    sampleFigure('结婚登记', yearPeriod(2021), -3.5, { region: '京口区', status: 'estimated' }),
  ],
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

  it('makes no difference to the project it was written from, whatever its figures are', async () => {
    const written = await writeWorkbook(buildWorkbookPlan(workbookDocument, richDataset))
    if (!written.ok) throw new Error(JSON.stringify(written.error))
    const read = await readWorkbook(written.value, '报告.xlsx')
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const project: Project = {
      ...emptyProject,
      indicators: richDataset.indicators,
      regions: richDataset.regions,
      figures: richDataset.figures,
    }
    const differences = new ImportSession('1', read.value).compare(project)
    expect(differences.filter(({ kind }) => kind !== 'same').map(describeDifference)).toEqual([])
    expect(differences.length).toBeGreaterThanOrEqual(project.figures.length)
  })
})

function describeDifference({ kind, indicatorName, place, before, after }: FigureDifference): unknown {
  return { kind, indicator: indicatorName, place, before: before?.value, after: after?.value, at: after?.source }
}
