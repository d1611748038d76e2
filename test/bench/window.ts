import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { projectStore } from '../../electron/adapters/project-store/project-store'
import { webRoutes } from '../../shared/api/bridge'
import type { Project } from '../../shared/project/project'
import { chromiumFlags, findChromium } from '../helpers/window/find-chromium'
import { startWeb, type WebProcess } from '../helpers/window/start-web'
import { syntheticProject } from '../helpers/project/synthetic-project'
import { syntheticTemplate } from '../helpers/project/synthetic-template'
import { median, treeMegabytes } from './measure-process'
import { servePeer } from './peer-page'
import { tell } from './tell'
import { benchScroll } from './window-scroll'

const runs = 7
const years = 30
const paragraphs = 400

/**
 * The window in a real Chromium on browser mode, each figure beside a peer of the same run: a page of React, antd and RevoGrid
 * with nothing in it, the same grid's own setting of rows, the same page with one text set in the raw DOM. Prints medians.
 */
export async function benchWindow(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const peer = await servePeer(join(folder, 'peer'))
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags, '--js-flags=--expose-gc'],
  })
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    await withProject(folder, syntheticProject(2000, years), async (web, project) => {
      await benchOpening(context, web, peer.url)
      await benchEdit(context, web, project)
    })
    await withProject(folder, syntheticProject(5000, years), async (web) => benchScrolling(context, web, peer.url))
    await withProject(folder, flat(syntheticProject(3000, years)), async (web) => benchPaste(context, web, peer.url))
  } finally {
    await browser.close()
    peer.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Without sections, so that a pasted block meets figures only. */
function flat(project: Project): Project {
  return { ...project, indicators: project.indicators.map((indicator) => ({ ...indicator, section: [] })) }
}

async function withProject(
  folder: string,
  project: Project,
  bench: (web: WebProcess, project: Project) => Promise<void>,
): Promise<void> {
  const path = join(folder, `${project.indicators.length}.nianbao`)
  const made = projectStore.create(path, project)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  made.value.close()
  const web = await startWeb(folder)
  try {
    const body = readFileSync(path)
    const answer = await web.request(`${webRoutes.upload}?name=bench.nianbao`, { method: 'POST', body })
    const uploaded = (await answer.json()) as { token: string; name: string }
    const opened = await web.call('project.open', { file: uploaded })
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    await bench(web, project)
  } finally {
    await web.end('SIGTERM')
  }
}

async function benchOpening(context: BrowserContext, web: WebProcess, peerUrl: string): Promise<void> {
  const [own, bare]: [number[], number[]] = [[], []]
  const [ownHeap, bareHeap]: [number[], number[]] = [[], []]
  for (let run = 0; run <= runs; run += 1) {
    for (const [url, ready, times, heaps] of [
      [web.url.href, 'revogr-data .rgCell', own, ownHeap],
      [peerUrl, '#ready', bare, bareHeap],
    ] as const) {
      const page = await context.newPage()
      const started = performance.now()
      await page.goto(url)
      await page.locator(ready).first().waitFor()
      const time = performance.now() - started
      const heap = await heapMegabytes(page)
      await page.close()
      // The first run of each warms disk and caches.
      if (run > 0) {
        times.push(time)
        heaps.push(heap)
      }
    }
  }
  tell(
    'opening a project of 2,000 × 30: page asked for → cells of the grid',
    own,
    'empty page of React + antd + RevoGrid',
    bare,
    'ms',
  )
  tell('  heap of the page, after collection', ownHeap, 'empty page', bareHeap, 'MB')
  console.log(`  Node process: ${treeMegabytes(web.pid).toFixed(0)} MB`)
}

async function benchEdit(context: BrowserContext, web: WebProcess, project: Project): Promise<void> {
  const page = await context.newPage()
  await answerTemplate(page, syntheticTemplate(project, paragraphs))
  await page.goto(web.url.href)
  const [indicator] = project.indicators
  if (!indicator) throw new Error('The project is empty')
  const place = { indicator: indicator.id, region: null, period: { tag: 'year', year: 2022 } } as const
  const before = project.figures.find(
    (entry) => entry.indicator === indicator.id && entry.period.tag === 'year' && entry.period.year === 2022,
  )
  if (!before) throw new Error('The project has no such figure')
  const figure = { ...before, value: { tag: 'number', number: 7777 } } as const
  const edited = await web.call('project.edit', {
    kind: 'edit',
    edits: [{ tag: 'figure', place, figure }],
    reason: null,
  })
  if (!edited.ok) throw new Error(JSON.stringify(edited.error))
  await page.reload()
  await page.locator('nav').getByText('报告', { exact: true }).click()
  await page.locator('.report-figure', { hasText: '7777' }).first().waitFor({ timeout: 60_000 })
  const count = await page.locator('.report-figure').count()
  const steps: Step[] = []
  for (let run = 0; run < 2 * runs; run += 1) steps.push(await timeOfStep(page, run % 2 === 0 ? '撤销' : '恢复'))
  const peer: number[] = []
  await page.evaluate(scriptOfPeer)
  for (let run = 0; run < 2 * runs; run += 1) peer.push(await page.evaluate<number>('window.setOneText()'))
  tell(
    `one edit of 60,000 figures in a report of ${count} figures: click → written, filled, painted`,
    steps.map(({ painted }) => painted),
    'one text set in the raw DOM of the same page → painted',
    peer,
    'ms',
  )
  const changed = median(steps.map((step) => step.changed))
  console.log(`  of it until the elements were changed: ${changed.toFixed(0)} ms`)
  console.log(
    `  heap of the page: ${(await heapMegabytes(page)).toFixed(0)} MB; Node process: ${treeMegabytes(web.pid).toFixed(0)} MB`,
  )
  await page.close()
}

/** Only this template's text is not the program's own. */
async function answerTemplate(page: Page, text: string): Promise<void> {
  await page.route(`**${webRoutes.call}`, async (route) => {
    if (!route.request().postData()?.includes('"template.read"')) return route.continue()
    return route.fulfill({ json: { ok: true, value: { text, file: 'synthetic.yaml' } } })
  })
}

/** Milliseconds. */
interface Step {
  /** Until the page's elements were changed. */
  readonly changed: number
  readonly painted: number
}

/** From the click on undo or redo to the frame after the first figure of the report changed. */
function timeOfStep(page: Page, name: string): Promise<Step> {
  return page.evaluate<Step>(`new Promise((resolve) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(name)})
    const figure = () => document.querySelector('[data-origin="2"] .report-figure')?.textContent
    const before = figure()
    let started = 0
    const watch = new MutationObserver(() => {
      if (figure() === before) return
      watch.disconnect()
      const changed = performance.now() - started
      requestAnimationFrame(() => setTimeout(() => resolve({ changed, painted: performance.now() - started })))
    })
    watch.observe(document.querySelector('article'), { subtree: true, childList: true, characterData: true })
    setTimeout(() => { started = performance.now(); button.click() }, 400)
  })`)
}

const scriptOfPeer = `window.setOneText = () => new Promise((resolve) => {
  const figure = document.querySelector('[data-origin="2"] .report-figure')
  setTimeout(() => {
    const started = performance.now()
    figure.firstChild.data = String(Number.parseInt(figure.textContent) + 1)
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
  }, 400)
})`

async function benchScrolling(context: BrowserContext, web: WebProcess, peerUrl: string): Promise<void> {
  const [own, peer] = [await context.newPage(), await context.newPage()]
  await peer.goto(peerUrl)
  await giveRows(peer, 5000, 20_000)
  await own.goto(web.url.href)
  await own.locator('revogr-data .rgCell').first().waitFor()
  await benchScroll('scrolling 5,000 × 30', own, peer)
  await own.close()
  await peer.close()
}

/** Sets the rows of the bare grid, every figure the same, and waits until they are drawn. */
async function giveRows(peer: Page, rows: number, number: number): Promise<void> {
  await peer.evaluate(`document.querySelector('revo-grid').source = Array.from({ length: ${rows} }, () =>
    Object.fromEntries(Array.from({ length: ${years} }, (_, at) => ['c' + at, ${number}])))`)
  await peer
    .locator('revogr-data .rgCell', { hasText: String(number) })
    .first()
    .waitFor()
}

async function benchPaste(context: BrowserContext, web: WebProcess, peerUrl: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: web.url.origin })
  const page = await context.newPage()
  await page.goto(web.url.href)
  await page.locator('revogr-data .rgCell', { hasText: /^100/u }).first().click()
  const [times, bare]: [number[], number[]] = [[], []]
  for (let run = 0; run < 3; run += 1) {
    const number = 20_001 + run
    const text = Array.from({ length: 3000 }, () => Array.from({ length: years }, () => number).join('\t')).join('\n')
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
    const started = performance.now()
    await page.keyboard.press('Control+V')
    await page
      .locator('revogr-data .rgCell', { hasText: new RegExp(`^${number.toLocaleString('en')}|^${number}`, 'u') })
      .first()
      .waitFor()
    times.push(performance.now() - started)
    await page.getByText('已保存').waitFor({ timeout: 60_000 })
  }
  const heap = await heapMegabytes(page)
  await page.close()
  const peer = await context.newPage()
  await peer.goto(peerUrl)
  for (let run = 0; run < 3; run += 1) {
    const number = 20_001 + run
    const started = performance.now()
    await giveRows(peer, 3000, number)
    bare.push(performance.now() - started)
  }
  await peer.close()
  tell('paste of 3,000 × 30: key → painted', times, 'RevoGrid given the same rows → painted', bare, 'ms')
  console.log(`  heap of the page: ${heap.toFixed(0)} MB; Node process: ${treeMegabytes(web.pid).toFixed(0)} MB`)
}

async function heapMegabytes(page: Page): Promise<number> {
  return page.evaluate<number>('(window.gc?.(), performance.memory.usedJSHeapSize / 1048576)')
}
