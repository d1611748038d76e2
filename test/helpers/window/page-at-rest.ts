import type { Page } from 'playwright-core'
import { patienceMilliseconds } from '../../e2e/patience'

/** Frames in a row without any change that count as rest: what is drawn in steps comes in every one or two. */
const calmFrames = 10

/**
 * Resolves when nothing of a page moves, fades or changes any more, nor is about to: antd marks what it will move some frames before
 * it does, and fonts come when a text first needs them.
 */
export async function pageAtRest(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const isMoving = () =>
      document.querySelector('[class*="-enter-"], [class*="-appear-"], [class*="-leave-"]') !== null ||
      document.getAnimations().some((one) => one.playState === 'running' && one.effect?.getTiming().iterations !== Infinity)
    const started = performance.now()
    let calm = 0
    const observer = new MutationObserver(() => { calm = 0 })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    while (calm < ${calmFrames}) {
      await document.fonts.ready
      await new Promise((done) => requestAnimationFrame(done))
      calm = isMoving() ? 0 : calm + 1
      if (performance.now() - started > ${patienceMilliseconds}) throw new Error('the page does not come to rest')
    }
    observer.disconnect()
  })()`)
}
