import { crc32 } from 'node:zlib'
import { inflateSync } from 'fflate'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'

/** Limits on what is unpacked, checked against the declared sizes before a byte is inflated. */
export const maxPartBytes = 120 * 1024 * 1024
export const maxPackageBytes = 240 * 1024 * 1024
export const maxParts = 20_000

/** A zip package taken apart: the parts that are whole, and the names of those whose checksum or length is wrong. */
export interface Package {
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly damaged: ReadonlySet<string>
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const endRecord = 0x06054b50
const directoryRecord = 0x02014b50
const localRecord = 0x04034b50

/**
 * Unpacks the bytes of a workbook. Reads the central directory itself because sizes have to be judged before inflating
 * and checksums afterwards, neither of which the workbook libraries do.
 */
export function openPackage(bytes: Uint8Array, file: string): Result<Package> {
  const place = { tag: 'file', file } as const
  const refuse = (code: Issue['code'], parameters: Issue['parameters'] = {}): Result<Package> =>
    failure([issue('error', code, place, parameters)])
  const entries = readDirectory(bytes)
  if (entries === null) return refuse('import.damaged-package', { part: 'zip' })
  if (entries.length === 0) return refuse('import.empty-package')
  const megabytes = (size: number): number => Math.round(size / 1024 / 1024)
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  const largest = entries.find((entry) => entry.size > maxPartBytes)
  if (largest) {
    const limit = megabytes(maxPartBytes)
    return refuse('import.too-large', { part: largest.name, megabytes: megabytes(largest.size), limit })
  }
  if (total > maxPackageBytes || entries.length > maxParts) {
    return refuse('import.too-large', { part: file, megabytes: megabytes(total), limit: megabytes(maxPackageBytes) })
  }
  if (entries.some((entry) => entry.encrypted)) return refuse('import.password-protected')

  const parts = new Map<string, Uint8Array>()
  const damaged = new Set<string>()
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    const content = unpack(bytes, entry)
    if (content === null) damaged.add(entry.name)
    else parts.set(entry.name, content)
  }
  return success({ parts, damaged })
}

function readDirectory(bytes: Uint8Array): readonly Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endRecord) end--
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryRecord) return null
    const nameLength = view.getUint16(at + 28, true)
    const skipped = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    entries.push({
      name: new TextDecoder()
        .decode(bytes.subarray(at + 46, at + 46 + nameLength))
        .replaceAll('\\', '/')
        .replace(/^\/+/u, ''),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + skipped
  }
  return entries
}

/** The part's bytes, or null when they do not inflate to the declared length and checksum. */
function unpack(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localRecord) return null
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size) : null
  if (content === null || content.length !== entry.size || crc32(content) !== entry.crc) return null
  return content
}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) })
  } catch {
    // The caller names the part as damaged; what the inflater says about its bits helps nobody.
    return null
  }
}
