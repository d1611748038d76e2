import { create } from 'zustand'
import type { FileToken } from '../../shared/api/contract'
import { nianbao } from '../nianbao'
import { openProject, setPreview, tellIssues, tellNotice, useWindow } from '../state/window-store'
import { showSnapshots } from './snapshots'

export const useOpenDialog = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }))

export function closeOpenDialog(): void {
  useOpenDialog.setState({ isOpen: false })
}

/** Opens a project file where it is; what was being imported into another one is put away. A damaged one is offered its snapshots. */
export async function openFile({ token, name }: FileToken): Promise<boolean> {
  tellIssues([])
  const file = { token, name }
  if (await openProject(() => nianbao.call('project.open', { file }))) {
    setPreview(null)
    return true
  }
  if (useWindow.getState().issues.some(({ code }) => code === 'project.damaged')) showSnapshots(file)
  return false
}

/** Opens a file that was chosen or dropped. In browser mode it has been copied into the folder of the projects, which is said. */
export async function openTakenFile(file: FileToken): Promise<void> {
  if ((await openFile(file)) && nianbao.host === 'browser') tellNotice('home.project-copied', { file: file.name })
}

/** Lets the user choose a project: in browser mode first among those in the folder of the program. */
export async function openChosenProject(): Promise<void> {
  if (nianbao.host === 'browser') {
    useOpenDialog.setState({ isOpen: true })
    await refreshApp()
  } else await openFromElsewhere()
}

/** Lets the user choose a project file on the disk. */
export async function openFromElsewhere(): Promise<void> {
  closeOpenDialog()
  const file = await nianbao.chooseFile('project')
  if (file) await openTakenFile(file)
}

/** Looks again which projects were opened last and are there. */
export async function refreshApp(): Promise<void> {
  const app = await nianbao.call('app.describe', null)
  if (app.ok) useWindow.setState({ app: app.value })
  else tellIssues(app.error)
}
