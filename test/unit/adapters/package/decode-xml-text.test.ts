import { describe, expect, it } from 'vitest'
import { decodeXmlText } from '../../../../electron/adapters/package/xml/decode-xml-text'

const decode = (text: string | Uint8Array, hasReferences = true): string => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return decodeXmlText(bytes, 0, bytes.length, hasReferences, 'part')
}

describe('decodeXmlText', () => {
  it('resolves references of XML, decimal and hexadecimal', () => {
    expect(decode('&lt;床位&gt; &amp; &#24202;&#x5e8a;&quot;&apos;')).toBe('<床位> & 床床"\'')
  })

  it('leaves them where none were seen', () => {
    expect(decode('a &amp; b', false)).toBe('a &amp; b')
  })

  it('gives ends of lines as XML does', () => {
    expect(decode('a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
    expect(decode('床位 of more than thirty-two bytes\r\nb')).toBe('床位 of more than thirty-two bytes\nb')
  })

  it('refuses references that XML does not know and bytes that are no UTF-8', () => {
    for (const text of ['&nbsp;', '&', '&#x110000;', Uint8Array.of(0xff, 0xfe)])
      expect(() => decode(text)).toThrow('import.unreadable')
  })

  it('reads its stretch only', () => {
    const bytes = new TextEncoder().encode('<t>床位</t>')
    expect(decodeXmlText(bytes, 3, 9, false, 'part')).toBe('床位')
  })
})
