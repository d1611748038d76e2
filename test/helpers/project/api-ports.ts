import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { projectStore } from '../../../electron/adapters/project-store/project-store'
import { readFileBytes } from '../../../electron/adapters/files/read-file'
import { templateStore } from '../../../electron/adapters/files/template-store'
import { writeFileWhole } from '../../../electron/adapters/files/write-file'
import { inProcessJobs, type JobPorts } from '../../../electron/jobs/in-process-jobs'
import type { FilePort } from '../../../electron/jobs/ports'
import type { ApiPorts } from '../../../electron/jobs/session/api-ports'

export interface TestPorts extends Omit<ApiPorts, 'tell'>, JobPorts {
  readonly files: FilePort
  readonly folder: string
}

/** The libraries as the jobs take them. */
const libraries: JobPorts & { readonly files: FilePort } = {
  files: { read: readFileBytes, write: writeFileWhole },
  templates: templateStore('templates'),
  readWorkbook: async (bytes, name) =>
    (await import('../../../electron/adapters/read-workbook/read-workbook')).readWorkbook(bytes, name),
  openSource: async () => (await import('../../../electron/adapters/write-back/write-back')).openSource,
  writePdf: async (document, profile) =>
    (await import('../../../electron/adapters/write-pdf/print-pdf')).printPdf(document, profile, {
      installed: () => ({}),
    }),
  writeWorkbook: async (plan) =>
    (await import('../../../electron/adapters/write-workbook/write-workbook')).writeWorkbook(plan),
  writeDocx: async (plan) => (await import('../../../electron/adapters/write-docx/write-docx')).writeDocx(plan),
  readExported: async (format, bytes) =>
    (await import('../../../electron/adapters/verify/read-exported')).readExported(format, bytes),
}

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
    exampleOf: (template) => {
      const path = join('templates', template, 'example.xlsx')
      return Promise.resolve(existsSync(path) ? path : null)
    },
    projectPlace: (name) => Promise.resolve(join(folder, `${name}.nianbao`)),
    exportFolder: join(folder, 'export'),
    safeFileName: (name) => basename(name),
    recent: {
      list: () => Promise.resolve(recent),
      add: (path, at) => {
        recent.unshift({ path, at })
        return Promise.resolve()
      },
    },
    isThere: (path) => Promise.resolve(existsSync(path)),
    ...libraries,
    jobs: inProcessJobs(libraries),
  }
}
