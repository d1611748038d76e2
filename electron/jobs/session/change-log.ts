import type { Edit } from '../../../shared/project/edit'
import { areInConflict } from '../../../shared/project/touched-key'

interface LoggedChange {
  readonly id: number
  /** The window that made it; null for the program itself. */
  readonly window: string | null
  readonly edits: readonly Edit[]
}

/** A window that has not heard of so many changes looks at the project anew. */
const keptChanges = 500

/** Who changed what since the project was opened: enough to tell whether somebody's view of it is still true. */
export class ChangeLog {
  private readonly changes: LoggedChange[] = []

  /** `revision` is the newest change at opening. */
  constructor(private forgotten: number) {}

  add(change: LoggedChange): void {
    this.changes.push(change)
    if (this.changes.length <= keptChanges) return
    this.forgotten = this.changes.shift()?.id ?? this.forgotten
  }

  /**
   * Whether edits meet with what changed since a revision. Changes of the window itself do not count: what it types quickly goes out
   * before the answers to what it typed before.
   */
  isStale(edits: readonly Edit[], revision: number, window: string | null): boolean {
    if (revision < this.forgotten) return true
    return this.since(revision, window).some((change) => areInConflict(change.edits, edits))
  }

  /** Whether anything at all was changed since a revision by somebody else. */
  hasForeign(revision: number, window: string | null): boolean {
    return revision < this.forgotten || this.since(revision, window).length > 0
  }

  private since(revision: number, window: string | null): readonly LoggedChange[] {
    return this.changes.filter((change) => change.id > revision && (window === null || change.window !== window))
  }
}
