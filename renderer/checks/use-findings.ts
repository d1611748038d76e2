import { useEffect, useState } from 'react'
import type { Issue } from '../../shared/issue'
import { neededFigures } from '../../shared/template/project/needed-figures'
import type { Project } from '../../shared/project/project'
import type { Result } from '../../shared/result'
import { bindProject } from '../../shared/template/project/bind-project'
import type { Template } from '../../shared/template/template'
import { checkProject, type Finding } from './findings'

const pause = 250
const sliceMilliseconds = 8

/**
 * The findings about a project, worked out in short slices some time after it changed, so that typing and scrolling go on.
 * `isRunning` while the findings shown are of an earlier state.
 */
export function useFindings(
  project: Project | null,
  template: Result<{ readonly template: Template }> | null,
): { readonly findings: readonly Finding[]; readonly isRunning: boolean } {
  const [done, setDone] = useState<{ readonly of: unknown; readonly findings: readonly Finding[] }>({
    of: null,
    findings: [],
  })
  useEffect(() => {
    if (!project) return
    let isStopped = false
    const run = async (): Promise<void> => {
      const found: Finding[] = template === null ? [] : [...reportFindings(project, template)]
      let started = performance.now()
      for (const some of checkProject(project)) {
        found.push(...some)
        if (performance.now() - started < sliceMilliseconds) continue
        await new Promise((resolve) => setTimeout(resolve))
        if (isStopped) return
        started = performance.now()
      }
      setDone({ of: project, findings: found })
    }
    const timer = setTimeout(() => void run(), done.of === null ? 0 : pause)
    return () => {
      isStopped = true
      clearTimeout(timer)
    }
  }, [project, template, done.of === null])
  return { findings: done.findings, isRunning: project !== null && done.of !== project }
}

/** What stands in the way of the report that is chosen. */
function reportFindings(project: Project, template: Result<{ readonly template: Template }>): readonly Finding[] {
  const plain = (issues: readonly Issue[]): readonly Finding[] => issues.map((issue) => ({ issue, place: null }))
  if (!template.ok) return plain(template.error)
  const bound = bindProject(template.value.template, project.indicators)
  return [...neededFigures(project, bound), ...plain(bound.issues)]
}
