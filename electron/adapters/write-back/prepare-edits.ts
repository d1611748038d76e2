import { parseCellAddress } from '../../../shared/sheet/cell-address'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { CellEdit } from '../../../shared/write-back/source-cell'
import { staleFormulas } from '../../../shared/write-back/stale-formulas'
import type { Splice } from '../package/xml/splice-bytes'
import { askRecalculation } from './ask-recalculation'
import { forgetPart } from './forget-part'
import type { SourceSheets } from './read-source-sheets'
import type { ScannedFormula } from './shared-formulas'
import { packageIssue, xmlPart, type SourcePackage } from './source-package'
import { unchainCells, type ChainedCell } from './unchain-cells'

/** Parts of a package with other content; null for one that goes. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>

export interface PreparedEdits {
  readonly changes: PartChanges
  /** What is to be known of the copy before it is saved. */
  readonly issues: readonly Issue[]
}

/**
 * What the edits of cells change in a package: their sheets, the sheets whose formulas lose results that are no longer true, and
 * the lists that speak of formulas. Throws a Refusal for a part that is no XML.
 */
export function prepareEdits(
  source: SourcePackage,
  sheets: SourceSheets,
  edits: readonly CellEdit[],
): Result<PreparedEdits> {
  const changes = new Map<string, Uint8Array | null>()
  const stale = staleAfter(source, sheets, edits)
  const replaced = replacedFormulas(source, sheets, edits)
  const faults: string[] = []
  const change = (part: string, content: Uint8Array | null | undefined): void => {
    if (content) changes.set(part, content)
    else faults.push(part)
  }
  const splice = (part: string, splices: readonly Splice[]): void => {
    if (splices.length > 0) change(part, xmlPart(source, part)?.edited(splices))
  }
  for (const { name, part } of source.sheets) {
    const own = edits.filter(({ sheet }) => sheet === name)
    const old = stale.filter(({ placed }) => placed.sheet === name).map(({ cell }) => cell)
    const sheet = sheets.get(name)
    if (sheet && own.length + old.length > 0) change(part, sheet.edit(own, old))
  }
  const main = stale.length > 0 ? xmlPart(source, source.main) : null
  if (main) splice(source.main, [askRecalculation(main.reader())])
  const { calcChain } = source
  const chain = replaced.length > 0 ? xmlPart(source, calcChain) : null
  if (chain && calcChain !== null) {
    const left = unchainCells(chain.reader(), replaced)
    if (left) splice(calcChain, left)
    else {
      changes.set(calcChain, null)
      for (const [list, splices] of forgetPart(source, calcChain)) splice(list, splices)
    }
  }
  const [fault] = faults
  if (fault !== undefined) return failure([packageIssue(source.file, fault)])
  return success({ changes, issues: notesOf(source, stale.length, replaced.length) })
}

/** Formulas whose kept results go, those that are replaced themselves not among them. */
function staleAfter(
  { names }: SourcePackage,
  sheets: SourceSheets,
  edits: readonly CellEdit[],
): readonly ScannedFormula[] {
  const formulas = [...sheets.values()].flatMap((sheet) => sheet.formulas)
  const byPlaced = new Map(formulas.map((formula) => [formula.placed, formula]))
  const edited = edits.flatMap(({ sheet, cell }) => {
    const location = parseCellAddress(cell)
    return location ? [{ sheet, ...location }] : []
  })
  const keys = new Set(edited.map(({ sheet, row, column }) => JSON.stringify([sheet, row, column])))
  return [...staleFormulas([...byPlaced.keys()], edited, names)]
    .flatMap((placed) => byPlaced.get(placed) ?? [])
    .filter(({ placed, cell }) => !keys.has(JSON.stringify([placed.sheet, cell.row, cell.column])))
}

function replacedFormulas(
  source: SourcePackage,
  sheets: SourceSheets,
  edits: readonly CellEdit[],
): readonly ChainedCell[] {
  return edits.flatMap(({ sheet, cell }) => {
    const location = parseCellAddress(cell)
    const sheetId = source.sheets.find(({ name }) => name === sheet)?.sheetId
    const isFormula = location && sheets.get(sheet)?.hasFormula(location)
    return isFormula && sheetId !== undefined ? [{ sheetId, ...location }] : []
  })
}

function notesOf({ file, parts }: SourcePackage, stale: number, replaced: number): readonly Issue[] {
  const where = { tag: 'file', file } as const
  const has = (pattern: RegExp): boolean => [...parts.keys()].some((name) => pattern.test(name))
  return [
    ...(stale > 0 ? [issue('info', 'write-back.recalculates', where, { count: stale })] : []),
    ...(replaced > 0 ? [issue('warning', 'write-back.formulas-replaced', where, { count: replaced })] : []),
    ...(has(/^_xmlsignatures\//u) ? [issue('warning', 'write-back.signed', where)] : []),
    ...(has(/pivotCacheDefinition/u) ? [issue('info', 'write-back.pivots', where)] : []),
  ]
}
