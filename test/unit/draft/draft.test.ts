import { describe, expect, it } from 'vitest'
import { draft } from '../../../shared/draft/draft'
import type { ReportTable, ReportText } from '../../../shared/draft/report-text'
import { fillContent } from '../../../shared/draft/template/fill-content'
import type { Dataset } from '../../../shared/model/dataset'
import { datasetOf } from '../../helpers/dataset'
import { reportOf } from '../../helpers/draft/report-text'

const years = (before: number, year: number, next: number) => ({ '2020': before, '2021': year, '2022': next })
const { dataset } = datasetOf({
  养老机构数: { unit: '个', figures: years(3820, 4010, 3906) },
  养老床位: { unit: '张', figures: years(482100, 503500, 520000) },
  火化率: { unit: '%', figures: years(55.7, 58.8, 57.3) },
  轻工业增加值增速: { unit: '%', figures: years(1.2, -7.4, 2.5) },
  '60岁及以上人口': { unit: '万人', figures: years(800, 812.3, 830.1) },
  常住人口: { unit: '万人', figures: years(3200, 3230, 3250) },
})

const draftOf = (report: ReportText) => {
  const drafted = draft(report, dataset, { year: 2021, baseYear: null, region: null, names: [] })
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.error))
  return drafted.value
}

const print = (content: ReturnType<typeof draftOf>['template'], of: Dataset, year: number) => {
  const printed = fillContent(content, of, { year, baseYear: null, region: null })
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  return [...printed.value.values()].join('\n')
}

const text = [
  '2021年某市公报',
  '一、养老',
  '截至2021年底，全市共有养老机构4010个，比上年增长5.0%；床位50.35万张。',
  '60岁及以上人口812.3万人，占常住人口的25.1%。火化率58.8%，比上年提高3.1个百分点。',
  '轻工业增加值下降7.4%。',
]

describe('draft', () => {
  it('drafts a template that prints the report again letter for letter', () => {
    const drafted = draftOf(reportOf(...text))
    expect(drafted.reprint).toEqual([])
    expect(print(drafted.template, dataset, 2021)).toBe(text.join('\n'))
  })

  it('prints the next year right, direction and all', () => {
    expect(print(draftOf(reportOf(...text)).template, dataset, 2022)).toBe(
      [
        '2022年某市公报',
        '一、养老',
        '截至2022年底，全市共有养老机构3906个，比上年下降2.6%；床位52.00万张。',
        '60岁及以上人口830.1万人，占常住人口的25.5%。火化率57.3%，比上年下降1.5个百分点。',
        '轻工业增加值增长2.5%。',
      ].join('\n'),
    )
  })

  it('keeps what it cannot bind as it stands, and says so', () => {
    const drafted = draftOf(reportOf('某市公报', '新建口袋公园35个。'))
    expect(print(drafted.template, dataset, 2021)).toBe('某市公报\n新建口袋公园35个。')
    expect(drafted.issues.map(({ code }) => code)).toEqual(['draft.unbound'])
  })

  it('does not let braces in the words begin an output', () => {
    const { template } = draftOf(reportOf('某市公报', '口号是{{更好}}。'))
    expect(print(template, dataset, 2021)).toContain('口号是｛{更好}}。')
  })
})

const tableOf = (...rows: readonly (readonly string[])[]): ReportTable => ({
  tag: 'table',
  index: 0,
  rows: rows.map((row, at) => row.map((cell, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text: cell }))),
})

describe('draft of a table', () => {
  const head = ['指标', '单位', '2020年', '2021年', '比上年增长（%）']
  const report = (table: ReportTable): ReportText => {
    const { blocks, ...rest } = reportOf('某市公报', '表1 养老服务')
    return { ...rest, blocks: [...blocks, table] }
  }

  it('prints rows of indicators under years and changes', () => {
    const { template, issues } = draftOf(report(tableOf(head, ['养老机构', '个', '3,820', '4,010', '5.0'])))
    expect(issues).toEqual([])
    expect(template.blocks.at(-1)?.table).toMatchObject({
      caption: '养老服务',
      rows: [{ indicator: '养老机构数', label: '养老机构' }],
      columns: [
        { header: '{{上年}}年', value: '年: 上年' },
        { header: '{{年}}年' },
        { header: '比上年增长（%）', value: '增减: 上年 | 位数: 1' },
      ],
    })
  })

  it('leaves a table out, and says so, where a figure is not the data’s', () => {
    const { template, issues } = draftOf(report(tableOf(head, ['养老机构', '个', '3,820', '4,011', '5.0'])))
    expect(template.blocks.some(({ table }) => table !== undefined)).toBe(false)
    expect(issues.map(({ code }) => code)).toEqual(['draft.tables-left'])
  })
})
