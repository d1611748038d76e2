import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DesktopBridge } from '../../shared/api/bridge'
import type { ProjectState } from '../../shared/api/contract'

/** The path of Electron's binary where it was fetched; importing 'electron' would fetch it, and tests use no network. */
function findBinary(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(path) ? path : null
}

/** Why the window cannot be opened here, or null. */
function reasonToSkip(binary: string | null): string | null {
  if (binary === null) return 'the Electron binary is absent: npx install-electron'
  const { platform, env } = process
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display: use xvfb-run'
  return null
}

const binary = findBinary()
const reason = reasonToSkip(binary)

describe('the window in Electron', () => {
  if (reason !== null) {
    it(`opens, edits and exports (skipped: ${reason})`, (context) => {
      // Continuous integration fetched the binary: there a skip would hide that nothing was tested.
      if (process.env['NIANBAO_REQUIRE_ELECTRON']) throw new Error(reason)
      context.skip(reason)
    })
    return
  }

  const folder = mkdtempSync(join(tmpdir(), 'nianbao-electron-'))
  const home = join(folder, 'home')
  let app: ElectronApplication
  let page: Page

  const launch = async (...files: readonly string[]): Promise<void> => {
    const isRoot = process.getuid?.() === 0
    app = await _electron.launch({
      executablePath: binary ?? '',
      args: ['.', `--user-data-dir=${join(folder, 'data')}`, ...(isRoot ? ['--no-sandbox'] : []), ...files],
      env: {
        ...process.env,
        HOME: home,
        USERPROFILE: home,
        XDG_CONFIG_HOME: join(home, '.config'),
        LANG: 'zh_CN.UTF-8',
      },
    })
    page = await app.firstWindow()
    await page.waitForFunction(() => 'nianbao' in globalThis)
  }
  const current = (): Promise<ProjectState | null> =>
    page.evaluate(async () => {
      const { nianbao } = globalThis as unknown as { readonly nianbao: DesktopBridge }
      const answer = await nianbao.call('project.current', null)
      return answer.ok ? answer.value : null
    })

  beforeAll(async () => {
    mkdirSync(join(home, 'Documents'), { recursive: true })
    await launch()
  })

  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows the page without Node, and the page reaches nothing outside', async () => {
    expect(page.url()).toBe('app://nianbao/index.html')
    const found = await page.evaluate(async () => ({
      globals: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
      opened: (globalThis as unknown as { open(url: string): unknown }).open('https://example.com/') !== null,
      fetched: await fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    }))
    expect(found).toEqual({ globals: [], opened: false, fetched: false })
    expect(app.windows()).toHaveLength(1)
  })

  it('opens the example in one click', async () => {
    await page.getByRole('button', { name: '打开示例' }).last().click()
    await expect.poll(async () => (await current())?.project.name, { timeout: 30_000 }).toBe('十年工作回顾')
  })

  it('keeps an acknowledged edit over a reload of the page and a new start of the program', async () => {
    const edited = await page.evaluate(async () => {
      const { nianbao } = globalThis as unknown as { readonly nianbao: DesktopBridge }
      const state = await nianbao.call('project.current', null)
      if (!state.ok || !state.value) return null
      const { indicators } = state.value.project
      const [first] = indicators
      if (!first) return null
      const indicator = { ...first, definition: '测试口径' }
      const edit = { tag: 'indicator', id: first.id, indicator, position: 0 } as const
      const answer = await nianbao.call('project.edit', { kind: 'edit', edits: [edit], reason: null })
      return answer.ok ? answer.value.change.id : null
    })
    expect(edited).not.toBeNull()
    await page.reload()
    expect((await current())?.revision).toBe(edited)
    const path = join(folder, '副本.nianbao')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await page.evaluate(async () => {
      const { nianbao } = globalThis as unknown as { readonly nianbao: DesktopBridge }
      const place = await nianbao.choosePlace('project', '副本')
      if (place) await nianbao.call('project.saveCopy', { place })
    })
    await app.close()
    await launch(path)
    await expect.poll(async () => (await current())?.file.name, { timeout: 30_000 }).toBe('副本.nianbao')
    expect((await current())?.project.indicators[0]?.definition).toBe('测试口径')
  })

  it('exports PDF and Excel to a chosen place', async () => {
    const path = join(folder, '报告.pdf')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    const names = await page.evaluate(async () => {
      const { nianbao } = globalThis as unknown as { readonly nianbao: DesktopBridge }
      const place = await nianbao.choosePlace('report', '报告.pdf')
      const given = { formats: ['pdf', 'xlsx'], profile: 'news', name: '报告', place } as const
      const answer = await nianbao.call('report.export', given)
      return answer.ok ? answer.value.files.map(({ name }) => name) : answer.error
    })
    expect(names).toEqual(['报告.pdf', '报告.xlsx'])
    expect(statSync(path).size).toBeGreaterThan(10_000)
  })
})
