import { existsSync, realpathSync } from 'node:fs'
import type { Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import type { ProjectFile, ProjectStore } from '../../jobs/session/project-port'
import { copyIssue, held, lockedIssue, refuseTarget } from './held-files'
import { inspectFile } from './inspect-file'
import { openFile } from './open-file'
import { OpenProject, readStored } from './open-project'
import { listSnapshots } from './snapshots'
import { storeIssue } from './store-issue'
import { writeNewFile } from './write-new-file'

/** Project files (.nianbao) on a disk. Every way in which the disk or the file can refuse is an issue. */
export const projectStore: ProjectStore = {
  create: createProject,
  open: openProject,
  snapshots: listSnapshots,
  restore: restoreProject,
}

function openProject(path: string): Result<ProjectFile> {
  try {
    if (existsSync(path) && held.has(realpathSync(path))) return failure([lockedIssue(path)])
    const inspected = inspectFile(path)
    if (!inspected.ok) return inspected
    const opened = openFile(path, readStored)
    return opened.ok ? success(new OpenProject(path, realpathSync(path), opened.value)) : opened
  } catch (error) {
    return failure([storeIssue(error, path)])
  }
}

function createProject(path: string, project: Project): Result<ProjectFile> {
  const refused = refuseTarget(path)
  if (refused) return failure([refused])
  try {
    writeNewFile(path, project)
  } catch (error) {
    return failure([copyIssue(error, path)])
  }
  return openProject(path)
}

/** Puts a kept state in the place of a project: a whole copy beside it, renamed over it. */
function restoreProject(path: string, snapshot: string): Result<void> {
  const refused = refuseTarget(path)
  if (refused) return failure([refused])
  const kept = openProject(snapshot)
  if (!kept.ok) return kept
  const copied = kept.value.saveCopy(path, kept.value.stored.project)
  kept.value.close()
  return copied.ok ? success(undefined) : copied
}
