import { issue, type Issue } from '../../../shared/issue'
import { compareExports } from '../../../shared/render/verify/compare-exports'
import type { ExportedReport } from '../../../shared/render/verify/exported-report'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import type { ReportDocument } from '../../../shared/report/document'
import type { MadeFile } from './made-report'
import type { ReadExported } from '../ports'

const formatNames = { pdf: 'PDF', xlsx: 'Excel', docx: 'Word' } as const
const mostDisagreements = 20

/** An error for each of the first places where a file says otherwise than the report. */
export async function compareFiles(
  files: readonly MadeFile[],
  document: ReportDocument,
  profile: StyleProfile,
  readExported: ReadExported,
): Promise<readonly Issue[]> {
  const exported: ExportedReport[] = []
  for (const { format, bytes } of files) exported.push(await readExported(format, bytes))
  const figures = new Map(document.figures.map((figure) => [figure.id, figure]))
  return compareExports(document, profile, exported)
    .slice(0, mostDisagreements)
    .map(({ format, where, figure, expected, found }) => {
      const place = { file: formatNames[format], where, expected: expected || '—', found: found || '—' }
      const known = figure === null ? undefined : figures.get(figure)
      return known === undefined
        ? issue('error', 'export.other-words', null, place)
        : issue('error', 'export.other-figure', null, {
            ...place,
            figure: known.id,
            name: `${known.period}${known.indicator}`,
          })
    })
}
