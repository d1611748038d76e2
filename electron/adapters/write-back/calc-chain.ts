import { cellAddress } from '../../../shared/sheet/cell-address'
import type { CellPlace } from './sheet-scan'
import { attributesOf, scanTags } from '../package/xml/scan-tags'

/** A cell by the number of its sheet (`sheetId`). */
export interface ChainedCell extends CellPlace {
  readonly sheetId: string
}

/**
 * The order of calculation without cells that hold no formula any more: Excel calls a workbook damaged whose list names
 * them. An entry without a sheet is on that of the one before it, so where the one before goes the sheet is written down. Null
 * when no entry is left, which a list must not be.
 */
export function withoutChained(xml: string, gone: readonly ChainedCell[]): string | null {
  const names = new Set(gone.map(({ sheetId, row, column }) => `${sheetId}!${cellAddress(row, column)}`))
  let sheetId = ''
  let isSaid = true
  let left = 0
  let text = ''
  let at = 0
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'c' || tag.kind === 'close') continue
    const attributes = attributesOf(xml, tag)
    const own = attributes.get('i')
    sheetId = own ?? sheetId
    if (names.has(`${sheetId}!${attributes.get('r') ?? ''}`)) {
      text += xml.slice(at, tag.start)
      at = tag.end
      isSaid = isSaid && own === undefined
      continue
    }
    left += 1
    if (!isSaid && own === undefined) {
      const behindName = tag.start + 1 + tag.prefix.length + tag.name.length
      text += `${xml.slice(at, behindName)} i="${sheetId}"`
      at = behindName
    }
    isSaid = true
  }
  return left === 0 ? null : text + xml.slice(at)
}
