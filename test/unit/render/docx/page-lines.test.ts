import { describe, expect, it } from 'vitest'
import { footLines, headLines, wordPage } from '../../../../shared/render/docx/page-lines'
import { bulletinProfile } from '../../../../shared/render/style/profiles/bulletin'
import { gbt9704Profile } from '../../../../shared/render/style/profiles/gbt9704'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import { sampleDocument } from '../../../helpers/report/sample-document'

describe('footLines', () => {
  it('counts pages between the signs of the profile, at either side', () => {
    const { odd, even } = footLines(gbt9704Profile)
    expect(odd.runs.map(({ tag }) => tag)).toEqual(['text', 'page-number', 'text'])
    expect([odd.align, even.align]).toEqual([gbt9704Profile.footer.odd, gbt9704Profile.footer.even])
  })
})

describe('headLines', () => {
  it('follows the section where the profile asks for it, and is nothing where it has no head', () => {
    expect(headLines(sampleDocument, newsProfile)).toBeNull()
    const lines = headLines(sampleDocument, bulletinProfile)
    expect([lines?.odd, lines?.even].flatMap((line) => line?.runs.map(({ tag }) => tag) ?? [])).toContain('section')
  })
})

describe('wordPage', () => {
  it('fills the line of an official document with 28 characters', () => {
    const page = wordPage(gbt9704Profile)
    const width = page.width - page.margins.left - page.margins.right
    expect((width - 28 * ((page.grid?.charSpace ?? 0) + 16)) / width).toBeCloseTo(0, 2)
    expect(wordPage(newsProfile).grid).toBeNull()
  })
})
