import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProfile } from '../../shared/render/profiles/index'
import { buildExample } from '../helpers/build-example'
import { printWithBundledFonts } from './official-document'

const folder = 'docs/pages'
const resolution = 60
/** Of each profile a report and the pages that show what is its own. */
const shown = [
  { profile: 'news', template: 'decade-review', year: 2022, pages: [1, 2, 4] },
  { profile: 'gbt9704', template: 'annual-summary', year: 2016, pages: [1, 2, 3] },
  { profile: 'bulletin', template: 'annual-summary', year: 2016, pages: [1, 2, 3] },
]

/** Pictures of pages of each profile into docs/pages, by poppler's pdftoppm. */
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
  return true
}
