import { describe, expect, it } from 'vitest'
import { XmlPart } from '../../../../../electron/adapters/package/xml/xml-part'

const xml = '<?xml version="1.0"?><表><格>一</格></表>'

function replaceCell(content: Uint8Array): Uint8Array | null {
  const part = new XmlPart('part.xml', content)
  const reader = part.reader()
  while (reader.nextElement() && reader.name !== '格');
  const start = reader.tagEnd
  reader.allText()
  return part.edited([{ start, end: reader.tagStart, text: '二三' }])
}

describe('XmlPart', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 of the other order', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('is edited in its own encoding: %s', (_, encode) => {
    const named = (text: string): Uint8Array => new Uint8Array(encode(text))
    expect(replaceCell(named(xml))).toEqual(named(xml.replace('一', '二三')))
  })

  it('is not edited in an encoding that cannot be written', () => {
    const content = Buffer.from('<?xml version="1.0" encoding="GB2312"?><a/>')
    expect(new XmlPart('part.xml', content).edited([])).toBeNull()
  })
})
