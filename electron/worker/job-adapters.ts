import { fileURLToPath } from 'node:url'
import { paintOnce } from '../adapters/write-pdf/paint-once'
import { readFileBytes } from '../adapters/files/read-file'
import { templateStore } from '../adapters/files/template-store'
import type { JobPorts } from '../jobs/in-process-jobs'
import type { WritePdf } from '../jobs/ports'

// From electron/worker as from dist/worker the templates are two folders up.
const templateFolder = fileURLToPath(new URL('../../templates', import.meta.url))

/** The libraries of the jobs, each loaded when it is first needed. */
export const jobAdapters: JobPorts = {
  files: { read: readFileBytes },
  templates: templateStore(templateFolder),
  readWorkbook: async (...given) => (await import('../adapters/read-workbook/read-workbook')).readWorkbook(...given),
  openSource: async () => (await import('../adapters/write-back/write-back')).openSource,
  writePdf: async (...given) => writePdfInParts(...given),
  writeWorkbook: async (plan) => (await import('../adapters/write-workbook/write-workbook')).writeWorkbook(plan),
  writeDocx: async (plan) => (await import('../adapters/write-docx/write-docx')).writeDocx(plan),
  readExported: async (format, bytes) => (await import('../adapters/verify/read-exported')).readExported(format, bytes),
}

/** The thread is kept: a report made again draws only the charts that changed. */
const paintKept = paintOnce(async (...given) =>
  (await import('../adapters/write-pdf/paint-chart')).paintChart(...given),
)

/** The layout cannot be counted while it is made; the charts before it, which take as long, can. */
const writePdfInParts: WritePdf = async (document, profile, tellPart) => {
  const { printPdf } = await import('../adapters/write-pdf/print-pdf')
  const total = document.blocks.filter(({ tag }) => tag === 'chart').length
  let done = 0
  return printPdf(document, profile, {
    paintChart: async (chart, style) => {
      const drawing = await paintKept(chart, style)
      done += 1
      tellPart?.({ done, total })
      return drawing
    },
  })
}
