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
  /** Of its record in the directory. */
  readonly recordStart: number
  readonly recordEnd: number
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  readonly start: number
  /** The record that ends the archive; a comment may follow it. */
  readonly endRecord: number
  /** Whether sizes and offsets are kept in the fields of zip64 or count from behind something else, or other disks belong to it. */
  readonly isUnusual: boolean
}

/** APPNOTE.TXT, 4.3. */
const signature = { directory: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, end64Locator: 0x07064b50 } as const
/** In the short fields of the directory: the number stands in the zip64 field. */
const inZip64 = 0xffffffff
const recordLength = 46
const endRecordLength = 22
const longestComment = 0xffff

interface End {
  readonly count: number
  readonly offset: number
  /** Bytes that stand before the archive: offsets count from its own first byte. */
  readonly shift: number
  readonly isZip64: boolean
}

/**
 * The central directory of a zip archive, with or without zip64, also when bytes stand before or behind the archive. Null when
 * there is none, or when it does not fit the file: a file that was cut off or is something else.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const endRecord = findEndRecord(view)
  const end = endRecord === null ? null : readEnd(view, endRecord)
  if (endRecord === null || end === null) return null
  const start = end.offset + end.shift
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < end.count; index += 1) {
    const entry = readEntry(bytes, view, at, end.shift)
    if (entry === null) return null
    entries.push(entry)
    at = entry.recordEnd
  }
  const isDivided = view.getUint16(endRecord + 8, true) !== view.getUint16(endRecord + 10, true)
  return { entries, start, endRecord, isUnusual: end.isZip64 || end.shift !== 0 || isDivided }
}

/** Null for a record that is none or leaves the file. */
function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry | null {
  const nameStart = at + recordLength
  if (at < 0 || nameStart > bytes.length || view.getUint32(at, true) !== signature.directory) return null
  const nameEnd = nameStart + view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const recordEnd = nameEnd + extraLength + view.getUint16(at + 32, true)
  if (recordEnd > bytes.length) return null
  const wide = readZip64(view, nameEnd, extraLength)
  const size = wide(view.getUint32(at + 24, true))
  const packed = wide(view.getUint32(at + 20, true))
  return {
    name: readName(bytes.subarray(nameStart, nameEnd)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset: wide(view.getUint32(at + 42, true)) + shift,
    recordStart: at,
    recordEnd,
  }
}

function findEndRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endRecordLength - longestComment)
  for (let at = view.byteLength - endRecordLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signature.end) return at
  }
  return null
}

/** Null where directory and file do not fit. */
function readEnd(view: DataView, at: number): End | null {
  const count = view.getUint16(at + 10, true)
  const length = view.getUint32(at + 12, true)
  const offset = view.getUint32(at + 16, true)
  if (count === 0xffff || offset === inZip64 || length === inZip64) return readEnd64(view, at)
  const shift = at - length - offset
  return shift < 0 ? null : { count, offset, shift, isZip64: false }
}

function readEnd64(view: DataView, end: number): End | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== signature.end64Locator) return null
  // The record ends where its locator begins; it has no variable part in archives that occur.
  const at = locator - 56
  if (at < 0 || view.getUint32(at, true) !== signature.end64) return null
  const count = Number(view.getBigUint64(at + 32, true))
  const length = Number(view.getBigUint64(at + 40, true))
  const offset = Number(view.getBigUint64(at + 48, true))
  const shift = at - length - offset
  return shift < 0 || count > view.byteLength ? null : { count, offset, shift, isZip64: true }
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

/** In UTF-8; archives that Chinese programs made without saying so have names in GBK. */
function readName(bytes: Uint8Array): string {
  return decodeName(bytes).replaceAll('\\', '/').replace(/^\/+/u, '')
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
