import type { Issue } from '../../../shared/issue'
import type { ExportFormat } from './export-format'

/** A file of a report that is made and not written yet. */
export interface MadeFile {
  readonly format: ExportFormat
  readonly bytes: Uint8Array
}

/** The files of a report, read back and found to agree with it. */
export interface MadeReport {
  readonly files: readonly MadeFile[]
  readonly issues: readonly Issue[]
}
