import fc from 'fast-check'

/** What one cell holds: a number, a mark where none is, a hedged number, or nothing. */
export type MessyValue =
  | { readonly tag: 'number'; readonly number: number }
  | { readonly tag: 'mark'; readonly text: string; readonly mark: 'none' | 'tiny' | 'unavailable' }
  | { readonly tag: 'hedged'; readonly number: number; readonly word: '超' | '约' | '近' }
  | { readonly tag: 'blank' }

export interface MessyIndicator {
  readonly name: string
  readonly unit: string
}

/** A small dataset that a sheet is to be made of: a value for every indicator, region and year. */
export interface MessyData {
  readonly indicators: readonly MessyIndicator[]
  readonly regions: readonly string[]
  readonly years: readonly number[]
  valueAt(indicator: number, region: number, year: number): MessyValue
}

const indicatorPool: readonly MessyIndicator[] = [
  { name: '结婚登记', unit: '对' },
  { name: '养老床位', unit: '张' },
  { name: '救助资金', unit: '万元' },
  { name: '低保对象', unit: '万人' },
  { name: '社会组织', unit: '个' },
  { name: '志愿服务时长', unit: '万小时' },
  { name: '低保标准', unit: '元/人·月' },
  { name: '火化率', unit: '%' },
  { name: '殡仪馆', unit: '所' },
  { name: '收养登记', unit: '件' },
]
const regionPool = '合计 京口区 润州区 丹徒区 丹阳市 扬中市 句容市 北京 天津 河北 内蒙古 黑龙江 新疆'.split(' ')

const number = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
  { weight: 3, arbitrary: fc.integer({ min: -99_999, max: 9_999_999 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.integer({ min: 1950, max: 2050 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 10, 100, 1000, 0.5) },
)
const value: fc.Arbitrary<MessyValue> = fc.oneof(
  { weight: 14, arbitrary: number.map((entry): MessyValue => ({ tag: 'number', number: entry })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<MessyValue>(
      { tag: 'mark', text: '—', mark: 'none' },
      { tag: 'mark', text: '-', mark: 'none' },
      { tag: 'mark', text: '…', mark: 'tiny' },
      { tag: 'mark', text: '...', mark: 'tiny' },
      { tag: 'mark', text: '..', mark: 'unavailable' },
      { tag: 'mark', text: 'N/A', mark: 'unavailable' },
      { tag: 'mark', text: '缺失', mark: 'unavailable' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        number: fc.integer({ min: 1, max: 90_000 }),
        word: fc.constantFrom('超' as const, '约' as const, '近' as const),
      })
      .map((entry): MessyValue => ({ tag: 'hedged', ...entry })),
  },
  { weight: 1, arbitrary: fc.constant<MessyValue>({ tag: 'blank' }) },
)

const [mostIndicators, mostRegions, mostYears] = [4, 5, 6]

export const messyData: fc.Arbitrary<MessyData> = fc
  .record({
    indicators: fc.uniqueArray(fc.constantFrom(...indicatorPool), { minLength: 2, maxLength: mostIndicators }),
    regions: fc.uniqueArray(fc.constantFrom(...regionPool), { minLength: 2, maxLength: mostRegions }),
    first: fc.integer({ min: 1990, max: 2018 }),
    steps: fc.array(fc.constantFrom(1, 1, 1, 2, 5), { minLength: 1, maxLength: mostYears - 1 }),
    isDescending: fc.boolean(),
    values: fc.array(value, {
      minLength: mostIndicators * mostRegions * mostYears,
      maxLength: mostIndicators * mostRegions * mostYears,
    }),
  })
  .map(({ indicators, regions, first, steps, isDescending, values }) => {
    const ascending = steps.reduce<readonly number[]>((all, step) => [...all, (all.at(-1) ?? first) + step], [first])
    return {
      indicators,
      regions,
      years: isDescending ? ascending.toReversed() : ascending,
      valueAt: (indicator, region, year) =>
        values[(indicator * mostRegions + region) * mostYears + year] ?? { tag: 'blank' },
    }
  })
