import type { ChosenKind, DesktopBridge, Look, PlaceKind, WebCall } from '../shared/api/bridge'
import { webRoutes, workbookExtensions } from '../shared/api/bridge'
import type { ApiEvent, ArgumentsOf, FileToken, Method, ValueOf } from '../shared/api/contract'
import { issue } from '../shared/issue'
import { failure, type Result } from '../shared/result'

/** The Node side as the window sees it, whichever host it runs in. This file alone touches `window.nianbao` and the network. */
export interface Nianbao {
  readonly host: 'desktop' | 'browser'
  call<M extends Method>(method: M, given: ArgumentsOf<M>): Promise<Result<ValueOf<M>>>
  listen(listener: (event: ApiEvent) => void): () => void
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

export const nianbao: Nianbao = window.nianbao ? desktopHost(window.nianbao) : browserHost()

function desktopHost(bridge: DesktopBridge): Nianbao {
  return {
    host: 'desktop',
    call: (method, given) => bridge.call(method, given),
    listen: (listener) => bridge.listen(listener),
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
}

function browserHost(): Nianbao {
  const upload = async (file: File): Promise<FileToken | null> => {
    const answer = await fetch(`${webRoutes.upload}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
    })
    return answer.ok ? ((await answer.json()) as FileToken) : null
  }
  return {
    host: 'browser',
    call: async <M extends Method>(method: M, given: ArgumentsOf<M>): Promise<Result<ValueOf<M>>> => {
      const body: WebCall = { method, given }
      try {
        const answer = await fetch(webRoutes.call, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        })
        if (!answer.ok) return failure([issue('error', 'api.refused', null, { status: answer.status })])
        return (await answer.json()) as Result<ValueOf<M>>
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        return failure([issue('error', 'api.unreachable', null)])
      }
    },
    listen: (listener) => {
      const source = new EventSource(webRoutes.events)
      source.onmessage = ({ data }: MessageEvent<string>) => listener(JSON.parse(data) as ApiEvent)
      return () => source.close()
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
