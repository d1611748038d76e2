import { readExported } from '../../electron/adapters/verify/read-exported'
import { writeDocx } from '../../electron/adapters/write-docx/write-docx'
import { printPdf } from '../../electron/adapters/write-pdf/print-pdf'
import { writeWorkbook } from '../../electron/adapters/write-workbook/write-workbook'
import { exportReport } from '../../electron/jobs/report/export-report'
import type { Issue } from '../../shared/issue'
import { profileIds } from '../../shared/render/style/profiles/index'
import type { ExportedReport } from '../../shared/render/verify/exported-report'
import { success } from '../../shared/result'
import { falseTexts, sampleDocument } from './check-sentences'

/**
 * Writes the document of a seed as PDF, Excel and Word and tells where one of them disagrees with it, as the program itself finds when
 * it reads them back, and what the oracle finds false in what stands in Excel and Word.
 */
export async function checkFormats(seed: number): Promise<readonly string[]> {
  const sample = sampleDocument(seed)
  const { document, dataset } = sample
  if (document === null) return []
  const read: ExportedReport[] = []
  const issues: readonly Issue[] = []
  const outcome = await exportReport(
    { document, dataset, issues },
    {
      folder: '/out',
      name: '试',
      formats: ['pdf', 'xlsx', 'docx'],
      profile: profileIds[seed % profileIds.length] ?? 'news',
    },
    {
      files: { write: () => Promise.resolve(success(undefined)) },
      writePdf: (document, profile) => printPdf(document, profile),
      writeWorkbook,
      writeDocx,
      readExported: async (format, bytes) => {
        const exported = await readExported(format, bytes)
        read.push(exported)
        return exported
      },
      progress: () => undefined,
    },
  )
  const disagreements = outcome.ok
    ? []
    : outcome.error.map(({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`)
  const falseIn = read.flatMap((exported) =>
    exported.format === 'pdf'
      ? []
      : falseTexts(
          exported.texts.map(({ text }) => text.trim()),
          sample,
        ).map((fault) => `${exported.format} ${fault}`),
  )
  return [...disagreements, ...falseIn].map((fault) => `${sample.kind} ${seed}: ${fault}`)
}
