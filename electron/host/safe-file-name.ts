/** Bytes of UTF-8. File systems take 255; what is added to a name (a number, an ending) has room beside it. */
const lengthLimit = 200

/**
 * A name from outside as the name of a file on this disk: its last part, without characters that a file system forbids,
 * never hidden, never a reserved Windows name, cut before its extension when too long.
 */
export function safeFileName(given: string): string {
  const last = given.split(/[/\\]/u).at(-1) ?? ''
  const plain = last
    .replace(/[<>:"|?*\p{Cc}\p{Cf}]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .replace(/^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/iu, '_$1')
  if (plain === '') return '未命名'
  const dot = plain.lastIndexOf('.')
  const extension = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : ''
  const stem = plain.slice(0, plain.length - extension.length)
  return cutToBytes(stem, lengthLimit - Buffer.byteLength(extension)) + extension
}

/** The whole characters from the start of a text that fit into so many bytes. */
function cutToBytes(text: string, limit: number): string {
  let size = 0
  const kept: string[] = []
  for (const character of text) {
    size += Buffer.byteLength(character)
    if (size > limit) break
    kept.push(character)
  }
  return kept.join('')
}

/** The n-th name to try when the plain one is taken: "年报.nianbao", "年报 (2).nianbao" … */
export function numberedName(name: string, attempt: number): string {
  if (attempt === 1) return name
  const dot = name.lastIndexOf('.')
  return dot > 0 ? `${name.slice(0, dot)} (${attempt})${name.slice(dot)}` : `${name} (${attempt})`
}
