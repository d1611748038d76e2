import { Refusal } from '../../package/refusal'
import type { Package } from '../../package/zip/open-package'
import type { ReadSheets } from '../read-sheets'

const main = 'xl/workbook.bin'
/** Cells take fewer bytes in binary parts than in XML, and the library that reads them keeps all of them at once. */
const maxBytes = 48 * 1024 * 1024

/** Whether a package is an .xlsb: a workbook whose parts are binary. */
export function isBinaryWorkbook(pack: Package): boolean {
  return pack.has(main)
}

/** The sheets of an .xlsb. A damaged part is refused: the library would read the others as if there were no more. */
export async function readBinaryWorkbook(pack: Package, bytes: Uint8Array): Promise<ReadSheets> {
  const size = pack.names.reduce((sum, name) => sum + pack.sizeOf(name), 0)
  const megabytes = (length: number): number => Math.round(length / 1024 / 1024)
  if (size > maxBytes) {
    throw new Refusal('import.too-large', { part: main, megabytes: megabytes(size), limit: megabytes(maxBytes) })
  }
  const damaged = pack.names.find((name) => pack.read(name) === 'damaged')
  if (damaged !== undefined) throw new Refusal('import.damaged-package', { part: damaged })
  const { gridsFromSheetjs } = await import('../grids-from-sheetjs')
  return { sheets: gridsFromSheetjs(bytes), damage: [] }
}
