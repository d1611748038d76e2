/** A tag of an XML text by its place; both ends are offsets, the second behind ">". */
export interface Tag {
  readonly start: number
  readonly end: number
  /** Without prefix. */
  readonly name: string
  /** With ":" or "". */
  readonly prefix: string
  readonly kind: 'open' | 'close' | 'empty'
}

/**
 * The tags of a stretch of XML in their order; comments, CDATA and instructions are passed over. It reads only as much as it
 * must: the caller edits between the offsets and leaves every other character as it is.
 */
export function* scanTags(xml: string, from = 0, to = xml.length): Generator<Tag> {
  let at = from
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start === -1 || start >= to) return
    const passed = passOver(xml, start)
    if (passed !== null) {
      at = passed
      continue
    }
    const end = endOfTag(xml, start)
    const isClose = xml.charCodeAt(start + 1) === slash
    const { prefix, name } = nameOf(xml, isClose ? start + 2 : start + 1)
    const isEmpty = !isClose && xml.charCodeAt(end - 2) === slash
    yield { start, end, name, prefix, kind: isClose ? 'close' : isEmpty ? 'empty' : 'open' }
    at = end
  }
}

/** The attributes of a tag by their names as written. */
export function attributesOf(xml: string, tag: Tag): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of xml
    .slice(tag.start, tag.end)
    .matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    attributes.set(name, decodeXml(double ?? single ?? ''))
  }
  return attributes
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** Text of an XML document with its character references resolved; no others can occur, a DOCTYPE is refused before. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16))
  })
}

const slash = 0x2f
const greater = 0x3e
const doubleQuote = 0x22
const singleQuote = 0x27
const colon = 0x3a

/** Where the text goes on behind a comment, a CDATA section, an instruction or a declaration; null for a tag. */
function passOver(xml: string, start: number): number | null {
  const ends = xml.startsWith('<!--', start)
    ? '-->'
    : xml.startsWith('<![CDATA[', start)
      ? ']]>'
      : xml.startsWith('<?', start)
        ? '?>'
        : xml.startsWith('<!', start)
          ? '>'
          : null
  if (ends === null) return null
  const end = xml.indexOf(ends, start)
  return end === -1 ? xml.length : end + ends.length
}

/** Behind the ">" that ends the tag; one inside an attribute's quotes does not. */
function endOfTag(xml: string, start: number): number {
  let quote = 0
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === greater) return at + 1
    else if (code === doubleQuote || code === singleQuote) quote = code
  }
  return xml.length
}

function nameOf(xml: string, start: number): { readonly prefix: string; readonly name: string } {
  let [at, local] = [start, start]
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === colon) local = at + 1
    else if (code === slash || code === greater || code <= 0x20) break
  }
  return { prefix: xml.slice(start, local), name: xml.slice(local, at) }
}
