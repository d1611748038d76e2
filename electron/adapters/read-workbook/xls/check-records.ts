import { Refusal } from '../../package/refusal'

const record = { eof: 0x0a, filePass: 0x2f, boundSheet: 0x85, continued: 0x3c } as const
const beginnings: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809])
/** Cell records of BIFF 2 to 8, by the number of bytes that at least one cell takes. */
const cellRecords: ReadonlySet<number> = new Set([
  0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x00bd, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x0206, 0x027e, 0x0406,
])

export interface RecordCount {
  readonly cells: number
}

/**
 * Walks over the records of an old workbook (MS-XLS) before a library reads it. Each must lie within the stream and each part must
 * come to its end, so that a file that was cut off is not read in half. Refuses what is encrypted.
 */
export function checkRecords(stream: Uint8Array): RecordCount {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const begun = new Set<number>()
  const declared: number[] = []
  let depth = 0
  let cells = 0
  let at = 0
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    // Behind the last part the sector is filled up.
    if (depth === 0 && !beginnings.has(type)) break
    if (at + 4 + length > stream.length) throw new Refusal('import.damaged-package', { part: `Workbook, byte ${at}` })
    if (beginnings.has(type)) {
      begun.add(at)
      depth += 1
    }
    if (type === record.eof) depth -= 1
    if (type === record.filePass) throw new Refusal('import.password-protected')
    if (type === record.boundSheet && length >= 6) declared.push(view.getUint32(at + 4, true))
    if (cellRecords.has(type)) cells += 1
    if (type === 0x00bd) cells += Math.max(0, Math.floor((length - 6) / 6) - 1)
    at += 4 + length
  }
  if (depth !== 0 || begun.size === 0) throw new Refusal('import.damaged-package', { part: 'Workbook' })
  const lost = declared.find((offset) => !begun.has(offset))
  if (lost !== undefined) throw new Refusal('import.damaged-package', { part: `Workbook, byte ${lost}` })
  return { cells }
}
