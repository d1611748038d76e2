import { describe, expect, it } from 'vitest'
import { wordFont } from '../../../../shared/render/docx/word-font'

describe('wordFont', () => {
  it('names the fonts of an official document as Word and WPS know them', () => {
    expect(wordFont('fangsong')).toMatchObject({ eastAsian: '仿宋_GB2312', fallback: '仿宋' })
    expect(wordFont('kai').eastAsian).toBe('楷体_GB2312')
    expect(wordFont('hei').eastAsian).toBe('黑体')
    expect(wordFont('biaosong').eastAsian).toBe('方正小标宋简体')
  })
})
