import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { pageAtRest } from './page-at-rest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeFinding {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** Serious and critical findings of axe on what a page shows once it is at rest, each as one line. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // A contrast measured while colours fade over is no one's.
  await pageAtRest(page)
  await page.evaluate(`window.axe ?? (() => {${axeSource}\n})()`)
  const violations = await page.evaluate<readonly AxeFinding[]>(
    `axe.run({ resultTypes: ['violations'] }).then((result) => result.violations)`,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
