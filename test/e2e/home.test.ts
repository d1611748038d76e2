import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Project } from '../../shared/project/project'
import { openWindow, showScreen, type OpenWindow } from '../helpers/window/open-window'
import { paste } from '../helpers/window/paste'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** As WPS copies a range: what the cells show, the stored numbers beside it, a head of two rows by merges, and a picture. */
const copied = {
  text: '指标\t单位\t2021年\t\t2022年\t\r\n\t\t全市\t甲县\t全市\t甲县\r\n养老床位\t万张\t1,235\t40\t1,250\t45\r\n',
  html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table>
    <tr><td rowspan="2">指标</td><td rowspan="2">单位</td><td colspan="2">2021年</td><td colspan="2">2022年</td></tr>
    <tr><td>全市</td><td>甲县</td><td>全市</td><td>甲县</td></tr>
    <tr><td>养老床位</td><td>万张</td><td x:num="1234.5678">1,235</td><td x:num>40</td>
        <td x:num="1250">1,250</td><td>45</td></tr></table><!--EndFragment--></body></html>`,
  files: [{ name: 'image.png', type: 'image/png', bytes: [137, 80, 78, 71] }],
}

let open: OpenWindow

beforeAll(async () => {
  open = await openWindow()
  await open.page.getByRole('heading', { name: '从指标表到年度报告' }).waitFor()
})

afterAll(async () => {
  await open.close()
})

const page = (): Page => open.page

async function storedProject(): Promise<Project | null> {
  const answer = await open.web.call('project.current', null)
  return answer.ok ? (answer.value?.project ?? null) : null
}

describe('the first screen', () => {
  it('says what can be pasted when something else is', async () => {
    await paste(page(), { text: '一句话' })
    await page().getByText('剪贴板里没有文件').waitFor()
    expect(await storedProject()).toBeNull()
  })

  it('makes a project of a copied range of cells, with all their digits', async () => {
    await paste(page(), copied)
    await page().getByRole('button', { name: '下一步：核对差异' }).click()
    await page().getByRole('button', { name: '写入 4 个数据' }).click()
    await page().getByTestId('figure-grid').getByText('养老床位', { exact: true }).waitFor()
    const project = await storedProject()
    expect(project?.name).toMatch(/^粘贴的表格 \d{4}-\d{2}-\d{2} \d{2} \d{2}$/u)
    const numbers = project?.figures.map(({ region, period, value, source }) => [
      region,
      period.tag === 'year' ? period.year : null,
      value.tag === 'number' ? value.number : null,
      source?.cell,
    ])
    expect(numbers).toEqual(
      expect.arrayContaining([
        ['全市', 2021, 1234.5678, 'C3'],
        ['甲县', 2022, 45, 'F3'],
      ]),
    )
  })

  it('asks where a pasted file should go while a project is open', async () => {
    await showScreen(page(), '首页')
    await page().getByRole('heading', { name: '从指标表到年度报告' }).waitFor()
    const bytes = [...readFileSync('templates/annual-summary/example.xlsx')]
    await paste(page(), { files: [{ name: '指标.xlsx', type: xlsx, bytes }] })
    await page().getByText('“指标.xlsx”导入到哪里？').waitFor()
    await page().getByRole('button', { name: '导入到当前项目' }).last().click()
    await page().getByRole('heading', { name: '指标.xlsx' }).waitFor()
    expect((await storedProject())?.imports).toHaveLength(1)
  })

  it('goes on under another name, and is renamed', async () => {
    const menu = page().locator('header .app-project')
    await menu.click()
    await page().getByRole('menuitem', { name: '另存为…' }).click()
    await page().getByRole('textbox', { name: '项目名称' }).fill('二〇二三年')
    await page().keyboard.press('Enter')
    await page().getByText('已另存为“二〇二三年.nianbao”').waitFor()
    await menu.click()
    await page().getByRole('menuitem', { name: '重命名…' }).click()
    await page().getByRole('textbox', { name: '项目名称' }).fill('年/报')
    await page().getByText('文件名不能含').waitFor()
    await page().getByRole('textbox', { name: '项目名称' }).fill('年报定稿')
    await page().keyboard.press('Enter')
    await expect.poll(async () => (await storedProject())?.name).toBe('年报定稿')
    await expect.poll(() => page().title()).toContain('年报定稿')
    await menu.click()
    const [copy] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('menuitem', { name: '下载副本' }).click(),
    ])
    expect(copy.suggestedFilename()).toBe('二〇二三年.nianbao')
    await menu.click()
    await page().getByRole('menuitem', { name: '关闭项目' }).click()
    await page().getByText('二〇二三年', { exact: true }).waitFor()
    expect(await storedProject()).toBeNull()
  })

  it('never complains', () => {
    expect(open.complaints).toEqual([])
  })
})
