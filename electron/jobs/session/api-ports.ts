import type { ApiEvent, FileToken } from '../../../shared/api/contract'
import type { HeavyJobs } from '../heavy/heavy-jobs'
import type { FilePort, TemplatePort } from '../ports'
import type { LibraryPort } from '../library-port'
import type { ProjectStore } from './project-port'

/** Tokens stand for paths that the user chose; only the host can make one. */
export interface TokenPort {
  give(path: string): FileToken
  /** Null when nobody gave the token out. */
  pathOf(token: string): string | null
}

/** Everything that the methods of the contract need from the host. */
export interface ApiPorts {
  readonly version: string
  readonly host: 'desktop' | 'browser'
  readonly now: () => Date
  readonly tokens: TokenPort
  readonly store: ProjectStore
  readonly files: FilePort
  readonly templates: TemplatePort
  readonly library: LibraryPort
  /** Path of a template's example workbook, or null when it has none. */
  readonly exampleOf: (template: string) => Promise<string | null>
  /** A path that is free, for a project for which nobody chose one. */
  readonly freeProjectPath: (name: string) => Promise<string>
  /** Where an export goes for which nobody chose a place. */
  readonly exportFolder: string
  /** A name from outside as a file name, without folders. */
  readonly safeFileName: (name: string) => string
  readonly recent: {
    list(): Promise<readonly { readonly path: string; readonly at: string }[]>
    add(path: string, at: string): Promise<void>
  }
  readonly isThere: (path: string) => Promise<boolean>
  readonly jobs: HeavyJobs
  /** Ends the program once what is asked just now is answered. */
  readonly quit: () => void
  readonly tell: (event: ApiEvent) => void
}
