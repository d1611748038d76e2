import { issue } from '../../../../shared/issue'
import type { Project } from '../../../../shared/project/project'
import { failure, type Result } from '../../../../shared/result'
import type { ReadyDraft } from '../../draft/ready-draft'
import type { ApiPorts } from '../api-ports'
import type { CurrentProject } from '../current-project'
import type { TaskRunner } from '../task-runner'

/** What a report was compared with: of another of these it has to be compared anew. */
interface Compared {
  readonly draft: Project['draft']
  readonly project: Project
  readonly ready: ReadyDraft
}

/** Keeps the project's draft compared with its data while questions about it are asked. */
export class CurrentDraft {
  private compared: Compared | null = null

  constructor(
    private readonly ports: ApiPorts,
    private readonly projects: CurrentProject,
    private readonly tasks: TaskRunner,
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
    this.compared?.ready.discard()
    this.compared = null
  }

  private async readyFor(project: Project): Promise<Result<ReadyDraft>> {
    if (this.compared && isComparedWith(this.compared, project)) return { ok: true, value: this.compared.ready }
    const opened = await this.tasks.run(1, (watch) => this.ports.jobs.openDraft(project, watch))
    if (!opened.ok) return opened
    this.discard()
    this.compared = { draft: project.draft, project, ready: opened.value }
    return opened
  }
}

/** Answers are asked with each question; the rest was compared. */
function isComparedWith({ draft, project: before }: Compared, project: Project): boolean {
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
