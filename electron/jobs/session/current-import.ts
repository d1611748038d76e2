import type { ArgumentsOf, FigureDifference, ImportPreview } from '../../../shared/api/contract'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { ImportSource, JobWatch, ReadyImport } from '../heavy/heavy-jobs'
import type { Sent } from '../heavy/packed'
import type { ProjectSession } from './project-session'
import type { ApiPorts } from './api-ports'
import type { CurrentProject } from './current-project'

/** Has at most one workbook lying ready to be taken in; reading another one puts it away. */
export class CurrentImport {
  private ready: ReadyImport | null = null
  private count = 0
  /** The newest change when the differences were looked at. */
  private comparedAt: { readonly session: ProjectSession; readonly revision: number } | null = null

  constructor(
    private readonly ports: ApiPorts,
    private readonly projects: CurrentProject,
  ) {}

  async read(source: ImportSource, watch: JobWatch): Promise<Result<Sent<ImportPreview>>> {
    this.count += 1
    const { indicators = [], imports = [] } = this.projects.project ?? {}
    const request = { id: `import-${this.count}`, source, indicators, imports }
    const read = await this.ports.jobs.readImport(request, watch)
    if (!read.ok) return read
    this.ready?.discard()
    this.ready = read.value
    this.comparedAt = null
    return success(read.value.preview)
  }

  correct({ id, corrections }: ArgumentsOf<'import.correct'>): Promise<Result<Sent<ImportPreview>>> {
    return this.use(id, (ready) => ready.correct(corrections, this.projects.project?.indicators ?? []))
  }

  /** Without a project everything is new: the workbook begins one when it is taken in. */
  compare(id: string): Promise<Result<Sent<readonly FigureDifference[]>>> {
    return this.use(id, async (ready) => {
      if (this.projects.id === null) return ready.compare(await this.projects.blank(''))
      return this.projects.useLater((session) => {
        this.comparedAt = { session, revision: session.nextChange - 1 }
        return ready.compare(session.project)
      })
    })
  }

  /** Refused where a figure that would be taken in is another than when the differences were looked at. */
  accept({ id, keys }: ArgumentsOf<'import.accept'>, window: string): Promise<ReturnType<ProjectSession['edit']>> {
    return this.use(id, (ready) =>
      this.projects.useLater(async (session) => {
        for (;;) {
          const { project } = session
          const at = this.ports.now().toISOString()
          const record = `import-${session.nextChange}`
          // The second is made while the first is taken over.
          const made = ready.edits({ project, keys, at, id: record })
          const [edits, kept] = await Promise.all([made, ready.kept(project.indicators)])
          if (!edits.ok) return edits
          if (!kept.ok) return kept
          // Something was edited meanwhile: what was made for the project of before may not fit.
          if (session.project !== project) continue
          const seen = this.comparedAt?.session === session ? this.comparedAt.revision : session.nextChange - 1
          const stale = session.refuseStaleEdits(edits.value, seen)
          if (!stale.ok) return stale
          if (edits.value.length === 0) return failure([issue('warning', 'project.import-nothing', null)])
          return this.projects.useSame(session, () =>
            session.edit('import', edits.value, null, kept.value && { ...kept.value, import: record }, {
              window,
              revision: session.nextChange - 1,
            }),
          )
        }
      }),
    )
  }

  discard(id: string): void {
    if (this.ready?.id !== id) return
    this.ready.discard()
    this.ready = null
  }

  private use<T>(id: string, action: (ready: ReadyImport) => Promise<Result<T>>): Promise<Result<T>> {
    if (this.ready?.id === id) return action(this.ready)
    return Promise.resolve(failure([issue('error', 'project.import-unknown', null)]))
  }
}
