import { malformed } from '../refusal'

/** How a document is written: its encoding in small letters, and the length of its byte order mark. */
interface XmlEncoding {
  readonly name: string
  readonly mark: number
}

/** An XML document in UTF-8 without byte order mark, whatever it was written in. Throws a Refusal. */
export function utf8Xml(content: Uint8Array): Uint8Array {
  const { name, mark } = encodingOf(content)
  const bytes = content.subarray(mark)
  if (name === 'utf-8' || name === 'us-ascii') return bytes
  try {
    return new TextEncoder().encode(new TextDecoder(name, { fatal: true }).decode(bytes))
  } catch {
    // Unknown to the platform, or bytes that do not exist in it.
    throw malformed(`encoding ${name}`)
  }
}

/**
 * An edited document, given in UTF-8, as the bytes of the original's encoding with its byte order mark. Null where the original
 * is in an encoding that cannot be written here.
 */
export function encodeLike(original: Uint8Array, edited: Uint8Array): Uint8Array | null {
  const { name, mark } = encodingOf(original)
  const encoded = name === 'utf-8' ? edited : wideBytes(name, edited)
  return encoded && new Uint8Array(Buffer.concat([original.subarray(0, mark), encoded]))
}

/** Null for an encoding that is not UTF-16. */
function wideBytes(encoding: string, utf8: Uint8Array): Uint8Array | null {
  const words = Buffer.from(new TextDecoder().decode(utf8), 'utf16le')
  if (encoding === 'utf-16le') return words
  return encoding === 'utf-16be' ? words.swap16() : null
}

/** What a document begins with: a byte order mark, or a "<" in UTF-16 without one. */
const beginnings: readonly (XmlEncoding & { readonly bytes: readonly number[] })[] = [
  { name: 'utf-8', mark: 3, bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', mark: 2, bytes: [0xff, 0xfe] },
  { name: 'utf-16be', mark: 2, bytes: [0xfe, 0xff] },
  { name: 'utf-16le', mark: 0, bytes: [0x3c, 0] },
  { name: 'utf-16be', mark: 0, bytes: [0, 0x3c] },
]

/** By what it begins with, or by the encoding that it declares (GB18030 …). */
function encodingOf(content: Uint8Array): XmlEncoding {
  const beginning = beginnings.find(({ bytes }) => bytes.every((byte, at) => content[at] === byte))
  if (beginning) return beginning
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, 200)).toString('latin1')
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  if (declared === 'utf8') return { name: 'utf-8', mark: 0 }
  // What says ASCII, or UTF-16 in single bytes because it was changed afterwards, is read as UTF-8.
  const isUtf8 = declared === 'ascii' || declared.startsWith('utf-16')
  return { name: isUtf8 ? 'us-ascii' : declared, mark: 0 }
}
