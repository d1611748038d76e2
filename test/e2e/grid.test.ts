import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Figure } from '../../shared/model/figure'
import { plainIndicator, type Indicator } from '../../shared/model/indicator'
import { yearPeriod } from '../../shared/model/period'
import type { Edit } from '../../shared/project/edit'
import { dragFillHandle, pressFillHandle } from '../helpers/window/drag-fill-handle'
import { pageAtRest } from '../helpers/window/page-at-rest'
import { openWindow, showScreen, type OpenWindow } from '../helpers/window/open-window'
import { paste } from '../helpers/window/paste'

const years = [2019, 2020, 2021, 2022]

/** Rows of the grid: 0 heading, 1–12 of 录入, 13 heading, 14 床位, 15 机构, 16 heading, 17 经费. */
const indicators: readonly Indicator[] = [
  ...Array.from({ length: 12 }, (_, at) => ({ ...plainIndicator(`数${at + 1}`, '个'), section: ['录入'] })),
  { ...plainIndicator('床位', '万张'), section: ['养老'], kind: 'stock' },
  { ...plainIndicator('机构', '个'), section: ['养老'], kind: 'stock' },
  { ...plainIndicator('经费', '亿元'), section: ['经费'], kind: 'flow', decimals: 1 },
]

let open: OpenWindow

beforeAll(async () => {
  open = await openWindow()
  const { web, page } = open
  await page.getByRole('heading', { name: '从指标表到年度报告' }).waitFor()
  await web.call('project.create', { name: '网格', target: null })
  const edits: readonly Edit[] = [
    ...years.map((year): Edit => ({ tag: 'year', year, isThere: true })),
    ...indicators.map((indicator, position): Edit => ({ tag: 'indicator', id: indicator.id, indicator, position })),
    { tag: 'region', id: '甲县', region: { id: '甲县', name: '甲县', partOf: null }, position: 0 },
    ...years.map((year): Edit => put('床位', year, 800 + year - 2019)),
    ...years.map((year): Edit => put('经费', year, year === 2022 ? 20 : 10)),
  ]
  const written = await web.call('project.edit', { kind: 'structure', edits, reason: null })
  expect(written.ok).toBe(true)
  await page.reload()
  await cell(17, 0).waitFor()
})

afterAll(async () => {
  await open.close()
})

function put(indicator: string, year: number, number: number, region: string | null = null): Edit {
  const place = { indicator, region, period: yearPeriod(year) }
  const rest = { qualifier: null, status: 'final', note: null, source: null } as const
  return { tag: 'figure', place, figure: { ...place, value: { tag: 'number', number }, ...rest } }
}

const page = (): Page => open.page
const grid = (): Locator => page().getByTestId('figure-grid')
const cell = (row: number, column: number): Locator =>
  grid().locator(`.figure-cell[data-rgrow="${row}"][data-rgcol="${column}"]`)
const panel = (): Locator => page().getByTestId('cell-panel')
const press = (key: string): Promise<void> => page().keyboard.press(key)
const type = (text: string): Promise<void> => page().keyboard.type(text)
const dialog = (): Locator => page().getByRole('dialog')

async function storedFigures(): Promise<readonly Figure[]> {
  const answer = await open.web.call('project.current', null)
  return answer.ok && answer.value ? answer.value.project.figures : []
}

async function storedIndicators(): Promise<readonly Indicator[]> {
  const answer = await open.web.call('project.current', null)
  return answer.ok && answer.value ? answer.value.project.indicators : []
}

/** What is stored in a column of the first indicators, as "1234.5", "约7700", "missing —", "invalid 待核" or "". */
async function column(year: number, count: number): Promise<readonly string[]> {
  const figures = await storedFigures()
  return indicators.slice(0, count).map(({ id }) => {
    const found = figures.find(
      (figure) => figure.indicator === id && figure.period.tag === 'year' && figure.period.year === year,
    )
    if (!found) return ''
    const { value, qualifier } = found
    if (value.tag !== 'number') return `${value.tag} ${value.text}`
    return qualifier === null
      ? String(value.number)
      : qualifier.place === 'before'
        ? `${qualifier.word}${value.number}`
        : `${value.number}${qualifier.word}`
  })
}

async function setClipboard(text: string): Promise<void> {
  await page().evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
}

/** Whether the keyboard is in the field over the cells: what is typed goes into the active one. */
const isTypingIntoCells = (): Promise<boolean> =>
  page().evaluate<boolean>(`document.activeElement.matches('.cell-field')`)

const readClipboard = (): Promise<string> => page().evaluate<string>('navigator.clipboard.readText()')

/** Waits for the selection that a key moves, by the cell that the panel tells of. */
const selected = (name: string, period: string): Promise<void> =>
  panel()
    .locator('.cell-title', { hasText: name })
    .and(panel().locator(':has(+ .cell-period)'))
    .waitFor()
    .then(() => panel().locator('.cell-period', { hasText: period }).waitFor())

describe('keys in the grid', () => {
  it('takes ten numbers typed without a pause, each into its own cell', async () => {
    await cell(1, 0).click()
    for (let at = 1; at <= 10; at += 1) {
      await type(String(100 + at))
      await press('Enter')
    }
    const expected = Array.from({ length: 10 }, (_, at) => String(101 + at))
    await expect.poll(() => column(2019, 10)).toEqual(expected)
  })

  it('goes along with Tab and back with Shift+Tab', async () => {
    await cell(1, 1).click()
    await type('1')
    await press('Tab')
    await type('2')
    await press('Tab')
    await type('3')
    await press('Shift+Tab')
    await press('Shift+Tab')
    await selected('数1', '2020年')
    await expect
      .poll(async () => [(await column(2020, 1))[0], (await column(2021, 1))[0], (await column(2022, 1))[0]])
      .toEqual(['1', '2', '3'])
  })

  it('edits with F2 what is there, and takes nothing over on Escape', async () => {
    await cell(1, 1).click()
    await press('F2')
    await grid().locator('.cell-field[data-open]').waitFor()
    await press('End')
    await type('5')
    await press('Enter')
    await expect.poll(async () => (await column(2020, 1))[0]).toBe('15')
    await cell(1, 1).click()
    await type('99')
    await press('Escape')
    await grid().locator('.cell-field[data-open]').waitFor({ state: 'detached' })
    expect((await column(2020, 1))[0]).toBe('15')
  })

  it('clears a range with Delete as one change', async () => {
    await cell(1, 1).click()
    await press('Shift+ArrowRight')
    await press('Shift+ArrowRight')
    await press('Delete')
    await expect.poll(async () => (await column(2020, 1))[0]).toBe('')
    expect((await column(2022, 1))[0]).toBe('')
    await press('Control+z')
    await expect.poll(async () => (await column(2022, 1))[0]).toBe('3')
    expect((await column(2020, 1))[0]).toBe('15')
  })

  it('moves to the ends with Home, End and Ctrl with an arrow', async () => {
    await cell(1, 0).click()
    await press('End')
    await selected('数1', '2022年')
    await press('Home')
    await selected('数1', '2019年')
    await press('Control+ArrowDown')
    await selected('数10', '2019年')
    await press('Control+End')
    await selected('经费', '2022年')
    await press('Control+Home')
    await selected('数1', '2019年')
  })

  it('lets the keyboard in with Return and out with Escape', async () => {
    await press('Escape')
    expect(await page().evaluate('document.activeElement.dataset.testid')).toBe('figure-grid')
    await press('Enter')
    await press('ArrowDown')
    await selected('数2', '2019年')
  })

  it('finds with Ctrl+F, and shows all again', async () => {
    await press('Control+f')
    await type('床位')
    await expect.poll(() => grid().locator('.name-cell').allInnerTexts()).toEqual(['床位'])
    await press('Escape')
    await page().getByLabel('查找指标').fill('')
    await cell(17, 0).waitFor()
  })
})

describe('an input method', () => {
  it('may put in text without a key, in its order', async () => {
    await cell(11, 2).click()
    await page().keyboard.insertText('约')
    await page().keyboard.insertText('77')
    await page().keyboard.insertText('00')
    await press('Enter')
    await expect.poll(async () => (await column(2021, 11))[10]).toBe('约7700')
    await press('Control+z')
    await expect.poll(async () => (await column(2021, 11))[10]).toBe('')
  })

  it('composes from its first letter over a selected cell, and keeps Enter to itself while it does', async () => {
    const session = await open.context.newCDPSession(page())
    await cell(11, 1).click()
    await session.send('Input.imeSetComposition', { text: 'y', selectionStart: 1, selectionEnd: 1 })
    await session.send('Input.imeSetComposition', { text: 'yue', selectionStart: 3, selectionEnd: 3 })
    await session.send('Input.insertText', { text: '约' })
    await type('7700')
    await press('Enter')
    await expect.poll(async () => (await column(2020, 11))[10]).toBe('约7700')
    await press('Control+z')
    await expect.poll(async () => (await column(2020, 11))[10]).toBe('')
    await session.detach()
  })
})

describe('the clipboard', () => {
  const payload = [
    '1,234.5\t12.5%\t（3.2）',
    '１，２３４．５\t约7700\t—',
    '"1,000"\t1.8万\t…',
    '待核\t超1.18\t..',
    '十余\t\t-0.5',
    '',
  ].join('\r\n')

  it('pastes what Excel and WPS copy, flags what is no number, and takes all of it back at once', async () => {
    const before = await storedFigures()
    await cell(1, 1).click()
    await setClipboard(payload)
    await press('Control+v')
    await expect.poll(() => column(2020, 5)).toEqual(['1234.5', '1234.5', '1000', 'invalid 待核', '10余'])
    expect(await column(2021, 5)).toEqual(['invalid 12.5%', '约7700', '18000', '超1.18', ''])
    expect(await column(2022, 5)).toEqual(['-3.2', 'missing —', 'missing …', 'missing ..', '-0.5'])
    await press('Control+z')
    await expect.poll(storedFigures).toEqual(before)
    await press('Control+y')
    await expect.poll(async () => (await column(2020, 1))[0]).toBe('1234.5')
  })

  it('shows invalid text with what to do about it', async () => {
    await cell(4, 1).click()
    await panel().getByText('填写的“待核”不是数字').waitFor()
    await expect.poll(() => cell(4, 1).getAttribute('title')).toContain('待核')
  })

  it('copies with every digit, and what it copies pastes as the same', async () => {
    await cell(1, 1).click()
    await cell(5, 3).click({ modifiers: ['Shift'] })
    await press('Control+c')
    await expect
      .poll(async () => (await readClipboard()).split(/\r?\n/u).slice(0, 4))
      .toEqual(['1234.5\t12.5%\t-3.2', '1234.5\t约7700\t—', '1000\t18000\t…', '待核\t超1.18\t..'])
  })

  it('pastes the number behind what a cell of WPS shows, and copies a table for Word', async () => {
    const [before] = await column(2019, 1)
    await cell(1, 0).click()
    const html = '<table><tr><td x:num="1234.5678">1,235</td><td sdval="0.12487">12.5%</td></tr></table>'
    await paste(page(), { text: '1,235\t12.5%\r\n', html })
    await expect.poll(async () => (await column(2019, 1))[0]).toBe('1234.5678')
    await press('Control+c')
    await expect
      .poll(() =>
        page().evaluate<string>(
          `navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())`,
        ),
      )
      .toMatch(/<td[^>]*>1234\.5678<\/td>/u)
    await press('Control+z')
    await expect.poll(async () => (await column(2019, 1))[0]).toBe(before)
  })

  it('cuts, and puts the figures elsewhere', async () => {
    await cell(12, 3).click()
    await type('77')
    await press('Enter')
    await expect.poll(async () => (await column(2022, 12))[11]).toBe('77')
    await cell(12, 3).click()
    await press('Control+x')
    await expect.poll(async () => (await column(2022, 12))[11]).toBe('')
    await cell(12, 2).click()
    await press('Control+v')
    await expect.poll(async () => (await column(2021, 12))[11]).toBe('77')
  })
})

describe('filling', () => {
  it('fills down with Ctrl+D and to the right with Ctrl+R', async () => {
    await cell(6, 1).click()
    await type('5')
    await press('Enter')
    await cell(6, 1).click()
    await cell(8, 1).click({ modifiers: ['Shift'] })
    await press('Control+d')
    await expect.poll(async () => (await column(2020, 8)).slice(5)).toEqual(['5', '5', '5'])
    await cell(8, 1).click()
    await cell(8, 3).click({ modifiers: ['Shift'] })
    await press('Control+r')
    await expect.poll(async () => (await column(2022, 8))[7]).toBe('5')
  })

  it('fills by the handle as one change', async () => {
    await cell(9, 0).click()
    await dragFillHandle(page(), cell(9, 0), cell(9, 2))
    await expect.poll(async () => (await column(2021, 9))[8]).toBe('109')
    await press('Control+z')
    await expect.poll(async () => (await column(2021, 9))[8]).toBe('')
  })

  it('fills, and selects, up to where the pointer was let go, however quickly', async () => {
    /** Moves the pressed pointer onto a cell and lets it go in one breath, as a busy page gets to know of it. */
    const letGoOver = (row: number, column: number): Promise<void> =>
      page().evaluate(`(() => {
        const cell = document.querySelector('.figure-cell[data-rgrow="${row}"][data-rgcol="${column}"]')
        const { left, top, width, height } = cell.getBoundingClientRect()
        const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true, view: window }
        for (const type of ['mousemove', 'mouseup']) cell.dispatchEvent(new MouseEvent(type, { ...at, buttons: type === 'mousemove' ? 1 : 0 }))
      })()`)
    await cell(9, 0).click()
    await pressFillHandle(page(), cell(9, 0))
    await letGoOver(9, 3)
    await page().mouse.up()
    await expect.poll(async () => [(await column(2021, 9))[8], (await column(2022, 9))[8]]).toEqual(['109', '109'])
    await press('Control+z')
    await expect.poll(async () => (await column(2022, 9))[8]).toBe('')
    await cell(2, 0).hover()
    await page().mouse.down()
    await letGoOver(9, 0)
    await page().mouse.up()
    await press('Control+c')
    const expected = Array.from({ length: 8 }, (_, at) => String(102 + at))
    await expect.poll(async () => (await readClipboard()).trim().split(/\r?\n/u)).toEqual(expected)
  })
})

describe('the panel', () => {
  const choose = async (label: string, option: string): Promise<void> => {
    await panel().getByLabel(label).click()
    await page().getByTitle(option, { exact: true }).click()
  }

  it('puts a hedge, a status, a note and a mark on a figure, and tells who knew what when', async () => {
    await cell(1, 0).click()
    await choose('约数写法', '约（左右）')
    await expect.poll(async () => (await column(2019, 1))[0]).toBe('约101')
    await choose('数据状态', '初步数')
    await panel().getByLabel('备注').fill('快报数')
    await panel().getByLabel('备注').blur()
    await expect
      .poll(async () => (await storedFigures()).find(({ indicator }) => indicator === '数1'))
      .toMatchObject({ status: 'provisional', note: '快报数' })
    // Typed, pasted over and taken back by the tests above; then hedge, status and note.
    await expect.poll(() => panel().locator('.cell-history li').count()).toBe(6)
    await choose('缺数原因', '—（没有此项）')
    await expect.poll(async () => (await column(2019, 1))[0]).toBe('missing —')
    await panel().getByText('约101').first().waitFor()
  })

  it('marks a figure that doubled', async () => {
    await cell(17, 3).locator('.spike-sign').waitFor()
    await cell(17, 3).click()
    await panel().getByText('比上年 +100.0%').waitFor()
  })
})

describe('indicators and years', () => {
  const menu = async (name: '指标' | '年份', entry: string | RegExp): Promise<void> => {
    await page().getByRole('button', { name, exact: true }).click()
    await page().getByRole('menuitem', { name: entry }).click()
    // A form grows to its text after it opened, and moves its buttons away below a pointer that is quick.
    await pageAtRest(page())
  }
  const save = (): Promise<void> => dialog().getByRole('button', { name: '保存指标' }).click()
  const confirmRemoval = async (): Promise<void> => {
    await dialog().getByRole('button', { name: '删除' }).click()
    await dialog().waitFor({ state: 'detached' })
  }
  const pick = async (label: string, words: string): Promise<void> => {
    await dialog().getByLabel(label, { exact: true }).fill(words)
    await page().locator('.ant-select-item-option-active', { hasText: words }).waitFor()
    await press('Enter')
  }

  const operation = async (title: string): Promise<void> => {
    await dialog().getByLabel('数据由来').click()
    await page().getByTitle(title, { exact: true }).last().click()
  }

  it('adds a derived indicator that follows its inputs and cannot be typed into', async () => {
    await cell(15, 0).click()
    await type('1600')
    await press('Enter')
    await cell(15, 0).click()
    await menu('指标', '添加指标…')
    await dialog().getByLabel('名称', { exact: true }).fill('每机构床位')
    await operation('计算：每…多少（人均、每万人）')
    await save()
    await dialog().getByText('公式还没有选全').waitFor()
    await pick('多少（分子）', '床位')
    await pick('按什么平均（分母）', '机构')
    await expect.poll(() => dialog().getByLabel('单位', { exact: true }).inputValue()).toBe('张/个')
    await save()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => cell(16, 0).innerText()).toBe('5,000.0')
    await cell(16, 0).click()
    await panel().getByText('由公式计算：床位 ÷ 机构（每个）').waitFor()
    await type('9')
    expect(await grid().locator('.cell-field[data-open]').count()).toBe(0)
    await cell(16, 1).click()
    await panel().getByText('缺少机构2020年的数据').waitFor()
    await cell(15, 0).click()
    await type('800')
    await press('Enter')
    await expect.poll(() => cell(16, 0).innerText()).toBe('10,000.0')
    expect((await storedFigures()).some(({ indicator }) => indicator === '每机构床位')).toBe(false)
  })

  it('refuses a circle and a taken name', async () => {
    await cell(14, 0).click()
    await menu('指标', '修改所选指标…')
    await dialog().getByLabel('名称', { exact: true }).fill('机构')
    await operation('计算：比上年增长（%）')
    await pick('哪个指标的增长', '每机构床位')
    await save()
    await dialog().getByText('已有同名').waitFor()
    await dialog().getByText('会循环计算').waitFor()
    await dialog()
      .getByRole('button', { name: /取\s*消/u })
      .click()
    await dialog().waitFor({ state: 'detached' })
  })

  it('renames one with its old name kept, notes a change of definition, and names its whole', async () => {
    await cell(14, 0).click()
    await menu('指标', '修改所选指标…')
    await dialog().getByLabel('名称', { exact: true }).fill('养老床位')
    await dialog().getByRole('button', { name: '添加口径变化' }).click()
    await save()
    await dialog().getByText('请填四位年份').waitFor()
    await dialog().getByLabel('年份').fill('2021')
    await dialog()
      .getByLabel(/^变化内容/u)
      .fill('含社区床位')
    await save()
    await dialog().waitFor({ state: 'detached' })
    await expect
      .poll(async () => (await storedIndicators()).find(({ id }) => id === '床位'))
      .toMatchObject({ name: '养老床位', aliases: ['床位'], breaks: [{ year: 2021, note: '含社区床位' }] })
  })

  it('moves one, removes one with its figures, and gives it back', async () => {
    await cell(1, 1).click()
    await menu('指标', '下移')
    await expect
      .poll(async () => (await storedIndicators()).slice(0, 2).map(({ name }) => name))
      .toEqual(['数2', '数1'])
    await selected('数1', '2020年')
    const before = await storedFigures()
    await menu('指标', '删除所选指标')
    await confirmRemoval()
    await expect.poll(async () => (await storedIndicators()).some(({ name }) => name === '数1')).toBe(false)
    await page().getByRole('button', { name: '撤销' }).click()
    await expect.poll(async () => (await storedIndicators()).some(({ name }) => name === '数1')).toBe(true)
    expect((await storedFigures()).length).toBe(before.length)
  })

  it('adds and removes a year', async () => {
    await menu('年份', '添加 2023年')
    await cell(1, 4).click()
    await type('8')
    await press('Enter')
    await expect
      .poll(
        async () =>
          (await storedFigures()).filter(({ period }) => period.tag === 'year' && period.year === 2023).length,
      )
      .toBe(1)
    await cell(1, 4).click()
    await menu('年份', '删除 2023年')
    await confirmRemoval()
    await cell(1, 4).waitFor({ state: 'detached' })
  })
})

describe('what is shown', () => {
  const choose = async (label: string, option: string): Promise<void> => {
    await page().getByRole('group', { name: '数据表' }).first().getByLabel(label, { exact: true }).click()
    await page().getByTitle(option, { exact: true }).last().click()
  }

  it('filters by section and by what is wrong', async () => {
    await choose('栏目', '养老')
    await expect.poll(() => grid().locator('.name-cell').allInnerTexts()).toEqual(['养老床位', '机构', '每机构床位'])
    await choose('栏目', '全部栏目')
    await choose('筛选', '有不是数字的')
    await expect.poll(() => grid().locator('.name-cell').count()).toBe(2)
    await choose('筛选', '全部指标')
  })

  it('folds a section with a double click', async () => {
    await grid().locator('.section-cell', { hasText: '录入' }).first().dblclick()
    await expect.poll(() => grid().locator('.name-cell').first().innerText()).toBe('养老床位')
    await grid().locator('.section-cell', { hasText: '录入' }).first().dblclick()
    await cell(18, 0).waitFor()
  })

  it('shows the figures of another region', async () => {
    await choose('地区', '甲县')
    await expect.poll(() => cell(14, 0).innerText()).toBe('')
    await cell(14, 0).click()
    await type('3')
    await press('Enter')
    await expect.poll(async () => (await storedFigures()).some(({ region }) => region === '甲县')).toBe(true)
    await choose('地区', '本级')
    await expect.poll(() => cell(14, 0).innerText()).toBe('800')
  })

  it('stands where it was left after a look at another screen', async () => {
    await cell(15, 2).click()
    await showScreen(page(), '检查')
    await panel().waitFor({ state: 'detached' })
    await showScreen(page(), '数据')
    await selected('机构', '2021年')
    await expect.poll(isTypingIntoCells).toBe(true)
    await press('ArrowLeft')
    await selected('机构', '2020年')
  })

  it('copies the trend as a picture, and saves it as a file', async () => {
    await cell(14, 0).click()
    await page().getByRole('button', { name: '趋势图' }).click()
    await dialog()
      .getByRole('img', { name: /^养老床位/u })
      .waitFor()
    await dialog().getByRole('button', { name: '复制为图片' }).click()
    await page().getByText('图片已复制').waitFor()
    const types = await page().evaluate<readonly string[]>(
      'navigator.clipboard.read().then((items) => items.flatMap((item) => [...item.types]))',
    )
    expect(types).toContain('image/png')
    const download = page().waitForEvent('download')
    await dialog().getByRole('button', { name: '保存图片' }).click()
    expect((await download).suggestedFilename()).toBe('养老床位.png')
    await press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  it('never complains', () => {
    expect(open.complaints).toEqual([])
  })
})
