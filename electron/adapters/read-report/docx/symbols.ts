/**
 * Characters that a symbol font draws, by font and code (w:sym, or letters of the private area U+F020 to U+F0FF). Those that a report
 * has; others are pictures.
 */
const symbolFont: ReadonlyMap<number, string> = new Map([
  ...[...' !#%&()+,./0123456789:;<=>?[]_{|}'].map((sign): [number, string] => [sign.charCodeAt(0), sign]),
  ...pairs('αβχδεφγηιϕκλμνοπθρστυϖωξψζ', 0x61),
  ...pairs('ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ', 0x41),
  [0x2d, '−'],
  [0x7e, '~'],
  [0xa2, '′'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb2, '″'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xba, '≡'],
  [0xbb, '≈'],
  [0xbc, '…'],
  [0xd7, '·'],
  [0xe5, '∑'],
])

const wingdings: ReadonlyMap<number, string> = new Map([
  ...pairs('⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿', 0x80),
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x75, '◆'],
  [0x77, '◆'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfe, '☑'],
])

function pairs(signs: string, first: number): readonly [number, string][] {
  return [...signs].map((sign, at) => [first + at, sign])
}

/** The character that a symbol font shows for a code; null where it shows a picture. */
export function symbolOf(font: string, code: number): string | null {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/^wingdings$/iu.test(font)) return wingdings.get(place) ?? null
  if (/^symbol$/iu.test(font)) return symbolFont.get(place) ?? null
  // An ordinary font draws the character itself.
  return code >= 0xe000 && code <= 0xf8ff ? null : String.fromCodePoint(code)
}

/** A bullet as text, whatever font draws it; null where that cannot be told. */
export function symbolText(bullet: string): string | null {
  const code = bullet.codePointAt(0)
  if (code === undefined) return null
  if (code < 0xe000 || code > 0xf8ff) return bullet
  return wingdings.get(code - 0xf000) ?? symbolFont.get(code - 0xf000) ?? null
}
