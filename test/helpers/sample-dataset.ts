import type { InputFormula } from '../../shared/derive/formula'
import { indexDataset, type Dataset } from '../../shared/model/dataset'
import type { Figure, FigureValue } from '../../shared/model/figure'
import { plainIndicator, type Indicator } from '../../shared/model/indicator'
import { yearPeriod, type Period } from '../../shared/model/period'

/** A figure with everything about it plain, read from a cell of 指标.xlsx. */
export function sampleFigure(
  indicator: string,
  period: Period,
  value: FigureValue | number,
  more: Partial<Figure> = {},
): Figure {
  const figureValue: FigureValue = typeof value === 'number' ? { tag: 'number', number: value } : value
  const raw = figureValue.tag === 'number' ? String(figureValue.number) : figureValue.text
  return {
    indicator,
    region: null,
    period,
    value: figureValue,
    qualifier: null,
    status: 'final',
    note: null,
    source: { file: '指标.xlsx', sheet: '汇总', cell: 'C5', raw },
    ...more,
  }
}

function series(indicator: string, from: number, values: readonly number[]): readonly Figure[] {
  return values.map((value, at) => sampleFigure(indicator, yearPeriod(from + at), value))
}

const indicators: readonly Indicator[] = [
  {
    ...plainIndicator('登记社会组织', '个'),
    kind: 'stock',
    section: ['社会治理', '社会组织'],
    department: '社会组织管理处',
    decimals: 0,
  },
  { ...plainIndicator('等级社会组织', '个'), kind: 'stock', section: ['社会治理', '社会组织'], decimals: 0 },
  {
    ...plainIndicator('低保标准', '元/人·月'),
    kind: 'standard',
    section: ['社会救助'],
    department: '社会救助处',
    definition: '全市城乡居民最低生活保障标准，自2016年起城乡一体化',
    breaks: [{ year: 2016, note: '城乡标准合并' }],
  },
  {
    ...plainIndicator('接受捐赠', '亿元'),
    kind: 'flow',
    section: ['慈善事业'],
    department: '慈善事业促进和社会工作处',
  },
  { ...plainIndicator('护理员培训', '人次'), kind: 'flow', section: ['养老服务'] },
  { ...plainIndicator('物价补贴发放', '万元'), kind: 'flow', section: ['社会救助'] },
  { ...plainIndicator('养老床位', '张'), kind: 'stock', section: ['养老服务'] },
  { ...plainIndicator('城乡低保标准并轨年份', '年'), kind: 'event', section: ['社会救助'] },
  { ...plainIndicator('常住人口', '万人'), kind: 'stock', section: ['基础数据'], decimals: 1 },
]

const mark = (text: string, kind: 'none' | 'tiny' | 'unavailable' | 'blank'): FigureValue => ({
  tag: 'missing',
  mark: kind,
  text,
})

/** Nine indicators with every kind of figure: exact, hedged, marked, invalid, provisional, entered totals, regions. */
export const sampleDataset: Dataset = {
  indicators,
  regions: [
    { id: '京口区', name: '京口区', partOf: null },
    { id: '润州区', name: '润州区', partOf: null },
    { id: '丹徒区', name: '丹徒区', partOf: null },
  ],
  figures: [
    ...series('登记社会组织', 2012, [2014, 2188, 2367, 2515, 2702, 2881, 3023, 3188, 3341, 3500]),
    sampleFigure('登记社会组织', yearPeriod(2021), 812, { region: '京口区' }),
    sampleFigure('登记社会组织', yearPeriod(2021), 745, { region: '润州区' }),
    sampleFigure('登记社会组织', yearPeriod(2021), 812, { region: '丹徒区' }),
    sampleFigure('等级社会组织', yearPeriod(2021), 1760, { status: 'provisional', note: '年报审核前' }),
    ...series('低保标准', 2012, [430, 480, 530, 580, 630, 670, 710, 750, 780, 800, 820]),
    ...series('接受捐赠', 2013, [1.52, 1.66, 1.8, 1.93, 2.07, 2.21, 2.3, 2.1, 2.05, 2.14]),
    sampleFigure('接受捐赠', { tag: 'span', from: 2013, to: 2022 }, 19.78),
    sampleFigure('护理员培训', yearPeriod(2020), mark('—', 'none')),
    sampleFigure('护理员培训', yearPeriod(2021), mark('…', 'tiny')),
    sampleFigure('护理员培训', yearPeriod(2022), { tag: 'invalid', text: '=约千人?' }),
    sampleFigure('护理员培训', { tag: 'total' }, 10000),
    sampleFigure('物价补贴发放', yearPeriod(2021), 6800, {}),
    sampleFigure('物价补贴发放', yearPeriod(2022), 7700, {
      qualifier: { sense: 'about', word: '约', place: 'before', numeral: null },
      source: { file: '指标.xlsx', sheet: '救助', cell: 'D7', raw: '约7700' },
    }),
    sampleFigure('养老床位', yearPeriod(2022), 18000, {
      qualifier: { sense: 'above', word: '余', place: 'after-scale', numeral: null },
      source: { file: '指标.xlsx', sheet: '养老', cell: 'D9', raw: '1.8万余' },
    }),
    sampleFigure('城乡低保标准并轨年份', yearPeriod(2013), 2013),
    sampleFigure('常住人口', yearPeriod(2022), 322.2, { status: 'estimated', note: '按上年抽样推算' }),
  ],
}

const index = indexDataset(sampleDataset)

/** The input of a formula: an indicator of the sample by name, in a year or another period. */
export function sampleInput(name: string, period: number | Period, region: string | null = null): InputFormula {
  const when = typeof period === 'number' ? yearPeriod(period) : period
  const figure = index.figureAt(name, when, region) ?? null
  return { tag: 'input', indicator: name, name, region, period: when, figure }
}
