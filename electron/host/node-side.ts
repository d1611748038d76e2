import type { TokenStore } from './token-store'
import type { RecentEntry } from './recent-list'
import type { ApiHandler } from '../ipc/api-handler'
import { failure } from '../../shared/result'
import { issue } from '../../shared/issue'

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
}

export function openNodeSide(settings: NodeSideSettings): NodeSide {
  return {
    call: (method) =>
      Promise.resolve(failure([issue('error', 'host.unknown-method', null, { method, host: settings.host })])),
    listen: () => () => undefined,
    close: () => Promise.resolve(),
  }
}
