import type { ChosenKind, Look, PlaceKind } from '../../../shared/api/bridge'
import type { FileToken } from '../../../shared/api/contract'
import type { TokenStore } from '../../host/token-store'
import type { ApiHandler } from '../../host/api-handler'
import type { WindowRequest } from './window-request'
import { assertNever } from '../../../shared/assert-never'

/** What of the system the window's requests need. Paths stay on this side. */
export interface WindowPorts {
  readonly handler: Pick<ApiHandler, 'call'>
  readonly tokens: TokenStore
  /** Null: the dialog was closed. */
  chooseFile(kind: ChosenKind): Promise<string | null>
  choosePlace(kind: PlaceKind, suggestedName: string): Promise<string | null>
  reveal(path: string): void
  showLook(look: Look): Promise<void>
  startListening(): void
}

/** Answers a request of the window. The answer can be cloned to another process. */
export async function answerWindow(request: WindowRequest, ports: WindowPorts): Promise<unknown> {
  const tokenOf = (path: string | null): FileToken | null => (path === null ? null : ports.tokens.give(path))
  switch (request.tag) {
    case 'call':
      return ports.handler.call(request.method, request.given, request.origin)
    case 'listen':
      ports.startListening()
      return null
    case 'choose-file':
      return tokenOf(await ports.chooseFile(request.kind))
    case 'choose-place':
      return tokenOf(await ports.choosePlace(request.kind, request.suggestedName))
    case 'reveal': {
      const path = ports.tokens.pathOf(request.token)
      if (path !== null) ports.reveal(path)
      return null
    }
    case 'look':
      await ports.showLook(request.look)
      return null
    case 'drop':
      return tokenOf(request.path)
    default:
      return assertNever(request)
  }
}
