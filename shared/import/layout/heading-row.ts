import type { BlockRow } from './block-rows'
import { cleanUnit, isUnit } from '../read/unit/is-unit'
import { isUnitCaption, readUnitCaption } from '../read/unit/unit-caption'
import { splitUnit } from '../read/unit/split-unit'
import type { SheetView } from '../view/sheet-view'
import type { ViewCell } from '../view/view-cell'
import type { Column } from './classify-columns'
import { labelDepth } from './label-depth'
import { unitOfRow } from './row-side'

/** Reads a row of nothing but the unit of the figures below, over the columns of values or as a caption: "Percent", "单位：万元". */
export function unitRow(line: BlockRow, columns: readonly Column[]): { readonly unit: string | null } | null {
  const [only] = line.cells
  if (line.kind !== 'text' || line.cells.length !== 1 || !only) return null
  if (isUnitCaption(only.text) && !/[:：]\s*$/u.test(only.text)) return { unit: readUnitCaption(only.text) }
  const isOverValues = columns.some(({ column, role }) => column === only.column && role === 'value')
  if (!isOverValues) return null
  return isUnit(only.text) ? { unit: cleanUnit(only.text) } : /^number$/iu.test(only.text) ? { unit: null } : null
}

/** A row between its neighbours in the body of a table. */
export interface RowBetween {
  readonly line: BlockRow
  readonly next: BlockRow | undefined
  /** The row after the next one. */
  readonly following: BlockRow | undefined
  readonly previous: BlockRow | undefined
}

/** A row of words alone that heads the rows below it, as against a row whose figures are all missing. */
export function isHeadingRow(
  view: SheetView,
  { line, next, previous }: RowBetween,
  columns: readonly Column[],
): boolean {
  const [only] = line.cells
  if (!only || line.cells.length !== 1) return false
  // A period alone in its column is a row without figures yet.
  if (only.kind === 'period' || only.isYearLike)
    return columns.some(({ column, role }) => column === only.column && role === 'label')
  const firstValue = columns.find((column) => column.role === 'value')?.column ?? Infinity
  if ((view.mergeAt(only.row, only.column)?.right ?? 0) >= firstValue || isNumberedHeading(only.text)) return true
  const below = next && view.at(next.row, only.column)
  if (isWithoutUnit(view, columns, only, next, below) || isSetIn(below, only)) return true
  return previous !== undefined && line.row - previous.row > 1
}

function isNumberedHeading(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[IVX]+\.)/u.test(text) || /[:：]$/u.test(text)
}

/** Where the indicators have their units beside or behind them, a name without one heads a group; parts of a name with one have none. */
function isWithoutUnit(
  view: SheetView,
  columns: readonly Column[],
  only: ViewCell,
  next: BlockRow | undefined,
  below: ViewCell | undefined,
): boolean {
  const nextText = textOf(below)
  const nextUnit = next ? (unitOfRow(view, columns, next.row) ?? splitUnit(nextText ?? '').unit) : null
  const own = splitUnit(only.text).unit
  if (nextUnit !== null) return unitOfRow(view, columns, only.row) === null && own === null
  // Under a name with its unit, names without one are counted in it too.
  return nextText !== null && own !== null && !columns.some(({ role }) => role === 'unit')
}

function textOf(cell: ViewCell | undefined): string | null {
  const value = cell?.cell.value
  return value?.tag === 'text' ? value.text : null
}

function isSetIn(below: ViewCell | undefined, only: ViewCell): boolean {
  return below !== undefined && below.kind === 'text' && labelDepth(below) > labelDepth(only)
}
