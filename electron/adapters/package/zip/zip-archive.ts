import { crc32, deflateRawSync } from 'node:zlib'

/** A file inside an archive: where its records stand, and what of them changes with its content. */
interface Entry {
  readonly name: string
  readonly method: number
  /** Of its record in the directory, which ends where the next one begins. */
  readonly directoryStart: number
  readonly directoryEnd: number
  readonly localStart: number
}

interface Archive {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly entries: readonly Entry[]
  readonly directoryStart: number
  /** The record that ends the archive; a comment may follow it. */
  readonly endStart: number
}

const signatures = { local: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const
const localLength = 30
const directoryLength = 46
const endLength = 22
/** General purpose flag: sizes and checksum stand behind the content. APPNOTE.TXT 4.4.4, bit 3. */
const descriptorFlag = 1 << 3
const stored = 0

/**
 * An archive with other content in some of its files and without some others (null). Whatever is not named keeps its
 * bytes: compressed content, headers, times, order and comment are copied as they stand. Null where the archive cannot
 * be taken apart that way (zip64, several disks, overlapping or damaged records).
 */
export function replaceInArchive(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Uint8Array | null {
  const archive = openArchive(bytes)
  if (!archive) return null
  const known = new Set(archive.entries.map(({ name }) => name))
  if (![...changes.keys()].every((name) => known.has(name))) return null

  const byPlace = [...archive.entries].sort((one, other) => one.localStart - other.localStart)
  const pieces: Uint8Array[] = [bytes.subarray(0, byPlace[0]?.localStart ?? archive.directoryStart)]
  let length = pieces[0]?.length ?? 0
  const directory = new Map<Entry, Uint8Array>()
  for (const [at, entry] of byPlace.entries()) {
    const change = changes.get(entry.name)
    if (change === null) continue
    const end = byPlace[at + 1]?.localStart ?? archive.directoryStart
    const record = bytes.slice(entry.directoryStart, entry.directoryEnd)
    new DataView(record.buffer).setUint32(42, length, true)
    const content =
      change === undefined ? [bytes.subarray(entry.localStart, end)] : packAnew(archive, entry, change, record)
    pieces.push(...content)
    length += content.reduce((sum, piece) => sum + piece.length, 0)
    directory.set(entry, record)
  }
  const records = archive.entries.flatMap((entry) => directory.get(entry) ?? [])
  const directorySize = records.reduce((sum, record) => sum + record.length, 0)
  const end = bytes.slice(archive.endStart)
  const endView = new DataView(end.buffer)
  endView.setUint16(8, records.length, true)
  endView.setUint16(10, records.length, true)
  endView.setUint32(12, directorySize, true)
  endView.setUint32(16, length, true)
  // What may stand between directory and end record (a signature of the directory) speaks of the old directory.
  return join([...pieces, ...records, end])
}

/** Header, name and newly packed content of a file; its record in the directory is brought in line. */
function packAnew(
  { bytes, view }: Archive,
  { localStart, method }: Entry,
  content: Uint8Array,
  record: Uint8Array,
): readonly Uint8Array[] {
  const packed = method === stored ? content : deflateRawSync(content)
  const nameLength = view.getUint16(localStart + 26, true)
  const extraLength = view.getUint16(localStart + 28, true)
  const header = bytes.slice(localStart, localStart + localLength + nameLength + extraLength)
  const checksum = crc32(content)
  const put = (target: Uint8Array, flagsAt: number, checksumAt: number): void => {
    const fields = new DataView(target.buffer)
    fields.setUint16(flagsAt, fields.getUint16(flagsAt, true) & ~descriptorFlag, true)
    fields.setUint32(checksumAt, checksum, true)
    fields.setUint32(checksumAt + 4, packed.length, true)
    fields.setUint32(checksumAt + 8, content.length, true)
  }
  put(header, 6, 14)
  put(record, 8, 16)
  return [header, packed]
}

function openArchive(bytes: Uint8Array): Archive | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let endStart = bytes.length - endLength
  while (endStart >= 0 && view.getUint32(endStart, true) !== signatures.end) endStart--
  if (endStart < 0) return null
  const directoryStart = view.getUint32(endStart + 16, true)
  const count = view.getUint16(endStart + 10, true)
  // 0xffff and 0xffffffff refer to zip64 records; other disks hold what is not here.
  if (count === 0xffff || directoryStart === 0xffffffff || view.getUint16(endStart + 8, true) !== count) return null
  const entries: Entry[] = []
  let at = directoryStart
  for (let index = 0; index < count; index++) {
    if (at + directoryLength > endStart || view.getUint32(at, true) !== signatures.directory) return null
    const nameLength = view.getUint16(at + 28, true)
    const end = at + directoryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const localStart = view.getUint32(at + 42, true)
    if (localStart + localLength > directoryStart || view.getUint32(localStart, true) !== signatures.local) return null
    entries.push({
      name: nameOf(bytes.subarray(at + directoryLength, at + directoryLength + nameLength)),
      method: view.getUint16(at + 10, true),
      directoryStart: at,
      directoryEnd: end,
      localStart,
    })
    at = end
  }
  const isClean = new Set(entries.map(({ localStart }) => localStart)).size === count
  return isClean ? { bytes, view, entries, directoryStart, endStart } : null
}

/** The name as `openPackage` gives it. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/u, '')
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
