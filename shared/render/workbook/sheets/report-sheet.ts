import { attachmentLines } from '../../../report/attachment-lines'
import { assertNever } from '../../../assert-never'
import type { Block, ChartBlock, ReportDocument } from '../../../report/document'
import { buildChartPart } from '../../chart/part/chart-part'
import { describeChart } from '../../chart/chart-points'
import { labelNote } from '../../label-blocks'
import type { StyleProfile } from '../../style/style-profile'
import type { ChartSheet } from './chart-sheet'
import type { DataSheet } from './data-sheet'
import { literal } from '../live/expression'
import { liveRuns, liveValue, textOf, withLead, type LivePiece } from '../live/live-text'
import type { LongSentences } from '../live/long-sentences'
import { pageBreaks } from './page-breaks'
import { sheetNames, sheetReference, type PlanChart, type PlanValue, type SheetPlan } from '../plan'
import { buildReportGrid, columnBoundaries, type ReportGrid } from './report-grid'
import { ReportRows, type RowSetting } from './report-rows'
import { tableCells, type Figures, type ReportTable } from './report-table'

const margins = { top: 25, right: 27, bottom: 22, left: 27 }
/** A4 between the margins in points, less what programs differ in measuring rows. */
const pageCapacity = ((297 - margins.top - margins.bottom) / 25.4) * 72 * 0.95

const running: RowSetting = { pitch: 1.6, padding: 4, keepWithNext: false }
const heading: RowSetting = { pitch: 1.5, padding: 6, keepWithNext: true }
const tight: RowSetting = { pitch: 1.4, padding: 3, keepWithNext: false }
const tableRow: RowSetting = { pitch: 1.35, padding: 6, keepWithNext: false }
/** A table no longer than this stays on one page. */
const longestWholeTable = 24
/** The page's width in points, which a chart fills, and the height of the tallest row. */
const pagePoints = 438
const tallestChart = 400
const paragraphIndent = '\u3000\u3000'

/** What the report sheet is built from besides the document. */
export interface ReportSources {
  readonly figures: Figures
  readonly data: DataSheet
  readonly charts: ChartSheet
  readonly long: LongSentences
  readonly profile: StyleProfile
}

/**
 * The report laid out for print on A4, its sentences as formulas over the data sheet, its tables as cells, its
 * charts as charts that the program draws from the chart sheet.
 */
export function buildReportSheet(
  document: ReportDocument,
  { figures, data, charts, long, profile }: ReportSources,
): SheetPlan {
  const live = liveRuns(figures, data)
  const tables = layTables(document, figures, data, long)
  const grid = buildReportGrid(tables.flatMap((laid) => (laid ? [laid.boundaries] : [])))
  const rows = new ReportRows(grid.widths, long)
  const drawn: PlanChart[] = []
  const anchors = new Map<string, number>()
  /** Entries of a contents list by the index of their cell. */
  const links = new Map<number, { readonly anchor: string; readonly pieces: readonly LivePiece[] }>()
  for (const [at, block] of document.blocks.entries()) addBlock(block, tables[at] ?? null)

  const cells = rows.cells.map((cell, at) => {
    const link = links.get(at)
    const row = link === undefined ? undefined : anchors.get(link.anchor)
    return link === undefined || row === undefined ? cell : { ...cell, value: linkTo(row, link.pieces, long) }
  })
  const area = { top: 1, left: 1, bottom: Math.max(1, rows.rowCount), right: grid.widths.length }
  return {
    name: sheetNames.report,
    columnWidths: grid.widths,
    rowHeights: rows.heights,
    cells,
    merges: rows.merges,
    pageBreaks: pageBreaks(rows.pageRows, pageCapacity),
    frozen: null,
    autoFilter: null,
    gridLines: false,
    charts: drawn,
    print: { orientation: 'portrait', margins, area, titleRows: null, header: null, footer: '— &P —' },
  }

  function addBlock(block: Block, laid: LaidTable | null): void {
    switch (block.tag) {
      case 'title':
        rows.addLiveLine(live(block.runs), 'title', { pitch: 1.5, padding: 12, keepWithNext: true })
        if (block.subtitle.length > 0) rows.addLiveLine(live(block.subtitle), 'subtitle', heading)
        return
      case 'byline':
        rows.addLine(block.text, 'byline', { ...tight, padding: 16 })
        return
      case 'lead':
        rows.addParagraph(withLead(paragraphIndent, live(block.runs)), 'lead', running)
        return
      case 'heading': {
        const style = block.level === 1 ? 'section-heading' : 'topic-heading'
        rows.addGap(block.level === 1 ? 10 : 4, true)
        const at = block.lines.map((line) => rows.addLiveLine(live(line), style, heading))
        if (at[0] !== undefined) anchors.set(block.anchor, at[0])
        return
      }
      case 'paragraph':
        rows.addParagraph(withLead(paragraphIndent, live(block.runs)), 'paragraph', running)
        return
      case 'table':
        if (laid) addTable(rows, grid, laid)
        return
      case 'chart':
        addChart(block)
        return
      case 'note':
        rows.addParagraph(live(block.runs), 'note', tight)
        return
      case 'sign-off':
        rows.addGap(14, true)
        for (const line of block.lines) rows.addLine(line, 'sign-off', { ...running, keepWithNext: true })
        return
      case 'attachments':
        rows.addGap(14, true)
        for (const { label, name } of attachmentLines(block.items)) {
          const hang = label.startsWith('附件') ? '' : '\u3000\u3000\u3000'
          rows.addLine(`${paragraphIndent}${hang}${label}${name}`, 'paragraph', running)
        }
        return
      case 'signature':
        rows.addGap(14, true)
        for (const line of [block.issuer, block.date])
          rows.addLine(line, 'sign-off', { ...running, keepWithNext: true })
        return
      case 'contents':
        addContents(block.title)
        return
      case 'page-break':
        rows.startPage()
        return
      default:
        return assertNever(block)
    }
  }

  function addChart(chart: ChartBlock): void {
    const name = `图${drawn.length + 1}`
    rows.addGap(8, true)
    const row = rows.addSpace(Math.min(tallestChart, (profile.chart.height * pagePoints) / profile.chart.width))
    const xml = buildChartPart(chart, profile, charts.referencesOf(chart))
    drawn.push({ row, columns: grid.widths.length, name, description: describeChart(chart), xml })
    const caption = [{ text: `${name}\u3000${chart.caption}`, expression: null }]
    rows.addLiveLine(caption, 'caption', { ...heading, keepWithNext: chart.notes.length > 0 })
    for (const [at, note] of chart.notes.entries())
      rows.addParagraph([{ text: labelNote(note, at), expression: null }], 'note', tight)
    rows.addGap(8, false)
  }

  function addContents(title: string): void {
    rows.addGap(12, true)
    rows.addLine(title, 'contents-title', heading)
    for (const block of document.blocks) {
      if (block.tag !== 'heading') continue
      const pieces = withLead(block.level === 1 ? '' : paragraphIndent, block.lines.flatMap(live))
      links.set(rows.cells.length, { anchor: block.anchor, pieces })
      rows.addLine(textOf(pieces), 'contents-entry', tight)
    }
    rows.addGap(12, false)
  }
}

interface LaidTable {
  readonly table: ReportTable
  readonly number: string
  readonly boundaries: readonly number[]
}

/** The table of each block that has one, numbered in the order of the document. */
function layTables(
  document: ReportDocument,
  figures: Figures,
  data: DataSheet,
  long: LongSentences,
): readonly (LaidTable | null)[] {
  let count = 0
  return document.blocks.map((block) => {
    if (block.tag !== 'table') return null
    count += 1
    const table = tableCells(block, figures, data, long)
    return { table, number: `表${count}`, boundaries: columnBoundaries(table.shares, table.needs) }
  })
}

function addTable(rows: ReportRows, grid: ReportGrid, { table, number, boundaries }: LaidTable): void {
  const spans = grid.span(boundaries)
  const isWhole = table.rows.length <= longestWholeTable
  rows.addGap(8, true)
  rows.addLine(`${number}\u3000${table.caption}`, 'caption', heading)
  if (table.unit !== null) rows.addLine(`单位：${table.unit}`, 'unit', { ...tight, keepWithNext: true })
  rows.addTableRow(table.headers, spans, { ...tableRow, keepWithNext: true })
  for (const [at, row] of table.rows.entries()) {
    const isLast = at === table.rows.length - 1
    if (row.tag === 'group') {
      rows.addLine(row.text, 'table-group', { ...tableRow, keepWithNext: true })
    } else {
      rows.addTableRow(row.cells, spans, { ...tableRow, keepWithNext: isLast ? table.notes.length > 0 : isWhole })
    }
  }
  for (const [at, note] of table.notes.entries())
    rows.addParagraph([{ text: labelNote(note, at), expression: null }], 'note', tight)
  rows.addGap(8, false)
}

/** A link to a row of the report; its label follows the data as the heading does. */
function linkTo(row: number, pieces: readonly LivePiece[], long: LongSentences): PlanValue {
  const target = sheetReference(sheetNames.report, `A${row}`)
  const text = textOf(pieces)
  const own = liveValue(pieces, long)
  const label = own.tag === 'formula' ? own.formula : literal(text)
  return { tag: 'formula', formula: `HYPERLINK("#${target}",${label})`, result: text }
}
