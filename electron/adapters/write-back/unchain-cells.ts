import { cellAddress, type CellReference } from '../../../shared/sheet/cell-address'
import type { Splice } from '../package/xml/splice-bytes'
import type { XmlReader } from '../package/xml/xml-reader'

/** A cell by the number of its sheet (`sheetId`). */
export interface ChainedCell extends CellReference {
  readonly sheetId: string
}

/**
 * The edits that take cells out of the order of calculation which hold no formula any more: Excel calls a workbook damaged whose
 * list names them. An entry without a sheet is on that of the one before it, so where the one before goes the sheet is written
 * down. Null when no entry is left, which a list must not be.
 */
export function unchainCells(chain: XmlReader, gone: readonly ChainedCell[]): readonly Splice[] | null {
  const names = new Set(gone.map(({ sheetId, row, column }) => `${sheetId}!${cellAddress(row, column)}`))
  const splices: Splice[] = []
  let sheetId = ''
  let isSheetWritten = true
  let left = 0
  while (chain.nextElement()) {
    if (chain.name !== 'c') continue
    const own = chain.attribute('i')
    const { tagStart, prefix } = chain
    sheetId = own ?? sheetId
    if (names.has(`${sheetId}!${chain.attribute('r') ?? ''}`)) {
      chain.skip()
      splices.push({ start: tagStart, end: chain.tagEnd, text: '' })
      isSheetWritten = isSheetWritten && own === null
      continue
    }
    left += 1
    if (!isSheetWritten && own === null) {
      const behindName = tagStart + 1 + prefix.length + chain.name.length
      splices.push({ start: behindName, end: behindName, text: ` i="${sheetId}"` })
    }
    isSheetWritten = true
  }
  return left === 0 ? null : splices
}
