import { paintOnce } from '../adapters/write-pdf/paint-once'
import { readFileBytes } from '../adapters/files/read-file-bytes'
import { writeFilesWhole } from '../adapters/files/write-file-whole'
import { templateStore } from '../adapters/files/template-store'
import type { PrintPorts } from '../adapters/write-pdf/print-pdf'
import type { JobPorts } from '../jobs/heavy/in-process-jobs'
import type { CommentReport, FilePort, FindSentFiles, ReadProject, ReadReport, WritePdf } from '../jobs/ports'
import { programFolders } from './program-folders'

export interface JobAdapters extends JobPorts {
  readonly files: FilePort
  readonly findSentFiles: FindSentFiles
  readonly readProject: ReadProject
  readonly readReport: ReadReport
  readonly commentReport: CommentReport
}

/**
 * The libraries of the jobs, for every host and the tests alike, each loaded when it is first needed. Fonts of the PC are looked
 * for unless `installed` names others.
 */
export function jobAdapters({ installed }: Partial<Pick<PrintPorts, 'installed'>> = {}): JobAdapters {
  return {
    files: { read: readFileBytes, write: (files) => writeFilesWhole(files) },
    templates: templateStore(programFolders.templates),
    findSentFiles: async (paths) => (await import('../adapters/files/find-sent-files')).findSentFiles(paths),
    readProject: async (path) => (await import('../adapters/project-store/read-project-file')).readProjectFile(path),
    readReport: async (...given) => (await import('../adapters/read-report/read-report')).readReport(...given),
    commentReport: async (...given) =>
      (await import('../adapters/comment-report/comment-report')).commentReport(...given),
    readWorkbook: async (...given) => (await import('../adapters/read-workbook/read-workbook')).readWorkbook(...given),
    openSource: async () => (await import('../adapters/write-back/open-source')).openSource,
    writePdf: pdfInParts(installed),
    planPages: async (document, profile) =>
      (await import('../adapters/write-pdf/plan-pdf-pages')).planPdfPages(document, profile, installed),
    writeWorkbook: async (plan) => (await import('../adapters/write-workbook/write-workbook')).writeWorkbook(plan),
    writeDocx: async (plan) => (await import('../adapters/write-docx/write-docx')).writeDocx(plan),
    readExported: async (format, bytes) =>
      (await import('../adapters/verify/read-exported')).readExported(format, bytes),
  }
}

/** The layout cannot be counted while it is made; the charts before it, which take as long, can. */
function pdfInParts(installed: PrintPorts['installed'] | undefined): WritePdf {
  // A report made again by the same thread draws only the charts that changed.
  const paintKept = paintOnce(async (...given) =>
    (await import('../adapters/write-pdf/paint-chart')).paintChart(...given),
  )
  return async (document, profile, tellPart) => {
    const { printPdf } = await import('../adapters/write-pdf/print-pdf')
    const total = document.blocks.filter(({ tag }) => tag === 'chart').length
    let done = 0
    return printPdf(document, profile, {
      ...(installed ? { installed } : {}),
      paintChart: async (chart, style) => {
        const drawing = await paintKept(chart, style)
        done += 1
        tellPart?.({ done, total })
        return drawing
      },
    })
  }
}
