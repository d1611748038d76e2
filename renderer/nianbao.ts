import type { ChosenKind, DesktopBridge, Look, PlaceKind, WebCall } from '../shared/api/bridge'
import {
  finishedReportExtensions,
  packedType,
  templateEnding,
  webRoutes,
  workbookExtensions,
} from '../shared/api/bridge'
import type { ApiEvent, ArgumentsOf, CallOrigin, FileToken, Method, ValueOf } from '../shared/api/contract'
import { unpackJson } from '../shared/api/packed-json'
import { issue, type Issue } from '../shared/issue'
import { failure, success, type Result } from '../shared/result'
import { openEventLine, type LineMessage } from './event-line'
import { nameFiles } from '../shared/text/name-files'

/** The Node side as the window sees it, whichever host it runs in. This file alone touches `window.nianbao` and the network. */
export interface Nianbao {
  readonly host: 'desktop' | 'browser'
  /** `seen` is what the window knew when the user did something; without it, what it knows now. */
  call<M extends Method>(method: M, given: ArgumentsOf<M>, seen?: Seen): Promise<Result<ValueOf<M>>>
  listen(listener: (event: ApiEvent) => void): () => void
  /** Whether the line to the Node side stands; told when it breaks off and when it is back. */
  listenToLine(listener: (isThere: boolean) => void): () => void
  /** What could not be taken, such as a file that is too large. */
  listenToRefusals(listener: (issue: Issue) => void): () => void
  /** Lets the user choose a file; null when nothing was chosen. */
  chooseFile(kind: ChosenKind): Promise<FileToken | null>
  /** The token of a file that was dropped or pasted. */
  takeFile(file: File): Promise<FileToken | null>
  /** Where to write; null when the user thought better of it. In the browser files are offered for download afterwards. */
  choosePlace(kind: PlaceKind, suggestedName: string): Promise<FileToken | 'download' | null>
  /** Tells how the page looks; in the browser there is nothing around it to be told. */
  showLook(look: Look): Promise<void>
  /** Shows a written file: in the file manager, or by downloading it. */
  reveal(file: FileToken): Promise<void>
}

declare global {
  interface Window {
    readonly nianbao?: DesktopBridge
  }
}

/** What a window knew of its project; a call that is sent again is the same call. */
export type Seen = Omit<CallOrigin, 'window'>

/** This window (tab) among those that show the project. */
export const windowId = crypto.randomUUID()

let whatIsSeen: () => Pick<Seen, 'project' | 'revision'> = () => ({ project: null, revision: 0 })

/** Names where a call finds what the window knows of its project. */
export function setSeen(seen: typeof whatIsSeen): void {
  whatIsSeen = seen
}

/** What the window knows now, as a call of its own. */
export function seenNow(): Seen {
  return { ...whatIsSeen(), call: crypto.randomUUID() }
}

const originOf = (seen: Seen = seenNow()): CallOrigin => ({ ...seen, window: windowId })

export const nianbao: Nianbao = withFileNames(window.nianbao ? desktopHost(window.nianbao) : browserHost())

/** What goes wrong is told with the names of files, not with their paths. */
function withFileNames(host: Nianbao): Nianbao {
  return {
    ...host,
    call: async (...given) => {
      const answer = await host.call(...given)
      return answer.ok ? answer : failure(answer.error.map(nameFiles))
    },
  }
}

function desktopHost(bridge: DesktopBridge): Nianbao {
  return {
    host: 'desktop',
    call: (method, given, seen) => bridge.call(method, given, originOf(seen)),
    listen: (listener) => bridge.listen(listener),
    // Both ends are one program: they are there, or the window is not.
    listenToLine: () => () => undefined,
    listenToRefusals: () => () => undefined,
    chooseFile: (kind) => bridge.chooseFile(kind),
    takeFile: (file) => bridge.fileOfDrop(file),
    choosePlace: (kind, suggestedName) => bridge.choosePlace(kind, suggestedName),
    showLook: (look) => bridge.showLook(look),
    reveal: (file) => bridge.reveal(file),
  }
}

const accepted: Readonly<Record<ChosenKind, string>> = {
  workbook: workbookExtensions.map((extension) => `.${extension}`).join(','),
  project: '.nianbao',
  'finished-report': finishedReportExtensions.map((extension) => `.${extension}`).join(','),
  template: templateEnding,
}

function browserHost(): Nianbao {
  const refusals = new Set<(issue: Issue) => void>()
  const line = sharedLine()
  const upload = async (file: File): Promise<FileToken | null> => {
    const taken = await request<FileToken>(`${webRoutes.upload}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
    })
    if (taken.ok) return taken.value
    for (const refused of taken.error) for (const listener of refusals) listener(refused)
    return null
  }
  return {
    host: 'browser',
    call: async <M extends Method>(method: M, given: ArgumentsOf<M>, seen?: Seen): Promise<Result<ValueOf<M>>> => {
      const body: WebCall = { method, given, origin: originOf(seen) }
      const answer = await request<Result<ValueOf<M>>>(webRoutes.call, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: packedType },
        body: JSON.stringify(body),
      })
      return answer.ok ? answer.value : answer
    },
    listen: (listener) =>
      line((message) => {
        if (message.tag === 'event') listener(unpackJson(message.data) as ApiEvent)
      }),
    listenToLine: (listener) =>
      line((message) => {
        if (message.tag === 'line') listener(message.isThere)
      }),
    listenToRefusals: (listener) => {
      refusals.add(listener)
      return () => void refusals.delete(listener)
    },
    chooseFile: async (kind) => {
      const file = await pickFile(accepted[kind])
      return file ? upload(file) : null
    },
    takeFile: upload,
    choosePlace: () => Promise.resolve('download'),
    showLook: () => Promise.resolve(),
    reveal: (file) => {
      const link = document.createElement('a')
      link.href = `${webRoutes.download}${encodeURIComponent(file.token)}`
      link.download = file.name
      link.click()
      return Promise.resolve()
    },
  }
}

/** The JSON of an answer, or why there is none: the server is gone, or it refuses. */
async function request<T>(url: string, init: RequestInit): Promise<Result<T>> {
  try {
    const answer = await fetch(url, init)
    if (answer.ok) {
      const isPacked = answer.headers.get('Content-Type') === packedType
      return success((isPacked ? unpackJson(await answer.text()) : await answer.json()) as T)
    }
    // Another run of the program answers here, which does not know this window.
    if (answer.status === 401) return failure([issue('error', 'api.ended', null)])
    if (answer.status === 413) return failure([issue('error', 'api.too-large', null)])
    return failure([issue('error', 'api.refused', null, { status: answer.status })])
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return failure([issue('error', 'api.unreachable', null)])
  }
}

/** One line of events for all tabs where the browser can share it, opened when somebody listens first. */
function sharedLine(): (listener: (message: LineMessage) => void) => () => void {
  const listeners = new Set<(message: LineMessage) => void>()
  let isOpen = false
  const tell = (message: LineMessage): void => listeners.forEach((listener) => listener(message))
  const open = (): void => {
    isOpen = true
    if (typeof SharedWorker === 'undefined') {
      openEventLine(tell)
      return
    }
    const worker = new SharedWorker(new URL('./event-worker.ts', import.meta.url), { type: 'module', name: 'nianbao' })
    worker.port.onmessage = ({ data }: MessageEvent<LineMessage>) => tell(data)
    addEventListener('pagehide', () => worker.port.postMessage('gone'))
    // A page that is shown again from the browser's memory joins anew.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) location.reload()
    })
  }
  return (listener) => {
    listeners.add(listener)
    if (!isOpen) open()
    return () => void listeners.delete(listener)
  }
}

function pickFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.oncancel = () => resolve(null)
    input.click()
  })
}
