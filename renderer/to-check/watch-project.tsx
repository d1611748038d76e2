import { useEffect } from 'react'
import { today } from '../report/preview/use-today'
import { useWindow } from '../state/window-store'
import { useTemplate } from '../templates/use-template'
import { findToCheck, type Finding } from './find-to-check'
import { asideOf } from '../issues/aside-store'
import { openGroups } from '../issues/open-groups'
import type { Project } from '../../shared/project/project'
import { keepStand } from './stands'
import { forgetFindings, keepFindings, useToCheck } from './to-check-store'

const pauseMilliseconds = 250
const sliceMilliseconds = 8

/**
 * Looks through the open project some time after it changed, in short slices, so that typing and scrolling go on. Draws nothing; what it
 * needs to know of templates is loaded after the window is there.
 */
export function WatchProject() {
  const project = useWindow((state) => state.project?.project ?? null)
  const template = useTemplate(project)
  useEffect(() => {
    if (!project) {
      forgetFindings()
      return undefined
    }
    if (!template) return undefined
    let isStopped = false
    const run = async (): Promise<void> => {
      const found: Finding[] = []
      let started = performance.now()
      for (const some of findToCheck(project, template, today())) {
        found.push(...some)
        if (performance.now() - started < sliceMilliseconds) continue
        await new Promise((resolve) => setTimeout(resolve))
        if (isStopped) return
        started = performance.now()
      }
      keepFindings(project, found)
      rememberStand(project)
    }
    const timer = setTimeout(() => void run(), useToCheck.getState().of === null ? 0 : pauseMilliseconds)
    return () => {
      isStopped = true
      clearTimeout(timer)
    }
  }, [project, template])
  return null
}

/** For the list of recent projects, when this one is closed. */
function rememberStand({ report }: Project): void {
  const file = useWindow.getState().project?.file.name
  if (file === undefined) return
  const open = openGroups(useToCheck.getState().groups, asideOf(file))
  const missing = open.filter(({ tag }) => tag === 'missing').length
  keepStand(file, { year: report.year, missing, toCheck: open.length - missing })
}
