import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWindow, showScreen, type OpenWindow } from '../helpers/window/open-window'
import { seriousFindings } from '../helpers/window/serious-findings'

let open: OpenWindow
const folder = mkdtempSync(join(tmpdir(), 'nianbao-to-check-'))

beforeAll(async () => {
  open = await openWindow()
})

afterAll(async () => {
  await open.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = (): Page => open.page
const button = (name: string | RegExp): Locator => page().getByRole('button', { name })
/** The number beside a screen in the bar. */
const counted = async (name: string): Promise<number> =>
  Number(await page().locator('nav label', { hasText: name }).locator('.app-count').textContent())
/** The numbers in the heads of a list, "待核对（26）", without what only tells. */
const listed = async (list: Locator): Promise<number> => {
  const heads = await list.locator('.issue-head').allTextContents()
  return heads
    .filter((head) => !head.startsWith('提示'))
    .reduce((sum, head) => sum + Number(/\d+/u.exec(head)?.[0] ?? 0), 0)
}

async function chooseWorkbook(name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const [chooser] = await Promise.all([page().waitForEvent('filechooser'), button('选择工作簿').first().click()])
  await chooser.setFiles(path)
}

describe('what wants a look', () => {
  it('a damaged file says what did not work and what to do, once, and makes no project', async () => {
    await page().getByRole('heading', { level: 1 }).waitFor()
    await chooseWorkbook('区县.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, ...Array<number>(60).fill(7)]))
    await page().getByText('没能打开：文件不完整或已损坏', { exact: false }).waitFor()
    expect(await page().getByText('没能打开', { exact: false }).count()).toBe(1)
    expect(await open.web.call('project.current', null)).toEqual({ ok: true, value: null })
    expect(await seriousFindings(page())).toEqual([])
  })

  it('a workbook that does not fit says each cause once, and a click leads to the cell', async () => {
    const rows = ['指标,单位,2021年,2022年', '床位,张,待补,约20', '机构,个,暂无,近30', '孤儿,人,12,x3', '支出,万元,5,6']
    await chooseWorkbook('不合.csv', `${rows.join('\n')}\n`)
    await button('下一步：核对差异').waitFor()
    await page()
      .getByRole('tab', { name: /^待核对/u })
      .click()
    const invalid = page().locator('.issue-group', { hasText: '填写的不是数字' })
    await invalid.waitFor()
    expect(await invalid.count()).toBe(1)
    const places = invalid.locator('.issue-place')
    expect(await places.count()).toBeGreaterThan(1)
    await places.nth(1).click()
    const text = (await places.nth(1).textContent()) ?? ''
    const address = /([A-Z]+\d+)）$/u.exec(text)?.[1] ?? ''
    await page().locator(`#cell-${address}[aria-selected='true']`).waitFor()
    const list = page().locator('.import-side')
    expect(
      await page()
        .getByRole('tab', { name: /^待核对/u })
        .textContent(),
    ).toBe(`待核对（${await listed(list)}）`)
    // What was read is set aside, and can be found again.
    const before = await listed(list)
    await list.locator('.issue-group.is-warning').first().getByRole('button', { name: '知道了' }).click()
    await expect.poll(() => listed(list)).toBe(before - 1)
    await list.getByText('已经看过的（1）').click()
    await list.getByRole('button', { name: '放回列表' }).click()
    await expect.poll(() => listed(list)).toBe(before)
    expect(await seriousFindings(page())).toEqual([])
    await open.web.call('project.close', null)
    await page().reload()
  })

  it('a report that lacks indicators counts each once, in the bar, the checks, beside the paper and before the export', async () => {
    await open.web.call('project.openExample', { template: 'annual-summary' })
    await page().reload()
    await showScreen(page(), '检查')
    const checks = page().locator('.checks-list')
    await checks.waitFor()
    expect(await counted('检查')).toBe(await listed(checks))
    await showScreen(page(), '报告')
    await page()
      .getByRole('tab', { name: /^待核对/u })
      .click()
    const side = page().locator('aside').last()
    await side.locator('.issue-group').first().waitFor()
    const ofReport = await listed(side)
    expect(await counted('报告')).toBe(ofReport)
    const missing = await side.locator('.issue-group', { hasText: /缺.*的数据/u }).count()
    expect(missing).toBeGreaterThan(12)
    // One click from a group to the sentence that it touches, and to the cell that it lacks.
    await side.locator('.issue-place').first().click()
    await expect.poll(() => page().locator('.report-block.is-near').count()).toBe(1)
    await button('导出报告').click()
    const dialog = page().getByRole('dialog')
    await dialog.getByText(`缺 ${missing} 个指标的数据`, { exact: false }).waitFor()
    await dialog.getByRole('button', { name: '查看' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await side.getByRole('button', { name: /^去补“孤儿”/u }).click()
    await page().getByTestId('cell-panel').getByText('孤儿').first().waitFor()
  })

  it('is walked by keyboard, from cell to cell', async () => {
    await page().keyboard.press('Alt+ArrowDown')
    await page()
      .getByText(/^第 1\/\d+ 处：/u)
      .waitFor()
    await page().getByTestId('cell-panel').getByText('城市低保对象').first().waitFor()
    await page().keyboard.press('Alt+ArrowDown')
    await page().getByTestId('cell-panel').getByText('农村低保对象').first().waitFor()
  })

  it('an export that leaves sentences out tells it in one folded line', async () => {
    await showScreen(page(), '报告')
    await button('导出报告').click()
    const dialog = page().getByRole('dialog')
    await dialog.getByText('Excel（报告、数据与算法）').click()
    await dialog.getByText('Word（可再修改）').click()
    await dialog.getByRole('button', { name: '导出', exact: true }).click()
    await dialog.getByText(/^省略和待核对的 \d+ 项$/u).waitFor({ timeout: 60_000 })
    expect(await dialog.getByText('{{', { exact: false }).count()).toBe(0)
    expect(await seriousFindings(page())).toEqual([])
  })

  it('never complains', () => {
    expect(open.complaints).toEqual([])
  })
})
