import { assertNever } from '../../../shared/assert-never'
import { cellAddress, rangeAddress } from '../../../shared/sheet/cell-address'
import type { Confidence, Reason } from '../../../shared/import/read/certainty'
import type { RecognisedWorkbook, TableCell } from '../../../shared/import/table/sheet-table'
import type { Issue } from '../../../shared/issue'
import { changedList, joinedList, type List } from '../../../shared/list'
import type { FigureValue, Qualifier } from '../../../shared/model/figure'
import { periodKey, type Period } from '../../../shared/model/period'
import { formatReason } from '../../../shared/text/certainty'
import { formatIssue } from '../../../shared/text/messages'
import type { Locale } from '../../../shared/text/message'

/** A figure as `inspect --json` prints it. A hedged number is a bound: `value` is null and `approximate` holds it. */
export interface InspectedFigure {
  readonly sheet: string
  readonly cell: string
  readonly value: number | null
  readonly missing: string | null
  readonly invalid: string | null
  readonly approximate: number | null
  readonly qualifier: { readonly word: string; readonly sense: string; readonly text: string } | null
  /** "2018", "2021Q4", "2023-05"; null for spans, totals and figures without a period. */
  readonly period: string | null
  /** "2013~2022" or "total". */
  readonly span: string | null
  readonly indicator: string
  readonly region: string | null
  readonly labels: readonly string[]
  readonly unit: string | null
  readonly status: string
  readonly note: string | null
  readonly raw: string
  readonly confidence: Confidence
  /** What the reading rests on, doubts first. */
  readonly reasons: readonly Reason[]
  /** Only where a project computes it: a total of regions, a derived indicator. */
  readonly computed?: true
}

export interface InspectReport {
  readonly file: string
  readonly sheets: readonly {
    readonly name: string
    readonly tables: readonly {
      readonly range: string
      readonly layout: string
      readonly title: string | null
      readonly unit: string | null
      readonly figures: number
      readonly notes: readonly string[]
      readonly confidence: Confidence
      readonly reasons: readonly InspectedReason[]
    }[]
  }[]
  readonly figures: List<InspectedFigure>
  readonly issues: readonly InspectedIssue[]
}

/** What a table rests on, for how many of its figures, in words. */
export interface InspectedReason {
  readonly code: Reason
  readonly confidence: Confidence
  readonly figures: number
  readonly message: string
}

export interface InspectedIssue {
  readonly code: string
  readonly severity: string
  readonly sheet: string | null
  readonly cell: string | null
  readonly message: string
}

/** What was recognised in a workbook, as plain JSON for people and scripts. */
export function inspectReport(recognised: RecognisedWorkbook, locale: Locale = 'zh-CN'): InspectReport {
  const tables = recognised.sheets.flatMap((sheet) => sheet.tables)
  return {
    file: recognised.file,
    sheets: recognised.sheets.map((sheet) => ({
      name: sheet.name,
      tables: sheet.tables.map((table) => ({
        range: rangeAddress(table.range),
        layout: table.layout,
        title: table.title,
        unit: table.unit,
        figures: table.cells.length,
        notes: table.notes,
        confidence: table.certainty.confidence,
        reasons: table.certainty.reasons.map(({ reason, confidence, count }) => ({
          code: reason,
          confidence,
          figures: count,
          message: formatReason(reason, locale),
        })),
      })),
    })),
    figures: joinedList(tables.map(({ sheet, cells }) => changedList(cells, (cell) => inspectCell(sheet, cell)))),
    issues: inspectIssues(recognised.issues, locale),
  }
}

/** The report of a workbook that could not be opened: nothing but the reasons. */
export function inspectFailure(file: string, issues: readonly Issue[], locale: Locale = 'zh-CN'): InspectReport {
  return { file, sheets: [], figures: [], issues: inspectIssues(issues, locale) }
}

function inspectIssues(issues: readonly Issue[], locale: Locale): readonly InspectedIssue[] {
  return issues.map((found) => ({
    code: found.code,
    severity: found.severity,
    sheet: found.place?.tag === 'cell' ? found.place.sheet : null,
    cell: found.place?.tag === 'cell' ? found.place.cell : null,
    message: formatIssue(found, locale),
  }))
}

function inspectCell(sheet: string, cell: TableCell): InspectedFigure {
  const { value, qualifier, status } = cell.reading
  return {
    sheet,
    cell: cellAddress(cell.row, cell.column),
    ...valueFields(value, qualifier, cell.raw),
    ...periodFields(cell.period),
    indicator: cell.indicator,
    region: cell.region,
    labels: cell.labels,
    unit: cell.unit,
    status,
    note: cell.note,
    raw: cell.raw,
    confidence: cell.certainty.confidence,
    reasons: cell.certainty.reasons,
  }
}

/** A value by what it is: a number, a bound, missing or invalid; `raw` is the text that stood in the cell. */
export function valueFields(
  value: FigureValue,
  qualifier: Qualifier | null,
  raw: string,
): Pick<InspectedFigure, 'value' | 'missing' | 'invalid' | 'approximate' | 'qualifier'> {
  const number = value.tag === 'number' ? value.number : null
  return {
    value: qualifier ? null : number,
    missing: value.tag === 'missing' ? value.mark : null,
    invalid: value.tag === 'invalid' ? value.text : null,
    approximate: qualifier ? number : null,
    qualifier: qualifier && { word: qualifier.word, sense: qualifier.sense, text: raw },
  }
}

/** A period as `inspect --json` prints it. */
export function periodFields(period: Period | null): Pick<InspectedFigure, 'period' | 'span'> {
  if (period === null) return { period: null, span: null }
  switch (period.tag) {
    case 'year':
    case 'half':
    case 'quarter':
    case 'month':
      return { period: periodKey(period), span: null }
    case 'span':
    case 'total':
      return { period: null, span: periodKey(period) }
    default:
      return assertNever(period)
  }
}
