import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions } from 'electron'

type Handler = (event: unknown, given: unknown) => Promise<unknown>
type Answer = (isGranted: boolean) => void

/** What a test reads off the stand-in for 'electron', and what it decides for the program. */
export interface StandInState {
  userData: string
  documents: string
  locale: string
  isPackaged: boolean
  isFirstInstance: boolean
  openDialog: { canceled: boolean; filePaths: string[] }
  saveDialog: { canceled: boolean; filePath: string }
  readonly dialogs: {
    readonly title: string
    readonly filters: readonly { readonly extensions: readonly string[] }[]
  }[]
  readonly revealed: string[]
  readonly recentDocuments: string[]
  readonly handlers: Map<string, Handler>
  readonly schemes: { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[]
  readonly protocols: Map<string, (request: Request) => Promise<Response>>
  readonly windows: StandInWindow[]
  menu: readonly MenuItemConstructorOptions[]
  isSandboxEnabled: boolean
  quits: number
}

export class StandInContents extends EventEmitter {
  readonly sent: { readonly channel: string; readonly given: unknown }[] = []
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler
  }
  /** Where a real page listens, what is sent goes on to it. */
  deliver: ((channel: string, given: unknown) => void) | null = null
  send(channel: string, given: unknown): void {
    this.sent.push({ channel, given: structuredClone(given) })
    this.deliver?.(channel, given)
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents()
  readonly done: string[] = []
  url = ''
  isMinimised = false
  constructor(readonly options: Readonly<Record<string, unknown>>) {
    super()
    state.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL(url: string): Promise<void> {
    this.url = url
    return Promise.resolve()
  }
  isMinimized = (): boolean => this.isMinimised
  isMaximized = (): boolean => false
  getNormalBounds = () => ({ x: 40, y: 30, width: 1000, height: 620 })
  maximize = (): void => void this.done.push('maximise')
  show = (): void => void this.done.push('show')
  focus = (): void => void this.done.push('focus')
  restore = (): void => void this.done.push('restore')
  reload = (): void => void this.done.push('reload')
}

export class StandInSession extends EventEmitter {
  requestPermission: ((contents: unknown, permission: string, answer: Answer) => void) | null = null
  checkPermission: ((contents: unknown, permission: string) => boolean) | null = null
  checkDevice: (() => boolean) | null = null
  beforeRequest: ((details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void) | null = null
  setPermissionRequestHandler(handler: NonNullable<StandInSession['requestPermission']>): void {
    this.requestPermission = handler
  }
  setPermissionCheckHandler(handler: NonNullable<StandInSession['checkPermission']>): void {
    this.checkPermission = handler
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.checkDevice = handler
  }
  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<StandInSession['beforeRequest']>): void => {
      this.beforeRequest = handler
    },
  }
}

export const state: StandInState = {
  userData: '',
  documents: '',
  locale: 'zh-CN',
  isPackaged: true,
  isFirstInstance: true,
  openDialog: { canceled: true, filePaths: [] },
  saveDialog: { canceled: true, filePath: '' },
  dialogs: [],
  revealed: [],
  recentDocuments: [],
  handlers: new Map(),
  schemes: [],
  protocols: new Map(),
  windows: [],
  menu: [],
  isSandboxEnabled: false,
  quits: 0,
}

class StandInApp extends EventEmitter {
  get isPackaged(): boolean {
    return state.isPackaged
  }
  enableSandbox = (): void => {
    state.isSandboxEnabled = true
  }
  setAppUserModelId = (): void => undefined
  setAboutPanelOptions = (): void => undefined
  requestSingleInstanceLock = (): boolean => state.isFirstInstance
  whenReady = (): Promise<void> => Promise.resolve()
  getLocale = (): string => state.locale
  getVersion = (): string => '0.0.0'
  getPath = (name: string): string => (name === 'documents' ? state.documents : state.userData)
  addRecentDocument = (path: string): void => void state.recentDocuments.push(path)
  quit = (): void => {
    state.quits += 1
  }
}

const app = new StandInApp()
const defaultSession = new StandInSession()

/** Stands in for the module 'electron', of whose main process only what the program uses is here. */
export const electronStandIn = {
  app,
  BrowserWindow: StandInWindow,
  session: { defaultSession },
  nativeTheme: { shouldUseDarkColors: false, themeSource: 'system' },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] },
  protocol: {
    registerSchemesAsPrivileged: (schemes: StandInState['schemes']) => void state.schemes.push(...schemes),
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
      void state.protocols.set(scheme, handler),
  },
  ipcMain: { handle: (channel: string, handler: Handler) => void state.handlers.set(channel, handler) },
  dialog: {
    showOpenDialog: (_: unknown, options: StandInState['dialogs'][number]) => {
      state.dialogs.push(options)
      return Promise.resolve(state.openDialog)
    },
    showSaveDialog: (_: unknown, options: StandInState['dialogs'][number]) => {
      state.dialogs.push(options)
      return Promise.resolve(state.saveDialog)
    },
    showMessageBox: () => Promise.resolve({ response: 0 }),
  },
  shell: { showItemInFolder: (path: string) => void state.revealed.push(path) },
  Menu: {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
      state.menu = template
    },
  },
}
