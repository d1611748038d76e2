import type { Face } from './faces'

/** What setting a text needs to know of the fonts; lengths in ems: multiplied by the size they are in pt. */
export interface FontMetrics {
  /** The advance widths of the characters, added up. */
  readonly width: (face: Face, text: string) => number
  /** From the base line up to where the writer reckons the top of a line. */
  readonly ascent: (face: Face) => number
  /** Whether the face has a sign for the character. */
  readonly has: (face: Face, character: string) => boolean
}
