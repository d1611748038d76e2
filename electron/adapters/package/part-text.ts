/** The text of an XML part with what it takes to turn it into the same bytes again. */
export interface PartText {
  readonly text: string
  /** The bytes of an edited text, in the part's own encoding and with its byte order mark. */
  encode(edited: string): Uint8Array
}

const utf8Mark = [0xef, 0xbb, 0xbf] as const

/** Decodes a part so that encoding gives back every byte; null where that cannot be promised. */
export function decodePart(content: Uint8Array): PartText | null {
  if (content[0] === 0xff && content[1] === 0xfe) return wideText(content, 'utf-16le')
  if (content[0] === 0xfe && content[1] === 0xff) return wideText(content, 'utf-16be')
  const hasMark = utf8Mark.every((byte, at) => content[at] === byte)
  const text = decode(content.subarray(hasMark ? 3 : 0), 'utf-8')
  if (text === null) return null
  // Other encodings are declared, and agree with UTF-8 only where everything is ASCII.
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/u.exec(text)?.[1]?.toLowerCase() ?? 'utf-8'
  if (declared !== 'utf-8' && declared !== 'utf8') return null
  const encoder = new TextEncoder()
  return {
    text,
    encode: (edited) => {
      const bytes = encoder.encode(edited)
      return hasMark ? Uint8Array.from([...utf8Mark, ...bytes]) : bytes
    },
  }
}

function wideText(content: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): PartText | null {
  const text = decode(content.subarray(2), encoding)
  if (text === null) return null
  const isLittle = encoding === 'utf-16le'
  return {
    text,
    encode: (edited) => {
      const bytes = new Uint8Array(2 + edited.length * 2)
      const view = new DataView(bytes.buffer)
      view.setUint16(0, 0xfeff, isLittle)
      for (let at = 0; at < edited.length; at++) view.setUint16(2 + at * 2, edited.charCodeAt(at), isLittle)
      return bytes
    },
  }
}

/** Null for bytes that are no text of the encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
