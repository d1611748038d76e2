import { issue } from '../../../../shared/issue'
import type { Project } from '../../../../shared/project/project'
import { failure, type Result } from '../../../../shared/result'
import type { ReadyDraft } from '../../draft/ready-draft'
import type { ApiPorts } from '../api-ports'
import type { CurrentProject } from '../current-project'

/** A report being compared, or compared: of another project state it has to be compared anew. */
interface Comparison {
  readonly project: Project
  readonly ready: Promise<Result<ReadyDraft>>
  /** Gives up the comparing. */
  readonly stop: AbortController
}

/** Keeps the project's draft compared with its data while questions about it are asked; questions asked meanwhile wait for it. */
export class CurrentDraft {
  private comparison: Comparison | null = null

  constructor(
    private readonly ports: ApiPorts,
    private readonly projects: CurrentProject,
  ) {}

  /** Asks the draft of the open project something, as the project is now. */
  async ask<T>(question: (ready: ReadyDraft, project: Project) => Promise<Result<T>>): Promise<Result<T>> {
    const { project } = this.projects
    if (!project?.draft) {
      this.discard()
      return failure([issue('error', 'draft.none', null)])
    }
    const ready = await this.readyFor(project)
    return ready.ok ? question(ready.value, project) : ready
  }

  discard(): void {
    const { comparison } = this
    this.comparison = null
    comparison?.stop.abort()
    void comparison?.ready.then((ready) => ready.ok && ready.value.discard())
  }

  /** What is compared now, after a wait. */
  private get newest(): Comparison | null {
    return this.comparison
  }

  private async readyFor(project: Project): Promise<Result<ReadyDraft>> {
    if (!this.comparison || !isComparedWith(this.comparison.project, project)) {
      this.discard()
      const stop = new AbortController()
      const watch = { progress: () => undefined, signal: stop.signal }
      this.comparison = { project, stop, ready: this.ports.jobs.openDraft(project, watch) }
    }
    const own = this.comparison
    const ready = await own.ready
    // The project went on meanwhile: whoever asked is answered from its newest state.
    if (this.newest !== null && this.newest !== own) return this.newest.ready
    if (!ready.ok && this.newest === own) this.comparison = null
    return ready
  }
}

/** Answers are asked with each question; the rest was compared. */
function isComparedWith(before: Project, project: Project): boolean {
  const { draft } = before
  const now = project.draft
  return (
    draft?.report === now?.report &&
    draft?.year === now?.year &&
    draft?.baseYear === now?.baseYear &&
    before.figures === project.figures &&
    before.indicators === project.indicators &&
    before.report.region === project.report.region
  )
}
