import { assertNever } from '../../../assert-never'
import { attachmentLines } from '../../../report/attachment-lines'
import type { Block, ChartBlock, ReportDocument, Run } from '../../../report/document'
import { footnotesOf, noteRuns } from '../../../report/footnotes'
import { buildChartPart } from '../../chart/part/chart-part'
import { describeChart } from '../../chart/chart-points'
import { labelNote } from '../../label-blocks'
import type { StyleProfile } from '../../style/style-profile'
import { textOf, withLead, type LivePiece } from '../live/live-text'
import type { PlanChart } from '../plan'
import type { ChartSheet } from './chart-sheet'
import type { ReportGrid } from './report-grid'
import type { ReportRows, RowSetting } from './report-rows'
import type { NumberedTable } from './numbered-tables'

const running: RowSetting = { pitch: 1.6, padding: 4, keepWithNext: false }
const heading: RowSetting = { pitch: 1.5, padding: 6, keepWithNext: true }
const tight: RowSetting = { pitch: 1.4, padding: 3, keepWithNext: false }
const tableRow: RowSetting = { pitch: 1.35, padding: 6, keepWithNext: false }
const lastLine: RowSetting = { ...running, keepWithNext: true }
/** A table no longer than this stays on one page. */
const longestWholeTable = 24
/** The page's width in points, which a chart fills, and the height of the tallest row. */
const pagePoints = 438
const tallestChart = 400
const paragraphIndent = '\u3000\u3000'

/** The report sheet while its blocks are added; `rows`, `drawn`, `anchors` and `links` grow with each of them. */
export interface ReportSheetContent {
  readonly document: ReportDocument
  readonly grid: ReportGrid
  readonly rows: ReportRows
  /** The runs of a line as pieces of a formula that follows the data. */
  readonly live: (runs: readonly Run[]) => readonly LivePiece[]
  readonly charts: ChartSheet
  readonly profile: StyleProfile
  readonly drawn: PlanChart[]
  /** The row of each heading. */
  readonly anchors: Map<string, number>
  /** Entries of a contents list by the index of their cell. */
  readonly links: Map<number, { readonly anchor: string; readonly pieces: readonly LivePiece[] }>
}

/** Adds the rows of a block below what the sheet has; `numbered` is the table of a block that has one. */
export function addBlock(block: Block, numbered: NumberedTable | null, content: ReportSheetContent): void {
  const { rows, live } = content
  switch (block.tag) {
    case 'title': {
      addTitle(block, content)
      return
    }
    case 'byline':
      rows.addLine(block.text, 'byline', { ...tight, padding: 16 })
      return
    case 'lead':
    case 'paragraph': {
      addProse(block, content)
      return
    }
    case 'heading': {
      addHeading(block, content)
      return
    }
    case 'table': {
      if (numbered) addTable(numbered, content)
      return
    }
    case 'chart': {
      addChart(block, content)
      return
    }
    case 'note': {
      rows.addParagraph(live(block.runs), 'note', tight)
      return
    }
    case 'sign-off': {
      addClosingLines(block.lines, rows)
      return
    }
    case 'signature': {
      addClosingLines([block.issuer, block.date], rows)
      return
    }
    case 'attachments': {
      addAttachments(block.items, rows)
      return
    }
    case 'contents': {
      addContents(block.title, content)
      return
    }
    case 'page-break': {
      rows.startPage()
      return
    }
    default:
      return assertNever(block)
  }
}

type BlockOf<Tag extends Block['tag']> = Extract<Block, { readonly tag: Tag }>

function addTitle(block: BlockOf<'title'>, { rows, live }: ReportSheetContent): void {
  rows.addLiveLine(live(block.runs), 'title', { pitch: 1.5, padding: 12, keepWithNext: true })
  if (block.subtitle.length > 0) rows.addLiveLine(live(block.subtitle), 'subtitle', heading)
}

/** A paragraph, and its numbered notes below it: a sheet has no foot of the page. */
function addProse(block: BlockOf<'lead' | 'paragraph'>, { rows, live }: ReportSheetContent): void {
  rows.addParagraph(withLead(paragraphIndent, live(block.runs)), block.tag, running)
  for (const note of footnotesOf(block.runs)) rows.addParagraph(live(noteRuns(note)), 'note', tight)
}

function addHeading(block: BlockOf<'heading'>, { rows, live, anchors }: ReportSheetContent): void {
  const style = block.level === 1 ? 'section-heading' : 'topic-heading'
  rows.addGap(block.level === 1 ? 10 : 4, true)
  const [first] = block.lines.map((line) => rows.addLiveLine(live(line), style, heading))
  if (first !== undefined) anchors.set(block.anchor, first)
}

function addClosingLines(lines: readonly string[], rows: ReportRows): void {
  rows.addGap(14, true)
  for (const line of lines) rows.addLine(line, 'sign-off', lastLine)
}

function addAttachments(items: readonly string[], rows: ReportRows): void {
  rows.addGap(14, true)
  for (const { label, name } of attachmentLines(items)) {
    const hang = label.startsWith('附件') ? '' : '\u3000\u3000\u3000'
    rows.addLine(`${paragraphIndent}${hang}${label}${name}`, 'paragraph', running)
  }
}

function addContents(title: string, { document, rows, live, links }: ReportSheetContent): void {
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

function addChart(chart: ChartBlock, { rows, grid, charts, profile, drawn }: ReportSheetContent): void {
  const name = `图${drawn.length + 1}`
  rows.addGap(8, true)
  const row = rows.addSpace(Math.min(tallestChart, (profile.chart.height * pagePoints) / profile.chart.width))
  const xml = buildChartPart(chart, profile, charts.referencesOf(chart))
  drawn.push({ row, columns: grid.widths.length, name, description: describeChart(chart), xml })
  const caption = [{ text: `${name}\u3000${chart.caption}`, expression: null }]
  rows.addLiveLine(caption, 'caption', { ...heading, keepWithNext: chart.notes.length > 0 })
  addNotes(chart.notes, rows)
}

function addTable({ table, number, boundaries }: NumberedTable, { rows, grid }: ReportSheetContent): void {
  const spans = grid.span(boundaries)
  const isWhole = table.rows.length <= longestWholeTable
  rows.addGap(8, true)
  rows.addLine(`${number}\u3000${table.caption}`, 'caption', heading)
  if (table.unit !== null) rows.addLine(`单位：${table.unit}`, 'unit', { ...tight, keepWithNext: true })
  rows.addTableRow(table.headers, spans, { ...tableRow, keepWithNext: true })
  for (const [at, row] of table.rows.entries()) {
    const isLast = at === table.rows.length - 1
    if (row.tag === 'group') rows.addLine(row.text, 'table-group', { ...tableRow, keepWithNext: true })
    else rows.addTableRow(row.cells, spans, { ...tableRow, keepWithNext: isLast ? table.notes.length > 0 : isWhole })
  }
  addNotes(table.notes, rows)
}

function addNotes(notes: readonly string[], rows: ReportRows): void {
  for (const [at, note] of notes.entries())
    rows.addParagraph([{ text: labelNote(note, at), expression: null }], 'note', tight)
  rows.addGap(8, false)
}
