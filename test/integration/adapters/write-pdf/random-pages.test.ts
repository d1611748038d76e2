import { describe, expect, it } from 'vitest'
import { findProfile, profileIds } from '../../../../shared/render/style/profiles/index'
import type { ReportDocument } from '../../../../shared/report/document'
import { readPdfText, type PdfPage } from '../../../helpers/report/pdf-text'
import { checkTypesetting } from '../../../pages/check-typesetting'
import { countBoxes } from '../../../pages/count-boxes'
import { printWithBundledFonts } from '../../../pages/official-document'
import { randomReport } from '../../../pages/random-report'

/** `npm run pages` does the same over 300 pages. */
describe('pages of random text', () => {
  it.each(profileIds)(
    'in %s have no forbidden line end, no split figure, no box, and the text as it was',
    async (id) => {
      const profile = findProfile(id)
      if (profile === undefined) throw new Error(id)
      const plain = { ...profile, cover: null, contents: 'in-text' } as const
      const document = randomReport(2022, 60)
      const bytes = await printWithBundledFonts(document, plain)
      const pdf = await readPdfText(bytes)
      expect(pdf.pages.length).toBeGreaterThan(8)
      expect(checkTypesetting(document, plain, pdf)).toEqual([])
      expect(await countBoxes(bytes)).toBe(0)
    },
  )
})

describe('checkTypesetting', () => {
  const profile = findProfile('news')
  if (profile === undefined) throw new Error('no profile')
  const document: ReportDocument = {
    ...randomReport(1, 0),
    blocks: [
      {
        tag: 'paragraph',
        runs: [
          { tag: 'text', text: '共有' },
          { tag: 'figure', text: '12万人', figure: 'f' },
          { tag: 'text', text: '，比“上年”多。' },
        ],
      },
    ],
  }
  const check = (...lines: readonly string[]) =>
    checkTypesetting(document, profile, { pages: [pageOf(lines)], info: {}, outline: [] })

  it('finds nothing wrong with good lines', () => {
    expect(check('共有12万人，', '比“上年”多。')).toEqual([])
  })

  it.each([
    ['a forbidden mark at a line’s beginning', ['共有12万人', '，比“上年”多。'], /begins with a forbidden mark/u],
    ['a forbidden mark at a line’s end', ['共有12万人，比“', '上年”多。'], /ends with a forbidden mark/u],
    ['a split figure', ['共有12', '万人，比“上年”多。'], /12万人 is split/u],
    ['lost text', ['共有12万人，', '比“上年”。'], /differs/u],
  ])('finds %s', (_, lines, fault) => {
    expect(check(...lines).join('\n')).toMatch(fault)
  })
})

function pageOf(lines: readonly string[]): PdfPage {
  return {
    text: '',
    width: 595,
    height: 842,
    items: [],
    lines: lines.map((text, at) => ({ text, x: 70, right: 500, y: 120 + 20 * at, items: [] })),
  }
}
