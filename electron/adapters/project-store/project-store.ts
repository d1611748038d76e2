import { copyFileSync, existsSync, realpathSync } from 'node:fs'
import type { Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import type { ProjectFile, ProjectStore } from '../../jobs/session/project-port'
import { copyIssue, held, lockedIssue, refuseTarget } from './held-files'
import { inspectFile } from './inspect-file'
import { openFile } from './open-file'
import { OpenProject, readStored } from './open-project'
import { listSnapshots } from './snapshots'
import { freeSibling } from './free-sibling'
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

/** A file that cannot be opened is kept beside what replaces it: somebody may get more out of it. */
function keepDamaged(path: string): void {
  if (!existsSync(path)) return
  const present = openProject(path)
  if (present.ok) present.value.close()
  else copyFileSync(path, freeSibling(path, 'damaged'))
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
  keepDamaged(path)
  const copied = kept.value.saveCopy(path, kept.value.stored.project)
  kept.value.close()
  return copied.ok ? success(undefined) : copied
}
