import { describe, expect, it } from 'vitest'
import { draftFromData } from '../../../../shared/draft/from-data/draft-from-data'
import { fillContent } from '../../../../shared/draft/template/fill-content'
import { datasetOf } from '../../../helpers/dataset'

const { dataset } = datasetOf({
  养老机构数: { unit: '个', figures: { '2019': 3790, '2020': 3820, '2021': 4010 } },
  养老床位: { unit: '万张', figures: { '2019': 47.5, '2020': 48.21, '2021': 46.3 } },
  '60岁及以上人口': { unit: '万人', figures: { '2021': 812.3 } },
  火化率: { unit: '%', figures: { '2020': 55.7, '2021': 58.8 } },
  建筑业增加值: { unit: '亿元', figures: { '2020': 100, '2021': 110 } },
  建筑业增加值可比价增速: { unit: '%', figures: { '2021': 5.2 } },
  轻工业增加值增速: { unit: '%', figures: { '2021': -7.4 } },
  旧指标: { unit: '个', figures: { '2019': 5 } },
})
const options = { year: 2021, baseYear: null, region: null }
const content = draftFromData(dataset, options)

const prose = () => {
  const printed = fillContent(content, dataset, options)
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  return [...printed.value.values()].join('\n')
}

describe('draftFromData', () => {
  it('tells each indicator of the year once, with its change in the words that the data choose', () => {
    expect(prose()).toContain('2021年，养老机构数为4010个，比上年增长5.0%。')
    expect(prose()).toContain('养老床位为46.3万张，比上年下降4.0%。')
    expect(prose()).toContain('火化率为58.8%，比上年提高3.1个百分点。')
    expect(prose().match(/养老机构数为/gu)).toHaveLength(1)
  })

  it('leaves the comparison out where there is nothing to compare with', () => {
    expect(prose()).toContain('60岁及以上人口为812.3万人。')
  })

  it('tells an entered rate in the sentence of its level, and by itself where it has none', () => {
    expect(prose()).toContain('建筑业增加值为110亿元，比上年增长5.2%。')
    expect(prose()).toContain('轻工业增加值下降7.4%。')
  })

  it('leaves out what has no figure of the year', () => {
    expect(prose()).not.toContain('旧指标')
  })

  it('gives a section a table and, where there is a trend, a chart', () => {
    const kinds = content.blocks.map((block) => Object.keys(block)[0])
    expect(kinds).toEqual(['title', 'heading', 'paragraph', 'table', 'chart'])
  })
})
