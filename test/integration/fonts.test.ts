import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildTextMeasure, findFonts, missingGlyphs } from '../../electron/adapters/fonts'
import { allFaces } from '../../shared/render/style-profile'

const fonts = findFonts()

describe('findFonts', () => {
  it('finds a bundled file for every face', () => {
    for (const face of allFaces) expect(existsSync(fonts[face]), face).toBe(true)
  })
})

describe('missingGlyphs', () => {
  it('finds nothing missing in ordinary report text', () => {
    const text = '截至2021年末，共登记3500个（比上年增长73.78%）；“两节”《办法》——……·～‰℃㎡①Ⅱ±≥≤×＋𬱖\t\n'
    for (const face of allFaces) expect(missingGlyphs(text, fonts[face])).toEqual([])
  })

  it('names a missing character once, with its code and the beginning of the text', () => {
    const issues = missingGlyphs('一二三四五六七八九十一二三四五六七八九😀与😀', fonts.serif)
    expect(issues.map((issue) => issue.parameters)).toEqual([
      { character: '😀', code: 'U+1F600', where: '一二三四五六七八九十一二三四五六…' },
    ])
  })
})

describe('buildTextMeasure', () => {
  const measure = buildTextMeasure(fonts)

  it('gives a Chinese character and a full-width mark one em', () => {
    expect(measure('serif', '民政')).toBe(2)
    expect(measure('sans-bold', '“安全网”')).toBe(5)
  })

  it('takes off the blank that marks in a row share', () => {
    expect(measure('serif', '”，')).toBe(1.5)
  })

  it('gives digits their own width', () => {
    expect(measure('serif', '2022')).toBeGreaterThan(1.6)
    expect(measure('serif', '2022')).toBeLessThan(2.4)
  })
})
