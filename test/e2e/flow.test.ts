import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Download, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWindow, showScreen, type OpenWindow } from '../helpers/open-window'
import { readPdfText } from '../helpers/pdf-text'

let open: OpenWindow
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-flow-'))
  open = await openWindow()
}, 180_000)

afterAll(async () => {
  await open.close()
  rmSync(folder, { recursive: true, force: true })
})

/** National figures as a bureau keeps them: one sheet by years, one whose year nobody wrote down. */
async function writeWorkbook(): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const marriages = workbook.addWorksheet('婚姻登记')
  marriages.addRows([
    ['全国婚姻登记情况'],
    ['指标名称', '单位', '2021年', '2022年'],
    ['结婚登记', '万对', 764.3, 683.5],
    ['离婚', '万对', 283.9, 287.9],
  ])
  const organisations = workbook.addWorksheet('社会组织')
  organisations.addRows([
    ['社会组织情况'],
    ['指标名称', '单位', '数量'],
    ['社会组织总数', '万个', 89.13],
    ['社会团体', '万个', 37.01],
  ])
  const path = join(folder, '全国民政指标.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

const grid = (): Locator => open.page.getByTestId('figure-grid')
const panel = (): Locator => open.page.getByTestId('cell-panel')
const saved = (): Promise<void> => open.page.getByRole('status').getByText('已保存').waitFor()

async function paste(text: string): Promise<void> {
  await open.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await open.page.keyboard.press('Control+V')
}

describe('from a workbook to a report, in the window', () => {
  it('reads a workbook, lets its missing year be given, and writes nothing before it is accepted', async () => {
    const { page } = open
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '选择 Excel 文件' }).click()
    await (await choosing).setFiles(await writeWorkbook())
    await page.getByRole('tab', { name: '社会组织' }).click()
    await page.getByLabel('年份').fill('2022')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '应用修改' }).click()
    await page.getByRole('button', { name: '下一步：核对差异' }).click()
    const accept = page.getByRole('button', { name: '写入 6 个数据' })
    await accept.waitFor()
    const before = await open.web.call('project.current', null)
    expect(before.ok && before.value?.project.figures).toEqual([])
    await accept.click()
    await grid().getByText('结婚登记', { exact: true }).waitFor()
    const after = await open.web.call('project.current', null)
    expect(after.ok && after.value?.project.figures).toHaveLength(6)
    expect(after.ok && after.value?.project.report.year).toBe(2022)
  })

  it('edits a cell, and keeps the edit', async () => {
    const { page } = open
    await grid().getByText('683.5', { exact: true }).click()
    // As fast as a quick typist.
    await page.keyboard.type('700.5', { delay: 60 })
    await page.keyboard.press('Enter')
    await grid().getByText('700.5', { exact: true }).waitFor()
    await saved()
    const history = await open.web.call('project.history', {
      place: { indicator: '结婚登记', region: null, period: { tag: 'year', year: 2022 } },
    })
    expect(history.ok && history.value.map(({ figure }) => figure?.value)).toEqual([
      { tag: 'number', number: 700.5 },
      { tag: 'number', number: 683.5 },
    ])
  })

  it('pastes what Excel copies as one change, and takes it back and again', async () => {
    const { page } = open
    await grid().getByText('283.9', { exact: true }).click()
    await paste('1,234.5\t（3.2）\r\n')
    await grid().getByText('1,234.5', { exact: true }).waitFor()
    await grid().getByText('-3.2', { exact: true }).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await grid().getByText('283.9', { exact: true }).waitFor()
    await grid().getByText('287.9', { exact: true }).waitFor()
    await page.getByRole('button', { name: '恢复', exact: true }).click()
    await grid().getByText('-3.2', { exact: true }).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await grid().getByText('287.9', { exact: true }).waitFor()
    await saved()
  })

  it('shows the sentence that uses the edited figure, and leads back to its cell', async () => {
    const { page } = open
    await showScreen(page, '报告')
    await page.getByText('比上年下降8.3%', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: '700.5万对' }).first().click()
    await page.getByRole('button', { name: '转到单元格' }).first().click()
    await panel().getByText('结婚登记', { exact: false }).first().waitFor()
    expect(await panel().innerText()).toContain('2022')
    await panel().getByText('683.5', { exact: false }).first().waitFor()
  })

  it('exports PDF and Excel whose figures equal the grid', async () => {
    const { page } = open
    await showScreen(page, '报告')
    await page.getByRole('button', { name: '导出报告' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
    const downloads = page.getByRole('dialog').getByRole('button', { name: '下载' })
    await downloads.nth(1).waitFor()
    const files: Download[] = []
    for (const at of [0, 1]) {
      const downloading = page.waitForEvent('download')
      await downloads.nth(at).click()
      files.push(await downloading)
    }
    const paths = await Promise.all(files.map((file) => file.path()))
    const [pdf = '', xlsx = ''] = paths
    const { pages } = await readPdfText(new Uint8Array(readFileSync(pdf)))
    const printed = pages
      .map(({ text }) => text)
      .join('')
      .replace(/\s/gu, '')
    expect(printed).toContain('办理结婚登记700.5万对，比上年下降8.3%')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(xlsx)
    const data = workbook.getWorksheet('数据')
    const rows = data?.getSheetValues().filter((row) => Array.isArray(row) && row.includes('结婚登记'))
    expect(rows).toEqual([expect.arrayContaining([764.3, 700.5])])
    expect(files.map((file) => file.suggestedFilename().split('.').at(-1))).toEqual(['pdf', 'xlsx'])
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
  })

  it('has everything after a reload', async () => {
    const { page } = open
    await page.reload()
    await showScreen(page, '数据')
    await grid().getByText('700.5', { exact: true }).waitFor()
    await grid().getByText('287.9', { exact: true }).waitFor()
  })

  it('never complains', () => {
    expect(open.complaints).toEqual([])
  })
})
