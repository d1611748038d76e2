import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseSetting } from '../helpers/window/choose-setting'
import { openWindow, showScreen, type OpenWindow } from '../helpers/window/open-window'
import { seriousFindings } from '../helpers/window/serious-findings'

let open: OpenWindow

beforeAll(async () => {
  open = await openWindow()
})

afterAll(async () => {
  await open.close()
})

describe('the screens in a real browser', () => {
  it('home: opens an example in one click', async () => {
    const { page } = open
    await page.getByRole('heading', { name: '从指标表到年度报告' }).waitFor()
    expect(await seriousFindings(open.page)).toEqual([])
    await page.getByRole('button', { name: '打开示例' }).first().click()
    await page.getByText('已保存').waitFor()
    await expect.poll(() => page.title()).toContain('年度统计分析')
  })

  it('data: shows the figures of the example', async () => {
    const { page } = open
    await showScreen(page, '数据')
    await page.getByTestId('figure-grid').getByText('城市低保对象', { exact: true }).first().waitFor()
    expect(await seriousFindings(open.page)).toEqual([])
  })

  it('checks: lists what the report would miss', async () => {
    const { page } = open
    await showScreen(page, '检查')
    await page.getByText('孤儿 缺2021—2022年的数据').waitFor()
    expect(await seriousFindings(open.page)).toEqual([])
  })

  it('report: shows the pages, and the origin of a figure', async () => {
    const { page } = open
    await showScreen(page, '报告')
    await page.getByRole('heading', { name: '2022年全国民政事业发展统计分析' }).waitFor()
    expect(await seriousFindings(open.page)).toEqual([])
    await page.getByRole('button', { name: '10.6%' }).first().click()
    const details = page.getByRole('complementary', { name: '来源与待核对' }).or(page.locator('aside').last())
    await details.getByText('结婚登记〔2022年〕', { exact: false }).first().waitFor()
    await details.getByText('婚姻与殡葬', { exact: false }).first().waitFor()
    expect(await seriousFindings(open.page)).toEqual([])
  })

  it('report: is one stop of the Tab key, with arrow keys between its figures, Enter to what is known of one, and Escape back', async () => {
    const { page } = open
    const paper = page.locator('article')
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent')
    expect(await paper.locator('[tabindex="0"]').count()).toBe(1)
    const figures = await paper.locator('.report-figure').allTextContents()
    await paper.locator('.report-figure').first().focus()
    const before = await focused()
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => [before, await focused()]).toEqual(figures.slice(0, 2))
    expect(await paper.locator('[tabindex="0"]').textContent()).toBe(figures[1])
    await page.keyboard.press('Enter')
    await expect.poll(focused).toContain('算法')
    expect(await paper.locator('[aria-pressed="true"]').textContent()).toBe(figures[1])
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe(figures[1])
    await expect.poll(() => paper.locator('[aria-pressed="true"]').count()).toBe(0)
  })

  it('report: marks the place of an issue chosen in the list', async () => {
    const { page } = open
    await page.getByRole('tab', { name: /^待核对/u }).click()
    await page.locator('button.issue-place').first().click()
    const near = page.locator('.report-block.is-near')
    await near.waitFor()
    expect(await near.count()).toBe(1)
    expect(await seriousFindings(open.page)).toEqual([])
  })

  it('speaks English and shows dark colours on request', async () => {
    const { page } = open
    await chooseSetting(page, '设置', 'English')
    await page.locator('nav').getByText('Report', { exact: true }).waitFor()
    await chooseSetting(page, 'Settings', 'Dark')
    expect(await seriousFindings(open.page)).toEqual([])
    await chooseSetting(page, 'Settings', 'Large')
    await page.reload()
    await page.locator('nav').getByText('Data', { exact: true }).waitFor()
    expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('16px')
    expect(await seriousFindings(open.page)).toEqual([])
    await chooseSetting(page, 'Settings', 'Standard')
    await chooseSetting(page, 'Settings', 'Light')
    await chooseSetting(page, 'Settings', '中文')
  })

  it('never complains', () => {
    expect(open.complaints).toEqual([])
  })
})
