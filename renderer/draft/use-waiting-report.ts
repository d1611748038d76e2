import { useEffect, useRef } from 'react'
import { showReportNext, useReportStart, waitWithReport } from '../state/report-start'
import { show, useWindow } from '../state/window-store'
import { beginDraft } from './begin-draft'

/** Goes on with a report that waited for the figures of its year, once they are taken in, and with the report of the next year alike; giving the import up gives it up. */
export function useWaitingReport(): void {
  const waiting = useReportStart((state) => state.waiting)
  const isNext = useReportStart((state) => state.isNext)
  const isLookedAt = useWindow(({ preview }) => preview !== null)
  const isTakenIn = useWindow(({ project, screen }) => screen === 'grid' && (project?.project.figures.length ?? 0) > 0)
  const wasLookedAt = useRef(false)
  useEffect(() => {
    const isOver = wasLookedAt.current && !isLookedAt
    wasLookedAt.current = isLookedAt
    if (!isOver) return
    waitWithReport(null)
    showReportNext(false)
    if (isTakenIn && waiting !== null) void beginDraft(waiting)
    else if (isTakenIn && isNext) show('report')
  }, [waiting, isNext, isLookedAt, isTakenIn])
}
