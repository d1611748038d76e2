import { describe, expect, it } from 'vitest'
import { cellAddress } from '../../../../shared/sheet/cell-address'
import { yearPeriod } from '../../../../shared/model/period'
import type { Block, ReportDocument } from '../../../../shared/report/document'
import { buildWorkbookPlan } from '../../../../shared/render/workbook/workbook-plan'
import { buildDataSheet } from '../../../../shared/render/workbook/sheets/data-sheet'
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../../../shared/render/workbook/plan'
import { sampleDataset, sampleFigure } from '../../../helpers/sample-dataset'
import { datasetOf } from '../../../helpers/dataset'
import { workbookDocument } from '../../../helpers/workbook/workbook-document'

const plan = buildWorkbookPlan(workbookDocument, sampleDataset)

function sheet(of: WorkbookPlan, name: string): SheetPlan {
  const found = of.sheets.find((one) => one.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

function at(of: SheetPlan, address: string): PlanCell {
  const found = of.cells.find((cell) => cellAddress(cell.row, cell.column) === address)
  if (!found) throw new Error(`no cell ${address}`)
  return found
}

function shown(cell: PlanCell): string | number {
  switch (cell.value.tag) {
    case 'text':
      return cell.value.text
    case 'number':
      return cell.value.number
    case 'formula':
      return cell.value.result
    case 'empty':
      return ''
  }
}

/** The cells that are not covered by a merged range beginning further left. */
function heads(of: SheetPlan): readonly PlanCell[] {
  return of.cells.filter(
    ({ row, column }) => !of.merges.some((merge) => merge.top === row && merge.left < column && column <= merge.right),
  )
}

function rowsOf(of: SheetPlan): readonly (readonly (string | number)[])[] {
  const rows: (string | number)[][] = []
  for (const cell of of.cells) (rows[cell.row - 1] ??= [])[cell.column - 1] = shown(cell)
  return rows
}

function reportOf(...blocks: readonly Block[]): ReportDocument {
  return { ...workbookDocument, blocks }
}

describe('buildWorkbookPlan', () => {
  it('has the five sheets in order, the points of charts only where there are charts', () => {
    expect(plan.sheets.map((one) => one.name)).toEqual(['报告', '数据', '计算', '附录', '图表'])
    const plain = buildWorkbookPlan(reportOf({ tag: 'note', runs: [] }), sampleDataset)
    expect(plain.sheets.map((one) => one.name)).toEqual(['报告', '数据', '计算', '附录'])
    expect(plan.issues).toEqual([])
  })

  describe('数据', () => {
    it('computes a derived indicator in place, wherever it stands, and leaves it empty where an input is missing', () => {
      const { dataset } = datasetOf({
        占比: { unit: '%', decimals: 1, formula: { tag: 'share', part: '甲', whole: '乙' } },
        甲: { unit: '个', figures: { 2021: 1, 2022: 1 } },
        乙: { unit: '个', figures: { 2021: 4, 2022: '—' } },
      })
      const data = buildDataSheet(dataset, '数据').sheet
      expect(at(data, 'C2')).toMatchObject({
        value: {
          tag: 'formula',
          formula: `IF(COUNT('数据'!C3,'数据'!C4)=2,'数据'!C3/'数据'!C4*100,"")`,
          result: 25,
        },
        numberFormat: expect.stringContaining('0.0') as string,
      })
      expect(at(data, 'D2').value).toEqual({ tag: 'empty' })
    })

    const data = sheet(plan, '数据')
    const rows = rowsOf(data)

    it('has one plain header row: labels, years, spans, the total, notes', () => {
      expect(rows[0]?.slice(0, 6)).toEqual(['分组', '部门', '指标名称', '单位', '地区', '2012年'])
      expect(rows[0]?.slice(-4)).toEqual(['2022年', '2013—2022年累计', '累计', '备注'])
    })

    it('has a row for each indicator and region, the bureau itself first', () => {
      expect(rows.slice(1, 6).map((row) => [row[2], row[4]])).toEqual([
        ['登记社会组织', ''],
        ['登记社会组织', '京口区'],
        ['登记社会组织', '润州区'],
        ['登记社会组织', '丹徒区'],
        ['等级社会组织', ''],
      ])
    })

    it('holds exact figures as numbers in the indicator’s decimals or those entered, years without separators', () => {
      expect([at(data, 'F2').value, at(data, 'F2').numberFormat]).toEqual([{ tag: 'number', number: 2014 }, '#,##0'])
      expect(at(data, 'G8').numberFormat).toBe('#,##0.00')
      expect(at(data, 'P13').numberFormat).toBe('#,##0.0')
      expect([at(data, 'G12').value, at(data, 'G12').numberFormat]).toEqual([{ tag: 'number', number: 2013 }, '0'])
    })

    it('keeps hedged figures in the words of their source', () => {
      expect(at(data, 'P10').value).toEqual({ tag: 'text', text: '约7700' })
      expect(at(data, 'P11').value).toEqual({ tag: 'text', text: '1.8万余' })
    })

    it('keeps marks, invalid text and empty cells apart', () => {
      expect(at(data, 'N9').value).toEqual({ tag: 'text', text: '—' })
      expect(at(data, 'O9').value).toEqual({ tag: 'text', text: '…' })
      expect(at(data, 'F9').value).toEqual({ tag: 'empty' })
      expect(at(data, 'P9')).toMatchObject({ value: { tag: 'text', text: '=约千人?' }, style: 'invalid' })
    })

    it('sets provisional figures in italics with their status and note', () => {
      expect(at(data, 'O6')).toMatchObject({ style: 'number-provisional', note: '初步数\n年报审核前' })
      expect(at(data, 'P13').note).toBe('估计数\n按上年抽样推算')
    })

    it('puts a hedged figure together when its source is unknown or counts in another unit', () => {
      const qualifier = { sense: 'above', word: '余', place: 'after-scale', numeral: null } as const
      const figure = sampleFigure('养老床位', yearPeriod(2022), 18000, { qualifier, source: null })
      const other = buildWorkbookPlan(workbookDocument, { ...sampleDataset, figures: [figure] })
      expect(rowsOf(sheet(other, '数据')).flat()).toContain('1.8万余')
    })
  })

  describe('计算', () => {
    const derived = sheet(plan, '计算')

    it('holds every derived figure with a live formula and its value', () => {
      expect(rowsOf(derived).map((row) => row[0])).toEqual([
        '编号',
        'f2',
        'f3',
        'f4',
        'f5',
        'f6',
        'f7',
        'f8',
        'f11',
        'f14',
      ])
      expect(at(derived, 'F3').value).toEqual({
        tag: 'formula',
        formula: "IF(COUNT('数据'!O2,'数据'!F2)=2,IF('数据'!F2>0,('数据'!O2-'数据'!F2)/'数据'!F2*100,NA()),NA())",
        result: 73.78351539225422,
      })
    })

    it('computes with the bound of a hedged input while its words stand, and says so', () => {
      const formula = "(7700-'数据'!O10)/'数据'!O10*100"
      const held = `AND('数据'!P10="约7700",'数据'!O10=6800,'数据'!O10>0)`
      expect(at(derived, 'F9').value).toMatchObject({
        formula: `IF(ISNUMBER('数据'!O10),IF(${held},${formula},NA()),NA())`,
      })
      expect(at(derived, 'I9').value).toEqual({ tag: 'text', text: '物价补贴发放〔2022年〕原文为“约7700”，按7700计算' })
    })

    it('has no formula where it would not give the value', () => {
      const figures = workbookDocument.figures.map((one) => (one.id === 'f2' ? { ...one, value: 1487 } : one))
      const other = sheet(buildWorkbookPlan({ ...workbookDocument, figures }, sampleDataset), '计算')
      expect(at(other, 'F2').value).toEqual({ tag: 'number', number: 1487 })
      expect(shown(at(other, 'I2'))).not.toBe('')
    })
  })

  describe('附录', () => {
    const appendix = sheet(plan, '附录')
    const rows = rowsOf(appendix)

    it('lists every figure in reading order with formula and source', () => {
      expect(rows.slice(1).map((row) => row[0])).toEqual(workbookDocument.figures.map((figure) => figure.id))
      expect(rows[3]?.slice(1)).toEqual([
        '73.78%',
        73.78351539225422,
        '%',
        '登记社会组织',
        '',
        '2021年',
        '增长率',
        '(登记社会组织〔2021年〕 − 登记社会组织〔2012年〕) ÷ 登记社会组织〔2012年〕 × 100',
        '指标.xlsx › 汇总 › C5：3500\n指标.xlsx › 汇总 › C5：2014',
        '计算!F3',
        '社会组织规范管理：正文',
        '',
      ])
    })

    it('refers to the sheet that holds the value', () => {
      const formulas = appendix.cells.flatMap(({ value, column }) =>
        value.tag === 'formula' && column === 3 ? [value.formula] : [],
      )
      expect(formulas.slice(0, 2)).toEqual(["IF(ISNUMBER('数据'!O2),'数据'!O2,NA())", "'计算'!F2"])
      expect(formulas.at(-1)).toBe("IF(ISNUMBER('数据'!O2),('数据'!O2)/10000,NA())")
    })

    it('shows words for a hedged and for a missing figure', () => {
      expect(at(appendix, 'C11').value).toEqual({ tag: 'formula', formula: "'数据'!P10", result: '约7700' })
      expect(at(appendix, 'C13').value).toEqual({ tag: 'text', text: '…' })
    })
  })

  describe('报告', () => {
    const report = sheet(plan, '报告')
    const texts = report.cells.flatMap(({ value }) => (value.tag === 'text' ? [value.text] : []))

    it('numbers tables and charts by counts of their own', () => {
      const table = workbookDocument.blocks.find((block) => block.tag === 'table')
      const chart = workbookDocument.blocks.find((block) => block.tag === 'chart')
      if (!table || !chart) throw new Error('the sample has a table and a chart')
      const other = sheet(buildWorkbookPlan(reportOf(table, chart, table), sampleDataset), '报告')
      const captions = heads(other)
        .filter((cell) => cell.style === 'caption')
        .map(shown)
      expect(captions).toEqual(['表1　社会组织主要指标', '图1　2012—2022年低保标准', '表2　社会组织主要指标'])
    })

    it('has numbers in tables that show as printed, and marks as text', () => {
      const numbers = report.cells.filter((cell) => cell.style === 'table-number-right')
      expect(
        numbers.flatMap((cell) => (cell.value.tag === 'formula' ? [[cell.value.result, cell.numberFormat]] : [])),
      ).toEqual([
        [3500, '#,##0'],
        [73.78351539225422, '0.00"%"'],
        [0.35, '0.00'],
        [-12.8571428571429, '0.0'],
      ])
      expect(texts).toContain('…')
    })

    it('leaves the gap of a chart empty and sets its provisional point in italics', () => {
      const points = sheet(plan, '图表').cells.filter((cell) => cell.style.startsWith('chart-number'))
      expect(points.map(shown)).toEqual([430, 480, 530, 580, '', 670, 710, 750, 780, 800, 820])
      expect(points.at(-1)?.style).toBe('chart-number-provisional')
    })

    it('draws every chart over a row of its own from the cells of its points', () => {
      const [chart] = report.charts
      expect(chart?.xml).toContain("<c:f>'图表'!$B$3:$L$3</c:f>")
      expect(chart?.xml).toContain("<c:f>'图表'!$A$3</c:f>")
      expect(chart?.description).toContain('低保标准')
      expect(chart && report.rowHeights.get(chart.row)).toBeGreaterThan(200)
    })

    it('gives a long paragraph several rows, whole sentences in each, none taller than Excel allows', () => {
      const sentence = `${'全市民政系统持续健全基本生活保障制度'.repeat(3)}。`
      const text = sentence.repeat(40)
      const long = reportOf({ tag: 'paragraph', runs: [{ tag: 'text', text }] })
      const other = sheet(buildWorkbookPlan(long, sampleDataset), '报告')
      const parts = other.cells.flatMap(({ value }) => (value.tag === 'text' ? [value.text] : []))
      expect(parts.length).toBeGreaterThan(1)
      expect(parts.join('')).toBe(`\u3000\u3000${text}`)
      expect(parts.every((part) => part.endsWith('。'))).toBe(true)
      expect(Math.max(...other.rowHeights.values())).toBeLessThanOrEqual(409)
    })

    it('never leaves a heading at the foot of a page', () => {
      const filler: Block = { tag: 'paragraph', runs: [{ tag: 'text', text: '文'.repeat(100) }] }
      for (let count = 1; count < 14; count += 1) {
        const heading: Block = { tag: 'heading', level: 1, anchor: 'h', lines: [[{ tag: 'text', text: '一、标题' }]] }
        const other = sheet(
          buildWorkbookPlan(reportOf(...Array.from({ length: count }, () => filler), heading, filler), sampleDataset),
          '报告',
        )
        const headingRow = other.cells.find((cell) => cell.style === 'section-heading')?.row
        expect(other.pageBreaks).not.toContain(headingRow)
      }
    })

    it('lays out a chart without points and a table without columns', () => {
      const chart: Block = {
        tag: 'chart',
        anchor: 'c',
        caption: '空图',
        kind: 'column',
        signed: false,
        unit: '',
        decimals: 0,
        categories: [],
        series: [],
        notes: [],
      }
      const table: Block = { tag: 'table', anchor: 't', caption: '空表', unit: null, columns: [], rows: [], notes: [] }
      const other = sheet(buildWorkbookPlan(reportOf(chart, table), sampleDataset), '报告')
      expect(other.columnWidths.every((width) => width > 0 && width <= 73)).toBe(true)
      expect([...other.rowHeights.values()].every((height) => height >= 0 && height <= 409)).toBe(true)
    })

    it('gives every column of a wide table a width, and the page no more than its own', () => {
      const columns = Array.from({ length: 20 }, (_, at) => ({
        header: `${2000 + at}年`,
        align: 'right' as const,
        width: 1,
      }))
      const cells = columns.map(() => [{ tag: 'text' as const, text: '12,345.67' }])
      const rows = [{ tag: 'row' as const, cells, indent: 0 }]
      const table: Block = { tag: 'table', anchor: 't', caption: '宽表', unit: null, columns, rows, notes: [] }
      const { columnWidths } = sheet(buildWorkbookPlan(reportOf(table), sampleDataset), '报告')
      expect(columnWidths).toHaveLength(20)
      expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBe(73)
    })

    it('links the contents to the headings, quotation marks kept', () => {
      const links = report.cells.flatMap(({ value }) => (value.tag === 'formula' ? [value] : []))
      expect(links[0]?.formula).toMatch(/^HYPERLINK\("#'报告'!A\d+","突出多元协同，构筑社会治理“新格局”"\)$/u)
    })
  })

  it('cuts a text that no cell can hold, and says so', () => {
    const text = '长'.repeat(40000)
    const other = buildWorkbookPlan(reportOf({ tag: 'note', runs: [{ tag: 'text', text }] }), sampleDataset)
    const note = sheet(other, '报告').cells.find((cell) => cell.style === 'note')
    expect(note && String(shown(note))).toHaveLength(32767)
    expect(other.issues.map((one) => one.code)).toEqual(['workbook.text-cut'])
  })
})
