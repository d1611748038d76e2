import { issue, type Issue } from '../../issue'
import type { Dataset } from '../../model/dataset'
import type { ReportDocument } from '../../report/document'
import { cellAddress } from '../../sheet/cell-address'
import { newsProfile } from '../style/profiles/news'
import type { StyleProfile } from '../style/style-profile'
import { buildAppendixSheet } from './sheets/appendix-sheet'
import { buildChartSheet } from './sheets/chart-sheet'
import { buildDataSheet } from './sheets/data-sheet'
import { buildDerivedSheet, indicatorNames, longSentencesOf } from './sheets/derived-sheet'
import { cellTextLimit, type PlanCell, type SheetPlan, type WorkbookPlan } from './plan'
import { buildReportSheet } from './sheets/report-sheet'

/**
 * The workbook of a report as plain data: 报告 for print, 数据 with every figure of the dataset, 计算 with the derived figures
 * as live formulas over 数据, 附录 with every figure of the report and its sources, 图表 with the points of the charts. Pure: the date is the document's.
 */
export function buildWorkbookPlan(
  document: ReportDocument,
  dataset: Dataset,
  profile: StyleProfile = newsProfile,
): WorkbookPlan {
  const figures = new Map(document.figures.map((figure) => [figure.id, figure]))
  const names = indicatorNames(dataset.indicators)
  const data = buildDataSheet(dataset, `${document.title}：数据`)
  const charts = buildChartSheet(document, figures, data)
  const long = longSentencesOf(document)
  const report = buildReportSheet(document, { figures, data, charts, long, profile })
  const derived = buildDerivedSheet(document, data, names, long)
  const appendix = buildAppendixSheet(document, dataset, data, derived, names)
  const sheets = [report, data.sheet, derived.sheet, appendix, ...(charts.sheet ? [charts.sheet] : [])]
  const limited = sheets.map(limitTexts)
  return {
    title: document.title,
    author: document.bureau,
    date: document.date,
    sheets: limited.map(({ sheet }) => sheet),
    names: data.names,
    issues: [...limited.flatMap(({ issues }) => issues), ...sheets.flatMap(frozenTexts)],
  }
}

/** The cells whose text stays as it is where it should follow the data. */
function frozenTexts({ name, cells }: SheetPlan): readonly Issue[] {
  return cells.flatMap(({ row, column, value }) => {
    if (!('isFrozen' in value)) return []
    return [issue('warning', 'workbook.text-frozen', null, { sheet: name, cell: cellAddress(row, column) })]
  })
}

/** Excel refuses a file with a longer text in a cell, so the text is cut, visibly and with a warning. */
function limitTexts(sheet: SheetPlan): { readonly sheet: SheetPlan; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const cells = sheet.cells.map((cell): PlanCell => {
    if (cell.value.tag !== 'text' || cell.value.text.length <= cellTextLimit) return cell
    const address = cellAddress(cell.row, cell.column)
    issues.push(issue('warning', 'workbook.text-cut', null, { sheet: sheet.name, cell: address, limit: cellTextLimit }))
    return { ...cell, value: { tag: 'text', text: `${cell.value.text.slice(0, cellTextLimit - 1)}…` } }
  })
  return { sheet: issues.length > 0 ? { ...sheet, cells } : sheet, issues }
}
