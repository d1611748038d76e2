import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { patienceMilliseconds } from '../../e2e/patience'
import { collectComplaints } from './collect-complaints'
import { chromiumFlags, findChromium } from './find-chromium'
import { slowDown } from './slow-down'
import { startWeb, type WebProcess } from './start-web'

/** The window in a real browser over browser mode, with everything that the page complained of. */
export interface OpenWindow {
  readonly page: Page
  readonly context: BrowserContext
  readonly web: WebProcess
  /** Errors and warnings of the page's console, and uncaught exceptions. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export async function openWindow(size = { width: 1366, height: 768 }): Promise<OpenWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-e2e-'))
  const web = await startWeb(folder)
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] })
  // As for people who want nothing to move: a click meets what was there when it was aimed.
  const context = await browser.newContext({
    ...{ viewport: size, locale: 'zh-CN', acceptDownloads: true },
    reducedMotion: 'reduce',
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: web.url.origin })
  context.setDefaultTimeout(patienceMilliseconds)
  const page = await context.newPage()
  const complaints = collectComplaints(page)
  await slowDown(page)
  await page.goto(web.url.href)
  return {
    page,
    context,
    web,
    complaints,
    close: async () => {
      await browser.close()
      await web.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The screens of the window by their names in the bar. */
export async function showScreen(page: Page, name: '首页' | '导入' | '数据' | '检查' | '报告'): Promise<void> {
  await page.locator('nav').getByText(name, { exact: true }).click()
}
