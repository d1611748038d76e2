/** A piece of a page: a tag with its attributes as written, or a stretch of text with its references resolved. */
export type HtmlToken =
  | { readonly tag: 'open' | 'close'; readonly name: string; readonly attributes: string }
  | { readonly tag: 'text'; readonly text: string }

/** What stands between these tags is no text of the page; "comment" is how office programs write the note of a cell. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'comment', 'title', 'xml'])

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ middot: '·', times: '×', mdash: '—', ndash: '–', hellip: '…', yen: '¥', ldquo: '“', rdquo: '”', permil: '‰' },
}

/** Goes through a page once, whatever mistakes are in it. */
export function* htmlTokens(page: string): Generator<HtmlToken> {
  let at = 0
  while (at < page.length) {
    const open = page.indexOf('<', at)
    const end = open < 0 ? page.length : open
    if (end > at) yield { tag: 'text', text: resolveReferences(page.slice(at, end)) }
    if (open < 0) return
    if (page.startsWith('<!--', open)) {
      at = behind(page, '-->', open + 4)
      continue
    }
    const closing = page.indexOf('>', open)
    if (closing < 0) return
    at = closing + 1
    const match = /^<(\/?)([a-z][\w:-]*)/iu.exec(page.slice(open, Math.min(closing, open + 40)))
    if (!match) continue
    const name = (match[2] ?? '').toLowerCase()
    const attributes = page.slice(open + match[0].length, closing)
    if (match[1] === '' && unseen.has(name) && !attributes.endsWith('/')) {
      at = behind(page, '>', behind(page, `</${name}`, at))
      continue
    }
    yield { tag: match[1] === '' ? 'open' : 'close', name, attributes }
  }
}

/** The value of an attribute, '' for one without a value; null when the tag has none of this name. */
export function htmlAttribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=[\\s/]|$)`, 'iu').exec(
    attributes,
  )
  return match ? resolveReferences(match[1] ?? match[2] ?? match[3] ?? '') : null
}

function behind(page: string, end: string, from: number): number {
  const found = page.indexOf(end, from)
  const upper = found < 0 ? page.indexOf(end.toUpperCase(), from) : found
  return upper < 0 ? page.length : upper + end.length
}

function resolveReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code === 160 ? ' ' : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
