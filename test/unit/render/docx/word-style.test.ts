import { describe, expect, it } from 'vitest'
import { buildWordStyles, wordSize } from '../../../../shared/render/docx/word-style'
import { bulletinProfile } from '../../../../shared/render/style/profiles/bulletin'
import { gbt9704Profile } from '../../../../shared/render/style/profiles/gbt9704'
import { newsProfile } from '../../../../shared/render/style/profiles/news'

describe('buildWordStyles', () => {
  it('begins with the base style, and knows headings by their level', () => {
    const styles = buildWordStyles(newsProfile)
    expect(styles[0]?.id).toBe('Normal')
    expect(styles.filter(({ outline }) => outline !== null).map(({ id, outline }) => [id, outline])).toEqual([
      ...[
        ['Heading1', 0],
        ['Heading2', 1],
      ],
    ])
  })

  it('has a style for the cover where there is one', () => {
    expect(buildWordStyles(bulletinProfile).some(({ id }) => id === 'Cover')).toBe(true)
    expect(buildWordStyles(newsProfile).some(({ id }) => id === 'Cover')).toBe(false)
  })

  it('makes up by spacing for the half points that Word rounds to, where the page has a grid', () => {
    const body = buildWordStyles(gbt9704Profile).find(({ id }) => id === 'BodyText')
    expect(body?.spacing).toBeCloseTo((body?.size ?? 0) - wordSize(body?.size ?? 0))
    expect(body?.spacing).not.toBe(0)
  })
})

describe('wordSize', () => {
  it('is a whole or half point', () => {
    expect([15.75, 10.5, 10.2].map(wordSize)).toEqual([16, 10.5, 10])
  })
})
