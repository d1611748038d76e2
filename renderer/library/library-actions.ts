import { create } from 'zustand'
import type { LibraryTemplate } from '../../shared/api/contract'
import { templateEnding } from '../../shared/api/bridge'
import type { Result } from '../../shared/result'
import { nianbao } from '../nianbao'
import { edit, show, tellIssues, tellNotice, useWindow } from '../state/window-store'

/** The templates of the user's folder; null until they were read. */
export const useLibrary = create<{ readonly templates: readonly LibraryTemplate[] | null }>()(() => ({
  templates: null,
}))

export async function loadLibrary(): Promise<void> {
  const list = await nianbao.call('library.list', null)
  if (list.ok) useLibrary.setState({ templates: list.value })
  else tellIssues(list.error)
}

/** The value of an answer after which the library is looked at anew; a failure is told. */
async function changed<T>(answer: Promise<Result<T>>): Promise<T | null> {
  const result = await answer
  tellIssues(result.ok ? [] : result.error)
  await loadLibrary()
  return result.ok ? result.value : null
}

export async function renameTemplate(name: string, to: string): Promise<void> {
  await changed(nianbao.call('library.rename', { name, to }))
}

export async function duplicateTemplate(name: string): Promise<void> {
  await changed(nianbao.call('library.duplicate', { name }))
}

/** What brings the template back; null where it could not be removed. */
export async function removeTemplate(name: string): Promise<string | null> {
  return (await changed(nianbao.call('library.remove', { name })))?.removed ?? null
}

export async function restoreTemplate(removed: string): Promise<void> {
  await changed(nianbao.call('library.restore', { removed }))
}

export async function importTemplate(): Promise<void> {
  const file = await nianbao.chooseFile('template')
  if (file) await changed(nianbao.call('library.import', { file }))
}

export async function exportTemplate(name: string): Promise<void> {
  const place = await nianbao.choosePlace('template', `${name}${templateEnding}`)
  if (place === null) return
  const target = place === 'download' ? null : place
  const exported = await nianbao.call('library.export', { name, target })
  if (!exported.ok) tellIssues(exported.error)
  else if (target === null) await nianbao.reveal(exported.value.file)
  else tellNotice('library.exported', { name })
}

/** Gives the open project a template of the library, which it carries from now on, and shows its report. */
export async function takeTemplateHere(name: string): Promise<void> {
  const read = await nianbao.call('library.read', { name })
  const { project } = useWindow.getState()
  if (!read.ok) tellIssues(read.error)
  if (!read.ok || !project) return
  const template = read.value
  const report = { ...project.project.report, template: template.id, baseYear: null }
  const isDone = await edit('settings', [
    { tag: 'template', id: template.id, template },
    { tag: 'report', report },
  ])
  if (isDone) show('report')
}
