import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { expect } from 'vitest'
import type { DesktopBridge } from '../../../shared/api/bridge'
import { callAsWindow } from '../../helpers/project/call-as-window'
import { collectComplaints } from '../../helpers/window/collect-complaints'
import { patienceMilliseconds } from '../patience'
import type { FlowHost } from './flow-host'

/** The path of Electron's binary where it was fetched; importing 'electron' would fetch it, and tests use no network. */
function findBinary(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(path) ? path : null
}

/** Why Electron's window cannot be opened here, or null. */
export function reasonWithoutElectron(): string | null {
  if (findBinary() === null) return 'the Electron binary is absent: npx install-electron'
  const { platform, env } = process
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display: use xvfb-run'
  return null
}

/** Starts the built program in Electron, with homes and settings within a folder of the test. */
export async function launchElectron(folder: string, files: readonly string[] = []): Promise<ElectronApplication> {
  const home = join(folder, 'home')
  mkdirSync(join(home, 'Documents'), { recursive: true })
  const isRoot = process.getuid?.() === 0
  return _electron.launch({
    executablePath: findBinary() ?? '',
    args: ['.', `--user-data-dir=${join(folder, 'data')}`, ...(isRoot ? ['--no-sandbox'] : []), ...files],
    env: {
      ...process.env,
      HOME: home,
      USERPROFILE: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      LANG: 'zh_CN.UTF-8',
    },
  })
}

/** What the system's dialogs answer from now on. */
export async function answerDialogs(
  app: ElectronApplication,
  { open, save }: { readonly open: string; readonly save: string },
): Promise<void> {
  await app.evaluate(
    ({ dialog }, answer) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answer.open] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: answer.save })
    },
    { open, save },
  )
}

/** The real window: Electron with its own page, dialogs answered by the test. */
export async function openElectronHost(): Promise<FlowHost> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-electron-'))
  const app = await launchElectron(folder)
  const page = await app.firstWindow()
  page.setDefaultTimeout(patienceMilliseconds)
  const complaints = collectComplaints(page)
  await page.waitForFunction(() => 'nianbao' in globalThis)
  await app.evaluate(({ shell }) => {
    const kept = globalThis as unknown as { revealed: string[] }
    kept.revealed = []
    shell.showItemInFolder = (path) => void kept.revealed.push(path)
  })
  const revealed = (): Promise<readonly string[]> =>
    app.evaluate(() => [...(globalThis as unknown as { revealed: string[] }).revealed])
  let exports = 0
  return {
    kind: 'desktop',
    page: () => page,
    complaints: () => complaints,
    call: (method, given) =>
      callAsWindow(
        (asked, about, origin) =>
          page.evaluate(
            (request) => {
              const { nianbao } = globalThis as unknown as { readonly nianbao: DesktopBridge }
              const nobody = { window: 'test', call: 'now', project: null, revision: 0 }
              return nianbao.call(request.asked as 'project.current', request.about as null, request.origin ?? nobody)
            },
            { asked, about, origin },
          ),
        method,
        given,
      ),
    chooseFile: async (path, opens) => {
      await answerDialogs(app, { open: path, save: join(folder, '全国民政.nianbao') })
      await opens()
    },
    takeExport: async (start) => {
      exports += 1
      const path = join(folder, `导出${String(exports)}`, '报告.pdf')
      mkdirSync(dirname(path))
      await answerDialogs(app, { open: '', save: path })
      await start('选择位置并导出')
      const buttons = page.getByRole('dialog').getByRole('button', { name: '打开所在文件夹' })
      await buttons.first().waitFor()
      const before = (await revealed()).length
      const count = await buttons.count()
      for (let at = 0; at < count; at += 1) await buttons.nth(at).click()
      // Each is told to the main process, which takes its time.
      await expect.poll(async () => (await revealed()).length).toBe(before + count)
      return (await revealed()).slice(before)
    },
    setClipboard: async (text) => {
      await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
    },
    close: async () => {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
