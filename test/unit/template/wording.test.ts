import { describe, expect, it } from 'vitest'
import { datasetOf, over } from '../../helpers/dataset'
import { fillText } from '../../helpers/report/fill-sentence'

const levels = (values: Readonly<Record<string, number | string>>, unit = '个') => ({
  unit,
  kind: 'stock' as const,
  figures: values,
})

describe('倍数', () => {
  it('gives the ratio minus one: 90 against 49.9 is 增长0.8倍, not 1.8 or 1.7', () => {
    const index = datasetOf({ 数: levels({ 2012: 49.9, 2022: 90 }) })
    expect(fillText(index, '增长{{数 | 倍数: 基年}}倍。').text).toBe('增长0.8倍。')
  })

  it('is never used for a fall', () => {
    const index = datasetOf({ 数: levels({ 2012: 90, 2022: 45 }) })
    const filled = fillText(index, '增长{{数 | 倍数: 基年}}倍。')
    expect(filled.text).toBeNull()
    expect(filled.codes).toContain('derive.wrong-direction')
  })
})

describe('变化 and 比', () => {
  it('choose 增长, 下降 and 持平 by the data', () => {
    const at = (now: number) => datasetOf({ 数: levels({ 2021: 200, 2022: now }) })
    expect(fillText(at(221), '{{数 | 变化: 上年}}。').text).toBe('增长10.5%。')
    expect(fillText(at(150), '{{数 | 变化: 上年}}。').text).toBe('下降25.0%。')
    expect(fillText(at(200), '{{数 | 变化: 上年}}。').text).toBe('持平。')
    expect(fillText(at(221), '{{数 | 比: 上年}}。').text).toBe('比上年增长10.5%。')
    expect(fillText(at(200), '{{数 | 比: 上年}}。').text).toBe('与上年持平。')
  })

  it('call a movement that rounds to nothing 基本持平 instead of 增长0.0%', () => {
    const index = datasetOf({ 数: levels({ 2021: 100000, 2022: 100001 }) })
    expect(fillText(index, '{{数 | 比: 上年}}。').text).toBe('与上年基本持平。')
    expect(fillText(index, '{{数 | 比: 上年 | 位数: 3}}。').text).toBe('比上年增长0.001%。')
  })

  it('say the two levels where the base is zero or negative', () => {
    const zero = datasetOf({ 数: levels({ 2021: 0, 2022: 5 }) })
    expect(fillText(zero, '{{数 | 比: 上年}}。').text).toBe('由上年的0个变为5个。')
    expect(fillText(zero, '{{数 | 变化: 上年}}。').text).toBe('由0个变为5个。')
    const negative = datasetOf({ 数: levels({ 2021: -3, 2022: 5 }, '万元') })
    expect(fillText(negative, '{{数 | 比: 上年}}。').text).toBe('由上年的-3万元变为5万元。')
    const below = datasetOf({ 数: levels({ 2021: 3, 2022: -5 }, '万元') })
    expect(fillText(below, '{{数 | 比: 上年}}。').text).toBe('由上年的3万元变为-5万元。')
  })

  it('give the difference of two rates in 百分点, of ‰ in 千分点', () => {
    const percent = datasetOf({ 率: { unit: '%', kind: 'share', figures: { 2021: 50.5, 2022: 52.4 } } })
    expect(fillText(percent, '{{率 | 比: 上年}}。').text).toBe('比上年提高1.9个百分点。')
    const fall = datasetOf({ 率: { unit: '%', kind: 'share', figures: { 2021: 52.4, 2022: 50.5 } } })
    expect(fillText(fall, '{{率 | 比: 上年}}。').text).toBe('比上年下降1.9个百分点。')
    const permille = datasetOf({ 率: { unit: '‰', kind: 'share', figures: { 2021: 2.01, 2022: 2.04 } } })
    expect(fillText(permille, '{{率 | 比: 上年}}。').text).toBe('比上年提高0.03个千分点。')
  })

  it('move a rank by places, a smaller one being better', () => {
    const index = datasetOf({ 位次: { unit: '位', kind: 'rank', figures: { 2021: 23, 2022: 19 } } })
    expect(fillText(index, '{{位次 | 比: 上年}}。').text).toBe('比上年前移4位。')
  })

  it('name a base year that is not the year before', () => {
    const index = datasetOf({ 数: levels({ 2012: 100, 2022: 150 }) })
    expect(fillText(index, '{{数 | 比: 基年}}。').text).toBe('比2012年增长50.0%。')
  })
})

describe('增长率', () => {
  it('rounds half up at the decimals asked for: 3500 against 2014 is 73.78%', () => {
    const index = datasetOf({ 社会组织: levels({ 2012: 2014, 2022: 3500 }) })
    expect(
      fillText(index, '{{社会组织}}个，增加{{社会组织 | 增加: 基年}}个，增长{{社会组织 | 增长率: 基年 | 位数: 2}}。')
        .text,
    ).toBe('3500个，增加1486个，增长73.78%。')
  })

  it('refuses a fall, so that 增长-5% is never printed', () => {
    const index = datasetOf({ 数: levels({ 2021: 100, 2022: 95 }) })
    expect(fillText(index, '增长{{数 | 增长率: 上年}}。').text).toBeNull()
    expect(fillText(index, '增加{{数 | 增加: 上年}}个。').text).toBeNull()
    expect(fillText(index, '下降{{数 | 下降率: 上年}}。').text).toBe('下降5.0%。')
    expect(fillText(index, '减少{{数 | 减少: 上年}}个。').text).toBe('减少5个。')
    expect(fillText(index, '增速为{{数 | 增速: 上年}}。').text).toBe('增速为-5.0%。')
  })

  it('refuses a zero base, a ratio, and a change of definition', () => {
    expect(fillText(datasetOf({ 数: levels({ 2021: 0, 2022: 5 }) }), '增长{{数 | 增长率: 上年}}。').codes).toContain(
      'derive.no-rate-from-base',
    )
    const ratio = datasetOf({ 率: { unit: '%', kind: 'share', figures: { 2021: 50, 2022: 60 } } })
    expect(fillText(ratio, '增长{{率 | 增长率: 上年}}。').codes).toContain('derive.rate-of-ratio')
    const broken = datasetOf({
      机构: { ...levels({ 2013: 4.2, 2014: 9.4 }), breaks: [{ year: 2014, note: '含设施' }] },
    })
    const filled = fillText(broken, '增长{{机构 | 增长率: 上年}}。', 2014)
    expect(filled.text).toBeNull()
    expect(filled.codes).toContain('derive.definition-break')
  })

  it('takes an entered rate in place of the computed one and says that they differ', () => {
    const index = datasetOf({
      支出: levels({ 2021: 100, 2022: 110 }, '亿元'),
      支出增长率: { unit: '%', kind: 'share', figures: { 2022: 9.2 } },
    })
    const filled = fillText(index, '增长{{支出 | 增长率: 上年}}。')
    expect(filled.text).toBe('增长9.2%。')
    expect(filled.codes).toContain('derive.entered-rate-differs')
    expect(fillText(index, '{{支出 | 比: 上年}}。').text).toBe('比上年增长9.2%。')
  })

  it('says nothing about an entered rate that agrees at its own precision', () => {
    const index = datasetOf({
      支出: levels({ 2021: 100, 2022: 109.24 }, '亿元'),
      支出增长率: { unit: '%', kind: 'share', figures: { 2022: 9.2 } },
    })
    expect(fillText(index, '增长率为{{支出 | 增长率: 上年}}。').codes).toEqual([])
  })
})

describe('累计', () => {
  const flow = (figures: Readonly<Record<string, number>>) => ({ unit: '亿元', kind: 'flow' as const, figures })

  it('adds up the years after the base year', () => {
    const index = datasetOf({ 资金: flow({ 2019: 100, 2020: 1.1, 2021: 2.2, 2022: 3.3 }) })
    expect(fillText(index, '累计{{资金 | 累计}}亿元。', 2022, 2019).text).toBe('累计6.6亿元。')
  })

  it('takes an entered total where the years are not known', () => {
    const span = datasetOf({ 资金: flow({ '2013~2022': 14.27 }) })
    expect(fillText(span, '累计{{资金 | 累计}}亿元。').text).toBe('累计14.27亿元。')
    const total = datasetOf({ 资金: flow({ total: 1.6, 2022: 0.3 }) })
    expect(fillText(total, '累计{{资金 | 累计}}亿元。').text).toBe('累计1.6亿元。')
  })

  it('prefers the sum and says when the entered total differs', () => {
    const index = datasetOf({ 资金: flow({ 2021: 1, 2022: 2, '2021~2022': 3.5 }) })
    const filled = fillText(index, '累计{{资金 | 累计}}亿元。', 2022, 2020)
    expect(filled.text).toBe('累计3亿元。')
    expect(filled.codes).toContain('derive.total-differs')
  })

  it('never sums a stock', () => {
    const index = datasetOf({ 机构: levels({ 2021: 1, 2022: 2 }) })
    expect(fillText(index, '累计{{机构 | 累计}}个。', 2022, 2020).codes).toEqual(['template.sum-of-stock'])
  })
})

describe('占比, 每, 年均增长, 连续 and 排名', () => {
  it('brings part and whole to one unit', () => {
    const index = datasetOf({ 部分: levels({ 2022: 1760 }), 总数: levels({ 2022: 0.35 }, '万个') })
    expect(fillText(index, '占{{部分 | 占比: 总数}}。').text).toBe('占50.3%。')
  })

  it('counts per 万人, and compares the quotient itself with the base year', () => {
    const index = datasetOf({
      社工: levels({ 2012: 220, 2022: 2742 }, '人'),
      人口: levels({ 2012: 314.3, 2022: 322.2 }, '万人'),
    })
    expect(fillText(index, '每万人{{社工 | 每: 人口, "万人"}}人。').text).toBe('每万人8.5人。')
    expect(fillText(index, '增长{{社工 | 每: 人口, "万人" | 倍数: 基年 | 位数: 0}}倍。').text).toBe('增长11倍。')
    expect(fillText(index, '{{社工 | 每: 人口, "万人" | 带单位}}。').text).toBe('每万人8.5人。')
  })

  it('gives the compound yearly rate', () => {
    const index = datasetOf({ 数: levels({ 2012: 100, 2022: 200 }) })
    expect(fillText(index, '年均增长{{数 | 年均增长: 基年}}。').text).toBe('年均增长7.2%。')
    const fall = datasetOf({ 数: levels({ 2012: 200, 2022: 100 }) })
    expect(fillText(fall, '年均增长{{数 | 年均增长: 基年}}。').text).toBeNull()
    expect(fillText(fall, '年均增速为{{数 | 年均增速: 基年}}。').text).toBe('年均增速为-6.7%。')
  })

  it('counts years in a row and stops at a missing year', () => {
    const index = datasetOf({ 标准: levels({ 2016: 1, 2018: 2, 2019: 3, 2020: 5, 2021: 6, 2022: 7 }, '元') })
    expect(fillText(index, '连续{{标准 | 连续}}年有数。').text).toBe('连续5年有数。')
    expect(fillText(index, '连续{{标准 | 连续: "提高"}}年提高。').text).toBe('连续4年提高。')
    expect(fillText(index, '连续{{标准 | 连续: "下降"}}年下降。').text).toBeNull()
  })

  it('ranks the region among the regions, and not at all while one is unknown', () => {
    const county = (values: Readonly<Record<string, number | string>>) => ({
      unit: '人',
      kind: 'stock' as const,
      regions: Object.fromEntries(Object.entries(values).map(([region, value]) => [region, { 2022: value }])),
    })
    expect(fillText(datasetOf({ 数: county({ 甲: 5, 乙: 9, 丙: 5 }) }), '第{{数 | 排名}}位。').text).toBe('第2位。')
    expect(fillText(datasetOf({ 数: county({ 甲: 5, 乙: '', 丙: 5 }) }), '第{{数 | 排名}}位。').text).toBeNull()
  })
})

describe('hedges', () => {
  const index = datasetOf({
    志愿者: levels({ 2022: 66.2 }, '万人'),
    人口: levels({ 2022: 322.2 }, '万人'),
    元数: levels({ 2022: 123456789 }, '元'),
  })

  it('print a round number that is true', () => {
    expect(fillText(index, '{{志愿者 | 占比: 人口 | 超过: 20}}。').text).toBe('超过20%。')
    expect(fillText(index, '{{志愿者 | 占比: 人口 | 位数: 0 | 近}}。').text).toBe('近21%。')
    expect(fillText(index, '{{志愿者 | 位数: 0 | 余 | 带单位}}。').text).toBe('66万余人。')
    expect(fillText(index, '{{志愿者 | 位数: -1 | 余 | 带单位}}。').text).toBe('60余万人。')
    expect(fillText(index, '{{元数 | 亿 | 位数: 1 | 约 | 带单位}}。').text).toBe('约1.2亿元。')
  })

  it('refuse what is not true', () => {
    for (const sentence of [
      '{{志愿者 | 占比: 人口 | 超过: 21}}。',
      '{{志愿者 | 占比: 人口 | 近: 20}}。',
      '{{志愿者 | 近: 100 | 带单位}}。',
      '{{志愿者 | 约: 60 | 带单位}}。',
      '{{志愿者 | 余: 50 | 带单位}}。',
    ]) {
      const filled = fillText(index, sentence)
      expect(filled.text, sentence).toBeNull()
      expect(filled.codes).toContain('template.untrue-hedge')
    }
  })

  it('keep the hedge of the source and never print the bound as a value', () => {
    const hedged = datasetOf({
      服务: { unit: '万人次', kind: 'flow', figures: { 2022: { number: 100, qualifier: over('逾') } } },
      床位: {
        unit: '万张',
        kind: 'stock',
        decimals: 2,
        figures: { 2022: { number: 1.8, qualifier: over('余', 'after-scale') } },
      },
      文件: { unit: '件', kind: 'stock', figures: { 2022: { number: 20, qualifier: over('余', 'after-number') } } },
    })
    expect(fillText(hedged, '{{服务}}万人次、{{文件}}件、{{床位 | 带单位}}。').text).toBe(
      '逾100万人次、20余件、1.8万余张。',
    )
    expect(fillText(hedged, '{{床位}}万张。').codes).toContain('template.hedge-needs-unit')
  })

  it('make a figure derived from a hedged one an approximate one, with a warning', () => {
    const hedged = datasetOf({
      数: { unit: '个', kind: 'stock', figures: { 2012: { number: 100, qualifier: over('超') }, 2022: 150 } },
    })
    const filled = fillText(hedged, '增长{{数 | 增长率: 基年}}。')
    expect(filled.text).toBe('增长约50.0%。')
    expect(filled.codes).toEqual(['template.literal-direction', 'derive.hedged-input'])
  })
})

describe('hedged figures', () => {
  const hedged = (number: number) => ({ number, qualifier: over('超') })

  it('are neither equal nor ranked, and a streak of them cannot rise', () => {
    const index = datasetOf({ 数: { unit: '个', kind: 'stock', figures: { 2021: hedged(100), 2022: hedged(100) } } })
    expect(fillText(index, '{{数 | 比: 上年}}。').codes).toContain('derive.hedged-comparison')
    const rising = datasetOf({ 数: { unit: '个', kind: 'stock', figures: { 2021: 90, 2022: hedged(100) } } })
    expect(fillText(rising, '连续{{数 | 连续: "提高"}}年提高。').text).toBeNull()
    expect(fillText(rising, '连续{{数 | 连续}}年有数。').text).toBe('连续2年有数。')
    const ranked = datasetOf({
      数: { unit: '个', kind: 'stock', regions: { 甲: { 2022: hedged(5) }, 乙: { 2022: 9 } } },
    })
    expect(fillText(ranked, '第{{数 | 排名}}位。').codes).toContain('derive.hedged-comparison')
  })
})

describe('missing, invalid and zero', () => {
  const sentence = '共{{数}}个。'
  const withOthers = (value: number | string, year = '2022') =>
    datasetOf({ 数: levels({ [year]: value }), 另: levels({ 2022: 1 }) })

  it('make no report of a year without any number', () => {
    expect(fillText(datasetOf({ 数: levels({ 2021: 1 }) }), sentence).codes).toEqual(['template.nothing-of-year'])
  })

  it('are three different things', () => {
    expect(fillText(withOthers(0), sentence).text).toBe('共0个。')
    expect(fillText(withOthers(''), sentence).codes).toContain('derive.missing-figure')
    expect(fillText(withOthers('—'), sentence).codes).toContain('derive.marked-figure')
    expect(fillText(withOthers('!约略'), sentence).codes).toContain('derive.invalid-figure')
    expect(fillText(withOthers(1, '2021'), sentence).codes).toContain('derive.missing-figure')
  })

  it('pass a missing input on through a chain of filters', () => {
    const index = datasetOf({ 数: levels({ 2012: 5, 2022: '' }), 总: levels({ 2012: 9, 2022: 10 }) })
    const filled = fillText(index, '{{数 | 占比: 总 | 百分点: 基年}}。')
    expect(filled.text).toBeNull()
    expect(filled.codes).toEqual(['template.sentence-dropped', 'derive.missing-figure'])
  })
})
