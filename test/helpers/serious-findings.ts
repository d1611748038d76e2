import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeFinding {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/**
 * Resolves when nothing of the page moves or fades any more, nor is about to: antd marks what it will move some frames before it
 * does. A contrast measured while colours fade over is no one's.
 */
const rest = `(async () => {
  const moving = () => document.getAnimations().filter((one) =>
    one.playState === 'running' && one.effect?.getTiming().iterations !== Infinity)
  const isMarked = () => document.querySelector('[class*="-enter-"], [class*="-appear-"], [class*="-leave-"]') !== null
  while (isMarked() || moving().length > 0) {
    await Promise.all(moving().map((one) => one.finished.catch(() => undefined)))
    await new Promise((done) => requestAnimationFrame(done))
  }
})()`

/** Serious and critical findings of axe on what a page shows once it is at rest, each as one line. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(rest)
  await page.evaluate(`window.axe ?? (() => {${axeSource}\n})()`)
  const violations = await page.evaluate<readonly AxeFinding[]>(
    `axe.run({ resultTypes: ['violations'] }).then((result) => result.violations)`,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
