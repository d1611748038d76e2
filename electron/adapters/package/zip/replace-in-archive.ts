import { crc32, deflateRawSync } from 'node:zlib'
import { readZipDirectory, type ZipEntry } from './read-zip-directory'

const localSignature = 0x04034b50
const localLength = 30
/** General purpose flag: sizes and checksum stand behind the content. APPNOTE.TXT 4.4.4, bit 3. */
const descriptorFlag = 1 << 3
const stored = 0

/**
 * An archive with other content in some of its files, without some others (null) and with `additions` behind them. Whatever is not
 * named keeps its bytes: compressed content, headers, times, order and comment are copied as they stand. Null where the archive
 * cannot be taken apart that way (zip64, several disks, overlapping or damaged records).
 */
export function replaceInArchive(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array | null>,
  additions: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array | null {
  const directory = readZipDirectory(bytes)
  if (directory === null || directory.isUnusual) return null
  const files = filesInOrder(bytes, directory.entries, directory.start)
  const known = new Set(directory.entries.map(({ name }) => name))
  if (files === null || ![...changes.keys()].every((name) => known.has(name))) return null

  const pieces: Uint8Array[] = [bytes.subarray(0, files[0]?.entry.offset ?? directory.start)]
  let length = pieces[0]?.length ?? 0
  const records = new Map<ZipEntry, Uint8Array>()
  for (const { entry, end } of files) {
    const change = changes.get(entry.name)
    if (change === null) continue
    const record = bytes.slice(entry.recordStart, entry.recordEnd)
    new DataView(record.buffer).setUint32(42, length, true)
    const content = change === undefined ? [bytes.subarray(entry.offset, end)] : packAnew(bytes, entry, change, record)
    pieces.push(...content)
    length += content.reduce((sum, piece) => sum + piece.length, 0)
    records.set(entry, record)
  }
  const added = [...additions].map(([name, content]) => {
    const made = makeFile(name, content, length)
    pieces.push(...made.content)
    length += made.content.reduce((sum, piece) => sum + piece.length, 0)
    return made.record
  })
  const kept = [...directory.entries.flatMap((entry) => records.get(entry) ?? []), ...added]
  // What may stand between directory and end record (a signature of the directory) speaks of the old directory.
  return new Uint8Array(Buffer.concat([...pieces, ...kept, endRecord(bytes.slice(directory.endRecord), kept, length)]))
}

interface ZipFile {
  readonly entry: ZipEntry
  /** Where its bytes end: at those of the next one. */
  readonly end: number
}

/** The files as they lie in the archive; null where one lies nowhere or two at the same offset. */
function filesInOrder(bytes: Uint8Array, entries: readonly ZipEntry[], end: number): readonly ZipFile[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ordered = entries.toSorted((entry, other) => entry.offset - other.offset)
  const isSound = ordered.every(({ offset }, at) => {
    const isInside = offset + localLength <= end && view.getUint32(offset, true) === localSignature
    return isInside && offset !== ordered[at - 1]?.offset
  })
  return isSound ? ordered.map((entry, at) => ({ entry, end: ordered[at + 1]?.offset ?? end })) : null
}

/** Header, name and newly packed content of a file; its record in the directory is brought in line. */
function packAnew(
  bytes: Uint8Array,
  { offset, method }: ZipEntry,
  content: Uint8Array,
  record: Uint8Array,
): readonly Uint8Array[] {
  const packed = method === stored ? content : deflateRawSync(content)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [nameLength, extraLength] = [view.getUint16(offset + 26, true), view.getUint16(offset + 28, true)]
  const header = bytes.slice(offset, offset + localLength + nameLength + extraLength)
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

const recordSignature = 0x02014b50
const recordLength = 46
/** APPNOTE.TXT 4.4.4, bit 11: the name is UTF-8. */
const utf8Flag = 1 << 11
const deflated = 8
const versionNeeded = 20
/** 1 January 1980, the first day that the format knows: the same parts give the same bytes. */
const firstDay = (1 << 5) | 1

/** A new file: local header, name and packed content, and its record for the directory. */
function makeFile(
  name: string,
  content: Uint8Array,
  offset: number,
): { readonly content: readonly Uint8Array[]; readonly record: Uint8Array } {
  const packed = deflateRawSync(content)
  const nameBytes = new TextEncoder().encode(name)
  /** The fields that header and record have in common. */
  const put = (fields: DataView, at: number): void => {
    fields.setUint16(at, versionNeeded, true)
    fields.setUint16(at + 2, utf8Flag, true)
    fields.setUint16(at + 4, deflated, true)
    fields.setUint16(at + 8, firstDay, true)
    fields.setUint32(at + 10, crc32(content), true)
    fields.setUint32(at + 14, packed.length, true)
    fields.setUint32(at + 18, content.length, true)
    fields.setUint16(at + 22, nameBytes.length, true)
  }
  const header = new DataView(new ArrayBuffer(localLength))
  header.setUint32(0, localSignature, true)
  put(header, 4)
  const record = new DataView(new ArrayBuffer(recordLength))
  record.setUint32(0, recordSignature, true)
  record.setUint16(4, versionNeeded, true)
  put(record, 6)
  record.setUint32(42, offset, true)
  return {
    content: [new Uint8Array(header.buffer), nameBytes, packed],
    record: new Uint8Array(Buffer.concat([new Uint8Array(record.buffer), nameBytes])),
  }
}

/** The end record of the archive for other records of the directory, which begins at an offset. */
function endRecord(old: Uint8Array, records: readonly Uint8Array[], directoryStart: number): Uint8Array {
  const fields = new DataView(old.buffer)
  fields.setUint16(8, records.length, true)
  fields.setUint16(10, records.length, true)
  fields.setUint32(
    12,
    records.reduce((sum, record) => sum + record.length, 0),
    true,
  )
  fields.setUint32(16, directoryStart, true)
  return old
}
