import { describe, expect, it } from 'vitest'
import { buildWorkbookPlan } from '../../../../../shared/render/workbook/workbook-plan'
import { workbookDocument } from '../../../../helpers/workbook/workbook-document'
import { sampleDataset } from '../../../../helpers/sample-dataset'
import { heads, sheet, shown } from '../../../../helpers/workbook/plan-sheet'
import type { Block, ReportDocument } from '../../../../../shared/report/document'

const plan = buildWorkbookPlan(workbookDocument, sampleDataset)

function reportOf(...blocks: readonly Block[]): ReportDocument {
  return { ...workbookDocument, blocks }
}

describe('buildReportSheet', () => {
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
