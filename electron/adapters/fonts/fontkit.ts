import { openedFont } from './hand-over'
import { loadFontkit } from './open-font'
import type { OpenFont } from './true-type-font'

/** In the bundle this is pdfkit's fontkit: the real one, which takes longer to load than a report to write, only where it is needed. */
export function create(bytes: Uint8Array, name?: string): OpenFont {
  return openedFont(bytes) ?? loadFontkit().create(bytes, name)
}
