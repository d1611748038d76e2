import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { resolveConfig } from 'electron-vite'
import { build, mergeConfig } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DesktopBridge } from '../../../shared/api/bridge'
import { menuCommands } from '../../../shared/api/bridge'
import type { FileToken } from '../../../shared/api/contract'
import { methods } from '../../../shared/api/methods'
import type { Result } from '../../../shared/result'
import { menuTemplate, type MenuPorts } from '../../../electron/desktop/menu'
import { electronStandIn, state, type StandInWindow } from '../../helpers/window/electron-stand-in'

vi.mock('electron', async () => (await import('../../helpers/window/electron-stand-in')).electronStandIn)

const folder = mkdtempSync(join(tmpdir(), 'nianbao-main-'))
const { app, session } = electronStandIn
const page = 'app://nianbao/index.html'
const theWindow = (): StandInWindow => {
  const [window] = state.windows
  if (!window) throw new Error('no window was made')
  return window
}
const ask = (given: unknown, frame: { url: string; parent: unknown } | null = { url: page, parent: null }) => {
  const handler = state.handlers.get('nianbao')
  if (!handler) throw new Error('the channel is not handled')
  return handler({ sender: theWindow().webContents, senderFrame: frame }, given)
}

/** Milliseconds that a busy machine is given to answer. */
const patience = 30_000

beforeAll(async () => {
  state.userData = join(folder, 'data')
  state.documents = join(folder, 'documents')
  await import('../../../electron/desktop/main')
  await vi.waitFor(() => expect(state.windows).toHaveLength(1), patience)
})

afterAll(async () => {
  const event = { preventDefault: vi.fn() }
  const before = state.quits
  app.emit('will-quit', event)
  await vi.waitFor(() => expect(state.quits).toBe(before + 1), patience)
  expect(event.preventDefault).toHaveBeenCalled()
  rmSync(folder, { recursive: true, force: true })
})

describe('the window', () => {
  it('is isolated, sandboxed and without Node', () => {
    expect(state.isSandboxEnabled).toBe(true)
    expect(theWindow().options['webPreferences']).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
    })
    expect(theWindow().url).toBe(page)
  })

  it('is shown when its page is ready, as large as it was', () => {
    expect(theWindow().done).not.toContain('show')
    theWindow().emit('ready-to-show')
    expect(theWindow().done).toEqual(expect.arrayContaining(['maximise', 'show']))
  })

  it('leads nowhere: no navigation, no redirect, no embedded page, no second window', () => {
    const { webContents } = theWindow()
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const event = { preventDefault: vi.fn() }
      webContents.emit(name, event, 'https://example.com/')
      expect([name, event.preventDefault.mock.calls.length]).toEqual([name, 1])
    }
    expect(webContents.windowOpenHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
  })

  it('has no permission but to write to the clipboard', () => {
    const { requestPermission, checkPermission, checkDevice } = session.defaultSession
    const granted = (permission: string): boolean => {
      let answer = true
      requestPermission?.(null, permission, (isGranted) => (answer = isGranted))
      expect(checkPermission?.(null, permission)).toBe(answer)
      return answer
    }
    expect(granted('clipboard-sanitized-write')).toBe(true)
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'fullscreen',
    ]) {
      expect([permission, granted(permission)]).toEqual([permission, false])
    }
    expect(checkDevice?.()).toBe(false)
  })

  it('reaches no address but its own, and downloads only a picture that the page drew', () => {
    const isCancelled = (url: string): boolean => {
      let cancelled = false
      session.defaultSession.beforeRequest?.({ url }, ({ cancel }) => (cancelled = cancel))
      return cancelled
    }
    expect(isCancelled('app://nianbao/assets/index.js')).toBe(false)
    expect(isCancelled('blob:app://nianbao/1')).toBe(false)
    for (const url of ['https://example.com/', 'http://127.0.0.1/', 'file:///etc/passwd', 'app://other/', 'ws://a/']) {
      expect([url, isCancelled(url)]).toEqual([url, true])
    }
    const isRefused = (url: string): boolean => {
      const event = { preventDefault: vi.fn() }
      session.defaultSession.emit('will-download', event, { getURL: () => url })
      return event.preventDefault.mock.calls.length > 0
    }
    expect(isRefused('data:image/png;base64,iVBORw0KGgo=')).toBe(false)
    for (const url of ['https://example.com/a.exe', 'data:text/html,x', 'blob:app://nianbao/1', `${page}?a.exe`]) {
      expect([url, isRefused(url)]).toEqual([url, true])
    }
  })

  it('gets its files with a strict policy, and none from outside its folder', async () => {
    expect(state.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
    const serve = state.protocols.get('app')
    const answer = await serve?.(new Request(page))
    expect(answer?.status).toBe(200)
    expect(await answer?.text()).toContain('<div id="root">')
    expect(answer?.headers.get('Cache-Control')).toBe('no-store')
    expect(answer?.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self';/u)
    for (const path of ['missing.js', '../package.json', '%2e%2e/package.json', '..%2fpackage.json', '.hidden.js']) {
      expect((await serve?.(new Request(`app://nianbao/${path}`)))?.status).toBe(404)
    }
    expect((await serve?.(new Request('app://other/index.html')))?.status).toBe(404)
  })
})

describe('the channel of the window', () => {
  it('answers every method of the contract', async () => {
    for (const method of methods) {
      const answer = (await ask({ tag: 'call', method, given: null })) as Result<unknown>
      const codes = answer.ok ? [] : answer.error.map(({ code }) => code)
      expect([method, codes]).not.toEqual([method, ['api.unknown-method']])
      expect(structuredClone(answer)).toEqual(answer)
    }
  })

  it('describes the program to its page', async () => {
    const answer = await ask({ tag: 'call', method: 'app.describe', given: null })
    expect(answer).toMatchObject({ ok: true, value: { host: 'desktop' } })
  })

  it('refuses a method that is not in the contract', async () => {
    for (const method of ['fs.read', 'constructor', '__proto__']) {
      expect(await ask({ tag: 'call', method, given: null })).toMatchObject({ ok: false })
    }
  })

  it.each([
    ['a foreign page', { url: 'https://example.com/', parent: null }],
    ['a file', { url: 'file:///index.html', parent: null }],
    ['a look-alike', { url: 'app://nianbao.example.com/index.html', parent: null }],
    ['an embedded frame', { url: page, parent: {} }],
    ['a frame that is gone', null],
  ])('refuses %s', async (_, frame) => {
    await expect(ask({ tag: 'call', method: 'app.describe', given: null }, frame)).rejects.toThrow('refused')
  })

  it('refuses contents other than the window', async () => {
    const handler = state.handlers.get('nianbao')
    const stranger = { sender: {}, senderFrame: { url: page, parent: null } }
    await expect(handler?.(stranger, { tag: 'listen' })).rejects.toThrow('refused')
  })

  it.each([null, 'call', {}, { tag: 'eval' }, { tag: 'drop', path: '' }, { tag: 'choose-file', kind: 'any' }])(
    'refuses %j, which is no request',
    async (given) => {
      await expect(ask(given)).rejects.toThrow('refused')
    },
  )

  it('hands out tokens for chosen files, and no path', async () => {
    state.openDialog = { canceled: false, filePaths: [join(folder, '指标.xlsx')] }
    const file = (await ask({ tag: 'choose-file', kind: 'workbook' })) as FileToken
    expect(file.name).toBe('指标.xlsx')
    expect(JSON.stringify(file)).not.toContain(folder)
    expect(state.dialogs.at(-1)?.title).toBe('选择工作簿')
    await ask({ tag: 'reveal', token: file.token })
    expect(state.revealed).toEqual([join(folder, '指标.xlsx')])
    await ask({ tag: 'reveal', token: join(folder, 'other') })
    expect(state.revealed).toHaveLength(1)
  })

  it('gives a chosen place the extension of a project, and null for a closed dialog', async () => {
    state.saveDialog = { canceled: false, filePath: join(folder, '二〇二四') }
    const place = { tag: 'choose-place', kind: 'project', suggestedName: '二〇二四' }
    expect(await ask(place)).toMatchObject({ name: '二〇二四.nianbao' })
    state.saveDialog = { canceled: true, filePath: '' }
    expect(await ask(place)).toBeNull()
  })

  it('keeps events until the page listens', async () => {
    const { webContents } = theWindow()
    app.emit('second-instance', {}, ['nianbao', '--flag', '年报.nianbao'], folder)
    expect(theWindow().done).toContain('focus')
    expect(webContents.sent).toEqual([])
    await ask({ tag: 'listen' })
    const opened = { channel: 'nianbao:event', given: { tag: 'open-file', file: { name: '年报.nianbao' } } }
    expect(webContents.sent).toMatchObject([opened])
    const event = { preventDefault: vi.fn() }
    app.emit('open-file', event, join(folder, '另一份.nianbao'))
    expect(webContents.sent.at(-1)).toMatchObject({ given: { file: { name: '另一份.nianbao' } } })
    webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
    app.emit('open-file', event, join(folder, '又一份.nianbao'))
    expect(webContents.sent).toHaveLength(3)
    webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
    app.emit('open-file', event, join(folder, '第三份.nianbao'))
    expect(webContents.sent).toHaveLength(3)
    await ask({ tag: 'listen' })
    expect(webContents.sent.at(-1)).toMatchObject({ given: { file: { name: '第三份.nianbao' } } })
  })

  it('has menu, dialogs and title bar look as the page does', async () => {
    const look = async (given: unknown): Promise<unknown> => ask({ tag: 'look', look: given })
    await look({ locale: 'en', isDark: true })
    expect([state.menu[0]?.label, electronStandIn.nativeTheme.themeSource]).toEqual(['&File', 'dark'])
    await ask({ tag: 'choose-file', kind: 'workbook' })
    expect(state.dialogs.at(-1)?.title).toBe('Choose a Workbook')
    await look({ locale: 'zh-CN', isDark: null })
    expect([state.menu[0]?.label, electronStandIn.nativeTheme.themeSource]).toEqual(['文件(&F)', 'system'])
    await expect(look({ locale: 'fr', isDark: null })).rejects.toThrow('refused')
    await expect(look({ locale: 'en', isDark: 'dark' })).rejects.toThrow('refused')
  })

  it('remembers where the window stood', async () => {
    theWindow().emit('close')
    await vi.waitFor(() => {
      const stored: unknown = JSON.parse(readFileSync(join(state.userData, 'window.json'), 'utf8'))
      expect(stored).toEqual({ position: { x: 40, y: 30 }, width: 1000, height: 620, isMaximised: false })
    }, patience)
  })
})

describe('menuTemplate', () => {
  const portsOf = (given: Partial<MenuPorts>): MenuPorts => ({
    locale: 'zh-CN',
    recent: [],
    isPackaged: true,
    platform: 'linux',
    send: () => undefined,
    open: () => undefined,
    ...given,
  })
  const itemsOf = (given: Partial<MenuPorts>) =>
    menuTemplate(portsOf(given)).flatMap(({ label, submenu }) => {
      const items = Array.isArray(submenu) ? submenu : []
      return [{ label }, ...items] as { label?: string; id?: string; accelerator?: string; click?: () => void }[]
    })

  it('speaks Chinese and English', () => {
    const chinese = itemsOf({}).map(({ label }) => label)
    const english = itemsOf({ locale: 'en' }).map(({ label }) => label)
    expect(chinese).toEqual(expect.arrayContaining(['文件(&F)', '打开(&O)…', '导出报告(&E)…', '撤销(&U)', '关于年报']))
    expect(english).toEqual(expect.arrayContaining(['&File', '&Open…', '&Export Report…', '&Undo', 'About Nianbao']))
    expect(english.filter((label) => /\p{Script=Han}/u.test(label ?? ''))).toEqual([])
    expect(state.menu[0]?.label).toBe('文件(&F)')
  })

  it('sends every command that the window knows, each by a shortcut of its own', () => {
    const sent: string[] = []
    const items = itemsOf({ send: (command) => void sent.push(command) }).filter(({ id }) => id !== undefined)
    for (const { click } of items) click?.()
    expect([...sent].sort()).toEqual([...menuCommands].sort())
    const keys = items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('leaves the keys of undo, redo and find to the page', () => {
    const left = itemsOf({}).filter((item) => 'registerAccelerator' in item)
    expect(left.map(({ id }) => id)).toEqual(['undo', 'redo', 'find'])
  })

  it('opens recent projects, and has developer tools for developers only', () => {
    const opened: string[] = []
    const [, , recent] = itemsOf({ recent: ['/data/年报.nianbao'], open: (path) => void opened.push(path) })
      .slice(1)
      .map((item) => ('submenu' in item ? (item.submenu as { label: string; click: () => void }[]) : []))
    recent?.[0]?.click()
    expect(opened).toEqual(['/data/年报.nianbao'])
    expect(itemsOf({}).map(({ label }) => label)).not.toContain('开发者工具')
    expect(itemsOf({ isPackaged: false }).map(({ label }) => label)).toContain('开发者工具')
  })
})

describe('a second start of the program', () => {
  it('makes no window and quits', async () => {
    vi.resetModules()
    state.isFirstInstance = false
    const before = state.quits
    await import('../../../electron/desktop/main')
    expect(state.quits).toBe(before + 1)
    expect(state.windows).toHaveLength(1)
  })
})

describe('the built preload', () => {
  const built = join(folder, 'preload')
  let exposed: { readonly name: string; readonly bridge: DesktopBridge }[] = []
  const asked: unknown[] = []
  const listeners = new Map<string, (event: unknown, given: unknown) => void>()

  beforeAll(async () => {
    const { config } = await resolveConfig({ root: process.cwd(), logLevel: 'silent' }, 'build', 'production')
    if (!config?.preload) throw new Error('the preload is not configured')
    await build(mergeConfig(config.preload, { configFile: false, logLevel: 'silent', build: { outDir: built } }))
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, bridge: DesktopBridge) => exposed.push({ name, bridge }) },
      ipcRenderer: {
        invoke: (channel: string, given: unknown) => {
          asked.push(structuredClone({ channel, given }))
          return Promise.resolve({ ok: true, value: null })
        },
        on: (channel: string, listener: (event: unknown, given: unknown) => void) => listeners.set(channel, listener),
        off: (channel: string) => listeners.delete(channel),
      },
      webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
    }
    // What Electron gives a sandboxed preload to require, less what this one has no use for.
    const require = (name: string): unknown => {
      if (name === 'electron') return electron
      throw new Error(`module not found: ${name}`)
    }
    exposed = []
    const code = readFileSync(join(built, 'preload.cjs'), 'utf8')
    const run = runInNewContext(`(function (require, exports, module) {${code}\n})`) as (...given: unknown[]) => void
    run(require, {}, { exports: {} })
  })

  const bridge = (): DesktopBridge => {
    const [only] = exposed
    if (!only) throw new Error('nothing was exposed')
    return only.bridge
  }

  it('exposes one bridge of functions, and nothing of Electron', () => {
    expect(exposed.map(({ name }) => name)).toEqual(['nianbao'])
    expect(Object.keys(bridge()).sort()).toEqual(
      ['call', 'choosePlace', 'chooseFile', 'fileOfDrop', 'host', 'listen', 'reveal', 'showLook'].sort(),
    )
    expect(bridge().host).toBe('desktop')
  })

  const origin = { window: 'test', call: 'test', project: null, revision: 0 }

  it('asks over one channel', async () => {
    asked.length = 0
    await bridge().call('app.describe', null, origin)
    await bridge().chooseFile('workbook')
    await bridge().choosePlace('project', '年报')
    await bridge().reveal({ token: 't', name: 'n' })
    expect(asked).toEqual([
      { channel: 'nianbao', given: { tag: 'call', method: 'app.describe', given: null, origin } },
      { channel: 'nianbao', given: { tag: 'choose-file', kind: 'workbook' } },
      { channel: 'nianbao', given: { tag: 'choose-place', kind: 'project', suggestedName: '年报' } },
      { channel: 'nianbao', given: { tag: 'reveal', token: 't' } },
    ])
  })

  it('passes every method of the contract on, and no other', async () => {
    asked.length = 0
    for (const method of methods) await bridge().call(method, null, origin)
    expect(asked).toHaveLength(methods.length)
    expect(await bridge().call('fs.read' as never, null as never, origin)).toMatchObject({ ok: false })
    expect(asked).toHaveLength(methods.length)
  })

  it('tells events without what Electron adds, until it is stopped', () => {
    const heard: unknown[] = []
    const stop = bridge().listen((event) => void heard.push(event))
    listeners.get('nianbao:event')?.({ sender: 'secret' }, { tag: 'command', command: 'undo' })
    expect(heard).toEqual([{ tag: 'command', command: 'undo' }])
    stop()
    expect(listeners.size).toBe(0)
  })

  it('takes a dropped file by the place that the system knows, and none that a script made', async () => {
    asked.length = 0
    expect(await bridge().fileOfDrop({})).toBeNull()
    expect(asked).toEqual([])
    await bridge().fileOfDrop({ path: '/data/指标.xlsx' })
    expect(asked).toEqual([{ channel: 'nianbao', given: { tag: 'drop', path: '/data/指标.xlsx' } }])
  })
})
