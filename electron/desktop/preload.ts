import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { ChosenKind, DesktopBridge, Look, PlaceKind } from '../../shared/api/bridge'
import type { ApiEvent, ArgumentsOf, CallOrigin, FileToken, Method, ValueOf } from '../../shared/api/contract'
import { parseMethod } from '../../shared/api/methods'
import { issue } from '../../shared/issue'
import { failure, type Result } from '../../shared/result'
import { eventChannel, requestChannel, type WindowRequest } from './ipc/window-request'

const ask = (request: WindowRequest): Promise<unknown> => ipcRenderer.invoke(requestChannel, request)

const bridge: DesktopBridge = {
  host: 'desktop',
  call: async <M extends Method>(method: M, given: ArgumentsOf<M>, origin: CallOrigin): Promise<Result<ValueOf<M>>> => {
    const known = parseMethod(method)
    if (known === null) return failure([issue('error', 'api.unknown-method', null, { method })])
    return (await ask({ tag: 'call', method: known, given, origin })) as Result<ValueOf<M>>
  },
  listen: (listener) => {
    const tell = (_: unknown, event: ApiEvent): void => listener(event)
    ipcRenderer.on(eventChannel, tell)
    void ask({ tag: 'listen' })
    return () => void ipcRenderer.off(eventChannel, tell)
  },
  chooseFile: async (kind: ChosenKind) => (await ask({ tag: 'choose-file', kind })) as FileToken | null,
  choosePlace: async (kind: PlaceKind, suggestedName: string) =>
    (await ask({ tag: 'choose-place', kind, suggestedName })) as FileToken | null,
  reveal: async ({ token }) => {
    await ask({ tag: 'reveal', token })
  },
  showLook: async ({ locale, isDark }: Look) => {
    await ask({ tag: 'look', look: { locale, isDark } })
  },
  fileOfDrop: async (file) => {
    // Empty for a file that a script made: only what the user dropped has a place on a disk.
    const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
    return path === '' ? null : ((await ask({ tag: 'drop', path })) as FileToken | null)
  },
}

contextBridge.exposeInMainWorld('nianbao', bridge)
