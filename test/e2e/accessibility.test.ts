import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWindow, showScreen, type OpenWindow } from '../helpers/window/open-window'
import { seriousFindings } from '../helpers/window/serious-findings'
import { flowMilliseconds } from './patience'

let open: OpenWindow

beforeAll(async () => {
  open = await openWindow()
})

afterAll(async () => {
  await open.close()
})

const page = (): Page => open.page
const dialog = (): Locator => page().getByRole('dialog')
const press = (key: string): Promise<void> => page().keyboard.press(key)
const button = (name: string | RegExp): Locator => page().getByRole('button', { name })

/** What has the keyboard: its role or tag, and its label or text. */
const focused = (): Promise<string> =>
  page().evaluate(`(() => {
    const { activeElement: at } = document
    return [at.getAttribute('role') ?? at.tagName, at.getAttribute('aria-label') ?? at.innerText ?? ''].join(' ')
  })()`)

async function closeDialog(): Promise<void> {
  await press('Escape')
  await dialog().waitFor({ state: 'hidden' })
}

async function chooseWorkbook(path: string): Promise<void> {
  const [chooser] = await Promise.all([page().waitForEvent('filechooser'), button('选择工作簿').click()])
  await chooser.setFiles(path)
  await button('下一步：核对差异').waitFor()
}

describe.each(['light', 'dark'])('in %s colours', (colours) => {
  const clean = async (what: string): Promise<void> => expect([what, await seriousFindings(page())]).toEqual([what, []])

  beforeAll(async () => {
    await page().evaluate(`localStorage.setItem('nianbao.theme', '${colours}')`)
    await page().reload()
  })

  it('no screen and no dialog has a serious finding', { timeout: flowMilliseconds }, async () => {
    await page().getByRole('heading', { name: '从指标表到年度报告' }).waitFor()
    await clean('home')
    await button('打开示例').first().click()
    await page().locator('.report-figure').first().waitFor()
    await showScreen(page(), '数据')
    await page().locator('.figure-cell.value-number').first().click()
    await page().getByTestId('cell-panel').getByText('来源').waitFor()
    await clean('data')
    await page().getByRole('switch', { name: '与上年比' }).click()
    await clean('data with changes')
    await page().getByRole('button', { name: '指标', exact: true }).click()
    await page().getByRole('menuitem', { name: '删除所选指标' }).waitFor()
    await clean('menu of indicators')
    await press('Escape')
    await button('修改指标…').click()
    await dialog().getByLabel('名称', { exact: true }).waitFor()
    await clean('form of an indicator')
    await closeDialog()
    await button('趋势图').click()
    await dialog()
      .getByRole('img', { name: /^城市低保对象/u })
      .waitFor()
    await clean('trend')
    await closeDialog()
    await showScreen(page(), '检查')
    await page().getByRole('heading', { name: '数据检查' }).waitFor()
    await clean('checks')
    await showScreen(page(), '报告')
    await page().locator('.report-figure').first().click()
    await clean('report with a figure')
    await page()
      .getByRole('tab', { name: /^待核对/u })
      .click()
    await clean('report with issues')
    await page().locator('.report-block', { hasText: '本文依据' }).first().hover()
    await button('改写').first().click()
    await dialog().getByRole('textbox', { name: '本段文字' }).waitFor()
    await clean('own wording')
    await closeDialog()
    await button('导出报告').click()
    await dialog().getByLabel('文件名（不含扩展名）').waitFor()
    await clean('export')
    await closeDialog()
    await page().locator('header .app-project').click()
    await page().getByRole('menuitem', { name: '另存为…' }).click()
    await dialog().getByLabel('项目名称').waitFor()
    await clean('name of a project')
    await closeDialog()
    await showScreen(page(), '导入')
    await page().getByRole('heading', { name: '导入指标工作簿' }).waitFor()
    await clean('start of an import')
    await chooseWorkbook('templates/decade-review/example.xlsx')
    await page().getByRole('gridcell', { name: '20余' }).first().click()
    await page().getByRole('region', { name: 'C5 读作' }).waitFor()
    await clean('recognised tables')
    await page()
      .getByRole('tab', { name: /^待核对/u })
      .click()
    await clean('issues of an import')
    await button('下一步：核对差异').click()
    await button(/^写入/u).waitFor()
    await clean('differences')
    await button('放弃导入').click()
    await dialog().getByRole('button', { name: '放弃导入' }).waitFor()
    await clean('question before an import is given up')
    await dialog().getByRole('button', { name: '放弃导入' }).click()
    await page().getByRole('heading', { name: '导入指标工作簿' }).waitFor()
    await open.web.call('project.close', null)
  })
})

describe('by keyboard alone', () => {
  beforeAll(async () => {
    await open.web.call('project.openExample', { template: 'annual-summary' })
    await page().reload()
    await page().getByTestId('figure-grid').waitFor()
  })

  it('a workbook is looked over cell by cell, and its differences are chosen one by one', async () => {
    await showScreen(page(), '导入')
    await chooseWorkbook('templates/decade-review/example.xlsx')
    await page().getByRole('grid', { name: '工作表“社会救助”的内容' }).focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await press(key)
    await page().getByRole('region', { name: 'C5 读作' }).waitFor()
    await press('Tab')
    await expect.poll(focused).toMatch(/^tab [\s\S]*数据表$/u)
    await button('下一步：核对差异').focus()
    await press('Enter')
    const accept = button(/^写入 \d+ 个数据/u)
    await accept.waitFor()
    await expect.poll(focused).toContain('核对差异')
    const chosen = async (): Promise<number> => Number(/\d+/u.exec((await accept.textContent()) ?? '')?.[0])
    const before = await chosen()
    await page().getByRole('checkbox', { name: '选择“社会救助政策文件”2022年' }).focus()
    await press('Space')
    await expect.poll(chosen).toBe(before - 1)
    await press('Space')
    await expect.poll(chosen).toBe(before)
    const rowOfFocus = (): Promise<number> =>
      page().evaluate("Number(document.activeElement.closest('[role=row]')?.getAttribute('aria-rowindex'))")
    const first = await rowOfFocus()
    // Far beyond what is drawn at first; nobody presses a key twice between two frames.
    for (let step = 0; step < 120; step += 1) {
      await press('Tab')
      await page().evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    }
    expect(await rowOfFocus()).toBeGreaterThan(first + 40)
    await button('放弃导入').focus()
    await press('Enter')
    // A dialog that asks before something is given up gives the keyboard to the button that changes nothing.
    const focusedInDialog = (): Promise<unknown> =>
      page().evaluate("document.activeElement.closest('[role=dialog]') && document.activeElement.innerText")
    await expect.poll(focusedInDialog).toBe('继续核对')
    await press('Tab')
    await expect.poll(focusedInDialog).toBe('放弃导入')
    await press('Enter')
    await page().getByRole('heading', { name: '导入指标工作簿' }).waitFor()
  })

  it('a dialog keeps the keyboard until it is closed, and gives it back to where it was', async () => {
    await showScreen(page(), '报告')
    await page().locator('.report-figure').first().waitFor()
    await button('导出报告').focus()
    await press('Enter')
    await dialog().getByLabel('文件名（不含扩展名）').waitFor()
    // A dialog that opens takes the keyboard a moment after it is drawn.
    await expect.poll(() => page().evaluate("document.activeElement.closest('[role=dialog]') !== null")).toBe(true)
    for (let step = 0; step < 12; step += 1) {
      await press('Tab')
      // Between its last field and its first is the browser's own bar.
      expect(await page().evaluate("document.activeElement.matches('body, [role=dialog], [role=dialog] *')")).toBe(true)
    }
    await closeDialog()
    await expect.poll(focused).toBe('BUTTON 导出报告')
  })

  it('the menu of the project is opened, walked and left', async () => {
    await page().locator('header .app-project').focus()
    await press('Enter')
    await expect.poll(focused).toBe('menuitem 重命名…')
    await press('ArrowDown')
    await expect.poll(focused).toBe('menuitem 另存为…')
    await press('Escape')
    await page().getByRole('menuitem', { name: '重命名…' }).waitFor({ state: 'hidden' })
  })

  it('never complains', () => {
    expect(open.complaints).toEqual([])
  })
})
