import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { nameKey } from '../../../shared/model/dataset'
import { analyse } from '../../../shared/template/analyse/analyse'
import { parseTemplate } from '../../../shared/template/parse/parse-template'
import { readCsv } from '../../fixtures/examples/read-csv.mjs'

const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

function readReference(file: string): readonly Readonly<Record<string, string>>[] {
  return readCsv(readFileSync(inRepository(`test/fixtures/reference/${file}`), 'utf8'))
}

async function readExample(template: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(inRepository(`templates/${template}/example.xlsx`))
  return workbook
}

interface Row {
  readonly sheet: ExcelJS.Worksheet
  readonly number: number
  readonly unit: string
}

/** The only row of the workbook that is named after the indicator, and its unit from the unit column or the name's brackets. */
function rowOf(workbook: ExcelJS.Workbook, indicator: string): Row {
  const found: Row[] = []
  for (const sheet of workbook.worksheets.filter((worksheet) => worksheet.name !== '资料来源')) {
    sheet.eachRow((row, number) => {
      const name = row.getCell(1).text.replace('其中：', '')
      if (name === indicator) found.push({ sheet, number, unit: row.getCell(2).text })
      else if (name.startsWith(`${indicator}（`))
        found.push({ sheet, number, unit: name.slice(indicator.length + 1, -1) })
    })
  }
  const [row, ...others] = found
  if (row === undefined || others.length > 0) throw new Error(`${found.length} rows are named ${indicator}`)
  return row
}

function columnOf(sheet: ExcelJS.Worksheet, header: string): number {
  for (const row of [3, 4]) {
    for (let column = 2; column <= sheet.columnCount; column += 1) {
      const text = sheet.getCell(row, column).text
      if (text === header || `${text}年` === header) return column
    }
  }
  throw new Error(`${sheet.name} has no column ${header}`)
}

function cellOf(row: Row, header: string): ExcelJS.Cell {
  return row.sheet.getCell(row.number, columnOf(row.sheet, header))
}

function commentOf(cell: ExcelJS.Cell): string {
  const note = cell.note as ExcelJS.Comment | string | undefined
  if (note === undefined || typeof note === 'string') return note ?? ''
  return (note.texts ?? []).map((part) => part.text).join('')
}

describe('the example workbook of decade-review', () => {
  const figures = readReference('figures.csv')
  /** Computed from other figures of the workbook, so not entered. */
  const computed = new Set([
    '集中供养孤儿标准增幅',
    '分散供养孤儿标准增幅',
    '登记社会组织增加数',
    '登记社会组织增长率',
    '等级社会组织占比',
    '每万人持证社工',
    '注册志愿者占常住人口',
  ])
  const headers: Readonly<Record<string, string>> = {
    '2013-2022 cumulative': '2013—2022年累计',
    cumulative: '累计',
    '2013-2022': '2022年',
    '2015-2022': '2022年',
    '2012-2022': '2022年',
    '2013': '2022年',
    '2016': '2022年',
  }
  /** As typed by the bureau, where the printed figure is hedged. */
  const typed: Readonly<Record<string, string>> = {
    社会救助政策文件: '20余',
    养老政策文件: '20余',
    助餐服务: '逾100',
    养老床位: '1.8余',
    护理型床位占比: '超过60',
    享受尊老金高龄老人: '10万余',
    年发放尊老金: '约7700',
    意外险赔付: '超1.18',
    适老化改造: '3000余',
    未保站投入资金: '约325.39',
    投保困境和留守儿童: '近2400',
    社区干部平均收入增长: '近9',
    公益创投资助项目: '400余',
    接受捐赠: '逾19.78',
    福彩公益金: '约14.05',
    福彩帮扶困难群众: '十余',
    殡葬设施投入资金: '约1.6',
    节地生态墓穴: '10万余',
    减免基本丧葬服务费: '近2.5',
    惠民殡葬惠及人数: '16万余',
    流浪乞讨救助: '近3.7',
    困难残疾人生活补贴人数: '约2.65',
  }
  let workbook: ExcelJS.Workbook
  beforeAll(async () => {
    workbook = await readExample('decade-review')
  })

  it('is compared with all 90 figures', () => {
    expect(figures).toHaveLength(90)
  })

  it.each(figures.filter((figure) => !computed.has(figure['indicator'] ?? '')))(
    'holds $indicator of $period with its unit, as a number or as the hedged text',
    ({ indicator = '', unit, period = '', value }) => {
      const row = rowOf(workbook, indicator)
      expect(row.unit).toBe(unit)
      expect(cellOf(row, headers[period] ?? `${period}年`).value).toBe(typed[indicator] ?? Number(value))
    },
  )

  it('holds nothing else than these figures and the estimated population', () => {
    let cells = 0
    for (const sheet of workbook.worksheets) {
      const last = sheet.columnCount
      const first = sheet.name === '社会事务' ? 2 : 3
      sheet.eachRow((row, number) => {
        if (number < 4 || row.getCell(1).text === row.getCell(2).text) return
        for (let column = first; column < last; column += 1) {
          if (row.getCell(column).value !== null && !row.getCell(column).isMerged && number > headerRows(sheet))
            cells += 1
        }
      })
    }
    expect(cells).toBe(figures.length - computed.size + 1)
  })

  it('does not enter what can be computed', () => {
    for (const indicator of computed) expect(() => rowOf(workbook, indicator)).toThrow('0 rows')
  })

  it('marks the population as estimated', () => {
    const row = rowOf(workbook, '常住人口')
    expect(row.unit).toBe('万人')
    expect(cellOf(row, '2022年').value).toBe(322.2)
    expect(cellOf(row, '备注').text).toMatch(/^估计数/u)
  })
})

describe('the example workbook of annual-summary', () => {
  const figures = readReference('national.csv')
  let workbook: ExcelJS.Workbook
  beforeAll(async () => {
    workbook = await readExample('annual-summary')
  })

  it('is compared with 31 indicators of 11 years, of which 155 figures are known', () => {
    expect(figures).toHaveLength(341)
    expect(figures.filter((figure) => figure['value'] !== '')).toHaveLength(155)
  })

  it.each(figures)('holds $indicator of $year', ({ indicator = '', unit, year, value }) => {
    const row = rowOf(workbook, indicator)
    expect(row.unit).toBe(unit)
    expect(cellOf(row, `${year}年`).value).toBe(value === '' ? null : Number(value))
  })

  it.each(figures.filter((figure) => figure['value'] !== ''))(
    'says in a comment where $indicator of $year is not the bulletin’s own ($status)',
    ({ indicator = '', year, status = '', source = '' }) => {
      const comment = commentOf(cellOf(rowOf(workbook, indicator), `${year}年`))
      const words: Readonly<Record<string, string>> = { provisional: '初步数', derived: '推算数', secondary: '转引数' }
      const word = words[status]
      if (word === undefined) expect(comment).toBe('')
      else {
        expect(comment.startsWith(`${word}；`)).toBe(true)
        expect(comment.endsWith(`来源：${source}`)).toBe(true)
      }
    },
  )

  it('notes the changes of definition beside the series', () => {
    expect(cellOf(rowOf(workbook, '养老服务机构和设施'), '备注').text).toBe('2014年起含设施，口径调整')
    expect(cellOf(rowOf(workbook, '农村特困人员(2015年前为农村五保)'), '备注').text).toContain('口径调整')
  })

  it('lists the source of every figure, with no number on that sheet', () => {
    const sheet = workbook.getWorksheet('资料来源')
    expect(sheet?.rowCount).toBe(2 + 155)
    sheet?.eachRow((row) => row.eachCell((cell) => expect(typeof cell.value).toBe('string')))
  })
})

describe.each(['decade-review', 'annual-summary'])('the template %s', (id) => {
  const file = `templates/${id}/template.yaml`
  const parsed = parseTemplate(readFileSync(inRepository(file), 'utf8'), file)
  if (!parsed.ok) throw new Error(`${file} is not well formed`)
  const template = parsed.value

  it('passes its own checks without a finding', () => {
    expect(analyse(template)).toEqual([])
  })

  it('declares exactly the indicators of its example workbook, each in the unit of its row', async () => {
    const rows = indicatorRows(await readExample(id))
    for (const [name, unit] of rows) {
      const declared = template.indicators.filter((indicator) =>
        [indicator.name, ...indicator.aliases].some((own) => nameKey(own) === nameKey(name)),
      )
      expect(
        declared.map((indicator) => indicator.unit),
        name,
      ).toEqual([unit])
    }
    expect(rows.size).toBe(template.indicators.length)
  })
})

/** The names of all rows with figures, and their units. */
function indicatorRows(workbook: ExcelJS.Workbook): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const sheet of workbook.worksheets.filter((worksheet) => worksheet.name !== '资料来源')) {
    const hasUnitColumn = sheet.getCell(3, 2).text === '单位'
    sheet.eachRow((row, number) => {
      const [first, second] = [row.getCell(1), row.getCell(2)]
      if (number <= headerRows(sheet) || first.text === '' || first.isMerged) return
      const name = first.text.replace('其中：', '')
      if (hasUnitColumn && second.text !== '') found.set(name, second.text)
      const [, bare, unit] = /^(.*)（(.*)）$/u.exec(name) ?? []
      if (!hasUnitColumn && bare !== undefined && unit !== undefined) found.set(bare, unit)
    })
  }
  return found
}

function headerRows(sheet: ExcelJS.Worksheet): number {
  return sheet.getCell(4, 1).text === sheet.getCell(3, 1).text ? 4 : 3
}
