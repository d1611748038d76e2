import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { vi } from 'vitest'
import { callAsWindow } from '../../helpers/project/call-as-window'
import { chromiumFlags, findChromium } from '../../helpers/window/find-chromium'
import { electronStandIn, state } from '../../helpers/window/electron-stand-in'
import { collectComplaints } from '../../helpers/window/collect-complaints'
import { slowDown } from '../../helpers/window/slow-down'
import { patienceMilliseconds } from '../patience'
import type { FlowHost } from './flow-host'
import { serveProtocol } from './serve-protocol'

const windowAddress = 'app://nianbao'

/**
 * The built main process over a stand-in for 'electron', with its page in a real Chromium: files come from the main process's own
 * protocol handler with its content policy, the built preload runs before the page in place of Electron's, and every request
 * goes over the main process's channel with its checks. Electron's own part is the only one that is not real.
 * The test file must mock the module 'electron' with the stand-in.
 */
export async function openStandInHost(): Promise<FlowHost> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-stand-in-'))
  state.userData = join(folder, 'data')
  state.documents = join(folder, 'documents')
  mkdirSync(state.documents)
  // @ts-expect-error -- JavaScript that `npm run build` makes, without types
  await import('../../../dist/main/main.mjs')
  const window = await vi.waitUntil(() => state.windows[0], { timeout: patienceMilliseconds })
  // Chromium knows no scheme of ours; every request is answered by the main process all the same.
  const served = await serveProtocol(windowAddress, () => state.protocols.get('app'))
  const { origin } = served
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] })
  const context = await browser.newContext({
    ...{ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' },
    reducedMotion: 'reduce',
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  context.setDefaultTimeout(patienceMilliseconds)
  const page = await context.newPage()
  const complaints = collectComplaints(page)
  await slowDown(page)

  const ask = (given: unknown): Promise<unknown> => {
    const handler = state.handlers.get('nianbao')
    if (!handler) throw new Error('the channel is not handled')
    const senderFrame = { url: `${windowAddress}/index.html`, parent: null }
    return handler({ sender: window.webContents, senderFrame }, given)
  }
  await context.exposeFunction('standInInvoke', (_: string, given: unknown) => ask(given))
  window.webContents.deliver = (channel, given) => {
    const told = `globalThis.standInTell?.(${JSON.stringify(channel)}, ${JSON.stringify(given)})`
    // A page that is just being loaded anew hears nothing, as in Electron.
    void page.evaluate(told).catch(() => undefined)
  }
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return
    window.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  })
  await context.addInitScript(preloadScript(readFileSync('dist/preload/preload.cjs', 'utf8')))
  await page.goto(`${origin}/index.html`)
  window.emit('ready-to-show')

  let exports = 0
  return {
    kind: 'desktop',
    page: () => page,
    complaints: () => complaints,
    call: (method, given) =>
      callAsWindow((asked, about, origin) => ask({ tag: 'call', method: asked, given: about, origin }), method, given),
    chooseFile: async (path, opens) => {
      state.openDialog = { canceled: false, filePaths: [path] }
      // A workbook that is chosen at home asks for the place of its new project too.
      state.saveDialog = { canceled: false, filePath: join(folder, '全国民政.nianbao') }
      await opens()
    },
    takeExport: async (start) => {
      exports += 1
      const path = join(folder, `导出${exports}`, '报告.pdf')
      mkdirSync(join(path, '..'))
      state.saveDialog = { canceled: false, filePath: path }
      await start('选择位置并导出')
      const dialog = page.getByRole('dialog')
      const buttons = dialog.getByRole('button', { name: '打开所在文件夹' })
      await buttons.first().waitFor()
      const paths: string[] = []
      for (let at = 0; at < (await buttons.count()); at += 1) {
        const before = state.revealed.length
        await buttons.nth(at).click()
        paths.push(await vi.waitUntil(() => state.revealed[before], { timeout: patienceMilliseconds }))
      }
      return paths
    },
    setClipboard: async (text) => {
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
    },
    close: async () => {
      await browser.close()
      await served.close()
      const quits = state.quits
      electronStandIn.app.emit('will-quit', { preventDefault: () => undefined })
      await vi.waitUntil(() => state.quits > quits, { timeout: patienceMilliseconds })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The preload as a script of the page, with no more than Electron lets a sandboxed preload require. */
function preloadScript(code: string): string {
  return `(() => {
    const listeners = new Map()
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => Object.defineProperty(globalThis, name, { value: Object.freeze(api) }),
      },
      ipcRenderer: {
        invoke: (channel, given) => globalThis.standInInvoke(channel, given),
        on: (channel, listener) => listeners.set(listener, channel),
        off: (_, listener) => listeners.delete(listener),
      },
      webUtils: { getPathForFile: () => '' },
    }
    globalThis.standInTell = (channel, given) => {
      for (const [listener, heard] of listeners) if (heard === channel) listener({}, given)
    }
    const require = (name) => {
      if (name === 'electron') return electron
      throw new Error('module not found: ' + name)
    }
    const module = { exports: {} }
    ;(function (require, exports, module) {${code}
    })(require, module.exports, module)
  })()`
}
