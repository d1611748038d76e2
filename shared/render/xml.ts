/** Attributes of an element; an undefined one is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text inside an element or attribute; characters that XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, keepPairs)
    .replace(/[&<>"]/gu, (entry) => escapes[entry] ?? entry)
}

/** Characters beyond the basic plane are fine; control characters, halves of a pair and non-characters are not. */
function keepPairs(character: string): string {
  return (character.codePointAt(0) ?? 0) > 0xffff ? character : ''
}

/** An element with attributes and with children that are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  )
  const start = `<${name}${written.join('')}`
  const content = children.join('')
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

/** An element whose content is text. */
export function textElement(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}
