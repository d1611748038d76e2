import { app, BrowserWindow, nativeTheme, protocol, session, type Session, type WebContents } from 'electron'
import { Readable } from 'node:stream'
import { findStaticFile, securityHeaders } from '../host/static-file'
import { smallest, type WindowState } from '../host/window-state'
import { isWindowUrl, windowScheme, windowUrl } from './ipc/window-url'

/** Must run before the program is ready: makes the window's scheme a real origin, so that 'self' means something. */
export function registerWindowScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true }
  protocol.registerSchemesAsPrivileged([{ scheme: windowScheme, privileges }])
}

/** Serves the window's files under its scheme, each with the content policy. */
export function serveWindowFiles(folder: string): void {
  protocol.handle(windowScheme, async ({ url, method }) => {
    const notFound = new Response(null, { status: 404, headers: { ...securityHeaders } })
    if (method !== 'GET' || !isWindowUrl(url)) return notFound
    const file = await findStaticFile(folder, new URL(url).pathname)
    if (!file) return notFound
    return new Response(Readable.toWeb(file.open()) as ReadableStream<Uint8Array>, { headers: { ...file.headers } })
  })
}

/** What a page may ask the system for: to put a picture or cells on the clipboard after the user asked for it. */
const grantedPermissions: readonly string[] = ['clipboard-sanitized-write']

/**
 * Refuses every permission but the clipboard, every address outside the program, and every download but that of a picture the page
 * drew itself, for which the system asks the user where to put it.
 */
export function guardSession(guarded: Session = session.defaultSession): void {
  guarded.setPermissionRequestHandler((_, permission, answer) => answer(grantedPermissions.includes(permission)))
  guarded.setPermissionCheckHandler((_, permission) => grantedPermissions.includes(permission))
  guarded.setDevicePermissionHandler(() => false)
  guarded.on('will-download', (event, item) => {
    if (!isPicture(item.getURL())) event.preventDefault()
  })
  guarded.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalAddress(url) }))
}

const isPicture = (url: string): boolean => url.startsWith('data:image/png;base64,')

const isLocalAddress = (url: string): boolean =>
  isWindowUrl(url) || /^(?:data|blob|devtools):/u.test(url) || url === 'about:blank'

/** No page leads anywhere: no navigation, no further window, no embedded page. Holds for every contents ever made. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_, contents) => guardContents(contents))
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Makes the window and loads its page; it is shown when the page has something to show. */
export function openWindow(preload: string, state: WindowState, title: string): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: state.width,
    height: state.height,
    ...(state.position ?? {}),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#141414' : '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (state.isMaximised) window.maximize()
    window.show()
  })
  void window.loadURL(windowUrl)
  return window
}

/** Where the window stands now, to be there again at the next start. */
export function stateOf(window: BrowserWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds()
  return { position: { x, y }, width, height, isMaximised: window.isMaximized() }
}
