import { describe, expect, it } from 'vitest'
import { element, escapeXml, textElement } from '../../../shared/render/xml'

describe('escapeXml', () => {
  it('escapes signs of XML and leaves out what XML cannot hold', () => {
    expect(escapeXml('甲 & <乙> "丙"')).toBe('甲 &amp; &lt;乙&gt; &quot;丙&quot;')
    expect(escapeXml('a\u0000b\u001fc\ud800d\uffffe')).toBe('abcde')
    expect(escapeXml('𠮷\t\n')).toBe('𠮷\t\n')
  })
})

describe('element', () => {
  it('writes attributes and children, and closes an empty one', () => {
    expect(element('a', { x: 1, y: undefined }, element('b'), textElement('c', '<'))).toBe(
      '<a x="1"><b/><c>&lt;</c></a>',
    )
  })
})
