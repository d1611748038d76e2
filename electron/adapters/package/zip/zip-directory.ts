/** A file in a zip archive as its central directory describes it. */
export interface ZipEntry {
  /** With forward slashes and without a leading one, as it is written. */
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Of the local header, from the first byte of the file. */
  readonly offset: number
}

const endRecord = 0x06054b50
const end64Record = 0x06064b50
const end64Locator = 0x07064b50
const directoryRecord = 0x02014b50
/** In the short fields of the directory: the number stands in the zip64 field. */
const inZip64 = 0xffffffff
const endRecordLength = 22
const longestComment = 0xffff

interface End {
  readonly count: number
  readonly offset: number
  /** Bytes that stand before the archive: offsets count from its own first byte. */
  readonly shift: number
}

/**
 * The central directory of a zip archive, with or without zip64, also when bytes stand before or behind the archive. Null when
 * there is none, or when it does not fit the file: a file that was cut off or is something else.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = end.offset + end.shift
  for (let index = 0; index < end.count; index += 1) {
    if (at < 0 || at + 46 > bytes.length || view.getUint32(at, true) !== directoryRecord) return null
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) return null
    const wide = readZip64(view, at + 46 + nameLength, extraLength)
    const size = wide(view.getUint32(at + 24, true))
    const packed = wide(view.getUint32(at + 20, true))
    entries.push({
      name: readName(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      offset: wide(view.getUint32(at + 42, true)) + end.shift,
    })
    at = next
  }
  return entries
}

function findEnd(view: DataView): End | null {
  const first = Math.max(0, view.byteLength - endRecordLength - longestComment)
  for (let at = view.byteLength - endRecordLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endRecord) continue
    const count = view.getUint16(at + 10, true)
    const length = view.getUint32(at + 12, true)
    const offset = view.getUint32(at + 16, true)
    if (count === 0xffff || offset === inZip64 || length === inZip64) return findEnd64(view, at)
    const shift = at - length - offset
    return shift < 0 ? null : { count, offset, shift }
  }
  return null
}

function findEnd64(view: DataView, end: number): End | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== end64Locator) return null
  // The record ends where its locator begins; it has no variable part in archives that occur.
  const at = locator - 56
  if (at < 0 || view.getUint32(at, true) !== end64Record) return null
  const count = Number(view.getBigUint64(at + 32, true))
  const length = Number(view.getBigUint64(at + 40, true))
  const offset = Number(view.getBigUint64(at + 48, true))
  const shift = at - length - offset
  return shift < 0 || count > view.byteLength ? null : { count, offset, shift }
}

/** Gives the numbers of the zip64 field one by one, in the order in which the short fields ask for them. */
function readZip64(view: DataView, start: number, length: number): (short: number) => number {
  let at = start
  let wideAt = -1
  let wideEnd = -1
  while (at + 4 <= start + length) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      wideAt = at + 4
      wideEnd = Math.min(wideAt + size, start + length)
    }
    at += 4 + size
  }
  return (short) => {
    if (short !== inZip64 || wideAt < 0 || wideAt + 8 > wideEnd) return short
    wideAt += 8
    return Number(view.getBigUint64(wideAt - 8, true))
  }
}

function readName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/u, '')
}
