import { loadFontkit, openFont, readFont, type FontFile } from './open-font'
import { TrueTypeFont, type OpenFont } from './true-type-font'

/** Set by the build, which puts `fontkit.ts` in fontkit's place. */
declare const IS_BUNDLE: true | undefined

const handles = new Map<OpenFont, Uint8Array>()
const fonts = new WeakMap<Uint8Array, OpenFont>()
let isRegistered = false

/**
 * What the PDF writer is given as the bytes of a font. It takes bytes only, and hands them to fontkit as they are: for a font that
 * is open already they are an empty token, which is known again by `openedFont`.
 */
export function fontBytes(file: FontFile): Uint8Array {
  const font = openFont(file)
  if (!(font instanceof TrueTypeFont)) return readFont(file.path)
  registerFormat()
  const token = handles.get(font) ?? new Uint8Array(1)
  handles.set(font, token)
  fonts.set(token, font)
  return token
}

/** The font that a token of `fontBytes` stands for. */
export function openedFont(bytes: Uint8Array): OpenFont | null {
  return fonts.get(bytes) ?? null
}

/** Run from source, the tokens are a font format of their own to fontkit. */
function registerFormat(): void {
  if (isRegistered || typeof IS_BUNDLE !== 'undefined') return
  function TokenFormat(stream: { readonly buffer: Uint8Array }): OpenFont | null {
    return openedFont(stream.buffer)
  }
  TokenFormat.probe = (bytes: Uint8Array): boolean => openedFont(bytes) !== null
  loadFontkit().registerFormat(TokenFormat)
  isRegistered = true
}
