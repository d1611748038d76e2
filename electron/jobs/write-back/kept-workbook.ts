import { createHash } from 'node:crypto'
import type { SourceReading } from '../../../shared/import/read/source-reading'
import { packReadings } from './packed-readings'

/** Larger workbooks are not kept in the project: the user chooses the file when it is written back. */
export const keptMegabytes = 32

/** A workbook as it was taken in: the file itself and which cell says which figure. */
export interface KeptWorkbook {
  readonly file: string
  readonly sha256: string
  readonly size: number
  /** Null where it is too large to be kept. */
  readonly bytes: Uint8Array | null
  /** Of `packReadings`. */
  readonly readings: Uint8Array
}

/** What a project keeps of a workbook that it takes in; one that is too large is kept by its checksum only. */
export function keepWorkbook(file: string, bytes: Uint8Array, readings: readonly SourceReading[]): KeptWorkbook {
  return {
    file,
    sha256: hashOf(bytes),
    size: bytes.byteLength,
    bytes: bytes.byteLength <= keptMegabytes * 1024 * 1024 ? bytes : null,
    readings: packReadings(readings),
  }
}

/** The SHA-256 of a file's bytes in hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
