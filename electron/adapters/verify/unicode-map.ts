/** What the signs of a font mean, by their four hexadecimal digits in small letters. */
export type UnicodeMap = ReadonlyMap<string, string>

/** Reads a ToUnicode map (ISO 32000-1, 9.10.3): ranges with a list of texts or a first text, and single signs. */
export function readUnicodeMap(text: string): UnicodeMap {
  const map = new Map<string, string>()
  for (const [, block = ''] of text.matchAll(/beginbfrange(.*?)endbfrange/gsu)) {
    for (const [, first = '', , list, start] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:\[([^\]]*)\]|<([\w\s]+)>)/gu)) {
      const from = Number.parseInt(first, 16)
      if (list !== undefined) {
        for (const [at, [, code = '']] of [...list.matchAll(/<([\w\s]*)>/gu)].entries())
          map.set(sign(from + at), decode(code))
      } else if (start !== undefined) addRange(map, block, from, start)
    }
  }
  for (const [, block = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gsu))
    for (const [, code = '', meaning = ''] of block.matchAll(/<(\w+)>\s*<([\w\s]+)>/gu))
      map.set(sign(Number.parseInt(code, 16)), decode(meaning))
  return map
}

function addRange(map: Map<string, string>, block: string, from: number, start: string): void {
  const last = new RegExp(`<${sign(from)}>\\s*<(\\w+)>`, 'iu').exec(block)?.[1] ?? sign(from)
  const code = decode(start).codePointAt(0) ?? 0
  for (let at = 0; at <= Number.parseInt(last, 16) - from; at += 1)
    map.set(sign(from + at), String.fromCodePoint(code + at))
}

function sign(code: number): string {
  return code.toString(16).padStart(4, '0')
}

/** UTF-16BE in hexadecimal. */
function decode(hex: string): string {
  const digits = hex.replace(/\s+/gu, '')
  let text = ''
  for (let at = 0; at < digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16))
  return text
}
