import { existsSync, realpathSync } from 'node:fs'
import { issue, type Issue } from '../../../shared/issue'
import { figureKey } from '../../../shared/model/dataset'
import type { Change } from '../../../shared/project/edit'
import type { Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import type {
  AppendedSource,
  ChangeEntry,
  KeptExport,
  KeptSnapshots,
  ProjectFile,
  StoredProject,
} from '../../jobs/session/project-port'
import type { KeptWorkbook } from '../../jobs/write-back/kept-workbook'
import {
  readChange,
  readEntries,
  readEverCleared,
  readNewest,
  readNewestTime,
  readVersions,
  removeFrom,
  writeChange,
} from './blocks/stored-changes'
import {
  noBlocks,
  readContent,
  readExports,
  writeContent,
  writeExports,
  type ReadContent,
  type StoredBlocks,
} from './blocks/stored-content'
import { inTransaction, type Database } from './database'
import { copyIssue, held, refuseTarget } from './held-files'
import { identityOf } from './inspect-file'
import { closeQuietly, openFile, type OpenedDatabase } from './open-file'
import { listSnapshots, takeSnapshot } from './snapshots'
import { readKept, readSource, writeSource } from './sources'
import { DamagedContent, storeIssue } from './store-issue'
import { writeCopy } from './write-copy'
import { writeNewFile } from './write-new-file'

/** The exports that a project remembers at most. */
const mostExports = 200

/** What was read of a file when it was opened. */
export interface Stored extends ReadContent {
  /** When the newest change was made. */
  readonly lastAt: string | null
  readonly entries: readonly ChangeEntry[]
}

/** All that a session needs. Throws DamagedContent where the project is not what its newest change left. */
export function readStored(database: Database): Stored {
  const content = readContent(database)
  const entries = readEntries(database)
  if ((entries.at(-1)?.id ?? 0) !== content.revision) throw new DamagedContent(`change ${content.revision}`)
  return { ...content, entries, lastAt: readNewestTime(database) }
}

/** A project file that is open and locked. */
export class OpenProject implements ProjectFile {
  readonly readOnly: Issue | null
  readonly notes: readonly Issue[]
  readonly stored: StoredProject
  private readonly identity: string | null
  private database: Database
  /** What the file holds, and in which blocks; null when that is not known, and all of it is written anew. */
  private written: { readonly project: Project; readonly blocks: StoredBlocks } | null
  /** A write failed in a way that says nothing of what is on the disk: the connection is made anew before the next one. */
  private isDoubtful = false
  private isFresh = true
  /** When the newest change was made, as ISO text; null where there is none. */
  private lastChangeAt: string | null
  private snapshotFailure: Issue | null = null

  constructor(
    readonly path: string,
    private readonly realPath: string,
    opened: OpenedDatabase<Stored>,
  ) {
    const { database, readOnly, notes, content } = opened
    this.database = database
    this.readOnly = readOnly
    this.notes = notes
    this.stored = { project: content.project, entries: content.entries }
    this.written = content
    this.lastChangeAt = content.lastAt
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
      this.keepBefore(change)
      const known = this.written?.project === before ? this.written : null
      this.written = null
      let blocks: StoredBlocks = noBlocks
      inTransaction(this.database, () => {
        // A commit whose failure came after it had reached the disk was not acknowledged: what it did is taken back.
        const isKnown = removeFrom(this.database, change.id) === 0
        blocks = writeContent(this.database, isKnown ? known : null, after, change.id)
        writeChange(this.database, change)
        if (source) writeSource(this.database, source.import, source)
        // A file that was deleted still takes writes on some systems; nobody would ever see them.
        if (this.isGone()) throw new VanishedFile()
      })
      this.written = { project: after, blocks }
      return success(undefined)
    } catch (error) {
      if (error instanceof VanishedFile) return failure([this.vanishedIssue()])
      const found = storeIssue(error, this.path)
      if (found.code !== 'project.disk-full') this.isDoubtful = true
      return failure([this.isGone() ? this.vanishedIssue() : found])
    }
  }

  changes(limit: number): Result<readonly Change[]> {
    return this.reading(() => readNewest(this.database, limit))
  }

  change(id: number): Result<Change> {
    return this.reading(() => readChange(this.database, id))
  }

  history(place: Parameters<ProjectFile['history']>[0]): ReturnType<ProjectFile['history']> {
    return this.reading(() => readVersions(this.database, place))
  }

  keptImports(): Result<ReadonlySet<string>> {
    return this.reading(() => readKept(this.database))
  }

  source(id: string): Result<KeptWorkbook | null> {
    return this.reading(() => readSource(this.database, id))
  }

  clearedKeys(): Result<readonly string[]> {
    return this.reading(() => {
      const cleared = readEverCleared(this.database)
      if (cleared.size === 0) return []
      const { figures } = readContent(this.database).project
      const present = new Set(figures.map((figure) => figureKey(figure.indicator, figure.period, figure.region)))
      return [...cleared].filter((key) => !present.has(key))
    })
  }

  exports(): Result<readonly KeptExport[]> {
    return this.reading(() => readExports(this.database))
  }

  keepExports(exported: readonly KeptExport[]): Result<void> {
    if (this.readOnly) return success(undefined)
    return this.reading(() => {
      const names = new Set(exported.map(({ name }) => name))
      const others = readExports(this.database).filter(({ name }) => !names.has(name))
      inTransaction(this.database, () => writeExports(this.database, [...others, ...exported].slice(-mostExports)))
    })
  }

  snapshots(): KeptSnapshots {
    return { list: listSnapshots(this.path), failed: this.snapshotFailure }
  }

  takeSnapshot(at: string): Result<void> {
    return this.reading(() => takeSnapshot(this.database, this.path, 'opened', at))
  }

  /**
   * Keeps the state before the first change after an opening, and before the first one of each day. A snapshot that cannot be kept
   * does not hold up an edit; it is told where the snapshots are listed.
   */
  private keepBefore({ at }: Change): void {
    const before = this.lastChangeAt
    this.lastChangeAt = at
    const isFirst = this.isFresh
    this.isFresh = false
    // There is nothing to lose in a project that was made just now.
    if (before === null) return
    if (!isFirst && new Date(before).toDateString() === new Date(at).toDateString()) return
    try {
      const [newest] = listSnapshots(this.path)
      if (newest && newest.at > before) return
      takeSnapshot(this.database, this.path, isFirst ? 'opened' : 'day', at)
      this.snapshotFailure = null
    } catch (error) {
      this.snapshotFailure = storeIssue(error, this.path)
    }
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

  private renew(): Result<void> {
    closeQuietly(this.database)
    const opened = openFile(this.path, () => undefined)
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
