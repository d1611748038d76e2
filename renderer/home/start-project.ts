import type { ImportPreview } from '../../shared/api/contract'
import { nameOfSource, readPreview, runReading, type ImportSource } from '../import/reading/read-task'
import { success } from '../../shared/result'
import { nianbao } from '../nianbao'
import { openProject, setPreview, show, tellIssues } from '../state/window-store'
import { projectNameOf } from './file-names'

/**
 * A new project from a workbook. The workbook is read before anything is made, so one that cannot be read, or a dialog that was
 * closed, leaves no project behind.
 */
export async function startFromWorkbook(source: ImportSource): Promise<void> {
  tellIssues([])
  const preview = await readPreview(source)
  if (!preview) return
  const name = projectNameOf(nameOfSource(source))
  const chosen = await nianbao.choosePlace('project', `${name}.nianbao`)
  if (chosen === null) {
    await nianbao.call('import.discard', { id: preview.id })
    return
  }
  const given = { name, target: chosen === 'download' ? null : chosen }
  if (!(await openProject(() => nianbao.call('project.create', given), 'import'))) return
  await showPreview(source, preview)
}

/** The preview again within the project that is open now: it may have been made before the project was. */
async function showPreview(source: ImportSource, preview: ImportPreview): Promise<void> {
  const current = await nianbao.call('import.correct', { id: preview.id, corrections: [] })
  const shown = current.ok ? current.value : await readPreview(source)
  if (!shown) return
  setPreview(shown)
  show('import')
}

/** A project filled with a template's example. */
export async function openExample(template: string, name: string): Promise<void> {
  tellIssues([])
  const state = await runReading(name, () => nianbao.call('project.openExample', { template }))
  if (!state) return
  setPreview(null)
  await openProject(() => Promise.resolve(success(state)))
}
