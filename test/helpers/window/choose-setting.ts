import type { Page } from 'playwright-core'

/** Chooses an entry of the settings of the window by its name, in the language of the moment. */
export async function chooseSetting(page: Page, settings: '设置' | 'Settings', name: string): Promise<void> {
  await page.getByRole('button', { name: settings, exact: true }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  await page.keyboard.press('Escape')
}
