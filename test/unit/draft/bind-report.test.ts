import { describe, expect, it } from 'vitest'
import { bindReport } from '../../../shared/draft/bind-report'
import type { Dataset } from '../../../shared/model/dataset'
import { datasetOf, type SeriesSpec } from '../../helpers/dataset'
import { reportOf } from '../../helpers/draft/report-text'

const bind = (
  series: Readonly<Record<string, SeriesSpec>>,
  text: string,
  { baseYear = null, names = [] }: Partial<Parameters<typeof bindReport>[2]> = {},
) => bindReport(reportOf('某市公报', text), dataset(series), { year: 2021, baseYear, region: null, names })

const dataset = (series: Readonly<Record<string, SeriesSpec>>): Dataset => datasetOf(series).dataset

/** What each number of a text is bound to, in a line each. */
const told = (...given: Parameters<typeof bind>) =>
  bind(...given)
    .filter(({ state }) => state !== 'text')
    .map(({ text, state, binding, candidates }) => {
      const one = binding ?? candidates[0]
      const of = one?.of ? ` / ${one.of}` : ''
      const from = one?.from ? ` 自${one.from}` : ''
      return `${text} ${state}${one ? ` ${one.operation} ${one.indicators.join('+')}${of}${from}` : ''}`
    })

const nursing = { unit: '个', figures: { '2020': 3820, '2021': 4010 } }
const beds = { unit: '万张', figures: { '2020': 48.21, '2021': 50.35 } }

describe('bindReport', () => {
  it('binds levels, their growth and their increase to one indicator', () => {
    expect(
      told(
        { 养老机构数: nursing, 养老床位: beds },
        '全市共有养老机构4010个，比上年增加190个，增长5.0%；床位50.4万张。',
      ),
    ).toEqual([
      '4010 bound value 养老机构数',
      '190 bound increase 养老机构数 自2020',
      '5.0% bound growth 养老机构数 自2020',
      '50.4万 bound value 养老床位',
    ])
  })

  it('takes the shorter name where the words leave out what the longer one adds', () => {
    const twin = { unit: '个', figures: { '2020': 3700, '2021': 4010 } }
    expect(told({ '养老机构数（快报数）': twin, 养老机构数: nursing }, '全市共有养老机构4010个。')).toEqual([
      '4010 bound value 养老机构数',
    ])
  })

  it('takes the longer name where the words say what it adds', () => {
    const added = { unit: '个', figures: { '2021': 4010 } }
    expect(told({ 养老机构数: nursing, 新增养老机构数: added }, '全年新增养老机构4010个。')).toEqual([
      '4010 bound value 新增养老机构数',
    ])
  })

  it('tells two that print the same apart by what else the sentence says', () => {
    const other = { unit: '个', figures: { '2020': 3950, '2021': 4010 } }
    expect(told({ 城市养老机构: other, 农村养老机构: nursing }, '共有养老机构4010个，比上年增长5.0%。')).toEqual([
      '4010 bound value 农村养老机构',
      '5.0% bound growth 农村养老机构 自2020',
    ])
  })

  it('asks where two fit alike', () => {
    const other = { unit: '个', figures: { '2020': 3820, '2021': 4010 } }
    const [number] = bind({ 城市养老机构: other, 农村养老机构: nursing }, '共有养老机构4010个。')
    expect(number?.state).toBe('ask')
    expect(number?.candidates.map(({ indicators }) => indicators[0])).toEqual(['城市养老机构', '农村养老机构'])
  })

  it('takes an answer given before', () => {
    const other = { unit: '个', figures: { '2020': 3820, '2021': 4010 } }
    const names = [{ words: '养老机构', indicator: '农村养老机构' }]
    expect(told({ 城市养老机构: other, 农村养老机构: nursing }, '共有养老机构4010个。', { names })).toEqual([
      '4010 bound value 农村养老机构',
    ])
  })

  it('leaves a number that only happens to print the same', () => {
    expect(told({ 会议桌椅数: { unit: '个', figures: { '2021': 35 } } }, '新建口袋公园35个。')).toEqual(['35 unbound'])
  })

  it('takes the rate that the workbook holds before one that follows from the levels', () => {
    const [, rate] = bind(
      {
        建筑业增加值: { unit: '亿元', figures: { '2020': 100, '2021': 105.2 } },
        建筑业增加值可比价增速: { unit: '%', figures: { '2021': 5.2 } },
      },
      '建筑业增加值105.2亿元，增长5.2%。',
    )
    expect(rate?.binding).toMatchObject({ operation: 'growth', rate: '建筑业增加值可比价增速' })
  })

  it('reads the magnitude of an entered fall behind 下降', () => {
    expect(told({ 轻工业增加值增速: { unit: '%', figures: { '2021': -7.4 } } }, '轻工业增加值下降7.4%。')).toEqual([
      '7.4% bound value 轻工业增加值增速',
    ])
  })

  it('finds the whole of a share by its words, and keeps it for 占 alone', () => {
    expect(
      told(
        {
          农业总产值: { unit: '亿元', figures: { '2021': 56.02 } },
          种植业产值: { unit: '亿元', figures: { '2021': 41.02 } },
          林业产值: { unit: '亿元', figures: { '2021': 0.34 } },
        },
        '种植业产值41.02亿元，占农业总产值的73.2%；林业产值0.34亿元，占0.6%。',
      ),
    ).toEqual([
      '41.02亿 bound value 种植业产值',
      '73.2% bound share 种植业产值 / 农业总产值',
      '0.34亿 bound value 林业产值',
      '0.6% bound share 林业产值 / 农业总产值',
    ])
  })

  it('binds a ratio of three industries in its order', () => {
    expect(
      told(
        {
          一产比重: { unit: '%', figures: { '2021': 4.3 } },
          二产比重: { unit: '%', figures: { '2021': 40.6 } },
          三产比重: { unit: '%', figures: { '2021': 55.1 } },
        },
        '三次产业结构比例为4.3∶40.6∶55.1。',
      ),
    ).toEqual(['4.3 bound value 一产比重', '40.6 bound value 二产比重', '55.1 bound value 三产比重'])
  })

  it('gives each number of a list told with 分别 its own item', () => {
    expect(
      told(
        {
          城市达标率: { unit: '%', figures: { '2021': 96.85 } },
          农村达标率: { unit: '%', figures: { '2021': 99.16 } },
        },
        '城市、农村达标率分别为96.85%、99.16%。',
      ),
    ).toEqual(['96.85% bound value 城市达标率', '99.16% bound value 农村达标率'])
  })

  it('takes the year that the words name', () => {
    expect(
      told({ 结余资金: { unit: '亿元', figures: { '2020': 23.48, '2021': 28.31 } } }, '上年结余资金23.48亿元。'),
    ).toEqual(['23.48亿 bound value 结余资金'])
    const [number] = bind(
      { 结余资金: { unit: '亿元', figures: { '2020': 23.48, '2021': 28.31 } } },
      '上年结余资金23.48亿元。',
    )
    expect(number?.binding?.year).toBe(2020)
  })

  it('finds the points of a ratio and the rate for each thousand', () => {
    expect(
      told(
        {
          火化率: { unit: '%', figures: { '2020': 55.7, '2021': 58.8 } },
          养老床位: { unit: '张', figures: { '2021': 8427683 } },
          常住人口: { unit: '万人', figures: { '2021': 141260 } },
        },
        '火化率58.8%，比上年提高3.1个百分点。每千人口养老床位数6.0张。',
      ),
    ).toEqual(['58.8% bound value 火化率', '3.1 bound points 火化率 自2020', '6.0 bound per 养老床位 / 常住人口'])
  })

  it('binds the year of an event that its clause names, and no other year', () => {
    const events = { 城乡低保标准并轨年份: { unit: '年', figures: { '2021': 2013 } } }
    const states = (text: string) => bind(events, text).map(({ text: printed, state }) => `${printed} ${state}`)
    expect(states('2013年实现城乡低保标准并轨。')).toEqual(['2013 bound'])
    expect(states('2013年建成公园。')).toEqual(['2013 text'])
  })
})

describe('bindReport in the phrases of reports', () => {
  it('passes over how much of a plan was reached', () => {
    expect(
      told(
        { 一般公共预算收入: { unit: '亿元', figures: { '2020': 420.5, '2021': 455.18 } } },
        '一般公共预算收入455.18亿元，为预算的102.8%，增长8.2%。',
      ),
    ).toEqual(['455.18亿 bound value 一般公共预算收入', '102.8% unbound', '8.2% bound growth 一般公共预算收入 自2020'])
  })

  it('reads the level before a change, of the year that it is compared with', () => {
    expect(
      told(
        { 月最低工资标准: { unit: '元', figures: { '2020': 1650, '2021': 1780 } } },
        '月最低工资标准由1650元调整为1780元，增幅7.9%。',
      ),
    ).toEqual([
      '1650 bound value 月最低工资标准',
      '1780 bound value 月最低工资标准',
      '7.9% bound growth 月最低工资标准 自2020',
    ])
  })

  it('reads what there was for each person in two years', () => {
    const series = {
      医疗机构床位: { unit: '张', figures: { '2020': 291300, '2021': 297650 } },
      常住人口: { unit: '万人', figures: { '2020': 4634, '2021': 4628 } },
    }
    expect(told(series, '每千人口医疗机构床位由2020年的6.29张增加到2021年的6.43张。')).toEqual([
      '6.29 bound per 医疗机构床位 / 常住人口',
      '6.43 bound per 医疗机构床位 / 常住人口',
    ])
  })

  it('finds a multiple and a yearly average by their own words', () => {
    const series = { 快递业务量: { unit: '万件', figures: { '2016': 20110, '2020': 74110, '2021': 98230 } } }
    expect(told(series, '五年来快递业务量年均增速达37.3%，2021年快递业务量是2016年的4.88倍。')).toEqual([
      '37.3% bound average-growth 快递业务量 自2016',
      '4.88 bound times 快递业务量 自2016',
    ])
  })

  it('takes 新增 behind a comparison for a change', () => {
    const series = { 非遗传承人: { unit: '名', figures: { '2020': 1080, '2021': 1162 } } }
    expect(told(series, '非遗传承人1162名，较上年新增82名。')).toEqual([
      '1162 bound value 非遗传承人',
      '82 bound increase 非遗传承人 自2020',
    ])
  })

  it('reads days under either name, and what became shorter', () => {
    const series = { 平均住院日: { unit: '天', figures: { '2020': 8.3, '2021': 8.0 } } }
    expect(told(series, '平均住院日为8.0日，比上年缩短0.3日。')).toEqual([
      '8.0 bound value 平均住院日',
      '0.3 bound decrease 平均住院日 自2020',
    ])
  })

  it('reads thousands that belong to the unit', () => {
    expect(told({ 粮食播种面积: { unit: '千公顷', figures: { '2021': 911.5 } } }, '粮食播种面积911.5千公顷。')).toEqual(
      ['911.5 bound value 粮食播种面积'],
    )
  })

  it('asks about a bound that is kept and about a round word', () => {
    expect(
      told(
        {
          粮食产量: { unit: '万吨', figures: { '2021': 428.33 } },
          保费收入: { unit: '亿元', figures: { '2021': 101.3 } },
        },
        '粮食产量稳定在400万吨以上，保费收入突破百亿元。',
      ),
    ).toEqual(['400万 ask value 粮食产量', '百亿 ask value 保费收入'])
  })

  it('offers the ratio of two that the words name', () => {
    const series = {
      城镇居民收入: { unit: '元', figures: { '2021': 37322 } },
      农村居民收入: { unit: '元', figures: { '2021': 18315 } },
    }
    expect(told(series, '城乡居民收入比为2.04∶1。')[0]).toBe('2.04 ask times 城镇居民收入 / 农村居民收入')
  })

  it('reads what became less without a comparison as a change', () => {
    const series = { 农业用水: { unit: '亿立方米', figures: { '2015': 18.1, '2020': 16.9, '2021': 16.4 } } }
    expect(told(series, '与2015年比较，农业用水减少1.70亿立方米。')).toEqual(['1.70亿 bound decrease 农业用水 自2015'])
  })

  it('lets a rate in a list go on about the level at its own place', () => {
    const unit = '微克/立方米'
    const series = {
      PM10年均浓度: { unit, figures: { '2020': 74, '2021': 65 } },
      'PM2.5年均浓度': { unit, figures: { '2020': 44, '2021': 38 } },
    }
    const text = '颗粒物（PM10）、细颗粒物（PM2.5）年均浓度分别为65微克/立方米和38微克/立方米，分别下降12.2%和13.6%。'
    expect(told(series, text)).toEqual([
      '65 bound value PM10年均浓度',
      '38 bound value PM2.5年均浓度',
      '12.2% bound decline PM10年均浓度 自2020',
      '13.6% bound decline PM2.5年均浓度 自2020',
    ])
  })

  it('goes on about the last levels where an earlier list is as long', () => {
    const series = {
      营业收入: { unit: '亿元', figures: { '2020': 9877.2, '2021': 10233.8 } },
      利润总额: { unit: '亿元', figures: { '2020': 566.6, '2021': 588.9 } },
    }
    const text =
      '增速分别高于全国、全省2.2个和1.1个百分点，营业收入10233.8亿元、利润总额588.9亿元，分别同比增长3.6%和3.9%。'
    expect(told(series, text).slice(2)).toEqual([
      '10233.8亿 bound value 营业收入',
      '588.9亿 bound value 利润总额',
      '3.6% bound growth 营业收入 自2020',
      '3.9% bound growth 利润总额 自2020',
    ])
  })

  it('reads a share of two years', () => {
    const series = {
      养老床位: { unit: '张', figures: { '2017': 24110, '2021': 29877 } },
      护理型床位: { unit: '张', figures: { '2017': 8110, '2021': 18013 } },
    }
    expect(told(series, '设置养老床位29877张。护理型床位18013张，占比由2017年的33.6%提高到60.3%。')).toEqual([
      '29877 bound value 养老床位',
      '18013 bound value 护理型床位',
      '33.6% bound share 护理型床位 / 养老床位',
      '60.3% bound share 护理型床位 / 养老床位',
    ])
  })

  it('asks about a growth of value added that only its levels give', () => {
    const series = { 地区生产总值: { unit: '亿元', figures: { '2020': 2910.5, '2021': 3011.65 } } }
    expect(told(series, '地区生产总值3011.65亿元，增长3.5%。')[1]).toBe('3.5% ask growth 地区生产总值 自2020')
  })

  it('takes a hedge that the sheet states too for proof', () => {
    const text = '出台20余项政策性文件。'
    const qualifier = { sense: 'above', word: '余', place: 'after-number', numeral: null } as const
    const stated = { unit: '件', figures: { '2021': { number: 20, qualifier } } }
    expect(told({ 社会救助兜底保障政策文件: stated }, text)).toEqual(['20 bound value 社会救助兜底保障政策文件'])
    expect(told({ 社会救助兜底保障政策文件: { unit: '件', figures: { '2021': 20 } } }, text)).toEqual([
      '20 ask value 社会救助兜底保障政策文件',
    ])
  })
})
