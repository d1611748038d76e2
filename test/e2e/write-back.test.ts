import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareParts } from '../helpers/package/compare-parts'
import { openWindow, type OpenWindow } from '../helpers/window/open-window'
import { buildRichWorkbook } from '../helpers/workbook/rich-workbook'
import { seriousFindings } from '../helpers/window/serious-findings'

let open: OpenWindow
let folder: string
let workbook: Uint8Array

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-write-back-'))
  workbook = await buildRichWorkbook()
  open = await openWindow()
  await open.page.getByRole('heading', { name: '从指标表到年度报告' }).waitFor()
})

afterAll(async () => {
  await open.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = (): Page => open.page
const button = (name: string | RegExp) => page().getByRole('button', { name })
const dialog = () => page().getByRole('dialog', { name: '写回原表' })

async function typeOver(shown: string, text: string): Promise<void> {
  await page().getByTestId('figure-grid').getByText(shown, { exact: true }).first().click()
  await page().keyboard.type(text)
  await page().keyboard.press('Enter')
  await page().getByTestId('figure-grid').getByText(text, { exact: true }).first().waitFor()
}

async function openDialog(): Promise<void> {
  await page().locator('.app-project').click()
  await page().getByRole('menuitem', { name: '写回原表…' }).click()
  await dialog().getByRole('table', { name: '要写入的单元格' }).waitFor()
}

describe('writing back in the window', () => {
  it('shows what an edited figure changes in its workbook, and hands out a copy with that cell changed', async () => {
    const path = join(folder, '民政指标.xlsx')
    writeFileSync(path, workbook)
    const [chooser] = await Promise.all([page().waitForEvent('filechooser'), button('选择工作簿').click()])
    await chooser.setFiles(path)
    await button('下一步：核对差异').click()
    await button('不导入这些，继续').click()
    await button(/写入 \d+ 个数据/u).click()
    await typeOver('283.9', '284.5')
    await openDialog()
    await dialog().getByText('指标 › C3').waitFor()
    const row = dialog().getByRole('row', { name: /C3/u })
    await expect.poll(async () => (await row.innerText()).replace(/\s+/gu, ' ')).toContain('283.9 284.5')
    await button('生成副本（1 格）').click()
    await dialog().getByText('已写入 1 格，副本已保存。').waitFor()
    const [download] = await Promise.all([page().waitForEvent('download'), button('下载').click()])
    expect(download.suggestedFilename()).toBe('民政指标（写回）.xlsx')
    const { changed, cells, problems } = compareParts(workbook, readFileSync(await download.path()))
    expect([changed, cells, problems]).toEqual([['xl/worksheets/sheet1.xml'], ['sheet1.xml!C3'], []])
    await dialog().getByRole('button', { name: '关闭' }).last().click()
  })

  it('leaves a formula unless it is chosen by keyboard, and passes axe', async () => {
    await typeOver('683.5', '690.5')
    await typeOver('683.5', '699.5')
    await openDialog()
    const formula = dialog().getByRole('checkbox', { name: /D4/u })
    expect(await formula.isChecked()).toBe(false)
    await dialog().getByText('原为公式，将被替换').waitFor()
    await button('生成副本（2 格）').waitFor()
    await formula.focus()
    await page().keyboard.press('Space')
    await button('生成副本（3 格）').waitFor()
    expect(await seriousFindings(page())).toEqual([])
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect(open.complaints).toEqual([])
  })
})
