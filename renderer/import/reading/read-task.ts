import { create } from 'zustand'
import type { FileToken, ImportPreview } from '../../../shared/api/contract'
import type { PastedCells } from '../../../shared/sheet/pasted-cells'
import { failure, type Result } from '../../../shared/result'
import { nianbao } from '../../nianbao'

import { tellIssues } from '../../state/window-store'
import { askPassword } from './ask-password'

/** A file that is being worked on. */
export interface ReadTask {
  readonly file: string
  readonly step: string | null
  readonly done: number
  readonly total: number
  /** Of the step itself, where its parts can be counted. */
  readonly part: { readonly done: number; readonly total: number } | null
  readonly isStopping: boolean
}

/** The workbook that is being read, if one is, and how far it is. */
export const useReadTask = create<{ readonly task: ReadTask | null }>()(() => ({ task: null }))

/** What is to be read: a chosen or dropped file, or cells that were pasted, under a name of their own. */
export type ImportSource =
  | { readonly tag: 'file'; readonly file: FileToken }
  | { readonly tag: 'cells'; readonly name: string; readonly cells: PastedCells }

export function nameOfSource(source: ImportSource): string {
  return source.tag === 'file' ? source.file.name : source.name
}

/**
 * Reads a workbook with progress; asks for the password of an encrypted one until it is right. Null when it cannot be read, the
 * reasons then being told, or when the user stopped it.
 */
export async function readPreview(source: ImportSource): Promise<ImportPreview | null> {
  for (let password: string | undefined; ;) {
    const read = await readOnce(source, password)
    if (read.tag !== 'password') return read.preview
    const typed = await askPassword(nameOfSource(source), password !== undefined)
    if (typed === null) return null
    password = typed
  }
}

type ReadOnce = { readonly tag: 'done'; readonly preview: ImportPreview | null } | { readonly tag: 'password' }

async function readOnce(source: ImportSource, password: string | undefined): Promise<ReadOnce> {
  const asked = { password: false }
  const preview = await runReading(nameOfSource(source), async () => {
    const result =
      source.tag === 'file'
        ? await nianbao.call('import.read', { file: source.file, password })
        : await nianbao.call('import.readCells', { name: source.name, cells: source.cells })
    asked.password = !result.ok && result.error.some(({ code }) => passwordCodes.has(code))
    if (asked.password) return failure([])
    // Stopped after its last step: it was read all the same, and is put away.
    if (!result.ok || !useReadTask.getState().task?.isStopping) return result
    await nianbao.call('import.discard', { id: result.value.id })
    return failure([])
  })
  return asked.password ? { tag: 'password' } : { tag: 'done', preview }
}

const passwordCodes: ReadonlySet<string> = new Set(['import.password-needed', 'import.password-wrong'])

/** Shows that a file is being worked on while `work` runs. */
export async function runReading<T>(file: string, work: () => Promise<Result<T>>): Promise<T | null> {
  if (useReadTask.getState().task) return null
  useReadTask.setState({ task: { file, step: null, done: 0, total: 0, part: null, isStopping: false } })
  const stopListening = nianbao.listen((event) => {
    const { task } = useReadTask.getState()
    if (event.tag !== 'progress' || !task) return
    const { step, done, total, part = null } = event
    useReadTask.setState({ task: { ...task, step, done, total, part } })
  })
  try {
    const result = await work()
    if (result.ok) return result.value
    // What a stopped task answers is no news to the one who stopped it.
    if (!useReadTask.getState().task?.isStopping) tellIssues(result.error)
    return null
  } finally {
    stopListening()
    useReadTask.setState({ task: null })
  }
}

export async function stopReading(): Promise<void> {
  const { task } = useReadTask.getState()
  if (!task || task.isStopping) return
  useReadTask.setState({ task: { ...task, isStopping: true } })
  await nianbao.call('task.cancel', null)
}
