import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { pageAtRest } from '../helpers/window/page-at-rest'
import { openWindow, showScreen } from '../helpers/window/open-window'

const folder = 'docs/screens'
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

/** Pictures of every screen of the built window over its example, in Chinese, into docs/screens. */
export async function takeScreens(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const size of sizes) {
    const open = await openWindow(size)
    const { page } = open
    const take = async (name: string): Promise<void> => {
      await pageAtRest(page)
      await page.screenshot({ path: join(folder, `${name}-${size.width}.png`) })
    }
    await page.getByRole('heading', { name: '从指标表到年度报告' }).waitFor()
    await take('home')
    await page.getByRole('button', { name: '打开示例' }).first().click()
    await page.getByRole('status').getByText('已保存').waitFor()
    await showScreen(page, '数据')
    await page.getByTestId('figure-grid').getByText('2,143.5', { exact: true }).click()
    await take('data')
    await showScreen(page, '检查')
    await page.getByText('孤儿 缺2021—2022年的数据').waitFor()
    await take('checks')
    await showScreen(page, '报告')
    await page.getByRole('button', { name: '10.6%' }).first().click()
    await take('report')
    await takeImport(page, take)
    await open.close()
  }
}

async function takeImport(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await showScreen(page, '首页')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择工作簿' }).click()
  await (await choosing).setFiles('templates/decade-review/example.xlsx')
  await page.getByRole('button', { name: '下一步：核对差异' }).waitFor()
  await take('import')
  await page.getByRole('button', { name: '下一步：核对差异' }).click()
  await page.getByRole('button', { name: /^写入/u }).waitFor()
  await take('compare')
}
