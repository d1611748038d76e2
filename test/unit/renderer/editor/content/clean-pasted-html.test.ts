import { describe, expect, it } from 'vitest'
import { cleanPastedHtml } from '../../../../../renderer/editor/content/clean-pasted-html'

describe('cleanPastedHtml', () => {
  it('joins lines that the source breaks between Chinese characters', () => {
    expect(cleanPastedHtml('<p>全市养老\r\n  床位，\n增加</p>')).toBe('<p>全市养老床位，增加</p>')
  })

  it('keeps breaks between Latin words and tags', () => {
    expect(cleanPastedHtml('<p>a\nb</p>\n<p>甲</p>')).toBe('<p>a\nb</p>\n<p>甲</p>')
  })

  it('takes the fixed space behind an automatic number away', () => {
    expect(cleanPastedHtml('一、&nbsp;&nbsp;养老（二）\u00a0救助')).toBe('一、养老（二）救助')
  })
})
