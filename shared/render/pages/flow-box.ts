import { moveMark, type Mark } from './mark'

/** Which part of the report a strip sets. */
export interface StripSource {
  /** The number of the block in the document; -1 for contents that the profile adds. */
  readonly block: number
  /** The number of the strip among those of its block: of a paragraph its line, of a table its row. */
  readonly part: number
}

/** A slice of the text block that is never cut: a line, a row, a chart. Marks count from its top left corner. */
export interface Strip {
  readonly height: number
  readonly marks: readonly Mark[]
  /** Never the last of a page where another strip of the box follows. */
  readonly keepWithNext: boolean
  /** Null or absent for what stands on a page besides the report's own parts, such as a repeated header. */
  readonly source?: StripSource
  /** Lines of the notes that marks in it lead to, which stand at the foot of its page. */
  readonly footnotes?: readonly Strip[]
}

/** A part of the report from top to bottom, with what is needed to keep things together that belong together. */
export interface FlowBox {
  readonly strips: readonly Strip[]
  /** Air above, dropped at the top of a page, and below. */
  readonly before: number
  readonly after: number
  /** `text` stands on the lines of the page's grid, `figure` beside it. */
  readonly kind: 'text' | 'figure'
  /** So many strips stay together at either end where the box is cut: no widow, no orphan. */
  readonly minimumStrips: number
  /** Is not cut over two pages as long as a page holds it. */
  readonly whole: boolean
  /** Never stands at the foot of a page without the beginning of what follows. */
  readonly keepWithNext: boolean
  /** May stand at the top of the next page while the text after it fills this one. */
  readonly floats: boolean
  /** Stands on a page turned to its side. */
  readonly isWide: boolean
  /** Begins a page. */
  readonly startsPage: boolean
  /** `always`: nothing floats past it; `mostly`: only what would leave a large part of the page empty before it. */
  readonly holdsFloats: 'never' | 'mostly' | 'always'
  /** Ends the report, and does not stand on a page without some text before it. */
  readonly isEnding: boolean
  /** The section it begins, as the running head prints it. */
  readonly section: string | null
  /** Stands above the strips of a box on every page but its first. */
  readonly repeatedHeader: readonly Strip[]
  /** Stands below the strips of a box on every page but its last. */
  readonly repeatedFooter: readonly Strip[]
}

/** A box of running text that asks for nothing. */
export const plainBox: Omit<FlowBox, 'strips'> = {
  before: 0,
  after: 0,
  kind: 'text',
  minimumStrips: 2,
  whole: false,
  keepWithNext: false,
  floats: false,
  isWide: false,
  startsPage: false,
  holdsFloats: 'never',
  isEnding: false,
  section: null,
  repeatedHeader: [],
  repeatedFooter: [],
}

/** The height of strips below each other, in pt. */
export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.height, 0)
}

/** Strips below each other as one. */
export function stackStrips(strips: readonly Strip[]): Strip {
  let top = 0
  const marks = strips.flatMap((strip) => {
    const moved = strip.marks.map((mark) => moveMark(mark, 0, top))
    top += strip.height
    return moved
  })
  const footnotes = strips.flatMap((strip) => strip.footnotes ?? [])
  return { height: top, marks, keepWithNext: false, ...(footnotes.length === 0 ? {} : { footnotes }) }
}

/** Air that never ends a page before what it keeps apart. */
export function blankStrip(height: number): Strip {
  return { height, marks: [], keepWithNext: true }
}
