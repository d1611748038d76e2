import { useEffect, useRef, useState } from 'react'
import type { ArgumentsOf, ExistingTarget, ExportedFile, FileToken } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import { failure, success, type Result } from '../../shared/result'
import { nianbao } from '../nianbao'
import { awaitSaved } from '../state/await-saved'

export type ExportFormats = ArgumentsOf<'report.export'>['formats']

export interface ExportProgress {
  readonly step: string
  readonly done: number
  readonly total: number
  /** Of the step itself, where its parts can be counted. */
  readonly part: { readonly done: number; readonly total: number } | null
}

export type ExportState =
  | { readonly tag: 'asking'; readonly issues: readonly Issue[] }
  | { readonly tag: 'running'; readonly progress: ExportProgress | null; readonly isCancelled: boolean }
  | { readonly tag: 'done'; readonly files: readonly ExportedFile[]; readonly issues: readonly Issue[] }

export interface Export {
  readonly state: ExportState
  /** `shown` are the figures of the preview, which the files must equal. */
  readonly start: (formats: ExportFormats, profile: string, name: string, shown: readonly string[]) => Promise<void>
  readonly cancel: () => void
}

/** Which files would be replaced; the saving dialog asked about the one that was chosen, unless somebody edited it. */
type AskToReplace = (targets: readonly ExistingTarget[]) => Promise<boolean>

/** One export: asks for the place, waits for pending edits, writes, tells how far it is. */
export function useExport(confirm: AskToReplace): Export {
  const [state, setState] = useState<ExportState>({ tag: 'asking', issues: [] })
  const isRunning = state.tag === 'running'
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  /** The fingerprint of what may be replaced; a failure without issues where the user thought better of it. */
  const askToReplace = async (formats: ExportFormats, target: FileToken): Promise<Result<string>> => {
    const targets = await nianbao.call('report.targets', { formats, target })
    if (!targets.ok) return targets
    const { existing, fingerprint } = targets.value
    const unasked = existing.filter(({ name, isEdited }) => name !== target.name || isEdited === true)
    return unasked.length === 0 || (await confirm(unasked)) ? success(fingerprint) : failure([])
  }
  useEffect(() => {
    if (!isRunning) return undefined
    return nianbao.listen((event) => {
      if (event.tag !== 'progress') return
      const { step, done, total, part = null } = event
      setState((current) =>
        current.tag === 'running' ? { ...current, progress: { step, done, total, part } } : current,
      )
    })
  }, [isRunning])
  return {
    state,
    start: async (formats, profile, name, shown) => {
      const chosen = await nianbao.choosePlace('report', name)
      if (chosen === null) return
      setState({ tag: 'running', progress: null, isCancelled: false })
      await awaitSaved()
      const target = chosen === 'download' ? null : chosen
      const replaces = target && (await askToReplace(formats, target))
      if (replaces && !replaces.ok) {
        setState({ tag: 'asking', issues: replaces.error })
        return
      }
      const given = { formats, profile, name, target, shown, replaces: replaces && replaces.value }
      const answer = await nianbao.call('report.export', given)
      if (!isOpen.current) return
      setState(answer.ok ? { tag: 'done', ...answer.value } : { tag: 'asking', issues: answer.error })
    },
    cancel: () => {
      setState((current) => (current.tag === 'running' ? { ...current, isCancelled: true } : current))
      void nianbao.call('task.cancel', null)
    },
  }
}
