import { stringify } from 'yaml'
import type { Dataset } from '../../../shared/model/dataset'
import type { ChartBlock, ReportDocument } from '../../../shared/report/document'
import { fill } from '../../../shared/template/fill/fill'
import { parseTemplate } from '../../../shared/template/parse/parse-template'
import { datasetOf, type SeriesSpec } from '../dataset'
import { declaredIndicators } from './declared-indicators'

type Figures = NonNullable<SeriesSpec['figures']>

/** Figures of the years from 2016 on; null leaves a gap. */
function from2016(...values: readonly (number | null)[]): Figures {
  return Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[String(2016 + at), value]])))
}

const early = (number: number): { readonly number: number; readonly status: 'provisional' } => ({
  number,
  status: 'provisional',
})

const series: Readonly<Record<string, SeriesSpec>> = {
  社会组织总数: { unit: '万个', figures: from2016(70.2, null, null, null, null, null, 89.1) },
  社会团体: { unit: '万个', partOf: '社会组织总数', figures: from2016(33.6, null, null, null, null, null, 37.1) },
  社会服务机构: { unit: '万个', partOf: '社会组织总数', figures: from2016(36.1, null, null, null, null, null, 51.2) },
  基金会: { unit: '万个', partOf: '社会组织总数', figures: from2016(0.5, null, null, null, null, null, 0.8) },
  困难残疾人生活补贴人数: { unit: '万人', figures: from2016(521.3, null, null, null, null, null, 1178.5) },
  重度残疾人护理补贴人数: { unit: '万人', figures: from2016(500.1, null, null, null, null, null, 1545.4) },
  城市最低生活保障对象: { unit: '万人', figures: from2016(1480.2, null, null, null, null, null, 682.4) },
  农村特困人员救助供养: { unit: '万人', figures: from2016(496.9, null, null, null, null, null, 434.5) },
  结婚登记: { unit: '万对', figures: { ...from2016(1142.8, 1063.1, 1013.9, 927.3, 814.3, 764.3), 2022: early(683.5) } },
  离婚登记: { unit: '万对', figures: { ...from2016(415.8, 437.4, 446.1, 470.1, 433.9, 283.9), 2022: early(287.9) } },
  低保标准: { unit: '元/人·月', figures: from2016(710, 760, 805, null, 890, 935, 980) },
  甲区床位: { unit: '张', decimals: 0, figures: from2016(4210, 4380, 4460, 4520, 4655, 4790, 4902) },
  乙区床位: { unit: '张', decimals: 0, figures: from2016(3980, 4120, 4380, 4610, 4700, 4815, 4925) },
  丙区床位: { unit: '张', decimals: 0, figures: from2016(4602, 4580, 4555, 4610, 4730, 4800, 4880) },
  丁区床位: { unit: '张', decimals: 0, figures: from2016(3350, 3560, 3800, 4105, 4400, 4705, 4861) },
  城镇标准: { unit: '元/人·月', decimals: 0, figures: from2016(710, 760, 805, 845, 890, 935, 980) },
  农村标准: { unit: '元/人·月', decimals: 0, figures: from2016(420, 510, 600, 690, 770, 850, 930) },
  临时救助: { unit: '人次', figures: from2016(1234567, 1310000, 1198800, 1422000, 1388000, 1401200, 1532100) },
  救助资金: { unit: '元', figures: from2016(2.31e9, 2.52e9, 2.49e9, 2.75e9, 3.02e9, 3.33e9, 3.18e9) },
}

const { dataset } = datasetOf(series)

const charts: readonly object[] = [
  { caption: '2022年保障人数比较', kind: 'bar', from: '年', indicators: Object.keys(series).slice(4, 8) },
  { caption: '各类社会组织占比', kind: 'share', from: 2016, indicators: ['社会团体', '社会服务机构', '基金会'] },
  { caption: '保障人数比2016年增减', kind: 'change', from: 2016, indicators: Object.keys(series).slice(4, 8) },
  { caption: '结婚登记比上年增减', kind: 'change', from: 2016, indicators: ['结婚登记'] },
  { caption: '各区养老床位', kind: 'line', from: 2016, indicators: ['甲区床位', '乙区床位', '丙区床位', '丁区床位'] },
  { caption: '结婚与离婚登记', kind: 'line', from: 2016, indicators: ['结婚登记', '离婚登记'] },
  { caption: '低保标准', kind: 'line', from: 2016, indicators: ['低保标准'] },
  { caption: '城乡标准', kind: 'bar', from: 2018, indicators: ['城镇标准', '农村标准'] },
  { caption: '临时救助', kind: 'auto', from: 2018, indicators: ['临时救助'] },
  { caption: '救助资金', kind: 'line', from: 2016, indicators: ['救助资金'] },
  { caption: '2022年结婚与离婚登记', kind: 'auto', from: '年', indicators: ['结婚登记', '离婚登记'] },
  { caption: '临时救助及增速', kind: 'column-line', from: 2017, indicators: ['临时救助'] },
  { caption: '养老床位及增速', kind: 'column-line', from: 2018, indicators: ['甲区床位', '乙区床位'] },
  { caption: '部分社会组织占比', kind: 'share', from: '年', indicators: ['社会团体', '基金会'] },
]

/** A report with a chart of every form, filled from made-up data: gaps, early figures, crowded ends, 万 and 亿. */
export function chartForms(): { readonly document: ReportDocument; readonly dataset: Dataset } {
  const source = {
    version: 1,
    id: 'chart-forms',
    name: '图的各种形式',
    'base-year': 2016,
    indicators: { 全部: declaredIndicators(dataset.indicators) },
    blocks: [{ title: '图的各种形式' }, ...charts.map((chart) => ({ chart: { to: '年', ...chart } }))],
  }
  const template = parseTemplate(stringify(source), 'chart-forms.yaml')
  if (!template.ok) throw new Error(JSON.stringify(template.error))
  const options = { year: 2022, baseYear: 2016, region: null, settings: {}, date: '2023-03-15' }
  const filled = fill(template.value, dataset, options)
  if (!filled.ok) throw new Error(JSON.stringify(filled.error))
  return { document: filled.value.document, dataset }
}

export function chartsOf(document: ReportDocument): readonly ChartBlock[] {
  return document.blocks.filter((block) => block.tag === 'chart')
}
