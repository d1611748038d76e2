import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Presses the pointer on the handle that fills, once the grid has drawn it at the corner of the selected cell. */
export async function pressFillHandle(page: Page, selected: Locator): Promise<void> {
  const handle = page.locator('.autofill-handle').first()
  await expect
    .poll(async () => {
      const [corner, cell] = [await handle.boundingBox(), await selected.boundingBox()]
      if (!corner || !cell) return Infinity
      const [x, y] = [corner.x + corner.width / 2, corner.y + corner.height / 2]
      return Math.hypot(x - cell.x - cell.width, y - cell.y - cell.height)
    })
    .toBeLessThan(12)
  const { x, y, width, height } = await boxOf(handle)
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
}

/** Drags the handle of the selected cell to another. */
export async function dragFillHandle(page: Page, selected: Locator, to: Locator): Promise<void> {
  await pressFillHandle(page, selected)
  const { x, y, width, height } = await boxOf(to)
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 8 })
  await page.mouse.up()
}

async function boxOf(element: Locator): Promise<NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>> {
  const box = await element.boundingBox()
  if (!box) throw new Error('there is nothing to drag')
  return box
}
