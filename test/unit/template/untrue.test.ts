import { describe, expect, it } from 'vitest'
import type { Qualifier } from '../../../shared/model/figure'
import { datasetOf, over } from '../../helpers/dataset'
import { fillText } from '../../helpers/report/fill-sentence'

const stock = (figures: Readonly<Record<string, number | string>>, unit = '个') => ({
  unit,
  kind: 'stock' as const,
  figures,
})

describe('an entered rate', () => {
  it('belongs to the entered figures, not to what is derived from them', () => {
    const index = datasetOf({
      社工: stock({ 2021: 100, 2022: 150 }, '人'),
      社工增长率: { unit: '%', kind: 'share', figures: { 2022: 50 } },
      人口: stock({ 2021: 100, 2022: 300 }, '万人'),
      总数: stock({ 2021: 200, 2022: 600 }, '人'),
    })
    expect(fillText(index, '{{社工 | 每: 人口, "万人" | 比: 上年}}。').text).toBe('比上年下降50.0%。')
    expect(fillText(index, '{{社工 | 占比: 总数 | 比: 上年}}。').text).toBe('比上年下降25.0个百分点。')
  })

  it('overrides no refusal, is in %, and says 持平 where it is zero', () => {
    const entered = (unit: string, number: number) => ({ unit, kind: 'share' as const, figures: { 2022: number } })
    const ratio = datasetOf({
      率: { unit: '%', kind: 'share', figures: { 2021: 50, 2022: 54 } },
      率增长率: entered('%', 9),
    })
    expect(fillText(ratio, '{{率 | 比: 上年}}。').text).toBe('比上年提高4个百分点。')
    const broken = datasetOf({
      数: { ...stock({ 2021: 50, 2022: 54 }), breaks: [{ year: 2022, note: '含设施' }] },
      数增长率: entered('%', 5),
    })
    expect(fillText(broken, '增长{{数 | 增长率: 上年}}。').text).toBeNull()
    const permille = datasetOf({ 数: stock({ 2021: 100, 2022: 150 }), 数增长率: entered('‰', 5) })
    expect(fillText(permille, '增长{{数 | 增长率: 上年}}。').text).toBe('增长50.0%。')
    const flat = datasetOf({ 数: stock({ 2021: 100, 2022: 150 }), 数增长率: entered('%', 0) })
    expect(fillText(flat, '{{数 | 比: 上年}}。').text).toBe('与上年持平。')
  })
})

describe('an entered total of unknown years', () => {
  const index = datasetOf({ 资金: { unit: '亿元', kind: 'flow', figures: { total: 10, 2022: 3 } } })

  it('stands for the span of the report only, and asks to be checked', () => {
    expect(fillText(index, '累计{{资金 | 累计}}亿元。').codes).toEqual(['derive.total-of-unknown-years'])
    expect(fillText(index, '累计{{资金 | 累计: 2020, 2022}}亿元。').text).toBeNull()
    expect(fillText(index, '累计{{资金 | 年: 2021 | 累计}}亿元。').text).toBeNull()
  })

  it('is refused where a single year is larger', () => {
    const larger = datasetOf({ 资金: { unit: '亿元', kind: 'flow', figures: { total: 10, 2022: 100 } } })
    expect(fillText(larger, '累计{{资金 | 累计}}亿元。').codes).toContain('derive.total-below-year')
  })

  it('has no year to be compared with', () => {
    expect(fillText(index, '{{资金 | 累计 | 比: 上年}}。').codes).toContain('derive.no-two-years')
  })
})

describe('comparisons that mean nothing', () => {
  it('are refused: a year with itself, and across a break of the whole or the divisor', () => {
    const index = datasetOf({
      部分: stock({ 2012: 10, 2022: 20 }),
      总数: { ...stock({ 2012: 100, 2022: 400 }), breaks: [{ year: 2015, note: '口径扩大' }] },
    })
    expect(fillText(index, '{{部分 | 比: 年}}。').codes).toContain('derive.no-two-years')
    expect(fillText(index, '{{部分 | 占比: 总数 | 比: 基年}}。').codes).toContain('derive.definition-break')
    expect(fillText(index, '{{部分 | 每: 总数, "个" | 比: 基年}}。').codes).toContain('derive.definition-break')
  })

  it('do not print a movement that rounds to nothing', () => {
    const index = datasetOf({ 数: stock({ 2021: 100000, 2022: 100001 }) })
    expect(fillText(index, '增长{{数 | 增长率: 上年}}。').codes).toContain('derive.rounds-to-nothing')
    expect(fillText(index, '增长{{数 | 倍数: 上年}}倍。').codes).toContain('derive.rounds-to-nothing')
    expect(fillText(index, '增加{{数 | 增加: 上年}}个。').text).toBe('增加1个。')
  })

  it('do not decide between hedged figures that are near each other', () => {
    const near: Qualifier = { sense: 'below', word: '近', place: 'before', numeral: null }
    const index = datasetOf({
      数: {
        unit: '万人',
        kind: 'stock',
        figures: { 2021: { number: 3.7, qualifier: near }, 2022: { number: 3.6, qualifier: over('超') } },
      },
    })
    expect(fillText(index, '{{数 | 比: 上年}}。').codes).toContain('derive.hedged-comparison')
  })

  it('are no business of ranks and events', () => {
    const index = datasetOf({
      位次: { unit: '位', kind: 'rank', figures: { 2021: 4, 2022: 5 } },
      并轨: { unit: '年', kind: 'event', figures: { 2021: 2013, 2022: 2013 } },
    })
    expect(fillText(index, '增长{{位次 | 增长率: 上年}}。').codes).toEqual(['template.kind-derived'])
    expect(fillText(index, '{{并轨 | 比: 上年}}。').codes).toEqual(['template.kind-derived'])
    expect(fillText(index, '{{位次 | 比: 上年}}，{{并轨}}年。').text).toBe('比上年后移1位，2013年。')
  })
})

describe('hedges of the source in another scale', () => {
  it('lose neither their truth nor four zeros', () => {
    const ten: Qualifier = { sense: 'above', word: '余', place: 'after-number', numeral: '十' }
    const index = datasetOf({
      人次: { unit: '万人次', kind: 'flow', figures: { 2022: { number: 10, qualifier: ten } } },
    })
    expect(fillText(index, '{{人次 | 带单位}}。').text).toBe('十余万人次。')
    expect(fillText(index, '{{人次 | 亿 | 位数: 3 | 带单位}}。').text).toBe('超0.001亿人次。')
    const before: Qualifier = { sense: 'about', word: '约', place: 'before', numeral: '十' }
    const about = datasetOf({
      人次: { unit: '万人次', kind: 'flow', figures: { 2022: { number: 10, qualifier: before } } },
    })
    expect(fillText(about, '{{人次 | 带单位}}。').text).toBe('约十万人次。')
    expect(fillText(about, '{{人次 | 亿 | 位数: 3 | 带单位}}。').text).toBe('约0.001亿人次。')
  })
})

describe('hedges of the template', () => {
  it('name no number that misleads', () => {
    const at = (number: number, unit = '个') => datasetOf({ 数: stock({ 2022: number }, unit) })
    expect(fillText(at(199), '{{数 | 余: 100}}个。').text).toBeNull()
    expect(fillText(at(26), '{{数 | 余: 20}}个。').text).toBe('20余个。')
    expect(fillText(at(95), '{{数 | 超过: 20}}个。').text).toBeNull()
    expect(fillText(at(0.4), '{{数 | 位数: 0 | 超}}个。').text).toBeNull()
    expect(fillText(at(-90, '万元'), '{{数 | 近: -100}}万元。').text).toBeNull()
  })
})

describe('units around figures', () => {
  it('are said once, and are the right ones', () => {
    const index = datasetOf({
      率: { unit: '‰', kind: 'share', figures: { 2021: 2.1, 2022: 2.04 } },
      数: stock({ 2021: 19, 2022: 20 }, '万人'),
    })
    expect(fillText(index, '为{{率}}%。').codes).toEqual(['template.unit-mismatch'])
    expect(fillText(index, '增长{{数 | 增长率: 上年}}%。').codes).toEqual(['template.unit-doubled'])
    expect(fillText(index, '共{{数 | 带单位}}万人。').codes).toEqual(['template.unit-doubled'])
    expect(fillText(index, '共{{数 | 亿}}亿人。').codes).toEqual(['template.unit-doubled'])
    expect(fillText(index, '共{{数 | 带单位}}。').text).toBe('共20万人。')
  })
})
