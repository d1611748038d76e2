import { fileURLToPath } from 'node:url'
import { readFileBytes } from '../adapters/files/read-file'
import { templateStore } from '../adapters/files/template-store'
import type { ReportPorts } from '../jobs/report/build-report'
import type { ExportPorts } from '../jobs/report/export-report'
import type { WorkbookPorts } from '../jobs/import/import-workbook'
import type { FilePort } from '../jobs/ports'
import type { WriteBackPorts } from '../jobs/write-back/write-back'
import type { CommandHost } from './host'

// From electron/cli as from dist/cli the templates are two folders up.
const templateFolder = fileURLToPath(new URL('../../templates', import.meta.url))

/** The adapters of the command line. The heavy libraries are loaded only by the command that needs them. */
export function workbookPorts(host: CommandHost): WorkbookPorts {
  return {
    files: { read: readFileBytes },
    readWorkbook:
      host.readWorkbook ??
      (async (...given) => (await import('../adapters/read-workbook/read-workbook')).readWorkbook(...given)),
    progress: host.progress,
  }
}

export function reportPorts(host: CommandHost): ReportPorts {
  return { ...workbookPorts(host), templates: templateStore(templateFolder) }
}

export function exportPorts(host: CommandHost): ExportPorts {
  return {
    files: { write: async (path, bytes) => (await import('../adapters/files/write-file')).writeFileWhole(path, bytes) },
    writePdf: async (document, profile) =>
      (await import('../adapters/write-pdf/print-pdf')).printPdf(document, profile),
    writeWorkbook: async (plan) => (await import('../adapters/write-workbook/write-workbook')).writeWorkbook(plan),
    writeDocx: async (plan) => (await import('../adapters/write-docx/write-docx')).writeDocx(plan),
    readExported: async (format, bytes) =>
      (await import('../adapters/verify/read-exported')).readExported(format, bytes),
    progress: host.progress,
  }
}

export function writeBackPorts(host: CommandHost): Omit<WriteBackPorts, 'openSource'> & {
  readonly openSource: () => Promise<WriteBackPorts['openSource']>
  readonly write: FilePort['write']
} {
  return {
    ...workbookPorts(host),
    openSource: async () => (await import('../adapters/write-back/write-back')).openSource,
    write: async (path, bytes) => (await import('../adapters/files/write-file')).writeFileWhole(path, bytes),
  }
}
