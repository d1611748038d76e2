import { parseRange } from '../../../../shared/sheet/cell-address'
import type { SheetBuilder } from '../sheet-builder'
import type { XmlReader } from '../../package/xml/xml-reader'
import { CellReader, type SheetContext } from './cell-reader'
import { isTrue } from './workbook-part'

/** How many rows pass between two calls of `tellRows`. */
const rowsBetween = 1000

/**
 * Reads the part of a worksheet into the builder: cells with or without address, in any order, of every type. Throws a
 * Refusal where the part breaks the format, so that a sheet is read wholly or not at all. Says whether there are comments to it.
 */
export function readSheetPart(
  reader: XmlReader,
  builder: SheetBuilder,
  context: SheetContext,
  tellRows: () => void,
): boolean {
  if (!opensWorksheet(reader)) throw reader.fault('no worksheet')
  const cells = new CellReader(reader, builder, context)
  let hasComments = false
  while (reader.nextElement()) {
    switch (reader.name) {
      case 'sheetData':
        readRows(reader, cells, builder, tellRows)
        break
      case 'col':
        if (isTrue(reader.attribute('hidden'))) {
          builder.hideColumns(Number(reader.attribute('min')), Number(reader.attribute('max')))
        }
        break
      case 'legacyDrawing':
        hasComments = true
        break
      case 'mergeCell': {
        const range = parseRange(reader.attribute('ref') ?? '')
        if (range) builder.addMerge(range)
      }
    }
  }
  return hasComments
}

function opensWorksheet(reader: XmlReader): boolean {
  return reader.nextElement() && reader.name === 'worksheet'
}

function readRows(reader: XmlReader, cells: CellReader, builder: SheetBuilder, tellRows: () => void): void {
  const { depth } = reader
  let row = 0
  let count = 0
  while (reader.nextElement(depth)) {
    if (reader.name !== 'row') {
      reader.skip()
      continue
    }
    const isHidden = reader.findAttribute('hidden') && isTrue(reader.attribute('hidden'))
    const level = reader.findAttribute('outlineLevel') ? Number(reader.attribute('outlineLevel')) : 0
    row = cells.readRow(row)
    if (isHidden) builder.hideRow(row)
    builder.outlineRow(row, level)
    count += 1
    if (count % rowsBetween === 0) tellRows()
  }
}
