import { describe, expect, it } from 'vitest'
import { accept } from '../../../../shared/import/accept/accept'
import type { CellGrid } from '../../../../shared/sheet/cell-grid'
import { recognise } from '../../../../shared/import/table/recognise'
import { indexDataset } from '../../../../shared/model/dataset'
import { plainIndicator, type Indicator } from '../../../../shared/model/indicator'
import { yearPeriod } from '../../../../shared/model/period'
import { gridOf, workbookOf } from '../../../helpers/workbook/grid'

const acceptSheets = (sheets: readonly CellGrid[], catalogue: readonly Indicator[] = []): ReturnType<typeof accept> =>
  accept(recognise(workbookOf(sheets)), catalogue)

const codes = ({ issues }: ReturnType<typeof accept>): readonly string[] => issues.map((issue) => issue.code)

describe('accept', () => {
  it('matches names and aliases of the catalogue and keeps the way back to the cell', () => {
    const beds = { ...plainIndicator('养老床位', '张'), id: 'beds', aliases: ['养老服务床位数（张）'] }
    const { dataset } = acceptSheets(
      [
        gridOf([
          ['指标', 2021, 2022],
          ['养老服务床位数(张)', 10, '约7700'],
          ['养老机构（家）', 3, 4],
        ]),
      ],
      [beds],
    )
    const index = indexDataset(dataset)
    expect(index.figureAt('beds', yearPeriod(2022), null)).toMatchObject({
      value: { tag: 'number', number: 7700 },
      qualifier: { word: '约' },
      source: { file: '指标.xlsx', sheet: 'Sheet1', cell: 'C2', raw: '约7700' },
    })
    expect(index.indicatorNamed('养老机构')).toMatchObject({ unit: '家' })
  })

  it('gives a new indicator the section, department and whole that its table says', () => {
    const { dataset } = acceptSheets([
      gridOf([
        ['栏目', '指标名称', '单位', '责任科室', 2021, 2022],
        ['社会救助', '低保对象', '人', '救助科', 940, 930],
        [null, '其中：城市', '人', '救助科', 210, 200],
        [null, '农村', '人', '救助科', 730, 730],
        ['养老服务', '养老床位', '张', '养老科', 1750, 1800],
      ]),
    ])
    const said = dataset.indicators.map(({ name, section, department, partOf }) => [name, section, department, partOf])
    expect(said).toEqual([
      ['低保对象', ['社会救助'], '救助科', null],
      ['低保对象·城市', ['社会救助'], '救助科', '低保对象'],
      ['低保对象·农村', ['社会救助'], '救助科', '低保对象'],
      ['养老床位', ['养老服务'], '养老科', null],
    ])
  })

  it('takes the headings over its rows for the section, and set-in rows for parts, whatever they are called', () => {
    const { dataset } = acceptSheets([
      gridOf([
        ['指标', '单位', 2021, 2022],
        ['二、养老服务'],
        ['养老机构', '个', 31, 33],
        ['　公办', '个', 11, 12],
        ['养老床位', '张', 1750, 1800],
        ['　护理型床位', '张', 750, 800],
      ]),
    ])
    const said = dataset.indicators.map(({ name, section, partOf }) => [name, section.join('›'), partOf])
    expect(said).toEqual([
      ['养老机构', '养老服务', null],
      ['公办', '养老服务', '养老机构'],
      ['养老床位', '养老服务', null],
      ['护理型床位', '养老服务', '养老床位'],
    ])
  })

  it('lets offices name the rows where nothing else does', () => {
    const { dataset } = acceptSheets([
      gridOf([
        ['科室', '2021年接待人次（人次）', '2022年接待人次（人次）'],
        ['救助科', 31, 33],
        ['养老科', 11, 12],
      ]),
    ])
    expect(dataset.indicators.map(({ name }) => name)).toEqual(['救助科·接待人次', '养老科·接待人次'])
  })

  it('converts a figure into the unit of its indicator exactly and shows it', () => {
    const catalogue = [plainIndicator('救助资金', '亿元'), plainIndicator('床位', '张')]
    const accepted = acceptSheets(
      [
        gridOf([
          ['指标', '单位', 2021, 2022],
          ['救助资金', '万元', 12345, 70],
          ['床位', '万张', 4.35, '1.8余'],
        ]),
      ],
      catalogue,
    )
    const index = indexDataset(accepted.dataset)
    expect(index.figureAt('救助资金', yearPeriod(2021), null)?.value).toEqual({ tag: 'number', number: 1.2345 })
    expect(index.figureAt('床位', yearPeriod(2021), null)?.value).toEqual({ tag: 'number', number: 43500 })
    expect(accepted.issues.find((issue) => issue.code === 'import.unit-converted')?.parameters).toEqual({
      indicator: '救助资金',
      from: '万元',
      to: '亿元',
      before: 12345,
      after: 1.2345,
    })
  })

  it('keeps a figure in a foreign unit out, as an error that names the cell', () => {
    const accepted = acceptSheets(
      [
        gridOf([
          ['指标', '单位', 2021, 2022],
          ['救助人次', '亿元', 12, 13],
          ['床位', '张', 1, 2],
        ]),
      ],
      [plainIndicator('救助人次', '万人次')],
    )
    expect(accepted.dataset.figures.map((figure) => figure.indicator)).toEqual(['床位', '床位'])
    expect(accepted.issues.filter((issue) => issue.code === 'import.unit-mismatch')).toEqual([
      expect.objectContaining({
        severity: 'error',
        place: { tag: 'cell', file: '指标.xlsx', sheet: 'Sheet1', cell: 'C2' },
      }),
      expect.objectContaining({
        severity: 'error',
        place: { tag: 'cell', file: '指标.xlsx', sheet: 'Sheet1', cell: 'D2' },
      }),
    ])
  })

  it('takes a missing unit from the catalogue and says so once', () => {
    const accepted = acceptSheets(
      [
        gridOf([
          ['指标', 2021, 2022],
          ['床位', 1, 2],
          ['机构', 3, 4],
        ]),
      ],
      [plainIndicator('床位', '张')],
    )
    expect(codes(accepted).filter((code) => code === 'import.unit-assumed')).toHaveLength(1)
  })

  it('keeps the first of two figures and names both cells where they differ', () => {
    const accepted = acceptSheets([
      gridOf(
        [
          ['指标', 2021, 2022],
          ['床位', 1, 2],
          ['机构', 3, 4],
        ],
        { name: '一表' },
      ),
      gridOf(
        [
          ['指标', 2021, 2022],
          ['床位', 1, 5],
          ['机构', null, 4],
        ],
        { name: '二表' },
      ),
    ])
    const index = indexDataset(accepted.dataset)
    expect(index.figureAt('床位', yearPeriod(2022), null)?.value).toEqual({ tag: 'number', number: 2 })
    expect(
      accepted.issues.filter((issue) => issue.code === 'import.duplicate').map((issue) => issue.parameters),
    ).toEqual([
      { indicator: '床位', period: '2022年', first: '一表!C2', firstValue: '2', second: '二表!C2', secondValue: '5' },
    ])
  })

  it('tells rows of one name under different parents apart', () => {
    const { dataset, issues } = acceptSheets([
      gridOf([
        ['类别', '指标', 2021, 2022],
        ['城市', '低保对象', 1, 2],
        ['农村', '低保对象', 3, 4],
      ]),
    ])
    expect(dataset.indicators.map((indicator) => indicator.name)).toEqual(['城市·低保对象', '农村·低保对象'])
    expect(issues.map((issue) => issue.code)).not.toContain('import.duplicate')
  })

  it('makes two indicators of one name in units that do not convert', () => {
    const { dataset, issues } = acceptSheets([
      gridOf([
        ['Series Name', 'Country Name', '2019', '2020'],
        ['CO2 emissions (kt)', 'China', 10, 11],
        ['CO2 emissions (kg per 2017 PPP $ of GDP)', 'China', 0.5, 0.4],
      ]),
    ])
    expect(dataset.indicators.map((indicator) => [indicator.name, indicator.unit])).toEqual([
      ['CO2 emissions', 'kt'],
      ['CO2 emissions（kg per 2017 PPP $ of GDP）', 'kg per 2017 PPP $ of GDP'],
    ])
    expect(issues.filter((issue) => issue.severity === 'error' || issue.code === 'import.duplicate')).toEqual([])
  })

  it('tells items of one table apart also where they never meet', () => {
    const { dataset } = acceptSheets([
      gridOf([
        ['Area', 'Item', 'Element', 'Unit', '2020', '2021'],
        ['China', 'Wheat', 'Production', 'tonnes', 1, 2],
        ['India', 'Rice', 'Production', 'tonnes', 3, 4],
      ]),
    ])
    expect(dataset.indicators.map((indicator) => indicator.name)).toEqual(['Wheat·Production', 'Rice·Production'])
  })

  it('gives one indicator to several regions', () => {
    const { dataset } = acceptSheets([
      gridOf([['养老床位（张）'], ['地区', 2021, 2022], ['京口区', 1, 2], ['润州区', 3, 4]]),
    ])
    expect(dataset.indicators.map((indicator) => indicator.name)).toEqual(['养老床位'])
    expect(dataset.regions.map((region) => region.id)).toEqual(['京口区', '润州区'])
    expect(dataset.figures).toHaveLength(4)
  })

  it('keeps invalid, missing and zero apart and drops what has no period', () => {
    const accepted = acceptSheets([
      gridOf([
        ['指标', 2020, 2021, '合计'],
        ['床位', '待定', 0, 9],
        ['机构', '—', 2, 9],
      ]),
    ])
    expect(accepted.dataset.figures.map((figure) => figure.value)).toEqual([
      { tag: 'invalid', text: '待定' },
      { tag: 'number', number: 0 },
      { tag: 'missing', mark: 'none', text: '—' },
      { tag: 'number', number: 2 },
    ])
    expect(codes(accepted)).toEqual(expect.arrayContaining(['import.invalid-text', 'import.column-without-period']))
  })
})
