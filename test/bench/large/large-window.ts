import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { webRoutes } from '../../../shared/api/bridge'
import { chromiumFlags, findChromium } from '../../helpers/window/find-chromium'
import type { WebProcess } from '../../helpers/window/start-web'
import { syntheticTemplate } from '../../helpers/project/synthetic-template'
import { median } from '../measure-process'
import { servePeer } from '../peer-page'
import { ask, openLarge, type Build } from './build-process'
import { tellRatios, type Measures } from './tell-ratios'

const years = 30
const runs = 5
const paragraphs = 400

/** The window over 2,000 × 30 figures, an edit with its report, and a paste of 3,000 × 30 beside the bare grid. */
export async function benchLargeWindow(folder: string, builds: readonly Build[]): Promise<void> {
  const peer = await servePeer(join(folder, 'peer'))
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] })
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    await withBuilds(folder, builds, 2_000, async (servers) => {
      await alternate('the window over 2,000 × 30 figures', builds, servers, (web) => opening(context, web))
      await alternate('an edit of one figure in a report of thousands', builds, servers, (web) => edit(context, web))
    })
    await withBuilds(folder, builds, 3_000, async (servers) => {
      const bare: number[] = []
      const paste = async (web: WebProcess): Promise<Measures> => {
        bare.push(await barePaste(context, peer.url))
        return windowPaste(context, web)
      }
      await alternate('a paste of 3,000 × 30 figures', builds, servers, paste, (own) => {
        const ratio = median(own.map((measures) => measures[pasted] ?? NaN)) / median(bare)
        console.log(`  RevoGrid given the same rows: ${median(bare).toFixed(0)} ms; ratio of own ${ratio.toFixed(2)}`)
      })
    })
  } finally {
    await browser.close()
    peer.close()
  }
}

async function withBuilds(
  folder: string,
  builds: readonly Build[],
  indicators: number,
  bench: (servers: readonly WebProcess[]) => Promise<void>,
): Promise<void> {
  const servers: WebProcess[] = []
  try {
    for (const build of builds) servers.push(await openLarge(folder, build, indicators))
    await bench(servers)
  } finally {
    await Promise.all(servers.map((web) => web.end('SIGTERM')))
  }
}

async function alternate(
  title: string,
  builds: readonly Build[],
  servers: readonly WebProcess[],
  measure: (web: WebProcess) => Promise<Measures>,
  more: (own: readonly Measures[]) => void = () => undefined,
): Promise<void> {
  const measured = servers.map((): Measures[] => [])
  // The first run of each warms disk and caches.
  for (let run = 0; run <= runs; run += 1) {
    for (const [at, web] of servers.entries()) {
      const measures = await measure(web)
      if (run > 0) measured[at]?.push(measures)
    }
  }
  console.log(`${title}, alternating, medians of ${runs}:`)
  tellRatios(builds, measured)
  more(measured.at(-1) ?? [])
}

/** A page asked for → cells of the grid that take a click. */
async function opening(context: BrowserContext, web: WebProcess): Promise<Measures> {
  const page = await context.newPage()
  const started = performance.now()
  await page.goto(web.url.href)
  const cell = page.locator('revogr-data .rgCell').nth(1)
  await cell.waitFor()
  const painted = performance.now() - started
  await cell.click()
  const usable = performance.now() - started
  await page.close()
  return { 'page asked for → cells, ms': painted, 'page asked for → a cell takes a click, ms': usable }
}

/** Another number each time: an edit that changes nothing cannot be seen to be undone. */
let edited = 7_000

/** Opens the report of a long template, and undoes and redoes an edit of a figure in it. */
async function edit(context: BrowserContext, web: WebProcess): Promise<Measures> {
  const state = await ask(web, 'project.current', null)
  const [indicator] = state?.project.indicators ?? []
  if (!state || !indicator) throw new Error('the project is empty')
  const place = { indicator: indicator.id, region: null, period: { tag: 'year', year: 2022 } } as const
  const before = state.project.figures.find(
    (figure) => figure.indicator === indicator.id && figure.period.tag === 'year' && figure.period.year === 2022,
  )
  if (!before) throw new Error('the project has no such figure')
  edited += 1
  const figure = { ...before, value: { tag: 'number', number: edited } } as const
  await ask(web, 'project.edit', { kind: 'edit', edits: [{ tag: 'figure', place, figure }], reason: null }, state)
  const page = await context.newPage()
  await answerTemplate(page, syntheticTemplate(state.project, paragraphs))
  await page.goto(web.url.href)
  await page.locator('nav').getByText('报告', { exact: true }).click()
  await page
    .locator('.report-figure', { hasText: String(edited) })
    .first()
    .waitFor({ timeout: 60_000 })
  const steps: number[] = []
  for (let step = 0; step < 6; step += 1) steps.push(await timeOfStep(page, step % 2 === 0 ? '撤销' : '恢复'))
  await page.close()
  return { 'click → written, filled, painted, ms': median(steps) }
}

/** Only this template's text is not the program's own. */
async function answerTemplate(page: Page, text: string): Promise<void> {
  await page.route(`**${webRoutes.call}`, async (route) => {
    if (!route.request().postData()?.includes('"template.read"')) return route.continue()
    return route.fulfill({ json: { ok: true, value: { text, file: 'synthetic.yaml' } } })
  })
}

/** From the click on undo or redo to the frame after the first figure of the report changed. */
function timeOfStep(page: Page, name: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const isNamed = (button) => [button.textContent.trim(), button.getAttribute('aria-label')].includes(${JSON.stringify(name)})
    const button = [...document.querySelectorAll('button')].find(isNamed)
    const figure = () => document.querySelector('[data-origin="2"] .report-figure')?.textContent
    const before = figure()
    let started = 0
    const watch = new MutationObserver(() => {
      if (figure() === before) return
      watch.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
    })
    watch.observe(document.querySelector('article'), { subtree: true, childList: true, characterData: true })
    setTimeout(() => { started = performance.now(); button.click() }, 400)
  })`)
}

const pasted = 'key → painted, ms'
let number = 20_000

async function windowPaste(context: BrowserContext, web: WebProcess): Promise<Measures> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: web.url.origin })
  const page = await context.newPage()
  await page.goto(web.url.href)
  await page.locator('revogr-data .rgCell', { hasText: /^\d/u }).first().click()
  number += 1
  const text = Array.from({ length: 3_000 }, () => Array.from({ length: years }, () => number).join('\t')).join('\n')
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  const shown = page.locator('revogr-data .rgCell', {
    hasText: new RegExp(`^${number.toLocaleString('en')}|^${number}`, 'u'),
  })
  const started = performance.now()
  await page.keyboard.press('Control+V')
  await shown.first().waitFor()
  const painted = performance.now() - started
  await page.getByText('已保存').waitFor({ timeout: 60_000 })
  const saved = performance.now() - started
  await page.close()
  return { [pasted]: painted, 'key → saved, ms': saved }
}

/** The bare grid given the same rows; the first figure drawn. */
async function barePaste(context: BrowserContext, peerUrl: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(peerUrl)
  await giveRows(page, number)
  number += 1
  const started = performance.now()
  await giveRows(page, number)
  const time = performance.now() - started
  await page.close()
  return time
}

async function giveRows(peer: Page, value: number): Promise<void> {
  await peer.evaluate(`document.querySelector('revo-grid').source = Array.from({ length: 3000 }, () =>
    Object.fromEntries(Array.from({ length: ${years} }, (_, at) => ['c' + at, ${value}])))`)
  await peer
    .locator('revogr-data .rgCell', { hasText: String(value) })
    .first()
    .waitFor()
}
