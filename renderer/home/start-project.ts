import type { FileToken, ImportPreview } from '../../shared/api/contract'
import { nameOfSource, readPreview, runReading, type ImportSource } from '../import/reading/read-task'
import { success } from '../../shared/result'
import { nianbao } from '../nianbao'
import { openProject, setPreview, show, tellIssues, useWindow } from '../state/window-store'
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
  const place = await nianbao.choosePlace('project', `${name}.nianbao`)
  if (place === null) {
    await nianbao.call('import.discard', { id: preview.id })
    return
  }
  const created = nianbao.call('project.create', { name, place: place === 'download' ? null : place })
  if (!(await openProject(created, 'import'))) return
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

/** Opens a project file; what was being imported into another one is put away. */
export async function openFile(file: FileToken): Promise<void> {
  tellIssues([])
  if (await openProject(nianbao.call('project.open', { file }))) setPreview(null)
}

/** Lets the user choose a project file and opens it. */
export async function openChosenProject(): Promise<void> {
  const file = await nianbao.chooseFile('project')
  if (file) await openFile(file)
}

/** Looks again which projects were opened last and are there. */
export async function refreshApp(): Promise<void> {
  const app = await nianbao.call('app.describe', null)
  if (app.ok) useWindow.setState({ app: app.value })
  else tellIssues(app.error)
}

/** A project filled with a template's example. */
export async function openExample(template: string, name: string): Promise<void> {
  tellIssues([])
  const state = await runReading(name, () => nianbao.call('project.openExample', { template }))
  if (!state) return
  setPreview(null)
  await openProject(Promise.resolve(success(state)))
}
