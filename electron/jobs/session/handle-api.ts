import type { z } from 'zod'
import type { ApiEvent, ArgumentsOf, FileToken, Method, TemplateSummary, ValueOf } from '../../../shared/api/contract'
import { parseMethod } from '../../../shared/api/methods'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import { parseTemplate } from '../../../shared/template/parse/parse-template'
import type { ApiPorts } from './api-ports'
import { argumentSchemas } from './argument-schemas'
import { exportProject } from './export-project'
import { ImportDesk } from './import-desk'
import { ProjectDesk, unknownFile } from './project-desk'
import { TaskRunner } from './task'
import { WriteBackDesk } from './write-back-desk'

export interface RunningApi {
  /** Answers a method of the contract. What is given comes from the window and is parsed before it is used. */
  call(method: string, given: unknown): Promise<Result<unknown>>
  /** Returns what stops listening. */
  listen(listener: (event: ApiEvent) => void): () => void
  /** Cancels what runs and closes the project. */
  close(): Promise<void>
}

type Answer<M extends Method> = (given: ArgumentsOf<M>) => Result<ValueOf<M>> | Promise<Result<ValueOf<M>>>

/** The Node side of one window: every method of the contract over the host's ports. */
export function buildApiHandler(hostPorts: Omit<ApiPorts, 'tell'>): RunningApi {
  const listeners = new Set<(event: ApiEvent) => void>()
  const ports: ApiPorts = { ...hostPorts, tell: (event) => listeners.forEach((listener) => listener(event)) }
  const projects = new ProjectDesk(ports)
  const imports = new ImportDesk(ports, projects)
  const tasks = new TaskRunner(ports.tell)
  const writeBack = new WriteBackDesk(ports, projects)
  const withPath = async <T>(
    file: FileToken,
    action: (path: string) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const path = ports.tokens.pathOf(file.token)
    return path === null ? failure([unknownFile(file.name)]) : action(path)
  }
  const withPlace = async <T>(
    place: FileToken | null,
    action: (path: string | null) => Promise<Result<T>>,
  ): Promise<Result<T>> => (place === null ? action(null) : withPath(place, action))

  const answers = {
    'app.describe': async () =>
      success({
        version: ports.version,
        host: ports.host,
        templates: await listTemplates(ports),
        recent: await listRecent(ports),
      }),
    'template.read': ({ id }) => ports.templates.read(id),
    'project.create': ({ name, place }) => withPlace(place, (path) => projects.create(name, path)),
    'project.open': ({ file }) => withPath(file, (path) => projects.open(path)),
    'project.openExample': ({ template }) => tasks.run(2, (watch) => projects.openExample(template, watch)),
    'project.current': () => success(projects.current()),
    'project.saveCopy': ({ place }) =>
      withPath(place, (path) => {
        const saved = projects.use((session) => session.saveCopy(path))
        return saved.ok ? success({ file: ports.tokens.give(path), issues: saved.value }) : saved
      }),
    'project.saveAs': ({ name, place }) => withPlace(place, (path) => projects.saveAs(name, path)),
    'project.close': async () => {
      await projects.close()
      return success(null)
    },
    'project.edit': ({ kind, edits, reason }) => projects.use((session) => session.edit(kind, edits, reason)),
    'project.undo': () => projects.use((session) => session.undo()),
    'project.redo': () => projects.use((session) => session.redo()),
    'project.history': ({ place }) => projects.use((session) => session.history(place)),
    'project.changes': ({ limit }) => projects.use((session) => session.changes(limit)),
    'import.read': ({ file }) =>
      withPath(file, (path) => tasks.run(2, (watch) => imports.read({ tag: 'file', path }, watch))),
    'import.readCells': (given) => tasks.run(2, (watch) => imports.read({ tag: 'cells', ...given }, watch)),
    'import.correct': (given) => imports.correct(given),
    'import.compare': ({ id }) => imports.compare(id),
    'import.accept': (given) => imports.accept(given),
    'import.discard': ({ id }) => {
      imports.discard(id)
      return success(null)
    },
    'report.export': (given) =>
      withPlace(given.place, async (place) => {
        const { project } = projects
        if (!project) return failure([issue('error', 'project.none-open', null)])
        return tasks.run(3 + new Set(given.formats).size, (watch) =>
          exportProject(project, { ...given, place }, ports, watch),
        )
      }),
    'writeBack.sources': () => projects.use((session) => session.writeBackSources()),
    'writeBack.plan': (given) =>
      withPlace(given.file, (path) => writeBack.plan(given.import, path, (job) => tasks.run(3, job))),
    'writeBack.save': (given) =>
      withPlace(given.file, (path) =>
        withPlace(given.place, (place) => writeBack.save({ ...given, path, place }, (job) => tasks.run(4, job))),
      ),
    'task.cancel': () => {
      tasks.cancel()
      return success(null)
    },
  } satisfies { readonly [M in Method]: Answer<M> }

  return {
    call: async (text, given) => {
      const method = parseMethod(text)
      if (method === null) return failure([issue('error', 'api.unknown-method', null, { method: text })])
      const parsed = (argumentSchemas[method] as z.ZodType).safeParse(given ?? null)
      if (!parsed.success) {
        const [first] = parsed.error.issues
        const detail = `${(first?.path ?? []).join('.')} ${first?.message ?? ''}`.trim()
        return failure([issue('error', 'api.bad-arguments', null, { method, detail })])
      }
      // Schema and answer stand under one name, each checked against the contract there.
      return (answers[method] as (given: unknown) => Result<unknown> | Promise<Result<unknown>>)(parsed.data)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      tasks.cancel()
      await projects.close()
      await ports.jobs.close()
    },
  }
}

async function listTemplates({ templates, exampleOf }: ApiPorts): Promise<readonly TemplateSummary[]> {
  const ids = await templates.list()
  const found = await Promise.all(
    ids.map(async (id): Promise<readonly TemplateSummary[]> => {
      const read = await templates.read(id)
      const parsed = read.ok ? parseTemplate(read.value.text, read.value.file) : read
      if (!parsed.ok) return []
      const { name, description } = parsed.value
      return [{ id, name, description, hasExample: (await exampleOf(id)) !== null }]
    }),
  )
  return found.flat()
}

async function listRecent({ recent, tokens, isThere }: ApiPorts) {
  const entries = await recent.list()
  return Promise.all(entries.map(async ({ path, at }) => ({ ...tokens.give(path), at, isThere: await isThere(path) })))
}
