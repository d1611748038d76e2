import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectState } from '../../shared/api/contract'
import { parseTemplate } from '../../shared/template/parse/parse-template'
import { openWindow, showScreen, type OpenWindow } from '../helpers/window/open-window'
import { seriousFindings } from '../helpers/window/serious-findings'

let open: OpenWindow

beforeAll(async () => {
  open = await openWindow()
  await open.web.call('project.openExample', { template: 'annual-summary' })
  await open.page.reload()
  await showScreen(open.page, '报告')
  await button('编辑报告').click()
  await paper().waitFor()
})

afterAll(async () => {
  await open.close()
})

const page = (): Page => open.page
const button = (name: string): Locator => page().getByRole('button', { name })
const paper = (): Locator => page().locator('.ProseMirror')
const line = (text: string): Locator => paper().locator('[data-line]', { hasText: text })
const field = (label: string): Locator => page().locator('.editor-side').getByLabel(label)

async function state(): Promise<ProjectState> {
  const current = await open.web.call('project.current', null)
  if (!current.ok || current.value === null) throw new Error('no project')
  return current.value
}

/** The file of the template that the report is made with, once what was typed is written. */
async function written(): Promise<string> {
  await page().locator('.editor-toolbar').getByText('已保存').waitFor()
  const { project } = await state()
  return project.templates?.find(({ id }) => id === project.report.template)?.text ?? ''
}

/** Chooses an option of a field of the side panel. */
async function choose(label: string, option: string): Promise<void> {
  await field(label).click()
  await field(label).pressSequentially(option)
  await page().locator('.ant-select-item-option', { hasText: option }).first().click()
}

/** Puts the caret at the end of a line and begins a new one. */
async function beginLineBehind(text: string): Promise<void> {
  await line(text)
    .first()
    .click({ position: { x: 4, y: 4 } })
  await page().keyboard.press('End')
  await page().keyboard.press('Enter')
}

const bundled = readFileSync(new URL('../../templates/annual-summary/template.yaml', import.meta.url), 'utf8')

describe('editing a report', () => {
  it('shows the numbers of the report in its words, changes nothing by being opened, and passes axe', async () => {
    await line('民政事业发展统计分析').locator('.editor-figure', { hasText: '2022' }).first().waitFor()
    expect((await state()).project.templates ?? []).toEqual([])
    expect(await seriousFindings(page())).toEqual([])
  })

  it('puts a figure in by initials of its pinyin, and keeps the bundled template as it is', async () => {
    await beginLineBehind('最低生活保障')
    await page().keyboard.type('养老床位共有')
    await page().keyboard.type('/')
    await page().keyboard.type('ylcw')
    await page()
      .getByRole('option', { name: /^养老床位.*829\.4万张$/u })
      .waitFor()
    await page().keyboard.press('Enter')
    await page()
      .getByRole('option', { name: /^比上年增长或下降多少/u })
      .waitFor()
    await page().keyboard.press('Enter')
    await page().keyboard.type('。')
    await line('养老床位共有829.4万张。').waitFor()
    const text = await written()
    expect(text).toContain('养老床位共有{{养老床位 | 带单位}}。')
    expect(parseTemplate(text, 'own').ok).toBe(true)
    // Everything else stands as it stood, comments included.
    const kept = text.split('\n').filter((row) => !row.includes('养老床位共有') && row.trim() !== '- paragraph:')
    expect(kept).toEqual(bundled.split('\n').filter((row) => row.trim() !== '- paragraph:'))
    const { project } = await state()
    expect(project.report.template).toMatch(/^own-/u)
  })

  it('changes what a figure prints, by plain words', async () => {
    await line('养老床位共有').locator('.editor-figure').click()
    await choose('印什么', '基年以来年均增速')
    await line('养老床位共有').locator('.editor-figure', { hasText: '%' }).waitFor()
    expect(await written()).toContain('养老床位共有{{养老床位 | 年均增速: 基年 | 位数: 1}}。')
    await choose('印什么', '当年数')
    await field('小数位数').fill('0')
    await line('养老床位共有829万张。').waitFor()
  })

  it('says what happens to a sentence whose figure is missing', async () => {
    await line('养老床位共有').click({ position: { x: 60, y: 8 } })
    await field('缺数时').click()
    await page().locator('.ant-select-item-option', { hasText: '改用另一句' }).click()
    await field('缺数时的那一句').fill('〔年〕年养老床位暂无数据。')
    await field('缺数时的那一句').blur()
    await expect.poll(written).toMatch(/otherwise: '?\{\{年\}\}年养老床位暂无数据。/u)
  })

  it('undoes to the start and redoes to the end', async () => {
    const before = await written()
    await line('养老床位共有').click({ position: { x: 60, y: 8 } })
    for (let step = 0; step < 40; step += 1) await page().keyboard.press('Control+z')
    await expect.poll(() => line('养老床位共有').count()).toBe(0)
    await expect.poll(written).toBe(bundled)
    for (let step = 0; step < 40; step += 1) await page().keyboard.press('Control+y')
    await expect.poll(written).toBe(before)
  })

  it('takes Chinese typed with an input method over a chosen figure', async () => {
    const session = await open.context.newCDPSession(page())
    await line('养老床位共有').click({ position: { x: 60, y: 8 } })
    await page().keyboard.press('End')
    await session.send('Input.imeSetComposition', { text: 'zai', selectionStart: 3, selectionEnd: 3 })
    await session.send('Input.insertText', { text: '再写' })
    await line('养老床位共有829万张。再写').waitFor()
    await expect.poll(written).toContain('再写')
  })

  it('leads to a section from the outline', async () => {
    const heading = paper().locator('[data-line="topic"]', { hasText: '殡葬服务' })
    const isInView = async (): Promise<boolean> => {
      const [box, desk] = [await heading.boundingBox(), await page().locator('.editor-desk').boundingBox()]
      return box !== null && desk !== null && box.y > desk.y && box.y + box.height < desk.y + desk.height
    }
    expect(await isInView()).toBe(false)
    await page().locator('.editor-outline').getByRole('button', { name: '殡葬服务', exact: true }).click()
    await expect.poll(isInView).toBe(true)
    await line('养老床位共有').click({ position: { x: 60, y: 8 } })
  })

  it('numbers tables as the report does', async () => {
    const captions = await paper().locator('.editor-block table').locator('..').allTextContents()
    const numbers = captions.map((text) => /表(\d+)/u.exec(text)?.[1]).filter((number) => number !== undefined)
    expect(numbers.length).toBeGreaterThan(2)
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)))
  })

  it('puts a table and a chart in, with figures of the grid', async () => {
    await button('插入表格').click()
    await page().locator('.editor-block.is-selected table').waitFor()
    await field('名称').fill('新表')
    await field('名称').blur()
    await choose('行：指标', '社会团体')
    await page().keyboard.press('Escape')
    await page()
      .locator('.editor-block', { hasText: '新表' })
      .getByRole('row', { name: /社会团体/u })
      .waitFor()
    await button('插入图').click()
    await field('名称').fill('新图')
    await field('名称').blur()
    await page().locator('.editor-block', { hasText: '新图' }).waitFor()
    const text = await written()
    expect(text).toMatch(/caption: 新表/u)
    expect(text).toMatch(/caption: 新图/u)
    expect(parseTemplate(text, 'own').ok).toBe(true)
  })

  it('prints what was written, and goes on from there after a reload', async () => {
    await button('完成编辑').click()
    await page().locator('.report-paper', { hasText: '养老床位共有829万张。再写' }).waitFor()
    await page().reload()
    await showScreen(page(), '报告')
    await page().locator('.report-paper', { hasText: '养老床位共有829万张。再写' }).waitFor()
    await button('编辑报告').click()
    await line('养老床位共有829万张。再写').waitFor()
    expect(open.complaints).toEqual([])
  })
})
