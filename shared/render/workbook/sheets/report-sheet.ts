import type { ReportDocument } from '../../../report/document'
import type { StyleProfile } from '../../style/style-profile'
import { literal } from '../live/expression'
import { liveRuns, liveValue, textOf, type LivePiece } from '../live/live-text'
import type { LongSentences } from '../live/long-sentences'
import { sheetNames, sheetReference, type PlanValue, type SheetPlan } from '../plan'
import type { ChartSheet } from './chart-sheet'
import type { DataSheet } from './data-sheet'
import { pageBreaks } from './page-breaks'
import { addBlock, type ReportSheetContent } from './add-block'
import { buildReportGrid } from './report-grid'
import { ReportRows } from './report-rows'
import { numberedTables } from './numbered-tables'
import type { Figures } from './report-table'

const margins = { top: 25, right: 27, bottom: 22, left: 27 }
/** A4 between the margins in points, less what programs differ in measuring rows. */
const pageCapacity = ((297 - margins.top - margins.bottom) / 25.4) * 72 * 0.95

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
  const tables = numberedTables(document, figures, data, long)
  const grid = buildReportGrid(tables.flatMap((table) => (table ? [table.boundaries] : [])))
  const rows = new ReportRows(grid.widths, long)
  const live = liveRuns(figures, data)
  const content: ReportSheetContent = {
    ...{ document, grid, rows, live, charts, profile },
    ...{ drawn: [], anchors: new Map(), links: new Map() },
  }
  for (const [at, block] of document.blocks.entries()) addBlock(block, tables[at] ?? null, content)

  const cells = rows.cells.map((cell, at) => {
    const link = content.links.get(at)
    const row = link === undefined ? undefined : content.anchors.get(link.anchor)
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
    charts: content.drawn,
    print: { orientation: 'portrait', margins, area, titleRows: null, header: null, footer: '— &P —' },
  }
}

/** A link to a row of the report; its label follows the data as the heading does. */
function linkTo(row: number, pieces: readonly LivePiece[], long: LongSentences): PlanValue {
  const target = sheetReference(sheetNames.report, `A${row}`)
  const text = textOf(pieces)
  const own = liveValue(pieces, long)
  const label = own.tag === 'formula' ? own.formula : literal(text)
  return { tag: 'formula', formula: `HYPERLINK("#${target}",${label})`, result: text }
}
