import { create } from 'zustand'
import type { FileToken, Snapshot } from '../../shared/api/contract'
import { nianbao } from '../nianbao'
import { openProject, tellNotice } from '../state/window-store'

interface SnapshotQuestion {
  /** A project that cannot be opened; null for the open one. */
  readonly file: FileToken | null
}

export const useSnapshotQuestion = create<{ readonly question: SnapshotQuestion | null }>()(() => ({ question: null }))

/** Shows the kept states of the open project, or of one that cannot be opened. */
export function showSnapshots(file: FileToken | null): void {
  useSnapshotQuestion.setState({ question: { file } })
}

export function closeSnapshots(): void {
  useSnapshotQuestion.setState({ question: null })
}

/** Goes on with a kept state, in the open project or in the place of a damaged one. */
export async function restoreSnapshot(snapshot: Snapshot, file: FileToken | null): Promise<void> {
  const kept = tokenOf(snapshot)
  const isOpen = await openProject(() =>
    file
      ? nianbao.call('snapshot.recover', { file: tokenOf(file), snapshot: kept })
      : nianbao.call('snapshot.restore', { snapshot: kept }),
  )
  closeSnapshots()
  if (isOpen) tellNotice('app.restored')
}

/** Shows the file of a kept state, or downloads it. */
export async function saveSnapshot(snapshot: Snapshot): Promise<void> {
  await nianbao.reveal(tokenOf(snapshot))
}

const tokenOf = ({ token, name }: FileToken): FileToken => ({ token, name })
