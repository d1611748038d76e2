import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { projectStore } from '../../../electron/adapters/project-store/project-store'
import { jobAdapters, type JobAdapters } from '../../../electron/wiring/job-adapters'
import { inProcessJobs } from '../../../electron/jobs/heavy/in-process-jobs'
import { templateLibrary } from '../../../electron/adapters/files/template-library'
import { freePath } from '../../../electron/host/free-path'
import type { ApiPorts } from '../../../electron/jobs/session/api-ports'

export interface TestPorts extends Omit<ApiPorts, 'tell' | 'files' | 'templates'>, JobAdapters {
  readonly folder: string
}

/** The libraries as every host has them, without the fonts that this PC happens to have. */
const libraries = jobAdapters({ installed: () => ({}) })

/** The ports of a host that works in one folder, with a clock that moves a second each time it is asked. */
export function apiPorts(folder: string, start = '2026-03-05T08:00:00.000Z'): TestPorts {
  let time = new Date(start).getTime()
  const paths = new Map<string, string>()
  const recent: { path: string; at: string }[] = []
  return {
    folder,
    version: '0.1.0',
    host: 'desktop',
    now: () => new Date((time += 1000)),
    tokens: {
      give: (path) => {
        paths.set(`t:${path}`, path)
        return { token: `t:${path}`, name: basename(path) }
      },
      pathOf: (token) => paths.get(token) ?? null,
    },
    store: projectStore,
    library: templateLibrary({ folder: join(folder, '模板'), safeFileName: (name) => basename(name), freePath }),
    exampleOf: (template) => {
      const path = join('templates', template, 'example.xlsx')
      return Promise.resolve(existsSync(path) ? path : null)
    },
    freeProjectPath: (name) => Promise.resolve(join(folder, `${name}.nianbao`)),
    exportFolder: join(folder, 'export'),
    safeFileName: (name) => basename(name),
    recent: {
      list: () => Promise.resolve(recent),
      add: (path, at) => {
        recent.unshift({ path, at })
        return Promise.resolve()
      },
    },
    quit: () => undefined,
    isThere: (path) => Promise.resolve(existsSync(path)),
    ...libraries,
    jobs: inProcessJobs(libraries),
  }
}
