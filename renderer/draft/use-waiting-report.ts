import { useEffect, useRef } from 'react'
import { useReportStart, waitWithReport } from '../state/report-start'
import { useWindow } from '../state/window-store'
import { beginDraft } from './begin-draft'

/** Goes on with a report that waited for the figures of its year, once they are taken in; giving the import up gives it up. */
export function useWaitingReport(): void {
  const waiting = useReportStart((state) => state.waiting)
  const isLookedAt = useWindow(({ preview }) => preview !== null)
  const isTakenIn = useWindow(({ project, screen }) => screen === 'grid' && (project?.project.figures.length ?? 0) > 0)
  const wasLookedAt = useRef(false)
  useEffect(() => {
    const isOver = wasLookedAt.current && !isLookedAt
    wasLookedAt.current = isLookedAt
    if (waiting === null || !isOver) return
    waitWithReport(null)
    if (isTakenIn) void beginDraft(waiting)
  }, [waiting, isLookedAt, isTakenIn])
}
