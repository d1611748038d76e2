import type { ChartShape } from '../chart/chart-drawing'
import type { Face } from '../style/faces'

/** A text to bookmark and to jump to, in the order of the report. */
export interface Anchor {
  readonly id: string
  readonly text: string
  /** The anchor of the section that a topic stands in. */
  readonly parent: string | null
}

/** A text of one face on one base line. */
export interface TextMark {
  readonly tag: 'text'
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly colour: string
  readonly x: number
  /** Of the base line. */
  readonly y: number
  /** Follows each character but the last. */
  readonly spacing: number
  readonly anchor: Anchor | null
  /** The anchor that a click on the text leads to. */
  readonly link: string | null
  /** The number of the page of this anchor is printed instead of `text`, ending at `x`. */
  readonly pageOf: string | null
  /** Reads from top to bottom, `y` along the base line: the text of an upright page on one turned to its side. */
  readonly isTurned: boolean
  /** A dash is stretched to this width in pt, which its font may fall short of. */
  readonly stretchedTo?: number
}

/** A text mark without spacing, bookmark or link. */
export const plainTextMark: Pick<TextMark, 'tag' | 'spacing' | 'anchor' | 'link' | 'pageOf' | 'isTurned'> = {
  tag: 'text',
  spacing: 0,
  anchor: null,
  link: null,
  pageOf: null,
  isTurned: false,
}

/** A level line. */
export interface LineMark {
  readonly tag: 'line'
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly width: number
  readonly colour: string
  readonly isDotted: boolean
}

/** A filled rectangle. */
export interface BoxMark {
  readonly tag: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** The lines and areas of a chart. */
export interface DrawingMark {
  readonly tag: 'drawing'
  readonly x: number
  readonly y: number
  readonly shapes: readonly ChartShape[]
}

/** What stands on a page; pt from the top left corner of what it belongs to. */
export type Mark = TextMark | LineMark | BoxMark | DrawingMark

/** The mark so far to the right and down, in pt. */
export function moveMark(mark: Mark, right: number, down: number): Mark {
  switch (mark.tag) {
    case 'line':
      return { ...mark, x1: mark.x1 + right, x2: mark.x2 + right, y: mark.y + down }
    case 'text':
    case 'box':
    case 'drawing':
      return { ...mark, x: mark.x + right, y: mark.y + down }
  }
}
