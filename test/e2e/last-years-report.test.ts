import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdfText } from '../helpers/report/pdf-text'
import { openWindow, showScreen, type OpenWindow } from '../helpers/window/open-window'
import { seriousFindings } from '../helpers/window/serious-findings'
import { flowMilliseconds } from './patience'
import { writeDistrictFigures, writeDistrictReport } from './steps/county-report'

let open: OpenWindow
let folder: string
let report: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-last-year-'))
  report = await writeDistrictReport(folder, '云澜区2023年工作报告')
  open = await openWindow()
  await page().getByRole('heading', { name: '从指标表到年度报告' }).waitFor()
})

afterAll(async () => {
  await open.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = (): Page => open.page
const button = (name: string | RegExp): Locator => page().getByRole('button', { name })
const dialog = (): Locator => page().getByRole('dialog')
const panel = (): Locator => page().getByRole('complementary', { name: '这一处是什么' })

/** Does what asks for a file, and chooses it. */
async function choose(path: string, opens: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page().waitForEvent('filechooser'), opens()])
  await chooser.setFiles(path)
}

async function takeIn(): Promise<void> {
  await button('下一步：核对差异').click()
  const accept = button(/写入 \d+ 个数据/u)
  await accept.or(button('不导入这些，继续')).first().waitFor()
  if (await button('不导入这些，继续').isVisible()) await button('不导入这些，继续').click()
  await accept.click()
}

/** Pictures of the screens, where somebody asked for them. */
async function picture(name: string): Promise<void> {
  const target = process.env['NIANBAO_PICTURES']
  if (target === undefined) return
  mkdirSync(target, { recursive: true })
  await page().screenshot({ path: join(target, `${name}.png`) })
}

async function downloaded(click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page().waitForEvent('download'), click()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

describe('last year’s report', { timeout: flowMilliseconds }, () => {
  it('and its figures lead to the review of its numbers', async () => {
    const data = await writeDistrictFigures(folder, '云澜指标2023', [2022, 2023])
    await button('选择报告').click()
    await choose(report, () => dialog().getByRole('button', { name: '选择报告' }).click())
    await choose(data, () => dialog().getByRole('button', { name: '选择工作簿' }).click())
    await dialog().getByText('云澜指标2023.xlsx').waitFor()
    await picture('start')
    await dialog().getByRole('button', { name: '先核对指标表' }).click()
    await takeIn()
    await page().getByRole('heading', { name: '云澜区2023年工作报告.docx（2023年）' }).waitFor()
    await panel().getByText('第 1 处，共 2 处').waitFor()
    await panel().getByText('128', { exact: true }).waitFor()
    await page()
      .getByText(/重印核对/u)
      .waitFor()
    await picture('review')
    expect(await seriousFindings(page())).toEqual([])
  })

  it('is reviewed by keys alone, and stays as it is over a reload', async () => {
    await panel().getByText('2023年城市特困人员').waitFor()
    await page().keyboard.press('2')
    await page().keyboard.press('Enter')
    await panel()
      .getByText('17家')
      .or(panel().getByText('17', { exact: true }))
      .first()
      .waitFor()
    await page().getByRole('status').getByText('已保存').waitFor()
    await page().reload()
    await panel().getByText('第 1 处，共 1 处').waitFor()
    await page().locator('[data-number].is-bound', { hasText: '128' }).waitFor()
    await page().keyboard.press('Alt+ArrowDown')
    await page().keyboard.press('+')
    await dialog().getByLabel('指标名称').fill('慈善超市')
    await dialog().getByLabel('单位').fill('家')
    await picture('new-indicator')
    await page().keyboard.press('Enter')
    await page().getByText('全部处理过了', { exact: true }).first().waitFor()
    await page().getByText('重印核对：用去年的数据重印，与原文完全相同。').waitFor()
  })

  it('becomes a template, and with the next sheet the next report, whose figures equal the grid', async () => {
    await button('存为模板').click()
    await dialog().getByText('项目里还没有2024年的数据，存好后去导入。').waitFor()
    await picture('finish')
    await dialog().getByLabel('模板名称').fill('云澜工作报告')
    await dialog().getByRole('button', { name: '存为模板，去导入数据' }).click()
    const next = await writeDistrictFigures(folder, '云澜指标2024', [2023, 2024])
    await choose(next, () => button('选择工作簿').click())
    await takeIn()
    // The report stands there at once.
    await page().getByText('云澜区2024年民政工作报告').first().waitFor()
    await page()
      .getByText(/养老床位3518张，比上年下降3\.6%/u)
      .waitFor()
    await page()
      .getByText(/与2023年的报告相比/u)
      .waitFor()
    await picture('next-year')
    await button('导出报告').click()
    await dialog().getByRole('button', { name: '导出', exact: true }).click()
    const path = await downloaded(() => dialog().getByRole('button', { name: '下载' }).first().click())
    await dialog().getByRole('button', { name: '关闭' }).last().click()
    const { pages } = await readPdfText(new Uint8Array(readFileSync(path)))
    const printed = pages.map(({ text }) => text.replace(/\s/gu, '')).join('')
    expect(printed).toContain('养老机构45个，养老床位3518张，比上年下降3.6%')
    expect(printed).toContain('全区特困人员140人。全年实施临时救助2671人次，比上年下降6.1%')
    expect(printed).not.toContain('慈善超市17家')
    await showScreen(page(), '数据')
    const grid = page().getByTestId('figure-grid')
    for (const figure of ['45', '3,518', '140', '2,671'])
      await grid.getByText(figure, { exact: true }).first().waitFor()
    await showScreen(page(), '报告')
  })

  it('is compared with the data when it is finished: a changed digit stands beside the right one', async () => {
    const changed = await writeDistrictReport(folder, '送审稿2023', '3560')
    await button('核对文稿').click()
    await choose(changed, () => button('选择文稿').click())
    await page().locator('del', { hasText: '3560' }).waitFor()
    await page().locator('ins', { hasText: '3650' }).waitFor()
    await page()
      .getByText(/民政指标 › D4/u)
      .waitFor()
    await picture('verify')
    expect(await seriousFindings(page())).toEqual([])
    const copy = await downloaded(() => button('另存带批注的文稿').click())
    expect(readFileSync(copy).byteLength).toBeGreaterThan(1000)
    await button('文稿没错，作说明').click()
    await page().getByLabel('为什么文稿是对的').fill('按新口径')
    await page().keyboard.press('Enter')
    await page().getByText('0 处与数据不一致，另有 1 处已作说明').waitFor()
  })

  it('lies in the library, goes out as a file and comes in again, and can be taken back when it was deleted', async () => {
    await showScreen(page(), '报告')
    await button('我的模板').click()
    const card = page().getByRole('listitem').filter({ hasText: '云澜工作报告' }).first()
    await card.getByText('由2023年的“云澜区2023年工作报告.docx”生成').waitFor()
    await picture('library')
    expect(await seriousFindings(page())).toEqual([])
    await card.getByRole('button', { name: '更多操作' }).click()
    const file = await downloaded(() => page().getByRole('menuitem', { name: '导出' }).click())
    await card.getByRole('button', { name: '更多操作' }).click()
    await page().getByRole('menuitem', { name: '删除' }).click()
    await page().getByText('还没有自己的模板').waitFor()
    await page().locator('.ant-message').getByRole('button', { name: '撤销' }).click()
    await card.waitFor()
    const other = await openWindow()
    try {
      await other.page.getByRole('heading', { name: '从指标表到年度报告' }).waitFor()
      expect(await other.web.call('library.list', null)).toMatchObject({ ok: true, value: [] })
      await other.page.getByRole('button', { name: '我的模板' }).click()
      const [chooser] = await Promise.all([
        other.page.waitForEvent('filechooser'),
        other.page.getByRole('button', { name: '导入模板' }).click(),
      ])
      await chooser.setFiles(file)
      await other.page.getByRole('listitem').filter({ hasText: '云澜工作报告' }).waitFor()
    } finally {
      await other.close()
    }
    expect(existsSync(file)).toBe(true)
  })

  it('never makes the window complain', () => {
    expect(open.complaints).toEqual([])
  })
})
