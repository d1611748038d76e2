import type { Page } from 'playwright-core'

/**
 * Makes a page as slow as NIANBAO_SLOW says, 4 for a quarter of the speed; nothing without it. A test that takes something for done
 * too early fails on a slow computer only: this is that computer.
 */
export async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env['NIANBAO_SLOW'] ?? 1)
  if (rate === 1) return
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}
