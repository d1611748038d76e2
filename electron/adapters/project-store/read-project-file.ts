import type { Project } from '../../../shared/project/project'
import { success, type Result } from '../../../shared/result'
import { inspectFile } from './inspect-file'
import { projectStore } from './project-store'

/** The project in a file, which is open only as long as it takes to read it; null for a file that is no project. */
export function readProjectFile(path: string): Result<Project | null> {
  const inspected = inspectFile(path)
  if (!inspected.ok) {
    const isOther = inspected.error.some(({ code }) => code === 'project.not-a-project' || code === 'project.not-found')
    return isOther ? success(null) : inspected
  }
  const opened = projectStore.open(path)
  if (!opened.ok) return opened
  try {
    return success(opened.value.stored.project)
  } finally {
    opened.value.close()
  }
}
