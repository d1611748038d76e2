import { existsSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { issue, type Issue } from '../../../shared/issue'
import { figureKey } from '../../../shared/model/dataset'
import type { Change } from '../../../shared/project/edit'
import type { Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import type { AppendedSource, ProjectFile, ProjectStore, StoredProject } from '../../jobs/session/project-port'
import type { KeptWorkbook } from '../../jobs/write-back/kept-workbook'
import { inTransaction, openDatabase, type Database } from './database'
import { identityOf, inspectFile } from './inspect-file'
import { closeQuietly, openFile } from './open-file'
import { readChanges, readEntries, readProject, readVersions } from './read-project'
import { applicationId, upgradeSchema } from './schema'
import { readCleared, readKept, readSource, writeSource } from './sources'
import { DamagedContent, storeIssue } from './store-issue'
import { writeChange, writeProject } from './write-change'
import { writeCopy } from './write-copy'

/**
 * Files that this program holds. SQLite's locks keep other programs out; opening and closing such a file here by other
 * means would give those locks away (POSIX), so nothing but its connection may touch it.
 */
const held = new Set<string>()

/** Project files (.nianbao) on a disk. Every way in which the disk or the file can refuse is an issue. */
export const projectStore: ProjectStore = { create: createProject, open: openProject }

function openProject(path: string): Result<ProjectFile> {
  try {
    if (existsSync(path) && held.has(realpathSync(path))) return failure([lockedIssue(path)])
    const inspected = inspectFile(path)
    if (!inspected.ok) return inspected
    const opened = openFile(path)
    if (!opened.ok) return opened
    const { database, readOnly } = opened.value
    try {
      const stored = { project: readProject(database), entries: readEntries(database) }
      return success(new OpenProject(path, realpathSync(path), readOnly, stored, database))
    } catch (error) {
      closeQuietly(database)
      throw error
    }
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

/** A whole file of a project that has no history. */
function writeNewFile(path: string, project: Project): void {
  const database = openDatabase(':memory:', false)
  try {
    inTransaction(database, () => {
      upgradeSchema(database, 0)
      writeProject(
        database,
        null,
        project,
        project.figures.map((figure) => ({ tag: 'figure', place: figure, figure })),
      )
    })
    database.exec(`PRAGMA application_id = ${applicationId}`)
    writeCopy(database, path)
  } finally {
    database.close()
  }
}

class OpenProject implements ProjectFile {
  private readonly identity: string | null
  /** A write failed in a way that says nothing of what is on the disk: the connection is made anew before the next one. */
  private isDoubtful = false

  constructor(
    readonly path: string,
    private readonly realPath: string,
    readonly readOnly: Issue | null,
    readonly stored: StoredProject,
    private database: Database,
  ) {
    this.identity = identityOf(path)
    held.add(realPath)
  }

  append(before: Project, after: Project, change: Change, source: AppendedSource | null = null): Result<void> {
    if (this.readOnly) return failure([{ ...this.readOnly, severity: 'error' }])
    try {
      if (this.isGone()) return failure([this.vanishedIssue()])
      if (this.isDoubtful) {
        const renewed = this.renew()
        if (!renewed.ok) return renewed
      }
      inTransaction(this.database, () => {
        this.withdraw(before, change.id)
        writeChange(this.database, before, after, change)
        if (source) writeSource(this.database, source.import, source)
        // A file that was deleted still takes writes on some systems; nobody would ever see them.
        if (this.isGone()) throw new VanishedFile()
      })
      return success(undefined)
    } catch (error) {
      if (error instanceof VanishedFile) return failure([this.vanishedIssue()])
      const found = storeIssue(error, this.path)
      if (found.code !== 'project.disk-full') this.isDoubtful = true
      return failure([this.isGone() ? this.vanishedIssue() : found])
    }
  }

  changes(limit: number): Result<readonly Change[]> {
    return this.reading(() => readChanges(this.database, 'ORDER BY id DESC LIMIT ?', limit))
  }

  change(id: number): Result<Change> {
    return this.reading(() => {
      const [change] = readChanges(this.database, 'WHERE id = ?', id)
      if (!change) throw new DamagedContent(`change ${id}`)
      return change
    })
  }

  history(place: Parameters<ProjectFile['history']>[0]): ReturnType<ProjectFile['history']> {
    return this.reading(() => readVersions(this.database, figureKey(place.indicator, place.period, place.region)))
  }

  keptImports(): Result<ReadonlySet<string>> {
    return this.reading(() => readKept(this.database))
  }

  source(id: string): Result<KeptWorkbook | null> {
    return this.reading(() => readSource(this.database, id))
  }

  clearedKeys(): Result<readonly string[]> {
    return this.reading(() => readCleared(this.database))
  }

  saveCopy(path: string, project: Project): Result<readonly Issue[]> {
    if (existsSync(path) && realpathSync(path) === this.realPath) {
      return failure([issue('error', 'project.copy-onto-itself', { tag: 'file', file: path }, { path })])
    }
    const refused = refuseTarget(path)
    if (refused) return failure([refused])
    try {
      writeCopy(this.database, path)
      return success([])
    } catch (error) {
      return this.rescue(path, project, copyIssue(error, path))
    }
  }

  /** Whether the original or the place of the copy is at fault shows when the project in memory is written there. */
  private rescue(path: string, project: Project, failed: Issue): Result<readonly Issue[]> {
    try {
      writeNewFile(path, project)
    } catch (error) {
      // The place is at fault, which the first failure has told already; a bug is thrown on.
      copyIssue(error, path)
      return failure([failed])
    }
    const parameters = { path, original: this.path, reason: failed.parameters['reason'] ?? '' }
    return success([issue('warning', 'project.copy-without-history', { tag: 'file', file: path }, parameters)])
  }

  close(): void {
    closeQuietly(this.database)
    held.delete(this.realPath)
  }

  /**
   * A commit whose failure came after it had reached the disk was not acknowledged: what it did is taken back before
   * another change takes its number.
   */
  private withdraw(before: Project, id: number): void {
    const landed = readChanges(this.database, 'WHERE id >= ? ORDER BY id DESC', id)
    for (const change of landed) {
      writeProject(this.database, readProject(this.database), before, change.inverse)
      this.database.run('DELETE FROM changes WHERE id = ?', change.id)
      this.database.run('DELETE FROM figure_versions WHERE change = ?', change.id)
    }
  }

  private renew(): Result<void> {
    closeQuietly(this.database)
    const opened = openFile(this.path)
    if (!opened.ok) return opened
    this.database = opened.value.database
    this.isDoubtful = false
    return success(undefined)
  }

  private isGone(): boolean {
    return identityOf(this.path) !== this.identity
  }

  private vanishedIssue(): Issue {
    return issue('error', 'project.vanished', { tag: 'file', file: this.path }, { path: this.path })
  }

  private reading<T>(read: () => T): Result<T> {
    try {
      return success(read())
    } catch (error) {
      return failure([storeIssue(error, this.path)])
    }
  }
}

class VanishedFile extends Error {}

function lockedIssue(path: string): Issue {
  return issue('error', 'project.locked', { tag: 'file', file: path }, { path })
}

/** A project that somebody has open is not replaced, even when the user said so. */
function refuseTarget(path: string): Issue | null {
  if (!existsSync(path)) return null
  if (held.has(realpathSync(path))) return lockedIssue(path)
  if (!inspectFile(path).ok) return null
  let database: Database | null = null
  try {
    database = openDatabase(path, false)
    database.exec('BEGIN EXCLUSIVE; COMMIT')
    return null
  } catch (error) {
    const found = storeIssue(error, path)
    return found.code === 'project.locked' ? found : null
  } finally {
    if (database) closeQuietly(database)
  }
}

function copyIssue(error: unknown, path: string): Issue {
  const reason = storeIssue(error, dirname(path)).parameters['reason'] ?? ''
  return issue('error', 'project.copy-failed', { tag: 'file', file: path }, { path, reason })
}
