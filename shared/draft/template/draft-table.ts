import type { TableContent } from '../../template/parse/schema'
import { printsAs } from '../candidates/printed-equal'
import type { KnownIndicator } from '../candidates/figures'
import { findMentions } from '../mentions/find-mentions'
import { foldWidth } from '../mentions/fold-width'
import type { NameScorer } from '../names/name-score'
import type { ReportCell, ReportTable } from '../report-text'
import { yearName, type DraftContext } from './draft-context'

/** What a column of a report's table holds: figures of a year, or their change against the year before. */
type ColumnMeaning = { readonly tag: 'year'; readonly year: number } | { readonly tag: 'change' }

interface ValueColumn {
  readonly at: number
  readonly header: string
  readonly meaning: ColumnMeaning
}

/** A row's label names its indicator from this agreement on, where all its figures print as they stand. */
const leastNamed = 0.45

/**
 * The table of a template for a table of a report whose rows are indicators and whose columns are years and changes; null where it is
 * built otherwise or any row holds a figure that is not the data's, as half a table would mislead.
 */
export function draftTable(
  { rows }: ReportTable,
  caption: string,
  scorer: NameScorer,
  context: DraftContext,
): TableContent | null {
  const [head, ...body] = rows
  if (
    !head ||
    body.length === 0 ||
    rows.some((row) => row.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1))
  ) {
    return null
  }
  const columns = head.slice(1).flatMap((cell) => valueColumn(cell, context))
  if (columns.length === 0 || columns.length + unitColumns(head) !== head.length - 1) return null
  const named = body.map((row) => rowIndicator(row, columns, scorer, context))
  if (named.some((known) => known === null)) return null
  return {
    caption,
    rows: body.map((row, at) => ({
      indicator: context.indicators.named(named[at]?.indicator.name ?? ''),
      label: row[0]?.text.trim() ?? '',
      indent: 0,
    })),
    columns: columns.map(({ header, meaning }) => ({
      header: writeHeader(header, context),
      ...columnValue(meaning, context),
    })),
    notes: [],
  }
}

function unitColumns(head: readonly ReportCell[]): number {
  return head.slice(1).filter(({ text }) => isUnitHeader(text)).length
}

function isUnitHeader(text: string): boolean {
  return /^(?:计量)?单位$/u.test(text.replace(/\s/gu, ''))
}

function valueColumn({ column, text }: ReportCell, { year }: DraftContext): readonly ValueColumn[] {
  const header = foldWidth(text).replace(/\s/gu, '')
  if (isUnitHeader(header)) return []
  const named = /(?<year>(?:19|20)\d\d)年?/u.exec(header)?.groups?.['year']
  const isChange = /比上年|同比|增长|增减|增速/u.test(header)
  const meaning: ColumnMeaning = isChange
    ? { tag: 'change' }
    : { tag: 'year', year: named === undefined ? (/上年/u.test(header) ? year - 1 : year) : Number(named) }
  return [{ at: column, header: text.trim(), meaning }]
}

/** The indicator of which all figures of a row are, and which its label names; null where there is none. */
function rowIndicator(
  row: readonly ReportCell[],
  columns: readonly ValueColumn[],
  scorer: NameScorer,
  { figures, year }: DraftContext,
): KnownIndicator | null {
  const label = row[0]?.text.trim() ?? ''
  const spoken = scorer.speak(label, [{ text: label, weight: 1 }])
  const [best] = figures.indicators
    .filter((known) =>
      columns.every((column) => isFigureOf(known, column, row, (at) => figures.number(known, at), year)),
    )
    .map((known) => ({ known, name: scorer.scoreBest(known.names, spoken) }))
    .filter(({ name }) => name.score >= leastNamed && !name.isOverqualified)
    .sort((entry, other) => other.name.score - entry.name.score)
  return best?.known ?? null
}

function isFigureOf(
  known: KnownIndicator,
  { at, meaning }: ValueColumn,
  row: readonly ReportCell[],
  numberOf: (year: number) => number | null,
  year: number,
): boolean {
  const [mention] = findMentions(row.find(({ column }) => column === at)?.text.trim() ?? '')
  if (!mention) return false
  const [current, before] = [numberOf(meaning.tag === 'year' ? meaning.year : year), numberOf(year - 1)]
  if (current === null) return false
  if (meaning.tag === 'year') return printsAs(current, { ...mention, hedge: null }) === 'exact'
  if (before === null || before === 0) return false
  const change = known.unit.ratio === null ? (current / before - 1) * 100 : current - before
  return printsAs(change, { ...mention, hedge: null }) === 'exact'
}

function writeHeader(header: string, context: DraftContext): string {
  return header.replace(/(?:19|20)\d\d(?=年)/gu, (digits) => {
    const name = yearName(Number(digits), context)
    return /^\d/u.test(name) ? digits : `{{${name}}}`
  })
}

function columnValue(meaning: ColumnMeaning, context: DraftContext): { readonly value?: string } {
  if (meaning.tag === 'change') return { value: '增减: 上年 | 位数: 1' }
  return meaning.year === context.year ? {} : { value: `年: ${yearName(meaning.year, context)}` }
}
