/**
 * The first character in the texts of a value that XML 1.0 forbids, as "U+FFFF"; null where there is none. Word and Excel files are
 * XML: one such character, and the file opens nowhere. https://www.w3.org/TR/xml/#charsets
 */
export function forbiddenCharacter(value: unknown): string | null {
  if (typeof value === 'string') return findIn(value)
  if (typeof value !== 'object' || value === null) return null
  for (const [key, part] of Object.entries(value)) {
    const found = findIn(key) ?? forbiddenCharacter(part)
    if (found !== null) return found
  }
  return null
}

function findIn(text: string): string | null {
  // eslint-disable-next-line no-control-regex -- Control characters are among those that are looked for.
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.exec(text)?.[0]
  const code = found?.codePointAt(0)
  return code === undefined ? null : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
