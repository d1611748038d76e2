import { randomUUID } from 'node:crypto'
import type {
  Acknowledged,
  CallOrigin,
  FileToken,
  FigureVersion,
  ProjectState,
  WriteBackSource,
} from '../../../shared/api/contract'
import { issue, type Issue } from '../../../shared/issue'
import { nameKey } from '../../../shared/model/dataset'
import { applyEdits } from '../../../shared/project/apply-edits'
import type { Change, ChangeKind, Edit, FigureKey } from '../../../shared/project/edit'
import { forbiddenCharacter } from '../../../shared/project/forbidden-character'
import type { Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import { ChangeLog } from './change-log'
import type { AppendedSource, ChangeEntry, KeptExport, KeptSnapshots, ProjectFile } from './project-port'
import type { WriteBackRequest } from '../write-back/write-back'

/**
 * The open project of a window. An edit is acknowledged when it is on the disk; until then, and when the disk refuses it, the
 * project stays as it was. Undo and redo are changes like any other, so the list of changes is also the history, and what
 * can be undone is known again when the file is opened anew.
 */
export class ProjectSession {
  private current: Project
  private revision: number
  /** Stands for this opening of the file. */
  readonly id = randomUUID()
  private readonly log: ChangeLog
  private readonly undoable: ChangeEntry[] = []
  private readonly redoable: ChangeEntry[] = []

  constructor(
    private readonly file: ProjectFile,
    /** The time now, as ISO text. */
    private readonly now: () => string,
  ) {
    this.current = file.stored.project
    this.revision = file.stored.entries.at(-1)?.id ?? 0
    this.log = new ChangeLog(this.revision)
    for (const entry of file.stored.entries) this.remember(entry)
  }

  get project(): Project {
    return this.current
  }

  get path(): string {
    return this.file.path
  }

  get nextChange(): number {
    return this.revision + 1
  }

  state(token: FileToken): ProjectState {
    return {
      id: this.id,
      project: this.current,
      file: token,
      revision: this.revision,
      ...this.steps(),
      readOnly: this.file.readOnly,
      notes: this.file.notes,
    }
  }

  /**
   * `source` is the workbook that the edits of an import come from. `seen` is what the one who edits knew: where something that the
   * edits touch was changed by another window since, nothing is done. Null is the program itself.
   */
  edit(
    kind: ChangeKind,
    edits: readonly Edit[],
    reason: string | null,
    source: AppendedSource | null = null,
    seen: SeenRevision | null = null,
  ): Result<Acknowledged> {
    // A workbook may bring what nobody sees in it; what is typed can be typed again.
    const forbidden = kind === 'import' ? null : forbiddenCharacter(edits)
    if (forbidden !== null) {
      return failure([issue('error', 'project.forbidden-character', null, { character: forbidden })])
    }
    if (seen && this.log.isStale(edits, seen.revision, seen.window)) return changedMeanwhile()
    return this.append({ kind, edits, reason, of: null }, source, seen?.window ?? null)
  }

  /** A failure where another window changed anything since a revision. */
  refuseStale(seen: SeenRevision): Result<void> {
    return this.log.hasForeign(seen.revision, seen.window) ? changedMeanwhile() : success(undefined)
  }

  /** A failure where something that edits touch was changed by anybody since a revision. */
  refuseStaleEdits(edits: readonly Edit[], revision: number): Result<void> {
    return this.log.isStale(edits, revision, null) ? changedMeanwhile() : success(undefined)
  }

  /** Takes back the newest change that is not taken back yet; null when there is none. */
  undo(seen: SeenRevision | null = null): Result<Acknowledged | null> {
    const stale = seen && this.refuseStale(seen)
    if (stale && !stale.ok) return stale
    const last = this.undoable.at(-1)
    if (!last) return success(null)
    const change = this.file.change(last.id)
    if (!change.ok) return change
    const edits = change.value.inverse
    return this.append({ kind: 'undo', edits, reason: null, of: last.id }, null, seen?.window ?? null)
  }

  /** Does again what was undone last; null when there is nothing, or something else was done since. */
  redo(seen: SeenRevision | null = null): Result<Acknowledged | null> {
    const stale = seen && this.refuseStale(seen)
    if (stale && !stale.ok) return stale
    const next = this.redoable.at(-1)
    if (!next) return success(null)
    const change = this.file.change(next.id)
    if (!change.ok) return change
    const { edits } = change.value
    return this.append({ kind: 'redo', edits, reason: null, of: next.id }, null, seen?.window ?? null)
  }

  history(place: FigureKey): Result<readonly FigureVersion[]> {
    return this.file.history(place)
  }

  changes(limit: number): Result<readonly Change[]> {
    return this.file.changes(limit)
  }

  /** Newest first. */
  writeBackSources(): Result<readonly WriteBackSource[]> {
    const kept = this.file.keptImports()
    if (!kept.ok) return kept
    const sources = this.current.imports.map(({ id, file, at }) => ({
      import: id,
      file,
      at,
      isKept: kept.value.has(id),
    }))
    return success(sources.reverse())
  }

  /** What the job of writing back needs of the project and its file. */
  writeBackRequest(id: string, path: string | null): Result<WriteBackRequest> {
    const record = this.current.imports.find((importRecord) => importRecord.id === id)
    if (!record) {
      const known = this.current.imports.map(({ file }) => file).join('、')
      return failure([issue('error', 'write-back.unknown-import', null, { name: id, known })])
    }
    const source = this.file.source(id)
    if (!source.ok) return source
    const cleared = this.file.clearedKeys()
    if (!cleared.ok) return cleared
    return success({ project: this.current, source: source.value, file: record.file, path, cleared: cleared.value })
  }

  exports(): Result<readonly KeptExport[]> {
    return this.file.exports()
  }

  keepExports(exported: readonly KeptExport[]): Result<void> {
    return this.file.keepExports(exported)
  }

  snapshots(): KeptSnapshots {
    return this.file.snapshots()
  }

  takeSnapshot(): Result<void> {
    return this.file.takeSnapshot(this.now())
  }

  saveCopy(path: string): ReturnType<ProjectFile['saveCopy']> {
    return this.file.saveCopy(path, this.current)
  }

  close(): void {
    this.file.close()
  }

  private append(
    { kind, edits, reason, of }: Pick<Change, 'kind' | 'edits' | 'reason' | 'of'>,
    source: AppendedSource | null,
    window: string | null,
  ): Result<Acknowledged> {
    const { project, inverse } = applyEdits(this.current, edits)
    const refused = of === null ? refuse(this.current, project, edits, kind) : null
    if (refused) return failure([refused])
    const change: Change = { id: this.nextChange, at: this.now(), kind, reason, edits, inverse, of }
    const written = this.file.append(this.current, project, change, source)
    if (!written.ok) return written
    this.current = project
    this.revision = change.id
    this.remember({ id: change.id, kind, of })
    this.log.add({ id: change.id, window, edits })
    return success({ change: { id: change.id, at: change.at, kind, reason, edits, of }, ...this.steps() })
  }

  private steps(): Pick<ProjectState, 'undo' | 'redo'> {
    const step = (entry: ChangeEntry | undefined): ProjectState['undo'] =>
      entry ? { id: entry.id, kind: entry.kind } : null
    return { undo: step(this.undoable.at(-1)), redo: step(this.redoable.at(-1)) }
  }

  private remember(entry: ChangeEntry): void {
    const move = (from: ChangeEntry[], to: ChangeEntry[]): void => {
      const at = from.findLastIndex(({ id }) => id === entry.of)
      if (at !== -1) to.push(...from.splice(at, 1))
    }
    if (entry.kind === 'undo') move(this.undoable, this.redoable)
    else if (entry.kind === 'redo') move(this.redoable, this.undoable)
    else {
      this.undoable.push(entry)
      this.redoable.length = 0
    }
  }
}

/** What a window knew when it asked for a change. */
export type SeenRevision = Pick<CallOrigin, 'window' | 'revision'>

function changedMeanwhile(): Result<never> {
  return failure([issue('error', 'project.changed-meanwhile', null)])
}

/** Edits after which the project would not hold together: figures of nothing, or two indicators of one name. */
function refuse(before: Project, after: Project, edits: readonly Edit[], kind: ChangeKind): Issue | null {
  const indicators = new Set(after.indicators.map(({ id }) => id))
  const regions = new Set(after.regions.map(({ id }) => id))
  const isAtHome = ({ indicator, region }: FigureKey): boolean =>
    indicators.has(indicator) && (region === null || regions.has(region))
  const isStructural = edits.some(
    (edit) => (edit.tag === 'indicator' && edit.indicator === null) || (edit.tag === 'region' && edit.region === null),
  )
  const placed = isStructural
    ? after.figures
    : edits.flatMap((edit) => (edit.tag === 'figure' && edit.figure !== null ? [edit.figure] : []))
  const lost = placed.find((figure) => !isAtHome(figure))
  if (lost) return issue('error', 'project.orphan-figure', null, { indicator: nameOf(before, after, lost.indicator) })
  const named = edits.flatMap((edit) => (edit.tag === 'indicator' && edit.indicator !== null ? [edit.id] : []))
  // A workbook may write one name in two ways; refusing all of it would help nobody.
  if (named.length === 0 || kind === 'import') return null
  const edited = new Set(named)
  const owners = new Map<string, number>()
  for (const { name } of after.indicators) owners.set(nameKey(name), (owners.get(nameKey(name)) ?? 0) + 1)
  const twin = after.indicators.find(({ id, name }) => edited.has(id) && (owners.get(nameKey(name)) ?? 0) > 1)
  return twin ? issue('error', 'project.duplicate-name', null, { name: twin.name }) : null
}

function nameOf(before: Project, after: Project, id: string): string {
  return [...after.indicators, ...before.indicators].find((indicator) => indicator.id === id)?.name ?? id
}
