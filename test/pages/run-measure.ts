import { readFileSync } from 'node:fs'
import { gbt9704Profile } from '../../shared/render/style/profiles/gbt9704'
import { readPdfText } from '../helpers/report/pdf-text'
import { officialDocument, printWithBundledFonts } from './official-document'
import { isWithin, measureOfficialPage } from './measure-official-page'

/** Measures a PDF, or without one a document of the program's own, and prints each measure beside what the standard wants. */
export async function runMeasure([file]: readonly string[]): Promise<boolean> {
  const bytes = file === undefined ? await printWithBundledFonts(officialDocument, gbt9704Profile) : readFileSync(file)
  const measures = measureOfficialPage(await readPdfText(bytes))
  console.log(`GB/T 9704-2012: ${file ?? 'a document of the program'}`)
  for (const measure of measures) {
    const { name, value, unit, least, most } = measure
    const range = least === most ? String(least) : `${least}–${most}`
    const verdict = isWithin(measure) ? 'ok' : 'OUTSIDE'
    console.log(`${name.padEnd(46)} ${value.toFixed(2).padStart(7)} ${unit.padEnd(2)}  ${range.padEnd(13)} ${verdict}`)
  }
  return measures.every(isWithin)
}
