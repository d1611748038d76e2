import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildFontMetrics, bundledFonts, missingGlyphs } from '../../../../electron/adapters/fonts/fonts'
import { allFaces, bundledFaces } from '../../../../shared/render/style/faces'

const fonts = bundledFonts()

describe('bundledFonts', () => {
  it('has a file for every face, the stand-in for an official one', () => {
    for (const face of allFaces) expect(existsSync(fonts[face].path), face).toBe(true)
    expect(fonts.fangsong).toEqual(fonts.serif)
    expect(fonts.hei).toEqual(fonts['sans-bold'])
  })
})

describe('missingGlyphs', () => {
  it('finds nothing missing in ordinary report text', () => {
    const text = '截至2021年末，共登记3500个（比上年增长73.78%）；“两节”《办法》——……·～‰℃㎡①Ⅱ±≥≤×＋𬱖\t\n'
    for (const face of bundledFaces) expect(missingGlyphs(text, [fonts[face]])).toEqual([])
  })

  it('names a missing character once, with its code and the beginning of the text', () => {
    const issues = missingGlyphs('一二三四五六七八九十一二三四五六七八九😀与😀', [fonts.serif])
    expect(issues.map((issue) => issue.parameters)).toEqual([
      { character: '😀', code: 'U+1F600', where: '一二三四五六七八九十一二三四五六…' },
    ])
  })
})

describe('buildFontMetrics', () => {
  const { width, ascent, has } = buildFontMetrics(fonts)

  it('gives a Chinese character and a full-width mark one em', () => {
    expect(width('serif', '民政')).toBe(2)
    expect(width('sans-bold', '“安全网”')).toBe(5)
  })

  it('gives each digit the width the face draws it with: those of the serif differ, those of the sans do not', () => {
    expect(width('serif', '2022')).toBeCloseTo(4 * width('serif', '0'), 1)
    expect(width('serif', '1')).toBeLessThan(width('serif', '0'))
    for (const digit of '0123456789') expect(width('sans', digit)).toBe(width('sans', '0'))
  })

  it('knows the height of a face and the signs that it has', () => {
    expect(ascent('serif')).toBeCloseTo(1.151, 3)
    expect(has('serif', '民')).toBe(true)
    expect(has('serif', '😀')).toBe(false)
  })
})
