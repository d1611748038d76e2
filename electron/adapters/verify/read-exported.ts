import { assertNever } from '../../../shared/assert-never'
import type { ExportedReport } from '../../../shared/render/verify/exported-report'

/** What the bytes of a written report say, read back from nothing but them. */
export async function readExported(format: ExportedReport['format'], bytes: Uint8Array): Promise<ExportedReport> {
  switch (format) {
    case 'pdf':
      return (await import('./read-exported-pdf')).readExportedPdf(bytes)
    case 'xlsx':
      return (await import('./read-exported-workbook')).readExportedWorkbook(bytes)
    case 'docx':
      return (await import('./read-exported-docx')).readExportedDocx(bytes)
    default:
      return assertNever(format)
  }
}
