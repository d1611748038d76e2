import { create } from 'zustand'
import type { FigureDifference, ImportPreview } from '../../../shared/api/contract'
import type { TableCorrection } from '../../../shared/import/table/correction'
import type { PlainWorkbook } from '../../../shared/import/table/sheet-table'
import { parseCellAddress, type CellReference } from '../../../shared/sheet/cell-address'
import { plainCorrection, tableKey, type Corrections, type ListedTable } from './correction-draft'
import { choose, defaultChoice } from './difference-list'

export type ImportStep = 'check' | 'compare'
export type ImportTask = 'correct' | 'compare' | 'accept'

interface ImportState {
  /** The preview this state belongs to. */
  readonly id: string | null
  /** The workbook as first recognised: corrections refer to its tables. */
  readonly first: PlainWorkbook | null
  readonly drafts: Corrections
  readonly applied: Corrections
  /** To how many tables the answers of earlier imports were applied; 0 once that was read or taken back. */
  readonly offered: number
  readonly step: ImportStep
  readonly sheet: string
  readonly table: string | null
  readonly cell: CellReference | null
  /** Counts up when the sheet should scroll to the cell. */
  readonly jump: number
  readonly differences: readonly FigureDifference[]
  readonly chosen: ReadonlySet<string>
  readonly task: ImportTask | null
}

const fresh: ImportState = {
  id: null,
  first: null,
  drafts: {},
  applied: {},
  offered: 0,
  step: 'check',
  sheet: '',
  table: null,
  cell: null,
  jump: 0,
  differences: [],
  chosen: new Set(),
  task: null,
}

/** What the user is doing with the workbook being imported; it outlives a look at another screen. */
export const useImport = create<ImportState>()(() => fresh)

const { setState: set, getState: get } = useImport

/** Starts over when another workbook was read, with the answers of earlier imports as its corrections; false for the same one. */
export function beginWith(preview: ImportPreview): boolean {
  if (get().id === preview.id) return false
  const { sheets } = preview.recognised
  const sheet = sheets.find(({ tables }) => tables.length > 0) ?? sheets[0]
  const drafts = Object.fromEntries(preview.offered.map((offer) => [tableKey(offer.sheet, offer.range), offer]))
  set({
    ...fresh,
    id: preview.id,
    first: preview.recognised,
    drafts,
    offered: preview.offered.length,
    sheet: sheet?.name ?? preview.sheets[0]?.name ?? '',
  })
  return true
}

export function forgetImport(): void {
  set(fresh)
}

export function setTask(task: ImportTask | null): void {
  set({ task })
}

export function showSheet(sheet: string): void {
  set({ sheet, table: null, cell: null })
}

export function selectTable({ sheet, key, table, range }: ListedTable): void {
  const { top, left } = table?.range ?? range
  set({ sheet, table: key, cell: { row: top, column: left }, jump: get().jump + 1 })
}

export function selectCell(cell: CellReference, table: string | null): void {
  set({ cell, ...(table === null ? {} : { table }) })
}

/** Shows a sheet, and a cell of it where the address names one. */
export function jumpTo(sheet: string, address: string | null): void {
  const cell = address === null ? null : parseCellAddress(address)
  set({ step: 'check', sheet, cell, table: null, jump: get().jump + 1 })
}

export function draft({ key, sheet, range }: ListedTable, change: Partial<TableCorrection>): void {
  const { drafts } = get()
  set({ drafts: { ...drafts, [key]: { ...(drafts[key] ?? plainCorrection(sheet, range)), ...change } } })
}

export function resetDraft({ key, sheet, range }: ListedTable): void {
  set({ drafts: { ...get().drafts, [key]: plainCorrection(sheet, range) } })
}

/** Takes the answers of earlier imports back. */
export function refuseOffered(): void {
  set({ drafts: {}, offered: 0 })
}

export function closeOffered(): void {
  set({ offered: 0 })
}

/** Gives every one of these tables the year. */
export function draftYear(tables: readonly ListedTable[], year: number): void {
  for (const table of tables) draft(table, { year })
}

export function markApplied(applied: Corrections): void {
  set({ applied })
}

export function showCheck(): void {
  set({ step: 'check' })
}

export function showDifferences(differences: readonly FigureDifference[]): void {
  set({ step: 'compare', differences, chosen: defaultChoice(differences) })
}

export function chooseKeys(keys: readonly string[], isChosen: boolean): void {
  set({ chosen: choose(get().chosen, keys, isChosen) })
}
