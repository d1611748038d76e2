import { loadFontkit, openFont, readFont, type FontFile } from './open-font'
import { TrueTypeFont, type OpenFont } from './true-type-font'

/** Set by the build, in which pdfkit finds this file in fontkit's place: the real one takes longer to load than a report to write. */
declare const IS_BUNDLE: true | undefined

/** A font that is open already, in the shape of a file: the PDF writer takes fonts as bytes only, and hands them to fontkit as they are. */
class OpenedFont extends Uint8Array {
  constructor(readonly font: OpenFont) {
    super(0)
  }
}

const opened = new Map<OpenFont, OpenedFont>()
let isRegistered = false

/** What the PDF writer is given as the bytes of a font; the same object for the same font. */
export function fontBytes(file: FontFile): Uint8Array {
  const font = openFont(file)
  if (!(font instanceof TrueTypeFont)) return readFont(file.path)
  registerFormat()
  const bytes = opened.get(font) ?? new OpenedFont(font)
  opened.set(font, bytes)
  return bytes
}

/** What pdfkit calls to open a font. */
export function create(bytes: Uint8Array, name?: string): OpenFont {
  return bytes instanceof OpenedFont ? bytes.font : loadFontkit().create(bytes, name)
}

/** Run from source, pdfkit loads the real fontkit, to which opened fonts are a format of their own. */
function registerFormat(): void {
  if (isRegistered || typeof IS_BUNDLE !== 'undefined') return
  function OpenedFormat(stream: { readonly buffer: Uint8Array }): OpenFont | null {
    return stream.buffer instanceof OpenedFont ? stream.buffer.font : null
  }
  OpenedFormat.probe = (bytes: Uint8Array): boolean => bytes instanceof OpenedFont
  loadFontkit().registerFormat(OpenedFormat)
  isRegistered = true
}
