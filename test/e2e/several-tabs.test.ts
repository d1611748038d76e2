import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edit } from '../../shared/project/edit'
import { figureEdit, figureOf, indicatorEdit } from '../helpers/project/project'
import { openWindow, showScreen, type OpenWindow } from '../helpers/window/open-window'

let open: OpenWindow
let other: Page

const edits: readonly Edit[] = [
  ...[2021, 2022].map((year): Edit => ({ tag: 'year', year, isThere: true })),
  ...['床位', '经费'].map((name, at) => indicatorEdit(name, at)),
  ...[2021, 2022].flatMap((year) => [figureEdit(figureOf('床位', year, 800)), figureEdit(figureOf('经费', year, 10))]),
]

const cell = (page: Page, row: number, column: number): Locator =>
  page.getByTestId('figure-grid').locator(`.figure-cell[data-rgrow="${row}"][data-rgcol="${column}"]`)
const status = (page: Page): Locator => page.locator('header').getByRole('status')

async function type(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

async function stored(): Promise<readonly unknown[]> {
  const answer = await open.web.call('project.current', null)
  if (!answer.ok || !answer.value) return []
  return answer.value.project.figures.map(({ value }) => (value.tag === 'number' ? value.number : value.tag))
}

beforeAll(async () => {
  open = await openWindow()
  await open.page.getByRole('heading', { name: '从指标表到年度报告' }).waitFor()
  await open.web.call('project.create', { name: '甲', target: null })
  await open.web.call('project.edit', { kind: 'structure', edits, reason: null })
  await open.page.reload()
  await cell(open.page, 1, 1).waitFor()
  other = await open.context.newPage()
  await other.goto(new URL('/', open.web.url).href)
  await cell(other, 1, 1).waitFor()
})

afterAll(async () => {
  await open.close()
})

describe('two tabs on one project', () => {
  it('see each other’s changes at once', async () => {
    await type(open.page, 0, 0, '811')
    await expect.poll(() => cell(other, 0, 0).textContent()).toContain('811')
    await type(other, 1, 1, '22')
    await expect.poll(() => cell(open.page, 1, 1).textContent()).toContain('22')
    await expect.poll(stored).toContain(22)
    await expect.poll(() => status(open.page).textContent()).toBe('已保存')
  })

  it('go on when the connection is back, and never say saved before', async () => {
    await open.page.route('**/api/call', (route) => route.abort())
    await type(open.page, 0, 1, '777')
    await expect.poll(() => status(open.page).textContent()).toBe('1 处未保存')
    await open.page.getByText('与程序的连接断开了').waitFor()
    await type(open.page, 1, 0, '778')
    await expect.poll(() => status(open.page).textContent()).toBe('2 处未保存')
    expect(await stored()).not.toContain(777)
    await open.page.unroute('**/api/call')
    await expect.poll(() => status(open.page).textContent(), { timeout: 20_000 }).toBe('已保存')
    expect(await stored()).toEqual(expect.arrayContaining([777, 778]))
    await expect.poll(() => cell(other, 1, 0).textContent()).toContain('778')
  })

  it('say so when the other one left the project, and write nothing into the one that it opened', async () => {
    await showScreen(other, '首页')
    await other.getByRole('button', { name: '打开示例' }).first().click()
    await open.page.getByText('另一个窗口打开了').waitFor()
    const before = await stored()
    await type(open.page, 0, 0, '123456')
    await open.page.getByText('这个窗口里的项目已经不是现在打开的项目').waitFor()
    expect(await stored()).toEqual(before)
    await open.page.getByRole('button', { name: '重新打开此项目' }).click()
    await other.getByText('另一个窗口打开了“甲.nianbao”').waitFor()
    await expect.poll(() => open.page.locator('header .app-project').textContent()).toContain('甲')
    await other.getByRole('button', { name: '转到现在的项目' }).click()
    await expect.poll(() => cell(other, 0, 1).textContent()).toContain('777')
  })
})

describe('the projects of browser mode', () => {
  it('open with one click where they are, recent ones and those in the folder', async () => {
    await showScreen(open.page, '首页')
    await open.page.locator('.home-recent').filter({ hasNotText: '甲' }).first().click()
    await expect.poll(() => open.page.locator('header .app-project').textContent()).not.toContain('甲')
    await showScreen(open.page, '首页')
    await open.page.getByRole('button', { name: '打开项目…' }).click()
    await open.page.getByRole('dialog').getByRole('button', { name: '甲' }).click()
    await expect.poll(() => open.page.locator('header .app-project').textContent()).toContain('甲')
    const described = await open.web.call('app.describe', null)
    expect(described.ok && described.value.recent).toHaveLength(2)
  })

  it('are brought back from a snapshot', async () => {
    await type(open.page, 0, 0, '900')
    await expect.poll(stored).toContain(900)
    await open.page.locator('header .app-project').click()
    await open.page.getByRole('menuitem', { name: '自动快照…' }).click()
    await open.page.getByRole('dialog').getByRole('button', { name: '恢复' }).first().click()
    await expect.poll(stored).not.toContain(900)
  })
})

describe('browser mode', () => {
  it('answers in the tenth tab as in the first', async () => {
    const tabs: Page[] = []
    for (let count = 0; count < 8; count += 1) {
      const tab = await open.context.newPage()
      await tab.goto(new URL('/', open.web.url).href)
      await tab.locator('header .app-project').waitFor()
      tabs.push(tab)
    }
    await Promise.all(tabs.map((tab) => tab.close()))
  })

  it('shows a page to whoever comes without the token, and ends by its button', async () => {
    const context = await open.context.browser()?.newContext()
    const stranger = await context?.newPage()
    await stranger?.goto(new URL('/', open.web.url).href)
    expect(await stranger?.locator('h1').textContent()).toBe('需要从年报程序打开')
    await context?.close()
    await open.page.getByRole('button', { name: '退出程序' }).click()
    await open.page.getByText('年报程序已经退出').waitFor()
    await expect.poll(() => isRunning(open.web.pid)).toBe(false)
    expect(await status(open.page).textContent()).not.toBe('已保存')
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
