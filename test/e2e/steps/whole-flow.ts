import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { yearPeriod } from '../../../shared/model/period'
import { dragFillHandle } from '../../helpers/window/drag-fill-handle'
import { showScreen } from '../../helpers/window/open-window'
import { readPdfText } from '../../helpers/report/pdf-text'
import type { FlowHost } from '../hosts/flow-host'
import { flowMilliseconds } from '../patience'
import { writeFirstWorkbook, writeNextWorkbook } from './flow-workbooks'

/** The way of a report, from the workbook to the files that are handed in, on one host of the window. */
export function describeWholeFlow(name: string, openHost: () => Promise<FlowHost>): void {
  describe(name, { timeout: flowMilliseconds }, () => {
    let host: FlowHost
    let folder: string

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-flow-'))
      host = await openHost()
    })

    afterAll(async () => {
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    })

    const page = (): Page => host.page()
    const grid = (): Locator => page().getByTestId('figure-grid')
    const cell = (text: string): Locator => grid().getByText(text, { exact: true })
    const button = (label: string): Locator => page().getByRole('button', { name: label })
    const dialog = (): Locator => page().getByRole('dialog')
    const saved = (): Promise<void> => page().getByRole('status').getByText('已保存').waitFor()
    const choose = (path: string, from: Locator): Promise<void> => host.chooseFile(path, () => from.click())
    const undo = (): Promise<void> => page().keyboard.press('Control+z')
    const redo = (): Promise<void> => page().keyboard.press('Control+y')

    /** Indicator name → year → number as the project on disk has it. */
    async function figures(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
      const answer = await host.call('project.current', null)
      if (!answer.ok || !answer.value) throw new Error('no project is open')
      const { indicators, figures: list } = answer.value.project
      const found: Record<string, Record<string, number>> = {}
      for (const { indicator: id, period, value } of list) {
        const indicator = indicators.find((entry) => entry.id === id)?.name ?? id
        if (period.tag !== 'year' || value.tag !== 'number') continue
        found[indicator] = { ...found[indicator], [period.year]: value.number }
      }
      return found
    }

    it('leaves everything as it was when an import is given up', async () => {
      await choose(await writeFirstWorkbook(folder), button('选择工作簿'))
      await button('放弃导入').click()
      await dialog().getByRole('button', { name: '放弃导入' }).click()
      await button('下一步：核对差异').waitFor({ state: 'detached' })
      const current = await host.call('project.current', null)
      expect(current.ok && (current.value?.project.figures ?? [])).toEqual([])
    })

    it('reads a workbook, lets a header be corrected, and writes nothing before it is accepted', async () => {
      await choose(await writeFirstWorkbook(folder), button('选择工作簿'))
      await page().getByRole('tab', { name: '社会组织' }).click()
      await page().getByLabel('表头行').fill('2-3')
      await page().keyboard.press('Enter')
      await button('更新识别').click()
      await button('下一步：核对差异').click()
      await button('写入 6 个数据').waitFor()
      const before = await host.call('project.current', null)
      expect(before.ok && (before.value?.project.figures ?? [])).toEqual([])
      await button('写入 6 个数据').click()
      await cell('结婚登记').waitFor()
      expect(await figures()).toEqual({
        结婚登记: { 2021: 764.3, 2022: 683.5 },
        离婚: { 2021: 283.9, 2022: 287.9 },
        社会组织总数: { 2022: 89.13 },
        社会团体: { 2022: 37.01 },
      })
    })

    it('edits a cell, and keeps the edit with what was known before', async () => {
      await cell('683.5').click()
      await page().keyboard.type('700.5')
      await page().keyboard.press('Enter')
      await cell('700.5').waitFor()
      await saved()
      const place = { indicator: '结婚登记', region: null, period: yearPeriod(2022) }
      const history = await host.call('project.history', { place })
      expect(history.ok && history.value.map(({ figure }) => figure?.value)).toEqual([
        { tag: 'number', number: 700.5 },
        { tag: 'number', number: 683.5 },
      ])
    })

    it('pastes what Excel copies as one change, and takes it back and again', async () => {
      await cell('283.9').click()
      await host.setClipboard('1,234.5\t（3.2）\r\n')
      await page().keyboard.press('Control+V')
      await cell('1,234.5').waitFor()
      await cell('-3.2').waitFor()
      await undo()
      await cell('283.9').waitFor()
      await cell('287.9').waitFor()
      await redo()
      await cell('-3.2').waitFor()
      await undo()
      await cell('287.9').waitFor()
      await saved()
      expect((await figures())['离婚']).toEqual({ 2021: 283.9, 2022: 287.9 })
    })

    it('fills down and to the right by keys and by the handle, each as one change', async () => {
      await cell('764.3').click()
      await page().keyboard.press('Shift+ArrowDown')
      await page().keyboard.press('Control+d')
      await expect.poll(async () => (await figures())['离婚']).toEqual({ 2021: 764.3, 2022: 287.9 })
      await undo()
      await cell('283.9').waitFor()
      await cell('283.9').click()
      await dragFillHandle(page(), cell('283.9'), cell('287.9'))
      await expect.poll(async () => (await figures())['离婚']).toEqual({ 2021: 283.9, 2022: 283.9 })
      await undo()
      await cell('287.9').waitFor()
    })

    it('shows the sentence change that follows from an edit, and leads from its figure to the cell', async () => {
      await showScreen(page(), '报告')
      await page().getByText('比上年下降8.3%').first().waitFor()
      await button('700.5万对').first().click()
      await button('转到单元格').first().click()
      const panel = page().getByTestId('cell-panel')
      await panel.getByText('结婚登记').first().waitFor()
      expect(await panel.innerText()).toContain('2022')
      await page().locator('.cell-field:focus').waitFor({ state: 'attached' })
      await page().keyboard.type('725.5')
      await page().keyboard.press('Enter')
      await cell('725.5').waitFor()
      await showScreen(page(), '报告')
      await page().getByText('725.5万对，比上年下降5.1%').first().waitFor()
      await page()
        .getByText(/报告有 \d+ 处随之变化/u)
        .waitFor()
      const marked = async (): Promise<string> => (await page().locator('.report-changed').allInnerTexts()).join('')
      await expect.poll(marked).toContain('725.5万对，比上年下降5.1%')
      expect(await marked()).not.toContain('社会组织')
    })

    it('takes own wording for a paragraph with its figures bound, and gives the template’s back', async () => {
      const paragraph = page().locator('.report-block', { hasText: '725.5万对' }).first()
      const before = await paragraph.innerText()
      await paragraph.hover()
      await paragraph.getByRole('button', { name: '改写' }).click()
      const field = dialog().getByRole('textbox', { name: '本段文字' })
      await field.press('Control+Home')
      await page().keyboard.type('据民政部门登记，')
      await button('用这段文字').click()
      // Not the editor's own text, which reads so before it is taken.
      const worded = page().locator('.report-block', { hasText: '据民政部门登记，' })
      await expect.poll(() => worded.allInnerTexts()).toEqual([expect.stringContaining('725.5万对')])
      await paragraph.hover()
      await paragraph.getByRole('button', { name: '自拟' }).click()
      await button('恢复模板文字').click()
      await worded.waitFor({ state: 'detached' })
      await expect.poll(() => paragraph.innerText()).toBe(before)
    })

    it('exports PDF and Excel whose figures equal the grid', async () => {
      await button('导出报告').click()
      const paths = await host.takeExport((label) => dialog().getByRole('button', { name: label, exact: true }).click())
      const [pdf = '', xlsx = ''] = paths
      const { pages } = await readPdfText(new Uint8Array(readFileSync(pdf)))
      const printed = pages.map(({ text }) => text.replace(/\s/gu, '')).join('')
      expect(printed).toContain('办理结婚登记725.5万对，比上年下降5.1%')
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.readFile(xlsx)
      const rows = workbook.getWorksheet('数据')?.getSheetValues() ?? []
      const known = await figures()
      for (const [indicator, years] of Object.entries(known)) {
        const row = rows.find((rowValues) => Array.isArray(rowValues) && rowValues.includes(indicator))
        expect(row, indicator).toEqual(expect.arrayContaining(Object.values(years)))
      }
      await dialog().getByRole('button', { name: '关闭' }).last().click()
    })

    it('takes in the next year’s workbook, showing what it adds and what it revises', async () => {
      await showScreen(page(), '导入')
      await choose(await writeNextWorkbook(folder), button('选择工作簿'))
      await button('下一步：核对差异').click()
      const differences = page().getByRole('table', { name: '与项目数据的差异' }).or(page().locator('main'))
      await differences.getByText('288.1').first().waitFor()
      await differences.getByText('287.9').first().waitFor()
      await page()
        .getByRole('button', { name: /写入 \d+ 个数据/u })
        .click()
      await cell('768.2').waitFor()
      const known = await figures()
      expect(known['离婚']).toEqual({ 2021: 283.9, 2022: 288.1, 2023: 360.5 })
      // The figure that was pasted over by hand is left as it is: only a tick would take it back.
      expect(known['结婚登记']).toEqual({ 2021: 764.3, 2022: 725.5, 2023: 768.2 })
    })

    it('has everything after a reload, that of the last moment too', async () => {
      await cell('360.5').click()
      await page().keyboard.type('361.5')
      await page().keyboard.press('Enter')
      await expect.poll(async () => (await figures())['离婚']?.[2023]).toBe(361.5)
      await page().reload()
      await showScreen(page(), '数据')
      await cell('361.5').waitFor()
      await cell('725.5').waitFor()
    })

    it('never complains', () => {
      expect(host.complaints()).toEqual([])
    })
  })
}
