import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { TrueTypeFont, type OpenFont } from './true-type-font'

/** A font: its file, and its PostScript name where the file is a collection of several. */
export interface FontFile {
  readonly path: string
  readonly name: string | null
}

/** The part of fontkit that is used here. */
interface Fontkit {
  create(bytes: Uint8Array, name?: string): OpenFont
  registerFormat(format: object): void
}

const requireHere = createRequire(import.meta.url)
const contents = new Map<string, Uint8Array>()
const open = new Map<string, OpenFont>()

/** Opens a font once for the whole process: by ourselves where we can, by fontkit where not. */
export function openFont({ path, name }: FontFile): OpenFont {
  const key = `${path} ${name ?? ''}`
  const found = open.get(key)
  if (found !== undefined) return found
  const openWhole = (): OpenFont => loadFontkit().create(readFont(path), name ?? undefined)
  const font = (name === null ? TrueTypeFont.open(path, openWhole) : null) ?? openWhole()
  open.set(key, font)
  return font
}

/** All bytes of a font file, read once: the files are large. */
export function readFont(path: string): Uint8Array {
  const before = contents.get(path)
  if (before !== undefined) return before
  const bytes = readFileSync(path)
  contents.set(path, bytes)
  return bytes
}

/** The very fontkit of the PDF writer, found through it: it is not a dependency of its own. */
export function loadFontkit(): Fontkit {
  const fromPdfmake = createRequire(requireHere.resolve('pdfmake'))
  return createRequire(fromPdfmake.resolve('pdfkit'))('fontkit') as Fontkit
}
