import { nianbao } from '../../nianbao'
import { acknowledge, openProject, setPreview, show, tellIssues, useWindow } from '../../state/window-store'
import { areSame, correctionsToSend, listTables, undatedCells, type ListedTable } from './correction-draft'
import { keysToAccept } from './difference-list'
import { forgetImport, markApplied, setTask, showDifferences, useImport, type ImportTask } from './import-store'
import type { Result } from '../../../shared/result'

/** What is being applied: who goes on meanwhile waits for it. */
let applying: Promise<boolean> | null = null

/** Recognises again with the corrections as drafted. True when there was nothing to do or it worked. */
export function applyCorrections(): Promise<boolean> {
  applying ??= applyDrafts().finally(() => {
    applying = null
  })
  return applying
}

async function applyDrafts(): Promise<boolean> {
  const { id, drafts } = useImport.getState()
  if (id === null) return false
  if (!hasDrafts()) return true
  const preview = await run('correct', nianbao.call('import.correct', { id, corrections: correctionsToSend(drafts) }))
  if (!preview) return false
  // Another workbook may have been read meanwhile.
  if (useImport.getState().id !== id) return false
  useImport.setState({ id: preview.id })
  setPreview(preview, useWindow.getState().begins)
  markApplied(drafts)
  return true
}

/** Applies corrections until none is drafted any more; more may be while others are applied. True when it worked. */
export async function applyAllCorrections(): Promise<boolean> {
  do if (!(await applyCorrections())) return false
  while (hasDrafts())
  return true
}

/** The tables of the moment that hold figures without a year, where none was given by hand. */
export function undatedTables(): readonly ListedTable[] {
  const { preview } = useWindow.getState()
  const { first, drafts } = useImport.getState()
  if (!preview) return []
  return listTables(first ?? preview.recognised, preview.recognised).filter(
    ({ key, table }) => table && !drafts[key]?.isIgnored && drafts[key]?.year == null && undatedCells(table) > 0,
  )
}

/** Goes on to what would change in the project; corrections that were not applied yet are applied first. */
export async function compareWithProject(): Promise<void> {
  if (!(await applyAllCorrections())) return
  const { id, task } = useImport.getState()
  if (id === null || task !== null) return
  const differences = await run('compare', nianbao.call('import.compare', { id }))
  if (differences) showDifferences(differences)
}

/**
 * Writes what was chosen as one change, which can be undone, and shows the grid; a workbook that begins a project makes it now. True when
 * it is on disk.
 */
export async function acceptChosen(): Promise<boolean> {
  const { id, differences, chosen } = useImport.getState()
  if (id === null || !(await makeProject())) return false
  const keys = keysToAccept(differences, chosen)
  const acknowledged = await run('accept', nianbao.call('import.accept', { id, keys }))
  if (!acknowledged) return false
  acknowledge(acknowledged, true)
  forgetImport()
  setPreview(null)
  tellIssues([])
  show('grid')
  return true
}

/** Makes the project that the workbook begins; false where the place was not chosen or it failed. */
async function makeProject(): Promise<boolean> {
  const { begins, project, preview } = useWindow.getState()
  if (begins === null || project) return true
  const chosen = await nianbao.choosePlace('project', `${begins}.nianbao`)
  if (chosen === null) return false
  const target = chosen === 'download' ? null : chosen
  const isMade = await openProject(() => nianbao.call('project.create', { name: begins, target }), 'import')
  if (isMade) setPreview(preview)
  return isMade
}

export async function discardImport(): Promise<void> {
  const { id } = useImport.getState()
  forgetImport()
  setPreview(null)
  tellIssues([])
  if (!useWindow.getState().project) show('home')
  if (id === null) return
  const result = await nianbao.call('import.discard', { id })
  if (!result.ok) tellIssues(result.error)
}

function hasDrafts(): boolean {
  const { drafts, applied } = useImport.getState()
  return !areSame(drafts, applied)
}

async function run<T>(task: ImportTask, answer: Promise<Result<T>>): Promise<T | null> {
  setTask(task)
  const result = await answer
  setTask(null)
  tellIssues(result.ok ? [] : result.error)
  return result.ok ? result.value : null
}
