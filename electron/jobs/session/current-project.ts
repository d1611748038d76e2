import type { Acknowledged, MovedProject, ProjectState } from '../../../shared/api/contract'
import { issue } from '../../../shared/issue'
import type { Edit } from '../../../shared/project/edit'
import { emptyProject, type Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import { loadTemplate } from '../report/build-report'
import type { JobWatch } from '../heavy/heavy-jobs'
import { ProjectSession } from './project-session'
import type { ApiPorts } from './api-ports'
import { importEdits, record } from '../import/import-session'
import type { ProjectFile } from './project-port'

/** Has at most one project open. Another is opened before the present one is closed, so a failure leaves that as it is. */
export class CurrentProject {
  private session: ProjectSession | null = null
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly ports: ApiPorts) {}

  current(): ProjectState | null {
    return this.session && this.session.state(this.ports.tokens.give(this.session.path))
  }

  /** Of the opening; null where no project is open. */
  get id(): string | null {
    return this.session?.id ?? null
  }

  get project(): Project | null {
    return this.session?.project ?? null
  }

  /** Does something with the open project; a failure when none is open. */
  use<T>(action: (session: ProjectSession) => Result<T>): Result<T> {
    return this.session ? action(this.session) : failure([issue('error', 'project.none-open', null)])
  }

  /** As `use`, for what takes time. */
  useLater<T>(action: (session: ProjectSession) => Promise<Result<T>>): Promise<Result<T>> {
    return this.session ? action(this.session) : Promise.resolve(failure([issue('error', 'project.none-open', null)]))
  }

  /** Goes on with a project after a wait; a failure when it was closed meanwhile. */
  useSame<T>(session: ProjectSession, action: () => Result<T>): Result<T> {
    return this.use((current) =>
      current === session ? action() : failure([issue('error', 'project.none-open', null)]),
    )
  }

  create(name: string, path: string | null, window: string): Promise<Result<ProjectState>> {
    return this.inTurn(async () => this.start(await this.createFile(path, await this.blank(name)), window))
  }

  open(path: string, window: string): Promise<Result<ProjectState>> {
    return this.inTurn(() => {
      const current = this.session?.path === path ? this.current() : null
      return current ? Promise.resolve(success(current)) : this.start(this.ports.store.open(path), window)
    })
  }

  /** A new project with the figures of a template's example, read as any workbook is, and its newest year as report year. */
  openExample(template: string, watch: JobWatch, window: string): Promise<Result<ProjectState>> {
    return this.inTurn(async () => {
      const loaded = await loadTemplate(template, this.ports.templates)
      if (!loaded.ok) return loaded
      const path = await this.ports.exampleOf(template)
      if (path === null) return failure([issue('error', 'project.no-example', null, { template })])
      const { name, indicators } = loaded.value.template
      const read = await this.ports.jobs.readExample({ path, indicators }, watch)
      if (!read.ok) return read
      const { dataset, file: workbook, source } = read.value
      const file = await this.createFile(null, this.blankFor(name, template))
      return this.start(file, window, (session) => {
        const figures = dataset.figures.map((figure) => {
          const { indicator, region, period } = figure
          return { tag: 'figure', place: { indicator, region, period }, figure } as const
        })
        const declared = indicators.map((indicator, position): Edit => {
          return { tag: 'indicator', id: indicator.id, indicator, position }
        })
        const id = `import-${session.nextChange}`
        const withCatalogue = { ...session.project, indicators }
        return session.edit(
          'import',
          [
            ...declared,
            ...importEdits(withCatalogue, dataset, figures),
            record(workbook, figures, this.ports.now().toISOString(), id),
          ],
          null,
          { ...source, import: id },
        )
      })
    })
  }

  /** Copies the open project, its history with it, and goes on in the copy under its new name. */
  saveAs(name: string, path: string | null, window: string): Promise<Result<MovedProject>> {
    return this.inTurn(async () => {
      const session = this.session
      if (!session) return failure([issue('error', 'project.none-open', null)])
      const place = path ?? (await this.ports.freeProjectPath(name))
      const saved = session.saveCopy(place)
      if (!saved.ok) return saved
      const started = await this.start(this.ports.store.open(place), window, (copy) =>
        copy.project.name === name ? success(null) : copy.edit('settings', [{ tag: 'name', name }], null),
      )
      return started.ok ? success({ state: started.value, issues: saved.value }) : started
    })
  }

  close(window: string): Promise<void> {
    return this.inTurn(() => {
      this.session?.close()
      this.session = null
      this.ports.tell({ tag: 'opened', project: null, name: '', window })
      return Promise.resolve()
    })
  }

  /** Goes on with a kept state of the open project; the present state is kept before. */
  restore(snapshot: string, window: string): Promise<Result<ProjectState>> {
    return this.inTurn(async () => {
      const { session } = this
      if (!session) return failure([issue('error', 'project.none-open', null)])
      const kept = session.takeSnapshot()
      if (!kept.ok) return kept
      session.close()
      this.session = null
      const restored = this.ports.store.restore(session.path, snapshot)
      // Whether or not that succeeded, a whole project lies there.
      const started = await this.start(this.ports.store.open(session.path), window)
      return restored.ok ? started : restored
    })
  }

  /** Puts a kept state in the place of a project that cannot be opened, and opens it. */
  recover(path: string, snapshot: string, window: string): Promise<Result<ProjectState>> {
    return this.inTurn(() => {
      const restored = this.ports.store.restore(path, snapshot)
      return restored.ok ? this.start(this.ports.store.open(path), window) : Promise.resolve(restored)
    })
  }

  /** A project without data, as a new one begins. */
  async blank(name: string): Promise<Project> {
    const [template = ''] = await this.ports.templates.list()
    return this.blankFor(name, template)
  }

  private blankFor(name: string, template: string): Project {
    const year = this.ports.now().getFullYear() - 1
    return emptyProject(name, year, template)
  }

  private async createFile(path: string | null, project: Project): Promise<Result<ProjectFile>> {
    return this.ports.store.create(path ?? (await this.ports.freeProjectPath(project.name)), project)
  }

  private async start(
    file: Result<ProjectFile>,
    window: string,
    fill: (session: ProjectSession) => Result<Acknowledged | null> = () => success(null),
  ): Promise<Result<ProjectState>> {
    if (!file.ok) return file
    const session = new ProjectSession(file.value, () => this.ports.now().toISOString())
    const filled = fill(session)
    if (!filled.ok) {
      session.close()
      return filled
    }
    this.session?.close()
    this.session = session
    const { name } = this.ports.tokens.give(session.path)
    this.ports.tell({ tag: 'opened', project: session.id, name, window })
    await this.ports.recent.add(session.path, this.ports.now().toISOString())
    return success(session.state(this.ports.tokens.give(session.path)))
  }

  /** Opening and closing wait for one another: two at once would leave a file open that nobody knows of. */
  private inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(action)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}
