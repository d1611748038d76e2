import { setPreview, show, tellIssues } from '../../state/window-store'
import { readPreview, type ImportSource } from './read-task'

/** Reads a workbook that is to go into the open project, and shows what was recognised in it. */
export async function importInto(source: ImportSource): Promise<void> {
  tellIssues([])
  const preview = await readPreview(source)
  if (!preview) return
  setPreview(preview)
  show('import')
}
