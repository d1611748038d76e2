import { awaitSaved } from '../state/await-saved'
import { projectNameOf } from '../home/file-names'
import { nianbao } from '../nianbao'
import { edit, showProject, tellIssues, tellNotice, useWindow } from '../state/window-store'
import { askName } from './ask-name'

/** A copy of the open project at a place of the user's choice; in the browser it is downloaded. Work goes on in the project. */
export async function saveCopy(): Promise<void> {
  const { project } = useWindow.getState()
  if (!project) return
  const target = await nianbao.choosePlace('project', `${project.project.name}.nianbao`)
  if (target === null) return
  await awaitSaved()
  if (target === 'download') return nianbao.reveal(project.file)
  const saved = await nianbao.call('project.saveCopy', { target })
  tellIssues(saved.ok ? saved.value.issues : saved.error)
  if (saved.ok) tellNotice('app.copy-saved', { file: saved.value.file.name })
}

/** A copy under another name, in which work goes on. In the browser it lies in the folder of the projects. */
export async function saveAs(): Promise<void> {
  const { project } = useWindow.getState()
  if (!project) return
  const { name: before } = project.project
  const chosen = nianbao.host === 'desktop' ? await nianbao.choosePlace('project', `${before}.nianbao`) : 'download'
  if (chosen === null) return
  const target = chosen === 'download' ? null : chosen
  const name = target ? projectNameOf(target.name) : await askName('app.save-as-title', before)
  if (name === null) return
  await awaitSaved()
  const moved = await nianbao.call('project.saveAs', { name, target })
  tellIssues(moved.ok ? moved.value.issues : moved.error)
  if (!moved.ok) return
  showProject(moved.value.state)
  tellNotice('app.saved-as', { file: moved.value.state.file.name })
}

/** Ends the program once everything is saved; the page then says that it can be closed. */
export async function quit(): Promise<void> {
  await awaitSaved()
  const ended = await nianbao.call('app.quit', null)
  if (!ended.ok) tellIssues(ended.error)
}

/** The project's name, as it is suggested for reports; the file, and the head of the window, keep theirs. */
export async function renameProject(): Promise<void> {
  const { project } = useWindow.getState()
  if (!project || project.readOnly) return
  const before = project.project.name
  const name = await askName('app.rename-title', before)
  if (name !== null && name !== before) await edit('settings', [{ tag: 'name', name }])
}
