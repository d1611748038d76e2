import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { templateLibrary } from '../adapters/files/template-library'
import { projectStore } from '../adapters/project-store/project-store'
import { buildApiHandler } from '../jobs/session/build-api-handler'
import type { TemplatePort } from '../jobs/ports'
import type { ApiHandler } from './api-handler'
import { issue } from '../../shared/issue'
import { failure } from '../../shared/result'
import { jobThreads } from '../worker/job-threads'
import { freePath } from './free-path'
import { jobAdapters } from '../wiring/job-adapters'
import { programFolders } from '../wiring/program-folders'
import { isThere, type RecentEntry } from './recent-list'
import { safeFileName } from './safe-file-name'
import type { TokenStore } from './token-store'

/** The folder of the user's templates, in that of the projects. */
const libraryFolder = '模板'

/** The Node side of a running program, with its project. */
export interface NodeSide extends ApiHandler {
  /** Ends what runs and closes the project; everything acknowledged is on disk before and after. */
  close(): Promise<void>
}

export interface RecentPort {
  /** Newest first. */
  list(): Promise<readonly RecentEntry[]>
  add(path: string, at: string): Promise<void>
}

/** What differs between the hosts. */
export interface NodeSideSettings {
  readonly host: 'desktop' | 'browser'
  readonly version: string
  readonly tokens: TokenStore
  /** Where a project goes for which no place was chosen. */
  readonly projectFolder: string
  /** Where an export goes for which no place was chosen. */
  readonly exportFolder: string
  readonly recent: RecentPort
  /** Ends the program once what is asked just now is answered. */
  readonly quit: () => void
}

/** Opens the Node side with its adapters. The heavy libraries are loaded when they are first needed. */
export function openNodeSide(settings: NodeSideSettings): NodeSide {
  const { files, templates: anyTemplates } = jobAdapters()
  const templates = ownTemplates(anyTemplates)
  return buildApiHandler({
    ...settings,
    now: () => new Date(),
    store: projectStore,
    files,
    templates,
    library: templateLibrary({ folder: join(settings.projectFolder, libraryFolder), safeFileName, freePath }),
    exampleOf: async (id) => {
      const path = join(programFolders.templates, id, 'example.xlsx')
      return (await templates.list()).includes(id) && existsSync(path) ? path : null
    },
    freeProjectPath: (name) => freePath(settings.projectFolder, `${safeFileName(name)}.nianbao`),
    safeFileName,
    isThere,
    jobs: jobThreads(),
  })
}

/** The program's own templates only: the command line takes a path for one, but a page may name no path. */
function ownTemplates(store: TemplatePort): TemplatePort {
  return {
    list: () => store.list(),
    read: async (id) => {
      const known = await store.list()
      if (known.includes(id)) return store.read(id)
      return failure([issue('error', 'command.unknown-template', null, { template: id, templates: known.join('、') })])
    },
  }
}
