import { applyEdits } from '../../shared/project/apply-edits'
import type { Edit } from '../../shared/project/edit'
import type { Project } from '../../shared/project/project'

/**
 * Edits that the window shows and the disk does not have yet, oldest first. They are written after everything that the Node side
 * answers meanwhile, so here they stand over it too: a figure typed while an undone step is on its way is not covered by it.
 */
export class UnwrittenEdits {
  private all: readonly (readonly Edit[])[] = []

  add(edits: readonly Edit[]): void {
    this.all = [...this.all, edits]
  }

  /** They are written, or will never be. */
  remove(edits: readonly Edit[]): void {
    this.all = this.all.filter((unwritten) => unwritten !== edits)
  }

  /** Another project is shown. */
  clear(): void {
    this.all = []
  }

  /** The project with edits that come before those that are not written. */
  applyBeneath(project: Project, edits: readonly Edit[]): Project {
    return applyEdits(project, [...edits, ...this.all.flat()]).project
  }
}
