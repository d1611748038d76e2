import type { FigureVersion } from '../../../shared/api/contract'
import type { Issue } from '../../../shared/issue'
import type { Change, ChangeKind, FigureKey } from '../../../shared/project/edit'
import type { Project } from '../../../shared/project/project'
import type { Result } from '../../../shared/result'
import type { KeptWorkbook } from '../write-back/kept-workbook'

/** A change without its edits: enough to know what undo and redo would do. */
export interface ChangeEntry {
  readonly id: number
  readonly kind: ChangeKind
  readonly of: number | null
}

/** What stands in a project file. */
export interface StoredProject {
  readonly project: Project
  /** Every change, oldest first. */
  readonly entries: readonly ChangeEntry[]
}

/** The workbook of an import, by the id of its record. */
export interface AppendedSource extends KeptWorkbook {
  readonly import: string
}

/** Why a snapshot was kept: the project was opened, or edited for the first time on a day. */
export type SnapshotReason = 'opened' | 'day'

/** A state of a project that the program kept by itself. */
export interface ProjectSnapshot {
  readonly path: string
  readonly name: string
  /** ISO time. */
  readonly at: string
  readonly reason: SnapshotReason
  readonly bytes: number
}

export interface KeptSnapshots {
  readonly list: readonly ProjectSnapshot[]
  /** Why the last one could not be kept, if so. */
  readonly failed: Issue | null
}

/** A file that was exported, as it was written. */
export interface KeptExport {
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** ISO time. */
  readonly at: string
}

/** An open project file. It is locked for others until it is closed. */
export interface ProjectFile {
  readonly path: string
  /** Why it cannot be written, if so. */
  readonly readOnly: Issue | null
  /** What was done to the file before it could be opened, such as rolling back what a crash left. */
  readonly notes: readonly Issue[]
  readonly stored: StoredProject
  /**
   * Writes a change with what it does to the project, durably and as a whole. A failure leaves the file as it was before.
   * `before` and `after` are the whole project; only what differs is written. The workbook of an import is kept with it.
   */
  append(before: Project, after: Project, change: Change, source?: AppendedSource | null): Result<void>
  /** Newest first. */
  changes(limit: number): Result<readonly Change[]>
  change(id: number): Result<Change>
  /** Newest first. */
  history(place: FigureKey): Result<readonly FigureVersion[]>
  /** The imports whose workbook is kept in the file. */
  keptImports(): Result<ReadonlySet<string>>
  /** What is kept of an import; null where nothing is. */
  source(id: string): Result<KeptWorkbook | null>
  /** Keys (figureKey) of the figures that the project had once and has no more. */
  clearedKeys(): Result<readonly string[]>
  /** The files that were exported from the project, newest last. */
  exports(): Result<readonly KeptExport[]>
  /** Remembers exported files, to know later whether somebody edited them. */
  keepExports(exported: readonly KeptExport[]): Result<void>
  /** The states that were kept of the project, newest first. */
  snapshots(): KeptSnapshots
  /** Keeps the state as it is now. */
  takeSnapshot(at: string): Result<void>
  /**
   * A copy of the whole project, history included; an existing file is replaced whole or not at all. Where the file itself can
   * no longer be read, the copy is made of `project`, which is in memory, and an issue says that the history is not in it.
   */
  saveCopy(path: string, project: Project): Result<readonly Issue[]>
  close(): void
}

export interface ProjectStore {
  /** Makes a new file, replacing one that is there (the user was asked), and opens it. */
  create(path: string, project: Project): Result<ProjectFile>
  open(path: string): Result<ProjectFile>
  /** The states that were kept of a project, also of one that cannot be opened; newest first. */
  snapshots(path: string): readonly ProjectSnapshot[]
  /** Puts a kept state in the place of a project that is not open. */
  restore(path: string, snapshot: string): Result<void>
}
