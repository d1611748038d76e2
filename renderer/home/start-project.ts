import { nameOfSource, readPreview, runReading, type ImportSource } from '../import/reading/read-task'
import { success } from '../../shared/result'
import { nianbao } from '../nianbao'
import { closeProject, openProject, setPreview, show, tellIssues, useWindow } from '../state/window-store'
import { projectNameOf } from './file-names'

/**
 * A new project from a workbook. Nothing is made before figures are taken in: a workbook that cannot be read, or that somebody thinks
 * better of, leaves no project behind. The open one is closed, for what is looked at from here on belongs to the new one.
 */
export async function startFromWorkbook(source: ImportSource): Promise<void> {
  tellIssues([])
  const preview = await readPreview(source)
  if (!preview) return
  if (useWindow.getState().project) await closeProject()
  // What was read beside a project knows its indicators; the new one has none yet.
  const current = await nianbao.call('import.correct', { id: preview.id, corrections: [] })
  if (!current.ok) {
    tellIssues(current.error)
    return
  }
  setPreview(current.value, projectNameOf(nameOfSource(source)))
  show('import')
}

/** A project filled with a template's example, shown as the report that it becomes. */
export async function openExample(template: string, name: string): Promise<void> {
  tellIssues([])
  const state = await runReading(name, () => nianbao.call('project.openExample', { template }))
  if (!state) return
  setPreview(null)
  await openProject(() => Promise.resolve(success(state)), 'report')
}
