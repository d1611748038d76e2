import ExcelJS from 'exceljs'
import { seededRandom } from '../seeded-random'

/** A figure as a county knows it: in hundredths, so that sums can be made without fractions; null is none, and — a mark. */
export type CountyValue = number | null | '—'

export interface CountyIndicator {
  readonly name: string
  readonly unit: string
  readonly sheet: string
}

export interface County {
  readonly name: string
  readonly values: ReadonlyMap<string, CountyValue>
}

/** Three ways in which counties lay out one form. */
export type CountyForm = 'years-across' | 'years-down' | 'long'

export interface BookOptions {
  readonly form: CountyForm
  readonly years: readonly number[]
  /** Where the sheets say whose they are: in a line, in the title, or nowhere. */
  readonly sender: 'line' | 'title' | 'none'
}

const subjects =
  '低保对象 特困供养对象 养老机构 养老床位 社会组织 婚姻登记 殡葬服务机构 儿童福利机构 临时救助 残疾人补贴 志愿者 社区服务站'.split(
    ' ',
  )
const aspects =
  '总量 个,新增量 个,女性 人,支出 万元,补助资金 万元,农村部分 个,城镇部分 个,平均标准 元/人·月,覆盖率 %,工作人员 人'.split(
    ',',
  )
const sheets = ['社会救助', '养老服务', '社会事务', '其他']

/** 120 indicators on four sheets. */
export const countyIndicators: readonly CountyIndicator[] = subjects.flatMap((subject, at) =>
  aspects.map((aspect) => {
    const [name = '', unit = ''] = aspect.split(' ')
    return { name: subject + name, unit, sheet: sheets[Math.floor(at / 3)] ?? '' }
  }),
)

export function valueKey(indicator: string, year: number): string {
  return `${indicator} ${year}`
}

/** A county with a value for every indicator and year, now and then none, a mark or a zero. */
export function makeCounty(name: string, years: readonly number[], random: () => number): County {
  const values = new Map<string, CountyValue>()
  for (const { name: indicator } of countyIndicators) {
    for (const year of years) {
      const chance = random()
      const value = chance < 0.01 ? null : chance < 0.02 ? '—' : chance < 0.03 ? 0 : Math.floor(random() * 2_000_000)
      values.set(valueKey(indicator, year), value)
    }
  }
  return { name, values }
}

/** The workbook that a county sends, its sheets, rows and columns in an order of its own. */
export async function countyBook(county: County, options: BookOptions, seed: number): Promise<Uint8Array> {
  const random = seededRandom(seed)
  const book = new ExcelJS.Workbook()
  for (const sheet of shuffled(sheets, random)) {
    const own = shuffled(
      countyIndicators.filter((indicator) => indicator.sheet === sheet),
      random,
    )
    book.addWorksheet(sheet).addRows(sheetRows(county, sheet, own, options, random))
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

type Row = readonly (string | number | null)[]

function sheetRows(
  county: County,
  sheet: string,
  own: readonly CountyIndicator[],
  { form, years, sender }: BookOptions,
  random: () => number,
): Row[] {
  const value = ({ name, unit }: CountyIndicator, year: number, isPlain = false): string | number | null => {
    const given = county.values.get(valueKey(name, year)) ?? null
    // In 元 a hundredth of 万元 is a hundred.
    return typeof given === 'number' ? (isPlain && unit === '万元' ? given * 100 : given / 100) : given
  }
  const title = `${sender === 'title' ? county.name : ''}${sheet}情况统计表`
  const line: readonly Row[] = sender === 'line' ? [[`填报单位：松陵市${county.name}民政局`]] : []
  switch (form) {
    case 'years-across':
      return [
        [title],
        ...line,
        ['指标名称', '计量单位', ...years.map((year) => `${year}年`)],
        ...own.map((one) => [one.name, one.unit, ...years.map((year) => value(one, year))]),
      ]
    case 'years-down':
      return [
        [title],
        ...line,
        ['年份', ...own.map(({ name, unit }) => `${name}（${unit === '万元' ? '元' : unit}）`)],
        ...years.map((year) => [year, ...own.map((one) => value(one, year, true))]),
      ]
    case 'long':
      return [
        ...(sender === 'title' ? [[title]] : []),
        ...line,
        ['指标', '年份', '单位', '数值'],
        ...shuffled(
          own.flatMap((one) => years.map((year) => [one.name, year, one.unit, value(one, year)])),
          random,
        ),
      ]
  }
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const rest = [...list]
  return list
    .map(() => rest.splice(Math.floor(random() * rest.length), 1)[0])
    .filter((one): one is T => one !== undefined)
}
