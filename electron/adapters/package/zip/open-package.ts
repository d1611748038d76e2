import { crc32, inflateRawSync } from 'node:zlib'
import { issue, type Issue } from '../../../../shared/issue'
import { failure, success, type Result } from '../../../../shared/result'
import { readZipDirectory, type ZipEntry } from './read-zip-directory'

/** Limits on what is unpacked, checked against the declared sizes before a byte is inflated. */
export const maxPartBytes = 120 * 1024 * 1024
export const maxPackageBytes = 240 * 1024 * 1024
export const maxParts = 20_000

/** A zip package whose parts are unpacked when they are asked for. Names are compared without regard to case. */
export interface Package {
  /** As written in the archive; folders are left out. */
  readonly names: readonly string[]
  has(name: string): boolean
  /** Of the unpacked part in bytes, as declared; 0 when there is no such part. */
  sizeOf(name: string): number
  /** The part's bytes: 'damaged' when they do not inflate to the declared length and checksum, null when there is no such part. */
  read(name: string): Uint8Array | 'damaged' | null
}

const localRecord = 0x04034b50

/**
 * Opens the bytes of a workbook. Reads the archive itself because sizes have to be judged before inflating and checksums
 * afterwards, neither of which the workbook libraries do.
 */
export function openPackage(bytes: Uint8Array, file: string): Result<Package> {
  const place = { tag: 'file', file } as const
  const refuse = (code: Issue['code'], parameters: Issue['parameters'] = {}): Result<Package> =>
    failure([issue('error', code, place, parameters)])
  const directory = readZipDirectory(bytes)
  if (directory === null) return refuse('import.damaged-package', { part: 'zip' })
  const { entries } = directory
  if (entries.length === 0) return refuse('import.empty-package')
  const limit = megabytes(maxPartBytes)
  const largest = entries.find((entry) => entry.size > maxPartBytes)
  if (largest) return refuse('import.too-large', { part: largest.name, megabytes: megabytes(largest.size), limit })
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > maxPackageBytes || entries.length > maxParts) {
    return refuse('import.too-large', { part: file, megabytes: megabytes(total), limit: megabytes(maxPackageBytes) })
  }
  if (entries.some((entry) => entry.isEncrypted)) return refuse('import.password-protected')

  const parts = new Map<string, ZipEntry>()
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    const key = entry.name.toLowerCase()
    // Programs differ in which of two they take, so neither can be trusted.
    if (parts.has(key)) return refuse('import.damaged-package', { part: entry.name })
    parts.set(key, entry)
  }
  return success({
    names: [...parts.values()].map(({ name }) => name),
    has: (name) => parts.has(name.toLowerCase()),
    sizeOf: (name) => parts.get(name.toLowerCase())?.size ?? 0,
    read: (name) => {
      const entry = parts.get(name.toLowerCase())
      return entry ? (unpack(bytes, entry) ?? 'damaged') : null
    },
  })
}

function megabytes(size: number): number {
  return Math.round(size / 1024 / 1024)
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset } = entry
  if (offset < 0 || offset + 30 > bytes.length || view.getUint32(offset, true) !== localRecord) return null
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size) : null
  if (content === null || content.length !== entry.size || crc32(content) !== entry.crc) return null
  return content
}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    // In one piece: the declared size and a byte that shows that it is the end.
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) })
  } catch {
    // The caller names the part as damaged; what the inflater says about its bits helps nobody.
    return null
  }
}
