import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { XmlReader, xmlToken } from '../../../../../electron/adapters/package/xml/xml-reader'
import { Refusal } from '../../../../../electron/adapters/package/refusal'
import { escapeXml } from '../../../../../shared/render/xml'

const reader = (xml: string | Uint8Array): XmlReader =>
  new XmlReader(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, 'part.xml')

/** The whole document as a list: "<name", "text", ">name". */
function tokensOf(xml: string): readonly string[] {
  const read = reader(xml)
  const tokens: string[] = []
  for (let token = read.next(); token !== xmlToken.end; token = read.next()) {
    if (token === xmlToken.text) tokens.push(read.text())
    else tokens.push(`${token === xmlToken.open ? '<' : '>'}${read.name}${read.depth}`)
  }
  return tokens
}

function codeOf(xml: string): string {
  try {
    tokensOf(xml)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return ''
}

describe('XmlReader', () => {
  it('gives tags without prefix, texts with references and CDATA resolved, and passes comments and instructions', () => {
    expect(
      tokensOf('<?xml version="1.0"?><!-- <no/> --><x:a><b/>1 &lt; 2&#x4E00;<![CDATA[<c>&amp;]]><?pi?></x:a >\n'),
    ).toEqual(['<a1', '<b2', '>b2', '1 < 2一', '<c>&amp;', '>a1'])
  })

  it('finds attributes by their names without prefix, in either kind of quotes, not the declarations of prefixes', () => {
    const read = reader(`<a xmlns:id="no" r:id = 'r"1' t="&#20840;&amp;国" t2="">`)
    read.next()
    expect(['id', 't', 't2', 'r', 'xmlns'].map((name) => read.attribute(name))).toEqual([
      'r"1',
      '全&国',
      '',
      null,
      null,
    ])
  })

  it('tells where every tag stands, so that it can be replaced', () => {
    const xml = '<s:a><s:b r="1>2" /><c>甲</c></s:a>'
    const read = reader(xml)
    const tags: (readonly [string, boolean, string])[] = []
    for (let token = read.next(); token !== xmlToken.end; token = read.next()) {
      if (token !== xmlToken.text) tags.push([read.rawBetween(read.tagStart, read.tagEnd), read.isEmpty, read.prefix])
    }
    expect(tags).toEqual([
      ['<s:a>', false, 's:'],
      ['<s:b r="1>2" />', true, 's:'],
      ['<s:b r="1>2" />', true, 's:'],
      ['<c>', false, ''],
      ['</c>', false, ''],
      ['</s:a>', false, 's:'],
    ])
  })

  it('goes through the elements within one, whatever white space stands between them', () => {
    for (const gap of ['', ' \n\t', '<!-- x -->']) {
      const read = reader(['<a>', '<b>', '<c/>', '<d>x</d>', '</b>', '<e/>', '</a>'].join(gap))
      const names: string[] = []
      while (read.nextElement() && read.name !== 'b') names.push(read.name)
      const { depth } = read
      while (read.nextElement(depth)) names.push(read.name)
      names.push('|')
      while (read.nextElement()) names.push(read.name)
      expect(names.join('')).toBe('acd|e')
    }
  })

  it('skips an element, and joins all its texts', () => {
    const read = reader('<a><b>1<c>2</c></b><b>3<c><b>4</b></c>5</b><d/></a>')
    read.nextElement()
    read.nextElement()
    read.skip()
    read.nextElement()
    expect(read.allText()).toBe('345')
    read.nextElement()
    expect(read.name).toBe('d')
  })

  it.each([
    ['an element that is not closed', '<a><b></a>'],
    ['an end that comes too early', '<a><b/>'],
    ['a second root', '<a/><b/>'],
    ['text outside of the root', '<a/>x'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a "<" in an attribute', '<a b="<"/>'],
    ['an unknown reference', '<a>&nbsp;</a>'],
    ['nothing', ''],
  ])('refuses %s', (_, xml) => {
    expect(codeOf(xml)).toBe('import.unreadable')
  })

  it('refuses a document type, and with it every entity', () => {
    expect(codeOf('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('import.entities')
  })

  it('reads UTF-8, UTF-16 with and without mark, and an encoding that is declared', () => {
    const xml = '<a>全市</a>'
    const words = Buffer.from(xml, 'utf16le')
    const declared = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GB18030"?><a>'),
      Buffer.from([0xc8, 0xab, 0xca, 0xd0]),
      Buffer.from('</a>'),
    ])
    for (const bytes of [
      Buffer.from(`\ufeff${xml}`),
      words,
      Buffer.from(`\ufeff${xml}`, 'utf16le'),
      Buffer.from(words).swap16(),
      declared,
    ]) {
      const read = reader(new Uint8Array(bytes))
      read.nextElement()
      expect(read.allText()).toBe('全市')
    }
  })

  it('gives back any text that was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const kept = text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        const read = reader(`<a b="${escapeXml(kept)}">${escapeXml(kept)}</a>`)
        read.nextElement()
        expect([read.attribute('b'), read.allText()]).toEqual([kept, kept])
      }),
    )
  })
})
