import { describe, expect, it } from 'vitest'
import type { Mark, TextMark } from '../../../../shared/render/pages/mark'
import { pageFurniture } from '../../../../shared/render/pages/page-furniture'
import { bulletinProfile } from '../../../../shared/render/style/profiles/bulletin'
import { gbt9704Profile } from '../../../../shared/render/style/profiles/gbt9704'
import { pageContext } from '../../../helpers/report/page-context'
import { sampleDocument } from '../../../helpers/report/sample-document'

const texts = (marks: readonly Mark[]): readonly TextMark[] => marks.filter((mark) => mark.tag === 'text')

describe('pageFurniture', () => {
  it('puts the number of an official document at the outer edge between dashes', () => {
    const place = { section: null, isWide: false }
    const context = pageContext(gbt9704Profile)
    const [odd] = texts(pageFurniture({ ...place, number: 1 }, sampleDocument, context))
    const [even] = texts(pageFurniture({ ...place, number: 2 }, sampleDocument, context))
    expect(odd?.text).toBe('— 1 —')
    expect((odd?.x ?? 0) > (even?.x ?? 0)).toBe(true)
  })

  it('prints the section or the title in the running head of a bulletin', () => {
    const context = pageContext(bulletinProfile)
    const words = [1, 2].flatMap((number) =>
      texts(pageFurniture({ number, section: '一、养老', isWide: false }, sampleDocument, context)).map(
        ({ text }) => text,
      ),
    )
    expect(words.join(' ')).toContain('一、养老')
    expect(words.join('')).toContain(sampleDocument.title)
  })

  it('sets a long running head smaller, and shortens one that would be too small to read', () => {
    const context = pageContext(bulletinProfile)
    const headOf = (section: string): readonly TextMark[] =>
      [1, 2]
        .map((number) => texts(pageFurniture({ number, section, isWide: false }, sampleDocument, context)))
        .filter((marks) => marks.some(({ text }) => text.startsWith('一、')))
        .flat()
        .filter(({ text }) => text.startsWith('一、'))
    const words = (count: number): string => `一、${'开发区'.repeat(count)}`
    const [plain] = headOf(words(4))
    const [long] = headOf(words(16))
    const [longest] = headOf(words(80))
    expect(long?.text).toBe(words(16))
    expect((long?.size ?? 0) < (plain?.size ?? 0)).toBe(true)
    expect(longest?.text).toMatch(/^一、(?:开发区)+.*…$/u)
    for (const mark of [long, longest]) {
      const width = context.metrics.width(mark?.face ?? 'serif', mark?.text ?? '') * (mark?.size ?? 0)
      expect(width).toBeLessThanOrEqual(context.width)
    }
  })

  it('turns the number of a page that is bound as the upright ones', () => {
    const marks = texts(
      pageFurniture({ number: 3, section: null, isWide: true }, sampleDocument, pageContext(gbt9704Profile)),
    )
    expect(marks[0]?.isTurned).toBe(gbt9704Profile.footer.turned === 'as-bound')
  })
})
