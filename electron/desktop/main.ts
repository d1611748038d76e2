import { app, ipcMain, nativeTheme, screen, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { choosePlace, chooseFile, revealFile, tellPageLost } from './dialogs'
import { findFileArgument } from '../host/file-argument'
import { openNodeSide, type NodeSide } from '../host/node-side'
import { programFolders } from '../wiring/program-folders'
import { isThere, RecentList } from '../host/recent-list'
import { tokenStore } from '../host/token-store'
import { readWindowState, writeWindowState } from '../host/window-state'
import { answerWindow, type WindowPorts } from './ipc/answer-window'
import { EventQueue } from './ipc/event-queue'
import { isTrustedSender } from './ipc/trusted-sender'
import { eventChannel, parseWindowRequest, requestChannel } from './ipc/window-request'
import { showMenu } from './menu'
import { guardAllContents, guardSession, openWindow, registerWindowScheme, serveWindowFiles, stateOf } from './window'
import { formatMessage, type Locale } from '../../shared/text/message'
import { hostLabels } from '../../shared/text/messages/host'

/** The Windows identity of the program; the same as `appId` of its installer. */
const applicationId = 'cn.nianbao.desktop'

const tokens = tokenStore()
const events = new EventQueue()
let window: BrowserWindow | null = null
let nodeSide: NodeSide | null = null
/** Of the menu and the system's dialogs: that of the system until the page tells its own. */
let locale: Locale = 'zh-CN'
/** What must be done before the process may end. */
let ending: Promise<unknown> | null = null

// The order is that of a start: what must happen before the program is ready, then one window for all.
app.enableSandbox()
app.setAppUserModelId(applicationId)
registerWindowScheme()
guardAllContents()
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_, argv, workingFolder) => {
    openProject(findFileArgument(argv.slice(1), workingFolder))
    focusWindow()
  })
  // macOS tells a double-clicked file this way, also before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openProject(path)
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', endGracefully)
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start(): Promise<void> {
  locale = app.getLocale().startsWith('zh') ? 'zh-CN' : 'en'
  const dataFolder = app.getPath('userData')
  const recent = new RecentList(dataFolder)
  const refreshMenu = async (): Promise<void> => {
    const entries = await recent.read()
    const found = await Promise.all(entries.map(({ path }) => isThere(path)))
    showMenu({
      locale,
      recent: entries.map(({ path }) => path).filter((_, at) => found[at]),
      isPackaged: app.isPackaged,
      platform: process.platform,
      send: (command) => events.tell({ tag: 'command', command }),
      open: openProject,
    })
  }
  guardSession()
  serveWindowFiles(programFolders.renderer)
  nodeSide = openNodeSide({
    host: 'desktop',
    version: app.getVersion(),
    tokens,
    projectFolder: join(app.getPath('documents'), formatMessage(hostLabels['application'], {}, 'zh-CN')),
    exportFolder: app.getPath('documents'),
    quit: () => app.quit(),
    recent: {
      list: () => recent.read(),
      add: async (path, at) => {
        await recent.add(path, at)
        app.addRecentDocument(path)
        await refreshMenu()
      },
    },
  })
  nodeSide.listen((event) => events.tell(event))
  answerRequests(nodeSide, async (look) => {
    locale = look.locale
    nativeTheme.themeSource = look.isDark === null ? 'system' : look.isDark ? 'dark' : 'light'
    await refreshMenu()
  })
  await refreshMenu()
  openProject(findFileArgument(process.argv.slice(1), process.cwd()))
  window = makeWindow(dataFolder)
}

function makeWindow(dataFolder: string): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const title = formatMessage(hostLabels['application'], {}, locale)
  const made = openWindow(join(programFolders.preload, 'preload.cjs'), readWindowState(dataFolder, areas), title)
  made.on('close', () => {
    ending = writeWindowState(dataFolder, stateOf(made))
  })
  made.on('closed', () => {
    events.stop()
    window = null
  })
  made.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) events.stop()
  })
  made.webContents.on('render-process-gone', (_, { reason }) => {
    events.stop()
    if (reason !== 'clean-exit') void tellPageLost(made, locale).then(() => made.reload())
  })
  return made
}

/** The one channel of the window. Anything that is not the program's own page gets an error and no answer. */
function answerRequests(handler: NodeSide, showLook: WindowPorts['showLook']): void {
  ipcMain.handle(requestChannel, async (event, given: unknown) => {
    const asking = window
    if (!asking || !isTrustedSender(event, asking.webContents)) throw new Error('refused')
    const request = parseWindowRequest(given)
    if (!request) throw new Error('refused')
    const ports: WindowPorts = {
      handler,
      tokens,
      chooseFile: (kind) => chooseFile(asking, kind, locale),
      choosePlace: (kind, name) => choosePlace(asking, kind, name, locale),
      reveal: revealFile,
      showLook,
      startListening: () => events.start((apiEvent) => asking.webContents.send(eventChannel, apiEvent)),
    }
    return answerWindow(request, ports)
  })
}

function openProject(path: string | null): void {
  if (path !== null) events.tell({ tag: 'open-file', file: tokens.give(path) })
}

function focusWindow(): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Holds the end back until the project is closed and the state of the window is written. */
function endGracefully(event: { preventDefault(): void }): void {
  const side = nodeSide
  if (!side) return
  event.preventDefault()
  nodeSide = null
  void Promise.allSettled([ending, side.close()]).then(() => app.quit())
}
