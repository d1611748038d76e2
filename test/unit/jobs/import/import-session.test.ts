import { describe, expect, it } from 'vitest'
import { ImportSession } from '../../../../electron/jobs/import/import-session'
import { plainIndicator } from '../../../../shared/model/indicator'
import { editSchema } from '../../../../shared/project/edit-schema'
import type { Project } from '../../../../shared/project/project'
import { gridOf, workbookOf } from '../../../helpers/workbook/grid'
import { sheetOf } from '../../../helpers/workbook/sheet-text'
import { emptyProject, figureOf } from '../../../helpers/project/project'

const session = (drawing: string, file = '2023.xlsx'): ImportSession =>
  new ImportSession('1', workbookOf([gridOf(sheetOf(drawing))], file))

const project: Project = {
  ...emptyProject,
  years: [2021, 2022],
  indicators: [
    { ...plainIndicator('低保对象', '人'), aliases: ['低保人数'] },
    plainIndicator('救助资金', '亿元'),
    plainIndicator('社会组织', '个'),
  ],
  figures: [figureOf('低保对象', 2021, 31_000), figureOf('低保对象', 2022, 32_000), figureOf('救助资金', 2022, 1.5)],
}

describe('ImportSession.compare', () => {
  const nextYear = `
    指标|单位|2022年|2023年
    低保人数|万人|3.15|3.1
    救助资金|万元|15000|16000
    社会组织|家|10|12`

  it('adds the year of next year’s file and shows what it revises, in the units of the project', () => {
    const lines = session(nextYear)
      .compare(project)
      .map(({ kind, indicatorName, place, before, after }) => [
        kind,
        indicatorName,
        place.period.tag === 'year' && place.period.year,
        before?.value.tag === 'number' ? before.value.number : null,
        after?.value.tag === 'number' ? after.value.number : null,
      ])
    expect(lines).toEqual([
      ['changed', '低保对象', 2022, 32_000, 31_500],
      ['new', '低保对象', 2023, null, 31_000],
      ['same', '救助资金', 2022, 1.5, 1.5],
      ['new', '救助资金', 2023, null, 1.6],
      ['new', '社会组织', 2022, null, 10],
      ['new', '社会组织', 2023, null, 12],
    ])
    const edits = session(nextYear).edits(project, 'all', '2024-01-10T00:00:00Z', 'i')
    expect(edits).toContainEqual({ tag: 'year', year: 2023, isThere: true })
  })

  it('shows each conversion before it is applied, and none where the number stays', () => {
    const conversions = session(nextYear)
      .compare(project)
      .map(({ conversion }) => conversion ?? null)
    expect(conversions).toEqual([
      { from: '万人', to: '人', factor: 10_000, before: 3.15, after: 31_500 },
      { from: '万人', to: '人', factor: 10_000, before: 3.1, after: 31_000 },
      { from: '万元', to: '亿元', factor: 0.0001, before: 15_000, after: 1.5 },
      { from: '万元', to: '亿元', factor: 0.0001, before: 16_000, after: 1.6 },
      null,
      null,
    ])
  })

  it('keeps parts under their whole apart and figures of regions by region', () => {
    const differences = session(`
      指标|单位|京口区|润州区
      2022年|||
      社会组织|个|10|20
      其中：社会团体|个|4|9`)
    const found = differences.compare(project).map(({ indicatorName, place, after }) => {
      const number = after?.value.tag === 'number' ? after.value.number : null
      return [indicatorName, place.region, place.period.tag === 'year' && place.period.year, number]
    })
    expect(found).toEqual(
      expect.arrayContaining([
        ['社会组织', '京口区', 2022, 10],
        ['社会组织', '润州区', 2022, 20],
        ['社会团体', '润州区', 2022, 9],
      ]),
    )
  })
})

describe('ImportSession.offer', () => {
  const sheet = `
    机构|2022年|2023年
    福利院|3|4`

  it('keeps what was corrected with the import, and offers it for the next file', () => {
    const first = session(sheet)
    const [table] = first.preview([]).recognised.sheets[0]?.tables ?? []
    if (!table) throw new Error('no table')
    const plain = { headerRows: null, labelColumns: null, title: null, year: null, isIgnored: false, matches: {} }
    first.correct([{ ...plain, sheet: table.sheet, range: table.range, unit: '个' }], [])
    const edit = first.edits(emptyProject, 'all', '2024-01-01T00:00:00Z', 'i1').at(-1)
    if (edit?.tag !== 'import' || !edit.record) throw new Error('no record')
    expect(edit.record.answers).toMatchObject([{ unit: '个' }])
    expect(editSchema.safeParse(edit).success).toBe(true)

    const next = session(sheet, '2024.xlsx')
    next.offer([edit.record], [])
    expect(next.preview([]).offered).toMatchObject([{ sheet: table.sheet, range: table.range, unit: '个' }])
    expect(next.preview([]).recognised.sheets[0]?.tables[0]?.unit).toBeNull()
  })

  it('keeps nothing where nothing was corrected', () => {
    const edit = session(sheet).edits(emptyProject, 'all', '2024-01-01T00:00:00Z', 'i1').at(-1)
    expect(edit?.tag === 'import' && edit.record).not.toHaveProperty('answers')
  })
})
