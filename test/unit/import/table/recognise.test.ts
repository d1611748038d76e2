import { describe, expect, it } from 'vitest'
import { cellAddress } from '../../../../shared/sheet/cell-address'
import type { CellGrid } from '../../../../shared/sheet/cell-grid'
import { recognise } from '../../../../shared/import/table/recognise'
import type { RecognisedWorkbook, TableCell } from '../../../../shared/import/table/sheet-table'
import { periodKey } from '../../../../shared/model/period'
import { gridOf, workbookOf, type CellSeed } from '../../../helpers/workbook/grid'

const read = (sheets: CellGrid | readonly CellGrid[], file?: string): RecognisedWorkbook =>
  recognise(workbookOf('rows' in sheets ? [sheets] : sheets, file))

const cellsOf = (workbook: RecognisedWorkbook, sheet = 0): ReadonlyMap<string, TableCell> =>
  new Map(
    (workbook.sheets[sheet]?.tables ?? []).flatMap((table) =>
      table.cells.map((cell) => [cellAddress(cell.row, cell.column), cell] as const),
    ),
  )

/** What a cell was read as, in one line: "indicator|region|period|value|unit". */
const line = (cell: TableCell | undefined): string => {
  if (!cell) return 'no cell'
  const { value } = cell.reading
  const shown = value.tag === 'number' ? value.number : value.tag === 'missing' ? value.mark : `invalid ${value.text}`
  return [cell.indicator, cell.region ?? '', cell.period ? periodKey(cell.period) : '', shown, cell.unit ?? ''].join(
    '|',
  )
}

const codes = (workbook: RecognisedWorkbook): readonly string[] => workbook.issues.map((issue) => issue.code)

describe('recognise: periods across', () => {
  it('reads indicators down, years across, with a unit column and notes', () => {
    const workbook = read(
      gridOf([
        ['社会救助基本情况'],
        ['指标', '单位', 2012, 2021, 2022, '备注'],
        ['低保标准', '元/人·月', 400, 780, 820, null],
        ['救助资金', '亿元', null, '近3.7', 1.5, '2014年起口径调整'],
        ['其中：临时救助', '亿元', '—', 0, '…', null],
        ['资料来源：民政局'],
      ]),
    )
    const cells = cellsOf(workbook)
    expect(line(cells.get('C3'))).toBe('低保标准||2012|400|元/人·月')
    expect(line(cells.get('C4'))).toBe('救助资金||2012|blank|亿元')
    expect(line(cells.get('D4'))).toBe('救助资金||2021|3.7|亿元')
    expect(cells.get('D4')?.reading.qualifier).toMatchObject({ word: '近', sense: 'below' })
    expect(cells.get('E4')?.note).toBe('2014年起口径调整')
    expect(line(cells.get('D5'))).toBe('临时救助||2021|0|亿元')
    expect(cells.get('D5')?.labels).toEqual(['救助资金', '临时救助'])
    expect(line(cells.get('E5'))).toBe('临时救助||2022|tiny|亿元')
    expect(cells.has('F4')).toBe(false)
    expect(codes(workbook)).toContain('import.definition-break')
    expect(workbook.sheets[0]?.tables[0]?.notes).toEqual(['资料来源：民政局'])
  })

  it('takes a name without the unit that the others have for the heading of a group', () => {
    const beside = read(
      gridOf([
        ['指标', '单位', 2021, 2022],
        ['最低生活保障'],
        ['低保对象', '万人', 3.1, 3.2],
        ['低保标准', '元/人·月', null, null],
        ['养老服务'],
        ['养老床位', '万张', 1.7, 1.8],
      ]),
    )
    expect(cellsOf(beside).has('C2')).toBe(false)
    expect(cellsOf(beside).get('C3')?.labels).toEqual(['最低生活保障', '低保对象'])
    expect(line(cellsOf(beside).get('C4'))).toBe('低保标准||2021|blank|元/人·月')
    expect(cellsOf(beside).get('C6')?.labels).toEqual(['养老服务', '养老床位'])
    const behind = read(gridOf([['指标', 2021, 2022], ['殡葬改革'], ['投入资金（亿元）', 1.5, 1.6]]))
    expect([...cellsOf(behind).keys()]).toEqual(['B3', 'C3'])
    expect(line(cellsOf(behind).get('B3'))).toBe('投入资金||2021|1.5|亿元')
  })

  it('reads regions down with the indicator and unit in the title', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['各县区养老床位（张）', null, null],
          ['地区', '2021年', '2022 年末'],
          ['京口区', 1200, 1300],
          ['润州区', '１，１００', '超1200'],
          ['合计', 2300, 2500],
        ]),
      ),
    )
    expect(line(cells.get('B3'))).toBe('养老床位|京口区|2021|1200|张')
    expect(line(cells.get('B4'))).toBe('养老床位|润州区|2021|1100|张')
    expect(line(cells.get('C5'))).toBe('养老床位|合计|2022|2500|张')
  })

  it('reads years merged over sub-headers and sub-headers over years', () => {
    const over = cellsOf(
      read(
        gridOf(
          [
            ['地区', '2021年', null, '2022年', null],
            [null, '男', '女', '男', '女'],
            ['京口区', 1, 2, 3, 4],
            ['润州区', 5, 6, 7, 8],
          ],
          { merges: ['A1:A2', 'B1:C1', 'D1:E1'], name: '登记人口' },
        ),
      ),
    )
    expect(line(over.get('C3'))).toBe('登记人口·女|京口区|2021|2|')
    expect(line(over.get('D4'))).toBe('登记人口·男|润州区|2022|7|')
    const under = cellsOf(
      read(
        gridOf(
          [
            ['地区', '氮肥(万吨)', null, '磷肥(万吨)', null],
            [null, 2018, 2019, 2018, 2019],
            ['京口区', 1, 2, 3, 4],
            ['润州区', 5, 6, 7, 8],
          ],
          { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
        ),
      ),
    )
    expect(line(under.get('E4'))).toBe('磷肥|润州区|2019|8|万吨')
  })

  it('takes figures between 1900 and 2100 for figures, not for years', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['2022年各县区基本情况'],
          ['地区', '学校', '医院', '企业'],
          ['京口区', 2010, 2020, 2031],
          ['润州区', 1999, 2005, 2040],
        ]),
      ),
    )
    expect(line(cells.get('B3'))).toBe('学校|京口区|2022|2010|')
    expect(line(cells.get('D4'))).toBe('企业|润州区|2022|2040|')
  })

  it('gives a growth column beside years neither a year nor the unit of amounts', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['单位：亿元'],
          ['指标', '2021年', '2022年', '2022年比2021年增长（%）', '2013-2022年累计'],
          ['救助资金', 10, 12, 20, 99],
          ['福利资金', 10, 11, 10, 88],
        ]),
      ),
    )
    expect(line(cells.get('D3'))).toBe('救助资金·2022年比2021年增长||' + '|20|%')
    expect(line(cells.get('E3'))).toBe('救助资金||2013~2022|99|亿元')
  })

  it('reads a column headed 累计 as a total, and 合计 as none', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['指标', '单位', '2021年', '2022年', '累计', '合计'],
          ['适老化改造', '户', 10, 12, '3000余', 7],
          ['助餐', '人', 1, 2, 3, 4],
        ]),
      ),
    )
    expect(line(cells.get('E2'))).toBe('适老化改造||total|3000|户')
    expect(cells.get('E2')?.reading.qualifier?.word).toBe('余')
    expect(cells.get('F2')?.period).toBeNull()
  })

  it('takes letters in the second column under a merged year for flags', () => {
    const workbook = read(
      gridOf(
        [
          ['GEO', '2020', null, '2021', null],
          ['Belgium', 5, 'p', 6, 'e'],
          ['Norway', ':', null, 8, null],
        ],
        { merges: ['B1:C1', 'D1:E1'], name: 'Deaths' },
      ),
    )
    const cells = cellsOf(workbook)
    expect([...cells.keys()]).toEqual(['B2', 'D2', 'B3', 'D3'])
    expect(cells.get('B2')?.reading.status).toBe('provisional')
    expect(cells.get('D2')?.reading.status).toBe('estimated')
    expect(codes(workbook)).not.toContain('import.invalid-text')
  })

  it('leaves a helper column behind a gap out and says so', () => {
    const workbook = read(
      gridOf([
        ['城市', '2020年', '2021年', null, '汇总'],
        ['广州', 1, 2, null, 30],
        ['深圳', 3, 4, null, 40],
      ]),
    )
    expect(cellsOf(workbook).has('E2')).toBe(false)
    expect(codes(workbook)).toContain('import.helper-column')
  })

  it('reads side-by-side blocks by their own labels and stacked tables by their own headers', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['3-1 农机拥有量', null, null, null, '3-1 续表', null, null],
          ['地区', '2021年', '2022年', null, null, null, null],
          ['全国', 1, 2, null, '地区', '2023年', '2024年'],
          ['北京', 3, 4, null, '全国', 5, 6],
          ['天津', 7, 8, null, '北京', 9, 10],
          [],
          ['3-2 用电量（万千瓦时）'],
          ['地区', '2021年', '2022年'],
          ['全国', 11, 12],
          ['北京', 13, 14],
        ]),
      ),
    )
    expect(line(cells.get('F5'))).toBe('农机拥有量|北京|2023|9|')
    expect(line(cells.get('B5'))).toBe('农机拥有量|天津|2021|7|')
    expect(line(cells.get('C10'))).toBe('用电量|北京|2022|14|万千瓦时')
  })

  it('takes name and unit of a table that goes on, on a further sheet or from a title alone', () => {
    const part = (name: string, title: string, year: string, caption: string | null) =>
      gridOf(
        [
          [title, caption],
          ['地区', year],
          ['京口区', 5],
          ['润州区', 6],
        ],
        { name },
      )
    const first = part('3-6', '3-6 各县区养老床位', '2021年', '单位：张')
    for (const [name, title] of [
      ['3-6续', '3-6 续表'],
      ['附表', '续表1'],
      ['续', '（续）'],
    ] as const) {
      const cells = cellsOf(read([first, part(name, title, '2022年', null)]), 1)
      expect(line(cells.get('B3'))).toBe('养老床位|京口区|2022|5|张')
      expect(cells.get('B3')?.certainty).toMatchObject({ confidence: 'likely' })
    }
    const bare = gridOf([['3-6 各县区养老床位'], ['（本表另附）']], { name: '3-6' })
    expect(line(cellsOf(read([bare, part('下', '3-6 续表', '2022年', '单位：张')]), 1).get('B4'))).toBe(
      '养老床位|润州区|2022|6|张',
    )
  })

  it('asks for the name of a 续表 that continues nothing', () => {
    const lost = gridOf([['4-2 续表'], ['地区', '2021年'], ['京口区', 5], ['润州区', 6]], { name: '表一' })
    const other = gridOf([['3-6 各县区养老床位'], ['地区', '2021年'], ['京口区', 1], ['润州区', 2]], { name: '3-6' })
    const cell = cellsOf(read([other, lost]), 1).get('B3')
    expect(cell?.indicator).not.toContain('养老床位')
    expect(cell?.certainty.confidence).toBe('unsure')
    expect(cell?.certainty.reasons).toContain('name-lost')
  })

  it('keeps a column of figures that nobody can read, and says so in every cell', () => {
    const rows = [
      ['地区', '救助资金（万元）', '人数（人）', '填报日期'],
      ['京口区', 12.5, '1,2,3', '2021-03-05'],
      ['润州区', 13.5, '4..5', '2021-03-06'],
    ]
    const workbook = read(gridOf([['2021年'], ...rows]))
    expect(cellsOf(workbook).get('C3')?.reading.value).toEqual({ tag: 'invalid', text: '1,2,3' })
    expect(workbook.issues.map(({ code }) => code)).toContain('import.invalid-text')
    expect([...cellsOf(workbook).keys()]).not.toContain('D3')
  })

  it('tells a figure that happens to be the year of its row from a header of years', () => {
    const workbook = read(
      gridOf([
        ['地区', '指标', '年份', '数值'],
        ['京口区', '结婚登记', 1992, 1992],
        ['京口区', '结婚登记', 1993, 1750],
      ]),
    )
    expect(line(cellsOf(workbook).get('D2'))).toBe('结婚登记|京口区|1992|1992|')
    expect(line(cellsOf(workbook).get('D3'))).toBe('结婚登记|京口区|1993|1750|')
  })

  it('reads marks between a name and its translation, and decimal commas behind marks', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['地区 Region', '火化率 Cremation Rate（%）'],
          ['2021年'],
          ['润州区① Runzhou', '99,7*'],
          ['京口区\nJingkou', '约98,5'],
        ]),
      ),
    )
    expect(line(cells.get('B3'))).toBe('火化率|润州区|2021|99.7|%')
    expect(cells.get('B4')?.region).toBe('京口区')
    expect(cells.get('B4')?.reading).toMatchObject({ value: { number: 98.5 }, qualifier: { word: '约' } })
  })

  it('reads months and quarters of the title year without collapsing them', () => {
    const cells = cellsOf(
      read(
        gridOf([['2023年婚姻登记'], ['指标', '1月', '2月', '一季度'], ['结婚登记', 5, 6, 11], ['离婚登记', 1, 2, 3]]),
      ),
    )
    expect(line(cells.get('C3'))).toBe('结婚登记||2023-02|6|')
    expect(line(cells.get('D4'))).toBe('离婚登记||2023Q1|3|')
  })
})

describe('recognise: periods down', () => {
  it('reads years down with indicators in columns', () => {
    const workbook = read(
      gridOf([
        ['年份', '养老床位（万张）', '床位增速（%）'],
        ['2020年', 1.5, 3.1],
        ['2021年', 1.6, '…'],
        ['2022年（初步数）', '1.8余', 4],
      ]),
    )
    const cells = cellsOf(workbook)
    expect(line(cells.get('B2'))).toBe('养老床位||2020|1.5|万张')
    expect(line(cells.get('C3'))).toBe('床位增速||2021|tiny|%')
    expect(cells.get('B4')?.reading).toMatchObject({ status: 'provisional', qualifier: { place: 'after-scale' } })
  })

  it('reads regions across and a region for each sheet', () => {
    const cells = cellsOf(
      read(
        gridOf(
          [
            [null, '广州', '深圳', '澳门'],
            [1999, 1, '~', 3],
            [2000, 4, 5, 6],
          ],
          { name: '就业人口' },
        ),
      ),
    )
    expect(line(cells.get('C2'))).toBe('就业人口|深圳|1999|unavailable|')
    const sheets = read([
      gridOf(
        [
          [null, '农药(吨)', '化肥(吨)'],
          [2000, 1, 2],
          [2001, 3, 4],
        ],
        { name: '南昌市' },
      ),
      gridOf(
        [
          [null, '化肥(吨)', '农药(吨)'],
          [2000, 5, 6],
          [2001, 7, 8],
        ],
        { name: '九江市' },
      ),
    ])
    expect(line(cellsOf(sheets, 1).get('B3'))).toBe('化肥|九江市|2001|7|吨')
  })

  it('reads Minguo years and years merged over rows', () => {
    const cells = cellsOf(
      read(
        gridOf(
          [
            ['單位：人', '出生嬰兒數', null],
            ['年份', '總計', '男'],
            ['一一○年', 10, 5],
            ['九十九年', 12, 6],
          ],
          { merges: ['B1:C1'] },
        ),
      ),
    )
    expect(line(cells.get('C3'))).toBe('出生嬰兒數·男||2021|5|人')
    expect(line(cells.get('B4'))).toBe('出生嬰兒數·總計||2010|12|人')
  })

  it('keeps the name of a column that could also head labels', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['年份', '机构', '床位'],
          ['2020年', 1, 2],
          ['2021年', 3, 4],
        ]),
      ),
    )
    expect(line(cells.get('B3'))).toBe('机构||2021|3|')
  })

  it('keeps a span apart from years', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['Year', 'Receipts'],
          ['1789-1849', 1160],
          ['1901', 588],
          ['1902', 562],
          ['TQ', 3],
        ]),
      ),
    )
    expect(line(cells.get('B2'))).toBe('Receipts||1789~1849|1160|')
    expect(line(cells.get('B3'))).toBe('Receipts||1901|588|')
    expect(cells.get('B5')?.period).toBeNull()
  })
})

describe('recognise: parts of years and mentioned years', () => {
  it('puts months over years into their year, and dates by what all of them stand for', () => {
    const months = cellsOf(
      read(
        gridOf([
          ['年份', '1月', '2月', '全年'],
          [2019, 1, 2, 30],
          [2020, 3, 4, 40],
        ]),
      ),
    )
    expect(months.get('C3')?.period).toEqual({ tag: 'month', year: 2020, month: 2 })
    expect(months.get('D2')?.period).toEqual({ tag: 'year', year: 2019 })
    const day = (month: number): CellSeed => ({
      value: { tag: 'date', year: 2021, month, day: 1 },
      numberFormat: 'yyyy-mm-dd',
    })
    const dates = cellsOf(
      read(
        gridOf([
          ['日期', '销量'],
          [day(1), 1],
          [day(2), 2],
          [day(3), 3],
        ]),
      ),
    )
    expect(dates.get('B2')?.period).toEqual({ tag: 'month', year: 2021, month: 1 })
  })

  it('does not take a year that a name only mentions for its period', () => {
    const rows = cellsOf(
      read(
        gridOf([
          ['指标', 2014, 2016],
          ['特困人员（2015年前为农村五保）', 1, 2],
          ['低保对象', 3, 4],
        ]),
      ),
    )
    expect(line(rows.get('B2'))).toBe('特困人员(2015年前为农村五保)||2014|1|')
    const columns = cellsOf(
      read(
        gridOf([
          ['年份', '特困人员（2015年前为农村五保）'],
          [2014, 1],
          [2016, 2],
        ]),
      ),
    )
    expect(line(columns.get('B3'))).toBe('特困人员(2015年前为农村五保)||2016|2|')
  })

  it('takes fiscal years for spans, not for months', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['State', '2010-11', '2011-12', '2012-13'],
          ['Goa', 1, 2, 3],
          ['Kerala', 4, 5, 6],
        ]),
      ),
    )
    expect(cells.get('C2')?.period).toEqual({ tag: 'span', from: 2011, to: 2012 })
  })

  it('gives no period where row and column contradict each other', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['年份', '2015年普查人口', '人口'],
          [2014, 1, 5],
          [2015, 2, 6],
          [2016, 3, 7],
        ]),
      ),
    )
    expect(cells.get('B2')?.period).toBeNull()
    expect(cells.get('B3')?.period).toEqual({ tag: 'year', year: 2015 })
  })
})

describe('recognise: long and single-period tables', () => {
  it('reads a row a figure with unit, region and note columns', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['地区', '指标', '年份', '数值', '单位', '备注'],
          ['京口区', '结婚登记', 2021, 1.2, '万对', null],
          ['京口区', '养老床位', 2021, '约7700', '张', '初步数'],
          ['润州区', '结婚登记', 2022, '—', '万对', null],
        ]),
      ),
    )
    expect(line(cells.get('D2'))).toBe('结婚登记|京口区|2021|1.2|万对')
    expect(line(cells.get('D3'))).toBe('养老床位|京口区|2021|7700|张')
    expect(cells.get('D3')?.reading).toMatchObject({ status: 'provisional', qualifier: { word: '约' } })
    expect(line(cells.get('D4'))).toBe('结婚登记|润州区|2022|none|万对')
  })

  it('reads the common form, with last year in a column of its own', () => {
    const cells = cellsOf(
      read(
        gridOf([
          ['2022年民政事业统计表', null, null, null, null, null],
          ['填报单位：民政局', null, null, null, null, '表号：民1'],
          ['指标名称', '单位', '代码', '数量', '上年数据', '同比（%）'],
          ['养老机构', '家', '01', 135, 130, 3.8],
          ['养老床位', '张', '02', 18000, 17500, 2.9],
        ]),
      ),
    )
    expect(line(cells.get('D4'))).toBe('养老机构||2022|135|家')
    expect(line(cells.get('E4'))).toBe('养老机构||2021|130|家')
    expect(line(cells.get('F5'))).toBe('养老床位·同比||2022|2.9|%')
    expect(cells.has('C4')).toBe(false)
  })

  it('does not invent the year of a file name', () => {
    const workbook = read(
      gridOf([
        ['地区', '种禽场(个)'],
        ['北京', 58],
        ['天津', 10],
      ]),
      '种畜禽场-2011.xlsx',
    )
    expect(cellsOf(workbook).get('B2')?.period).toBeNull()
    expect(codes(workbook)).toEqual(expect.arrayContaining(['import.no-period', 'import.year-in-file-name']))
  })
})

describe('recognise: doubts', () => {
  it('skips hidden sheets and keeps hidden rows, and says both', () => {
    const workbook = read([
      gridOf(
        [
          ['指标', 2021, 2022],
          ['床位', 1, 2],
          ['机构', 3, 4],
        ],
        { hiddenRows: [2] },
      ),
      gridOf(
        [
          ['指标', 2021, 2022],
          ['床位', 9, 9],
        ],
        { name: '底稿', visibility: 'hidden' },
      ),
    ])
    expect(line(cellsOf(workbook).get('B2'))).toBe('床位||2021|1|')
    expect(workbook.sheets[1]?.tables).toEqual([])
    expect(codes(workbook)).toEqual(expect.arrayContaining(['import.hidden-sheet', 'import.hidden-rows']))
  })

  it('names the cell of text, errors and lost formula results', () => {
    const workbook = read(
      gridOf([
        ['指标', 2020, 2021, 2022],
        [
          '床位',
          '待定',
          { value: { tag: 'error', error: '#DIV/0!' } },
          { value: { tag: 'text', text: '' }, formula: 'B2*2' },
        ],
        ['机构', 1, 2, 3],
      ]),
    )
    const cells = cellsOf(workbook)
    expect(line(cells.get('B2'))).toBe('床位||2020|invalid 待定|')
    expect(line(cells.get('C2'))).toBe('床位||2021|error|')
    expect(line(cells.get('D2'))).toBe('床位||2022|error|')
    const places = workbook.issues
      .filter((issue) => issue.severity === 'warning')
      .map((issue) => [issue.code, issue.place])
    expect(places).toEqual([
      ['import.invalid-text', { tag: 'cell', file: '指标.xlsx', sheet: 'Sheet1', cell: 'B2' }],
      ['import.error-cell', { tag: 'cell', file: '指标.xlsx', sheet: 'Sheet1', cell: 'C2' }],
      ['import.formula-without-result', { tag: 'cell', file: '指标.xlsx', sheet: 'Sheet1', cell: 'D2' }],
    ])
  })

  it('takes raised runs for footnotes, not for digits', () => {
    const workbook = read(
      gridOf([
        ['指标', 2014, 2015],
        [
          '价格指数',
          101.5,
          {
            value: { tag: 'text', text: '99,72)' },
            runs: [
              { text: '99,7', superscript: false },
              { text: '2)', superscript: true },
            ],
          },
        ],
        [
          {
            value: { tag: 'text', text: '产量1)' },
            runs: [
              { text: '产量', superscript: false },
              { text: '1)', superscript: true },
            ],
          },
          1,
          2,
        ],
      ]),
    )
    expect(line(cellsOf(workbook).get('C2'))).toBe('价格指数||2015|99.7|')
    expect(cellsOf(workbook).get('C2')?.reading.footnotes).toEqual(['2)'])
    expect(line(cellsOf(workbook).get('B3'))).toBe('产量||2014|1|')
  })

  it('reads percent formats and dates as years', () => {
    const workbook = read(
      gridOf([
        [
          '指标',
          { value: { tag: 'date', year: 2021, month: 12, day: 31 }, numberFormat: 'yyyy"年"' },
          { value: { tag: 'date', year: 2022, month: 12, day: 31 }, numberFormat: 'yyyy-mm-dd' },
        ],
        ['城镇化率', { value: { tag: 'number', number: 0.503 }, numberFormat: '0.0%' }, '51.2%'],
        ['统保率', { value: { tag: 'number', number: 1 }, numberFormat: '0%' }, 1],
      ]),
    )
    expect(line(cellsOf(workbook).get('B2'))).toBe('城镇化率||2021|50.3|%')
    expect(line(cellsOf(workbook).get('C2'))).toBe('城镇化率||2022|51.2|%')
  })

  it('warns of a row that holds nothing but zeros', () => {
    const workbook = read(
      gridOf([
        ['Country', 2019, 2020, 2021],
        ['Norway', 0.9, 0.91, 0.92],
        ['Monaco', 0, 0, 0],
      ]),
    )
    expect(codes(workbook)).toContain('import.suspicious-zero')
  })
})
