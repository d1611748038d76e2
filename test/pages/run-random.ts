import { findProfile, profileIds } from '../../shared/render/style/profiles/index'
import { readPdfText } from '../helpers/report/pdf-text'
import { checkTypesetting } from './check-typesetting'
import { countBoxes } from './count-boxes'
import { printWithBundledFonts } from './official-document'
import { randomReport } from './random-report'

/** Paragraphs that make about ten pages. */
const paragraphsEach = 36

/** Sets so many pages (300 without a number) of random text in every profile and prints what is wrong with them. */
export async function runRandom([count]: readonly string[]): Promise<boolean> {
  const wanted = Number(count ?? 300)
  let isWell = true
  for (const id of profileIds) {
    const profile = findProfile(id)
    if (profile === undefined) throw new Error(id)
    const faults: string[] = []
    let [pages, lines, boxes] = [0, 0, 0]
    for (let seed = 1; pages < wanted; seed += 1) {
      const document = randomReport(seed, paragraphsEach)
      const plain = { ...profile, cover: null, contents: 'in-text' } as const
      const bytes = await printWithBundledFonts(document, plain)
      const pdf = await readPdfText(bytes)
      faults.push(...checkTypesetting(document, plain, pdf).map((fault) => `seed ${seed}: ${fault}`))
      boxes += await countBoxes(bytes)
      pages += pdf.pages.length
      lines += pdf.pages.reduce((sum, page) => sum + page.lines.length, 0)
    }
    console.log(`${id}: ${pages} pages, ${lines} lines, ${boxes} boxes, ${faults.length} faults`)
    for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
    isWell &&= faults.length === 0 && boxes === 0
  }
  return isWell
}
