import type { Quantity } from '../../derive/quantity'
import { issue, type Issue } from '../../issue'
import { formatPeriod } from '../../model/period'
import type { TableColumn } from '../../report/document'
import { plainStyle } from '../../report/print-style'
import { failure, success, type Result } from '../../result'
import type { DraftBlock, DraftRow } from './document-builder'
import type { FillMemory } from './fill-memory'
import { distinct, fillRequired } from './fill-sentence'
import { wordsOf, printQuantity, type DraftRun } from './draft-figure'
import { applyFilters, type Scope } from '../scope'
import type { TableRowSpec, TableSpec } from '../template'
import { quantityOf } from '../term'

const nameColumn: TableColumn = { header: '指标', align: 'left', width: 3.4 }
const unitColumn: TableColumn = { header: '单位', align: 'center', width: 1.2 }
const figureColumnWidth = 1.4

interface FilledTable {
  readonly block: Result<readonly DraftBlock[]>
  readonly issues: readonly Issue[]
}

/**
 * Fills a table. A cell without a figure shows the mark its source has, or stays empty; a row without a figure of the report
 * year is left out, and so is a table without rows. A note under the table tells what empty cells mean and which figures are provisional.
 */
export function fillTable(table: TableSpec, scope: Scope, memory: FillMemory): FilledTable {
  const texts = [table.caption, ...table.columns.map((column) => column.header), ...table.notes].map((sentence) =>
    fillRequired(sentence, scope),
  )
  const errors = texts.flatMap((text) => (text.ok ? [] : text.error))
  if (errors.length > 0) return { block: failure(errors), issues: [] }
  const [caption = '', ...others] = texts.map((text) => (text.ok ? wordsOf(text.value.runs) : ''))
  const headers = others.slice(0, table.columns.length)
  const notes = others.slice(table.columns.length)
  const rows = table.rows.map((row) =>
    'group' in row ? row : memory.part(row, caption, () => fillRow(table, row, caption, scope)),
  )
  const issues = rows.flatMap((row) => ('group' in row ? [] : row.issues))
  const kept = withoutEmptyGroups(
    rows.flatMap((row): DraftRow[] =>
      'group' in row
        ? [memory.part(row, '', (): DraftRow => ({ tag: 'group', text: row.group }))]
        : row.row
          ? [row.row]
          : [],
    ),
  )
  if (kept.length === 0) {
    const dropped = issue('warning', 'template.table-dropped', table.place, { caption })
    return { block: success([]), issues: [...issues, dropped] }
  }
  const marks = rows.flatMap((row) => ('group' in row || !row.row ? [] : [row.marks]))
  return {
    block: success([
      {
        tag: 'table',
        caption,
        unit: table.unit,
        columns: [
          nameColumn,
          ...(table.unit === null ? [unitColumn] : []),
          ...headers.map((header): TableColumn => ({ header, align: 'right', width: figureColumnWidth })),
        ],
        rows: kept,
        notes: [...notes, ...pointNotes(headers, marks, notes), ...ownNotes(marks)],
      },
    ]),
    issues: distinct(issues),
  }
}

interface FilledCell {
  readonly runs: readonly DraftRun[]
  readonly quantity: Quantity
}

/** What the notes under a table must tell of a row. */
interface RowMarks {
  readonly hasEmptyCell: boolean
  /** Entered figures that are not final, as "2022年养老床位". */
  readonly provisional: readonly string[]
  readonly estimated: readonly string[]
  /** Changes of ratios, by the column they stand in. */
  readonly points: readonly { readonly column: number; readonly unit: string; readonly name: string }[]
}

interface FilledRow {
  readonly row: DraftRow | null
  readonly marks: RowMarks
  readonly issues: readonly Issue[]
}

function fillRow(table: TableSpec, spec: TableRowSpec, caption: string, scope: Scope): FilledRow {
  const named = scope.named(spec.indicator)
  if (named?.tag !== 'term') throw new Error(`unchecked indicator ${spec.indicator}`)
  const cells = table.columns.map((column): FilledCell & { readonly doubts: readonly Issue[] } => {
    const term = applyFilters(named.term, column.filters, scope)
    const quantity = quantityOf(term)
    const printed = printQuantity(quantity, { ...plainStyle, ...term.style, unit: 'none', grouping: true })
    if (!printed.ok) return { runs: markOf(quantity), quantity, doubts: [] }
    return {
      ...printed.value,
      quantity,
      doubts: quantity.doubts.map((doubt) => ({ ...doubt, place: doubt.place ?? column.place })),
    }
  })
  const { indicator } = quantityOf(named.term)
  if (!cells.some(({ quantity }) => isOfYear(quantity, scope))) {
    const dropped = issue('info', 'template.row-dropped', spec.place, { caption, indicator: indicator.name })
    return { row: null, marks: marksOf(cells, indicator.name), issues: [dropped] }
  }
  const label: readonly DraftRun[] = [{ tag: 'text', text: spec.label ?? indicator.name }]
  const unit: readonly DraftRun[] = [{ tag: 'text', text: indicator.unit }]
  return {
    row: {
      tag: 'row',
      indent: spec.indent,
      cells: [label, ...(table.unit === null ? [unit] : []), ...cells.map((cell) => cell.runs)],
    },
    marks: marksOf(cells, spec.label ?? indicator.name),
    issues: cells.flatMap((cell) => cell.doubts),
  }
}

/** Whether the quantity is a figure of the report year, or a total that reaches it. */
function isOfYear({ outcome, period }: Quantity, { moment }: Scope): boolean {
  if (outcome.tag === 'none') return false
  if (period.tag === 'total') return true
  return (period.tag === 'span' ? period.to : period.year) === moment.year
}

/** The mark that stands in the source, as yearbooks keep them apart; a blank stays blank. */
function markOf(quantity: Quantity): readonly DraftRun[] {
  const value = quantity.formula.tag === 'input' ? quantity.formula.figure?.value : undefined
  return value?.tag === 'missing' && value.text !== '' && value.mark !== 'error'
    ? [{ tag: 'text', text: value.text }]
    : []
}

function withoutEmptyGroups(rows: readonly DraftRow[]): readonly DraftRow[] {
  return rows.filter((row, at) => row.tag !== 'group' || rows[at + 1]?.tag === 'row')
}

/** Under a header that says % the changes of ratios would be read as rates: a note says that they are points. */
function pointNotes(
  headers: readonly string[],
  rows: readonly RowMarks[],
  notes: readonly string[],
): readonly string[] {
  const said = notes.join('')
  const points = rows.flatMap((row) => row.points).filter(({ column }) => /[%％]/u.test(headers[column] ?? ''))
  const clauses = ['个千分点', '个百分点'].flatMap((unit) => {
    const names = [...new Set(points.flatMap((point) => (point.unit === unit ? [point.name] : [])))]
    const word = unit.slice(1)
    return names.length === 0 || said.includes(word) ? [] : [`${names.join('、')}的增减为${word}`]
  })
  return clauses.length === 0 ? [] : [`${clauses.join('，')}。`]
}

function marksOf(cells: readonly FilledCell[], label: string): RowMarks {
  const uncertain = (status: 'provisional' | 'estimated') =>
    cells
      .filter(({ quantity, runs }) => quantity.status === status && quantity.formula.tag === 'input' && runs.length > 0)
      .map(({ quantity }) => `${formatPeriod(quantity.period)}${quantity.indicator.name}`)
  return {
    hasEmptyCell: cells.some((cell) => cell.runs.length === 0),
    provisional: uncertain('provisional'),
    estimated: uncertain('estimated'),
    points: cells.flatMap(({ quantity, runs }, column) =>
      quantity.measure === '百分点' && runs.length > 0 ? [{ column, unit: quantity.unit, name: label }] : [],
    ),
  }
}

function ownNotes(rows: readonly RowMarks[]): readonly string[] {
  const provisional = [...new Set(rows.flatMap((row) => row.provisional))]
  const estimated = [...new Set(rows.flatMap((row) => row.estimated))]
  return [
    ...(rows.some((row) => row.hasEmptyCell) ? ['空格表示数据缺失或不可比。'] : []),
    ...(provisional.length > 0 ? [`${provisional.join('、')}为初步数。`] : []),
    ...(estimated.length > 0 ? [`${estimated.join('、')}为估计数。`] : []),
  ]
}
