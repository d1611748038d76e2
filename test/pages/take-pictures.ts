import { createCanvas, loadImage } from '@napi-rs/canvas'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProfile } from '../../shared/render/style/profiles/index'
import { newsProfile } from '../../shared/render/style/profiles/news'
import { buildExample } from '../helpers/report/build-example'
import { chartForms } from '../helpers/report/chart-forms'
import { printWithBundledFonts } from './official-document'

const folder = 'docs/pages'
const resolution = 60
/** Of each profile a report and the pages that show what is its own. */
const shown = [
  { profile: 'news', template: 'decade-review', year: 2022, pages: [1, 2, 4] },
  { profile: 'gbt9704', template: 'annual-summary', year: 2016, pages: [1, 2, 3] },
  { profile: 'bulletin', template: 'annual-summary', year: 2016, pages: [1, 2, 3] },
]

/** Pictures of pages of each profile and of the forms of charts into docs/pages, by poppler's pdftoppm. */
export async function takePictures(): Promise<boolean> {
  mkdirSync(folder, { recursive: true })
  for (const { profile: id, template, year, pages } of shown) {
    const profile = findProfile(id)
    if (profile === undefined) throw new Error(`no profile ${id}`)
    const { document } = await buildExample(template, undefined, year)
    const work = mkdtempSync(join(tmpdir(), 'nianbao-pages-'))
    writeFileSync(join(work, 'report.pdf'), await printWithBundledFonts(document, profile))
    for (const page of pages) {
      const at = String(page)
      const place = ['-f', at, '-l', at, '-singlefile', join(work, 'report.pdf'), join(folder, `${id}-${at}`)]
      execFileSync('pdftoppm', ['-r', String(resolution), '-png', ...place])
      console.log(join(folder, `${id}-${at}.png`))
    }
    rmSync(work, { recursive: true, force: true })
  }
  await takeChartForms()
  return true
}

/** Every form of chart, its pages side by side. */
async function takeChartForms(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'nianbao-forms-'))
  const report = join(work, 'forms.pdf')
  writeFileSync(report, await printWithBundledFonts(chartForms().document, newsProfile))
  execFileSync('pdftoppm', ['-r', String(resolution), '-png', report, join(work, 'page')])
  const names = readdirSync(work).filter((name) => name.endsWith('.png'))
  const pages = await Promise.all(names.sort().map((name) => loadImage(join(work, name))))
  const [{ width, height } = { width: 0, height: 0 }] = pages
  // Two charts end at two thirds of a page.
  const across = 3
  const used = Math.round(height * 0.75)
  const canvas = createCanvas(width * across, used * Math.ceil(pages.length / across))
  const context = canvas.getContext('2d')
  for (const [at, page] of pages.entries()) {
    const [x, y] = [(at % across) * width, Math.floor(at / across) * used]
    context.drawImage(page, 0, 0, width, used, x, y, width, used)
  }
  const picture = join(folder, 'chart-forms.png')
  writeFileSync(picture, canvas.toBuffer('image/png'))
  console.log(picture)
  rmSync(work, { recursive: true, force: true })
}
