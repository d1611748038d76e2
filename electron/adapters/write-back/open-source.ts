import { success } from '../../../shared/result'
import type { OpenSource } from '../../jobs/ports'
import { prepareEdits } from './prepare-edits'
import { readSourceSheets } from './read-source-sheets'
import { openSourcePackage, refusedAsIssue } from './source-package'
import { writeCopy } from './write-copy'

/**
 * Opens an .xlsx or .xlsm to write cells into a copy of it. The package is edited, not loaded and saved anew: only the XML of
 * the cells changes, and every other part (charts, drawings, pivots, macros, styles, strings) is copied as compressed bytes.
 */
export const openSource: OpenSource = (bytes, file) => {
  const opened = openSourcePackage(bytes, file)
  if (!opened.ok) return opened
  const source = opened.value
  return success({
    lookAt: (wanted) =>
      refusedAsIssue(file, () => {
        const read = readSourceSheets(source, wanted, true)
        if (!read.ok) return read
        const sheets = read.value
        return success({
          cellAt: (sheet, cell) => sheets.get(sheet)?.cellAt(cell) ?? null,
          foresee: (edits) => {
            const prepared = refusedAsIssue(file, () => prepareEdits(source, sheets, edits))
            return prepared.ok ? prepared.value.issues : prepared.error
          },
          write: (edits) => refusedAsIssue(file, () => writeCopy(source, sheets, edits)),
        })
      }),
  })
}
