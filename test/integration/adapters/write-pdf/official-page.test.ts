import { describe, expect, it } from 'vitest'
import { gbt9704Profile } from '../../../../shared/render/style/profiles/gbt9704'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import { readPdfText } from '../../../helpers/report/pdf-text'
import { isWithin, measureOfficialPage } from '../../../pages/measure-official-page'
import { officialDocument, printWithBundledFonts } from '../../../pages/official-document'

describe('a page of an official document', () => {
  it('measures as GB/T 9704-2012 wants it', async () => {
    const pdf = await readPdfText(await printWithBundledFonts(officialDocument, gbt9704Profile))
    const measures = measureOfficialPage(pdf)
    expect(measures).toHaveLength(17)
    expect(measures.filter((measure) => !isWithin(measure))).toEqual([])
  })

  it('is told from one of another profile', async () => {
    const pdf = await readPdfText(await printWithBundledFonts(officialDocument, newsProfile))
    expect(measureOfficialPage(pdf).every(isWithin)).toBe(false)
  })
})
