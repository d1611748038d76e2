import { useMemo } from 'react'
import type { ImportPreview, SheetPreview } from '../../shared/api/contract'
import type { TableCorrection } from '../../shared/import/table/correction'
import type { TableCell } from '../../shared/import/table/sheet-table'
import type { CellReference } from '../../shared/sheet/cell-address'
import { plainCorrection, type Corrections, type ListedTable } from './session/correction-draft'
import { draft, selectCell, useImport } from './session/import-store'
import { rolesOfTable, titleCells, type CellRole } from './sheet/sheet-marks'

/** The sheet that is shown, with the table and the cell that are chosen on it. */
export interface CheckedSheet {
  readonly sheet: SheetPreview
  /** The tables of the sheet. */
  readonly tables: readonly ListedTable[]
  readonly selected: ListedTable | null
  /** The correction of the selected table as drafted. */
  readonly correction: TableCorrection | null
  /** The figure of the selected table in the chosen cell. */
  readonly figure: TableCell | null
  readonly roles: ReadonlyMap<string, CellRole>
  /** Cells whose reading is less than sure, by "row:column". */
  readonly doubtful: ReadonlySet<string>
  readonly choose: (cell: CellReference) => void
  /** Makes a row a header row or a column a label column of the selected table, or takes it back. */
  readonly toggle: (field: 'headerRows' | 'labelColumns', number: number) => void
}

/** What of the import is looked at now; null for a workbook without sheets. */
export function useCheckedSheet(preview: ImportPreview, tables: readonly ListedTable[]): CheckedSheet | null {
  const { drafts, sheet: name, table: chosen, cell } = useImport()
  const sheet = preview.sheets.find((candidate) => candidate.name === name) ?? preview.sheets[0]
  const own = useMemo(() => tables.filter((table) => table.sheet === sheet?.name), [tables, sheet])
  const roles = useMemo(() => rolesOn(sheet, own, drafts), [own, drafts, sheet])
  const doubtful = useMemo(() => doubtfulCells(own, drafts), [own, drafts])
  if (!sheet) return null
  const selected =
    own.find((table) => table.key === chosen) ?? own.find((table) => cell && holds(table, cell)) ?? own[0] ?? null
  const correction = selected && (drafts[selected.key] ?? plainCorrection(selected.sheet, selected.range))
  const figures = selected?.table?.cells ?? []
  return {
    ...{ sheet, tables: own, selected, correction, roles, doubtful },
    figure: (cell && figures.find(({ row, column }) => row === cell.row && column === cell.column)) ?? null,
    choose: (to) => selectCell(to, own.find((table) => holds(table, to))?.key ?? null),
    toggle: (field, number) => {
      if (!selected?.table || !correction || correction.isIgnored) return
      const now = correction[field] ?? selected.table[field]
      const next = now.includes(number) ? now.filter((known) => known !== number) : [...now, number]
      draft(selected, { [field]: next.sort((left, right) => left - right) })
    },
  }
}

function rolesOn(
  sheet: SheetPreview | undefined,
  tables: readonly ListedTable[],
  drafts: Corrections,
): ReadonlyMap<string, CellRole> {
  const all = new Map<string, CellRole>()
  for (const { key, table } of tables) {
    if (!table) continue
    for (const [place, role] of rolesOfTable(table, drafts[key])) all.set(place, role)
    if (sheet) for (const place of titleCells(sheet, table)) if (!all.has(place)) all.set(place, 'title')
  }
  return all
}

function doubtfulCells(tables: readonly ListedTable[], drafts: Corrections): ReadonlySet<string> {
  const shown = tables.flatMap(({ key, table }) => (table && !drafts[key]?.isIgnored ? table.cells : []))
  const doubtful = shown.filter(({ certainty }) => certainty.confidence !== 'sure')
  return new Set(doubtful.map(({ row, column }) => `${row}:${column}`))
}

function holds({ table, range: first }: ListedTable, { row, column }: CellReference): boolean {
  const range = table?.range ?? first
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}
