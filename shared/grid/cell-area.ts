import type { Quantity } from '../derive/quantity'
import type { Figure } from '../model/figure'
import type { FigureKey } from '../project/edit'
import type { GridColumn } from './grid-column'
import type { GridRow, IndicatorRow } from './grid-row'

/** A rectangle of cells by the indexes of rows and period columns, both ends within. */
export interface CellArea {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What stands in the grid: section headings are rows without figures, passed over by every command. */
export interface GridContent {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly region: string | null
}

/** A cell of the grid: the figure that it is for, whether there is one or not. */
export interface GridCell {
  readonly row: IndicatorRow
  readonly column: GridColumn
  readonly place: FigureKey
  readonly figure: Figure | undefined
  /** How the cell of a derived indicator was computed, or why it is empty; null for an entered one. */
  readonly derived: Quantity | null
}

/** The cells of an area, row by row, without headings. */
export function cellsOf(content: GridContent, area: CellArea): readonly (readonly GridCell[])[] {
  const columns = content.columns.slice(area.left, area.right + 1)
  return content.rows
    .slice(area.top, area.bottom + 1)
    .flatMap((row) => (row.tag === 'indicator' ? [columns.map((column) => cellOf(row, column, content.region))] : []))
}

/** The cell where a row meets a column, in the region shown. */
export function cellOf(row: IndicatorRow, column: GridColumn, region: string | null): GridCell {
  const place = { indicator: row.indicator.id, region, period: column.period }
  const derived = row.derived?.get(column.key) ?? null
  return { row, column, place, figure: row.series.get(column.key), derived }
}
