import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DesktopBridge } from '../../shared/api/bridge'
import type { ProjectState } from '../../shared/api/contract'
import { answerDialogs, launchElectron, openElectronHost, reasonWithoutElectron } from './hosts/electron-host'
import { describeWholeFlow } from './steps/whole-flow'

const reason = reasonWithoutElectron()

if (reason === null) describeWholeFlow('from a workbook to a report, in Electron', openElectronHost)

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
  let app: ElectronApplication
  let page: Page

  const launch = async (...files: readonly string[]): Promise<void> => {
    app = await launchElectron(folder, files)
    page = await app.firstWindow()
    await page.waitForFunction(() => 'nianbao' in globalThis)
  }
  const current = (): Promise<ProjectState | null> =>
    page.evaluate(async () => {
      const { nianbao } = globalThis as unknown as { readonly nianbao: DesktopBridge }
      const nobody = { window: 'test', call: 'now', project: null, revision: 0 }
      const answer = await nianbao.call('project.current', null, nobody)
      return answer.ok ? answer.value : null
    })

  beforeAll(async () => {
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

  it('opens a project that is given at the start, with every acknowledged edit', async () => {
    const path = join(folder, '副本.nianbao')
    await answerDialogs(app, { open: '', save: path })
    await page.evaluate(async () => {
      const { nianbao } = globalThis as unknown as { readonly nianbao: DesktopBridge }
      const nobody = { window: 'test', call: 'first', project: null, revision: 0 }
      const state = await nianbao.call('project.current', null, nobody)
      if (!state.ok || !state.value) throw new Error('no project is open')
      const [first] = state.value.project.indicators
      if (!first) throw new Error('the example has indicators')
      const indicator = { ...first, definition: '测试口径' }
      const edit = { tag: 'indicator', id: first.id, indicator, position: 0 } as const
      const origin = { ...nobody, project: state.value.id, revision: state.value.revision, call: 'edit' }
      await nianbao.call('project.edit', { kind: 'edit', edits: [edit], reason: null }, origin)
      const target = await nianbao.choosePlace('project', '副本')
      if (target) await nianbao.call('project.saveCopy', { target }, origin)
    })
    await app.close()
    await launch(path)
    await expect.poll(async () => (await current())?.file.name, { timeout: 30_000 }).toBe('副本.nianbao')
    expect((await current())?.project.indicators[0]?.definition).toBe('测试口径')
  })
})
