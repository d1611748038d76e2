import { holdYears } from '../read/period/column-years'
import type { BlockRow } from './block-rows'
import { roleOf, type ColumnRole, type Tally } from './column-role'
import { headerPath } from './header-path'
import { isNameHeader, isSideHeader } from '../read/side-header'
import { isUnit } from '../read/unit/is-unit'
import { cleanLabel } from '../read/clean-label'
import type { SheetView } from '../view/sheet-view'
import type { Block } from './split-blocks'
import { isSameCell, type ViewCell } from '../view/view-cell'

/** A column of a table: what it holds and what stands over it. */
export interface Column {
  readonly column: number
  readonly role: ColumnRole
  /** Header texts over the column, outermost first, each once. */
  readonly header: readonly ViewCell[]
  /** A group over the column is not merged with it and was taken from the left. */
  readonly isGroupGuessed: boolean
}

/** Says of every column of a table whether it holds labels, periods, units, notes, flags, codes or values. */
export function classifyColumns(
  view: SheetView,
  block: Block,
  headerRows: readonly number[],
  data: readonly BlockRow[],
): readonly Column[] {
  const tallies = new Map(block.columns.map((column) => [column, tally(view, column, data)]))
  const named = headerRows.filter((row, at) => at === 0 || !isTranslation(view, block, row, headerRows[at - 1] ?? row))
  const headers = new Map(block.columns.map((column) => [column, headerPath(view, block, named, column)]))
  const columns: Column[] = []
  for (const [at, column] of block.columns.entries()) {
    const own = tallies.get(column) ?? tally(view, column, [])
    const header = headers.get(column) ?? []
    const following = block.columns.slice(at + 1, at + 4).flatMap((next) => {
      const tally = tallies.get(next)
      const isSide = isSideHeader(leafOf(headers.get(next) ?? []))
      return tally && !isSide && !tally.samples.every((text) => isUnit(text)) ? [tally] : []
    })
    const before = columns.map(({ role }) => role)
    const isGroupGuessed = header.some((cell) => !isSameCell(view.shownAt(cell.row, column), cell))
    const role = roleOf({ column, own, header, leaf: leafOf(header), following, before })
    columns.push({ column, header, isGroupGuessed, role })
  }
  return dropTranslations(withNames(columns), tallies)
}

/** Offices name the rows themselves where nothing else does; 部门 alone says so much only beside a column of indicators. */
function withNames(columns: readonly Column[]): readonly Column[] {
  const names = columns.filter(({ role }) => role === 'label')
  const isNamed = names.some(({ header }) => isNameHeader(leafOf(header)))
  return columns.map((column): Column => {
    if (column.role !== 'department') return column
    const isOffice = names.length > 0 && (isNamed || leafOf(column.header) !== '部门')
    return isOffice ? column : { ...column, role: 'label' }
  })
}

function leafOf(header: readonly ViewCell[]): string {
  const { name } = cleanLabel(header.at(-1)?.text ?? '')
  return name.replace(/\s/gu, '').replace(/(?<=code)\(.*\)$/iu, '')
}

function tally(view: SheetView, column: number, data: readonly BlockRow[]): Tally {
  let [numbers, marks, texts, periods] = [0, 0, 0, 0]
  const years: number[] = []
  let codes = 0
  const samples: string[] = []
  for (const { row } of data) {
    const cell = view.at(row, column)
    if (!cell) continue
    if (cell.kind === 'number') numbers++
    else if (cell.kind === 'mark') marks++
    else if (cell.kind === 'period') periods++
    else texts++
    if (cell.isYearLike) years.push(Number.parseInt(cell.text, 10))
    if (cell.isMonthCode) codes++
    if (samples.length < 200) samples.push(cell.text)
  }
  const canBeYears = holdYears(samples, view.calendar)
  return { numbers, marks, texts, periods, years, codes, samples, canBeYears }
}

/** A header row in English that says over again what the row above says in Chinese, column by column. */
function isTranslation(view: SheetView, block: Block, row: number, above: number): boolean {
  const cells = view.cellsIn(row, block.columns)
  return (
    cells.length >= 2 &&
    cells.every((cell) => {
      const over = view.at(above, cell.column)
      const isLatin = /[A-Za-z]{3}/u.test(cell.text) && !/[\u2e80-\u9fff\uac00-\ud7af]/u.test(cell.text)
      return isLatin && over !== undefined && /[\u2e80-\u9fff\uac00-\ud7af]/u.test(over.text)
    })
  )
}

/** Of a Chinese column of labels and its English twin only the first is kept. */
function dropTranslations(columns: readonly Column[], tallies: ReadonlyMap<number, Tally>): readonly Column[] {
  const isChinese = (column: Column): boolean =>
    (tallies.get(column.column)?.samples ?? []).filter((text) => /[\u4e00-\u9fff]/u.test(text)).length > 0
  const labels = columns.filter((column) => column.role === 'label')
  const chinese = labels.filter(isChinese)
  if (chinese.length === 0 || chinese.length === labels.length) return columns
  const latin = new Set(labels.filter((column) => !isChinese(column)).map((column) => column.column))
  return columns.map((column) => (latin.has(column.column) ? { ...column, role: 'none' } : column))
}
