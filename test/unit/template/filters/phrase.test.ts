import { describe, expect, it } from 'vitest'
import { datasetOf, type SeriesSpec } from '../../../helpers/dataset'
import { fillText } from '../../../helpers/report/fill-sentence'

type Figures = NonNullable<SeriesSpec['figures']>
const of = (figures: Figures, more: SeriesSpec = {}) =>
  datasetOf({ 数: { unit: '个', kind: 'stock', figures, ...more } })
const rates = (figures: Figures) => of(figures, { unit: '%', kind: 'share' })
const say = (index: ReturnType<typeof datasetOf>, sentence: string) => fillText(index, sentence).text

describe('比量 and 变化量', () => {
  it('choose the word of an amount by the data', () => {
    expect(say(of({ 2021: 200, 2022: 221 }), '{{数 | 比量: 上年}}。')).toBe('比上年增加21个。')
    expect(say(of({ 2021: 221, 2022: 200 }), '{{数 | 变化量: 上年}}。')).toBe('减少21个。')
    expect(say(of({ 2021: 200, 2022: 200 }), '{{数 | 比量: 上年}}。')).toBe('与上年持平。')
    expect(say(rates({ 2021: 50.5, 2022: 52.4 }), '{{数 | 比量: 上年}}。')).toBe('比上年提高1.9个百分点。')
  })

  it('say 多增 and 少增 of yearly increments, and nothing where one year rose and the other fell', () => {
    const increments = '{{数 | 增量 | 比量: 上年}}。'
    expect(say(of({ 2020: 100, 2021: 130, 2022: 150 }), increments)).toBe('比上年少增10个。')
    expect(say(of({ 2020: 100, 2021: 110, 2022: 150 }), increments)).toBe('比上年多增30个。')
    expect(fillText(of({ 2020: 100, 2021: 90, 2022: 150 }), increments).codes).toContain('derive.mixed-increments')
  })
})

describe('比量率', () => {
  it('tells amount and rate together, and both as one where nothing moved', () => {
    expect(say(of({ 2021: 200, 2022: 221 }), '{{数 | 比量率: 上年}}。')).toBe('比上年增加21个，增长10.5%。')
    expect(say(of({ 2021: 200, 2022: 200 }), '{{数 | 比量率: 上年}}。')).toBe('与上年持平。')
    expect(say(of({ 2021: 0, 2022: 5 }), '{{数 | 比量率: 上年}}。')).toBe('比上年增加5个。')
  })

  it('never puts an entered rate beside an amount that goes the other way', () => {
    const index = datasetOf({
      产值: { unit: '亿元', kind: 'flow', figures: { 2021: 100, 2022: 105 } },
      产值增长率: { unit: '%', kind: 'share', figures: { 2022: -1.2 } },
    })
    expect(fillText(index, '产值{{产值 | 比量率: 上年}}。').codes).toContain('derive.rate-against-amount')
  })
})

describe('由到', () => {
  it('chooses the verb by the data, in the words of the indicator', () => {
    const standard = (now: number) => of({ 2021: 600, 2022: now }, { unit: '元', kind: 'standard' })
    expect(say(standard(620), '{{数 | 由到: 上年}}。')).toBe('由600元提高到620元。')
    expect(say(standard(590), '{{数 | 由到: 上年}}。')).toBe('由600元降低到590元。')
    expect(say(standard(600), '{{数 | 由到: 上年}}。')).toBe('保持在600元。')
    expect(say(of({ 2021: 8, 2022: 11 }), '{{数 | 由年到: 上年 | 用词: "发展"}}。')).toBe('由上年的8个发展到11个。')
    expect(say(rates({ 2021: 12, 2022: 11.5 }), '{{数 | 由到: 上年}}。')).toBe('由12.0%降低到11.5%。')
  })

  it('prints as many digits as two levels need to differ', () => {
    expect(say(of({ 2021: 10.11, 2022: 10.14 }, { decimals: 1 }), '{{数 | 由到: 上年}}。')).toBe(
      '由10.11个增加到10.14个。',
    )
  })

  it('says 扩大 and 缩小 of what is derived', () => {
    const index = datasetOf({
      城: { unit: '元', kind: 'standard', figures: { 2021: 200, 2022: 250 } },
      乡: { unit: '元', kind: 'standard', figures: { 2021: 100, 2022: 100 } },
    })
    expect(say(index, '收入比{{城 | 比值: 乡 | 由到: 上年 | 用词: "扩大"}}。')).toBe('收入比由2.00扩大到2.50。')
  })
})

describe('变化 without a year', () => {
  it('words a figure that is itself a change by its sign', () => {
    expect(say(rates({ 2022: 5.2 }), '{{数 | 变化}}。')).toBe('增长5.2%。')
    expect(say(rates({ 2022: -1.2 }), '{{数 | 变化 | 用词: "上涨"}}。')).toBe('下跌1.2%。')
    expect(say(rates({ 2022: 0 }), '{{数 | 变化}}。')).toBe('持平。')
  })
})

describe('同比 compared', () => {
  it('gives a rate of a rate in points, with 加快 and 回落', () => {
    expect(say(of({ 2020: 100, 2021: 110, 2022: 115.5 }), '{{数 | 同比 | 比: 上年}}。')).toBe('比上年回落5.0个百分点。')
  })
})

describe('相比', () => {
  it('says which of two indicators is larger', () => {
    const index = (own: number) =>
      datasetOf({
        城: { unit: '%', kind: 'share', figures: { 2022: own } },
        乡: { unit: '%', kind: 'share', figures: { 2022: 30 } },
      })
    expect(say(index(35.5), '{{城 | 相比: 乡}}。')).toBe('比乡高5.5个百分点。')
    expect(say(index(29), '{{城 | 相比: 乡}}。')).toBe('比乡低1个百分点。')
    expect(say(index(30), '{{城 | 相比: 乡}}。')).toBe('与乡持平。')
  })
})

describe('名次', () => {
  const index = datasetOf({
    床位: {
      unit: '张',
      kind: 'stock',
      regions: { 甲县: { 2022: 5 }, 乙县: { 2022: 5 }, 丙县: { 2022: 3 }, 合计: { 2022: 13 } },
    },
  })

  it('leaves out the row of totals and says 并列', () => {
    expect(say(index, '居{{床位 | 名次}}。')).toBe('居并列第1位。')
    expect(fillText(index, '居第{{床位 | 排名}}位。')).toMatchObject({ text: '居第1位。' })
    expect(fillText(index, '居第{{床位 | 排名}}位。').codes).toContain('derive.rank-tied')
  })
})

describe('新高, 首次超过 and 翻番', () => {
  const rising = of({ 2018: 50, 2019: 90, 2020: 60, 2021: 70, 2022: 101 })

  it('say what no earlier year reached', () => {
    expect(say(rising, '{{数 | 新高}}。')).toBe('创2018年以来新高。')
    expect(say(rising, '{{数 | 首次超过: 100}}。')).toBe('首次超过100个。')
    expect(fillText(rising, '{{数 | 首次超过: 80}}。').codes).toContain('template.not-first')
    expect(fillText(of({ 2020: 5, 2021: 9, 2022: 7 }), '{{数 | 新高}}。').codes).toContain('template.no-record')
    expect(say(of({ 2019: 5, 2020: 4, 2021: 3, 2022: 2 }), '{{数 | 新高}}。')).toBe('创2019年以来新低。')
  })

  it('say 翻一番 of the double at least', () => {
    const from = (now: number) => of({ 2012: 100, 2022: now })
    expect(say(from(200), '{{数 | 翻番: 基年}}。')).toBe('翻一番。')
    expect(say(from(260), '{{数 | 翻番: 基年}}。')).toBe('翻一番多。')
    expect(say(from(400), '{{数 | 翻番: 基年}}。')).toBe('翻两番。')
    expect(fillText(from(199), '{{数 | 翻番: 基年}}。').codes).toContain('template.not-doubled')
  })
})

describe('比例', () => {
  it('gives shares that make 100 as they are printed', () => {
    const index = datasetOf({
      一: { unit: '亿元', kind: 'flow', figures: { 2022: 27 } },
      二: { unit: '亿元', kind: 'flow', figures: { 2022: 548 } },
      三: { unit: '亿元', kind: 'flow', figures: { 2022: 425 } },
    })
    expect(say(index, '之比为{{一 | 比例: 二, 三}}。')).toBe('之比为2.7∶54.8∶42.5。')
  })
})

describe('sums and differences of indicators', () => {
  it('are in the unit of the first', () => {
    const index = datasetOf({
      甲: { unit: '个', kind: 'stock', figures: { 2022: 5 } },
      乙: { unit: '个', kind: 'stock', figures: { 2022: 7 } },
    })
    expect(say(index, '两项合计{{甲 | 加: 乙}}个，相差{{乙 | 减: 甲}}个。')).toBe('两项合计12个，相差2个。')
  })
})

describe('按大小', () => {
  it('prints in 个, 万 or 亿 by the magnitude', () => {
    const size = (now: number) => of({ 2022: now }, { unit: '万人' })
    expect(say(size(0.2), '{{数 | 按大小}}。')).toBe('2000人。')
    expect(say(size(26736), '{{数 | 按大小}}。')).toBe('2.67亿人。')
    expect(say(size(34.5), '{{数 | 按大小}}。')).toBe('34.5万人。')
  })
})
