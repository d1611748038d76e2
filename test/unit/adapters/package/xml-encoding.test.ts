import { describe, expect, it } from 'vitest'
import { encodeLike, utf8Xml } from '../../../../electron/adapters/package/xml/xml-encoding'

const utf8 = (text: string) => new TextEncoder().encode(text)
const wide = (text: string, isBig: boolean, mark: readonly number[]) => {
  const words = Buffer.from(text, 'utf16le')
  return new Uint8Array(Buffer.concat([Uint8Array.from(mark), isBig ? words.swap16() : words]))
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('utf8Xml', () => {
  it('reads UTF-8 and UTF-16 with a byte order mark or without', () => {
    const xml = '<a>床位</a>'
    for (const bytes of [
      utf8(xml),
      new Uint8Array(Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), utf8(xml)])),
      wide(xml, false, [0xff, 0xfe]),
      wide(xml, true, [0xfe, 0xff]),
      wide(xml, false, []),
      wide(xml, true, []),
    ]) {
      expect(textOf(utf8Xml(bytes))).toBe(xml)
    }
  })

  it('reads the encoding that is declared, and UTF-8 where single bytes say UTF-16', () => {
    const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>`
    const gb = new Uint8Array(Buffer.concat([utf8(declared('GB18030')), Uint8Array.of(0xb4, 0xb2)]))
    expect(textOf(utf8Xml(gb))).toContain('床')
    expect(textOf(utf8Xml(utf8(`${declared('utf-16')}床`)))).toContain('床')
  })

  it('refuses an encoding that nobody knows', () => {
    expect(() => utf8Xml(utf8('<?xml version="1.0" encoding="martian-7"?><a/>'))).toThrow('import.unreadable')
  })
})

describe('encodeLike', () => {
  it('writes the edited document as the original was, mark included', () => {
    for (const [isBig, mark] of [
      [false, [0xff, 0xfe]],
      [true, [0xfe, 0xff]],
      [true, []],
    ] as const) {
      expect(encodeLike(wide('<a/>', isBig, mark), utf8('<床/>'))).toEqual(wide('<床/>', isBig, mark))
    }
    expect(encodeLike(utf8('<a/>'), utf8('<床/>'))).toEqual(utf8('<床/>'))
  })

  it('is none where the encoding cannot be written', () => {
    expect(encodeLike(utf8('<?xml version="1.0" encoding="GB18030"?><a/>'), utf8('<床/>'))).toBeNull()
  })
})
