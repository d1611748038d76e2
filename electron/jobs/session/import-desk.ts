import { basename } from 'node:path'
import type { ArgumentsOf, FigureDifference, ImportPreview } from '../../../shared/api/contract'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { Progress } from '../ports'
import type { ProjectSession } from '../project-session'
import type { ApiPorts } from './api-ports'
import { ImportSession } from './import-session'
import type { ProjectDesk } from './project-desk'

/** Has at most one workbook lying ready to be taken in; reading another one puts it away. */
export class ImportDesk {
  private session: ImportSession | null = null
  private count = 0

  constructor(
    private readonly ports: ApiPorts,
    private readonly projects: ProjectDesk,
  ) {}

  async read(path: string, progress: Progress): Promise<Result<ImportPreview>> {
    progress('read-workbook')
    const bytes = await this.ports.files.read(path)
    if (!bytes.ok) return bytes
    const workbook = await this.ports.readWorkbook(bytes.value, basename(path))
    if (!workbook.ok) return workbook
    progress('recognise')
    this.count += 1
    const session = new ImportSession(`import-${this.count}`, workbook.value)
    this.session = session
    return success(this.preview(session))
  }

  correct({ id, corrections }: ArgumentsOf<'import.correct'>): Result<ImportPreview> {
    return this.use(id, (session) => {
      session.correct(corrections, this.projects.project?.indicators ?? [])
      return success(this.preview(session))
    })
  }

  compare(id: string): Result<readonly FigureDifference[]> {
    return this.use(id, (session) => this.projects.use(({ project }) => success(session.compare(project))))
  }

  accept({ id, keys }: ArgumentsOf<'import.accept'>): ReturnType<ProjectSession['edit']> {
    return this.use(id, (session) =>
      this.projects.use((project) => {
        const at = this.ports.now().toISOString()
        const edits = session.edits(project.project, keys, at, `import-${project.nextChange}`)
        if (edits.length === 0) return failure([issue('warning', 'project.import-nothing', null)])
        return project.edit('import', edits, null)
      }),
    )
  }

  discard(id: string): void {
    if (this.session?.id === id) this.session = null
  }

  private preview(session: ImportSession): ImportPreview {
    return session.preview(this.projects.project?.indicators ?? [])
  }

  private use<T>(id: string, action: (session: ImportSession) => Result<T>): Result<T> {
    return this.session?.id === id ? action(this.session) : failure([issue('error', 'project.import-unknown', null)])
  }
}
