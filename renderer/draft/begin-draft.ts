import type { FileToken } from '../../shared/api/contract'
import { runReading } from '../import/reading/read-task'
import { nianbao } from '../nianbao'
import { acknowledge, show, tellIssues, useWindow } from '../state/window-store'

/** Reads last year's report into the open project and shows it for review. What it leaves out is told. */
export async function beginDraft(report: FileToken): Promise<boolean> {
  tellIssues([])
  const begun = await runReading(report.name, () => nianbao.call('draft.begin', { report, year: null }))
  if (!begun) return false
  acknowledge(begun.done, true)
  show('draft')
  tellIssues(begun.issues.filter(({ severity }) => severity !== 'info'))
  return true
}

/** Whether the open project has figures that a report could be compared with. */
export function hasFigures(): boolean {
  return (useWindow.getState().project?.project.figures.length ?? 0) > 0
}
