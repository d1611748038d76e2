import { Refusal } from '../../package/refusal'
import type { ReadSheets } from '../read-sheets'
import { maxCells } from '../sheet-builder'
import { checkRecords } from './check-records'
import { findCodePage } from './find-code-page'
import { readIndents } from './read-indents'
import { readRichStrings } from './read-rich-strings'

/** The sheets in the records of an old workbook (Excel 2 to 2003), which are not encrypted any more. */
export async function readRecords(stream: Uint8Array, file: string): Promise<ReadSheets> {
  const { cells } = checkRecords(stream)
  if (cells > maxCells) throw new Refusal('import.too-many-cells', { sheet: file, limit: maxCells })
  const { codePage, isUnreadable } = findCodePage(stream)
  const { gridsFromSheetjs } = await import('../grids-from-sheetjs')
  // The stream alone: the library would follow what else is in the compound file, circles included.
  const sheets = gridsFromSheetjs(stream, { rich: readRichStrings(stream), indents: readIndents(stream), codePage })
  const damage = isUnreadable ? [{ code: 'import.unreadable-letters', sheet: null, detail: file } as const] : []
  return { sheets, damage }
}
