import { create } from 'zustand'
import type { FileToken, VerifyPreview } from '../../shared/api/contract'
import { runReading } from '../import/reading/read-task'
import { nianbao } from '../nianbao'
import { tellIssues } from '../state/window-store'

/** The finished report that was read last; null before the first. */
export const useVerify = create<{ readonly preview: VerifyPreview | null }>()(() => ({ preview: null }))

/** Compares a finished report with the open project. */
export async function readFinished(file: FileToken): Promise<void> {
  tellIssues([])
  const preview = await runReading(file.name, () => nianbao.call('verify.read', { file }))
  if (preview) useVerify.setState({ preview })
}

export async function chooseFinished(): Promise<void> {
  const file = await nianbao.chooseFile('finished-report')
  if (file) await readFinished(file)
}
