import type { Face } from './faces'

/** How one kind of text looks. Lengths in pt, indents in ems of the text's own size. */
export interface TextStyle {
  readonly face: Face
  readonly size: number
  /** From one base line to the next. */
  readonly pitch: number
  readonly colour: string
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly firstIndent: number
  readonly sideIndent: number
  readonly before: number
  readonly after: number
}

/** The look of a report as data: what a renderer needs to know and nothing it does. Lengths in pt. */
export interface StyleProfile {
  readonly id: string
  readonly name: string
  readonly page: {
    readonly width: number
    readonly height: number
    readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  }
  /** The lines of a page that all text stands on, counted from the top of the text block; null where text just follows. */
  readonly grid: LineGrid | null
  /** `full` gives every mark the width of a character, as a grid wants it; `tight` lets marks in a row and at edges share blanks. */
  readonly marks: 'tight' | 'full'
  /** Whether the parts of a two-part heading stand on lines of their own or on one. */
  readonly headingParts: 'lines' | 'joined'
  /** A page of its own before all others; null leaves title and byline at the head of the text. */
  readonly cover: Cover | null
  /** `own-pages` begins and ends the contents with a page and adds them to a report that has none. */
  readonly contents: 'in-text' | 'own-pages'
  /** The lowest level of heading that the contents list. */
  readonly contentsDepth: 1 | 2
  readonly text: {
    readonly title: TextStyle
    readonly subtitle: TextStyle
    readonly byline: TextStyle
    readonly lead: TextStyle
    readonly section: TextStyle
    readonly topic: TextStyle
    readonly body: TextStyle
    readonly note: TextStyle
    /** A numbered note at the foot of its page. */
    readonly footnote: TextStyle
    readonly signOff: TextStyle
    /** 附件说明: `sideIndent` from the left, further lines hang under the first name. */
    readonly attachments: TextStyle
    /** 署名和成文日期: the date stands `sideIndent` from the right, the issuer centred above it. */
    readonly signature: TextStyle
    readonly caption: TextStyle
    readonly unit: TextStyle
    readonly tableNote: TextStyle
    readonly contentsTitle: TextStyle
    readonly contentsSection: TextStyle
    readonly contentsTopic: TextStyle
    readonly head: TextStyle
    readonly footer: TextStyle
  }
  readonly table: {
    readonly header: TextStyle
    readonly cell: TextStyle
    readonly group: TextStyle
    /** The smallest size the text is reduced to when the columns need more room. */
    readonly smallestSize: number
    readonly paddingX: number
    readonly paddingY: number
    readonly thickRule: number
    readonly thinRule: number
    readonly ruleColour: string
    readonly groupFill: string
    readonly before: number
    readonly after: number
    /** A table up to this share of the page's height is never broken over two pages. */
    readonly wholeUpTo: number
  }
  readonly chart: {
    readonly width: number
    readonly height: number
    readonly fontSize: number
    readonly textColour: string
    readonly gridColour: string
    readonly axisColour: string
    readonly before: number
    readonly after: number
    /** Colours of the series, apart in grey and for colour-blind eyes; the pattern tells them apart as well. */
    readonly series: readonly SeriesLook[]
  }
  /** The running head; null where pages have none. */
  readonly head: RunningHead | null
  /** The page number, its base line `fromBottom` above the foot of the page. */
  readonly footer: {
    readonly fromBottom: number
    readonly left: string
    readonly right: string
    readonly odd: Side
    readonly even: Side
    /** On a page turned to its side: at its own foot, or where the bound sheet has it on every page. */
    readonly turned: 'at-foot' | 'as-bound'
  }
}

/** The grid of lines and characters that a page of an official document keeps (GB/T 9704-2012, 5.2); pt. */
export interface LineGrid {
  readonly pitch: number
  readonly lines: number
  readonly columns: number
  /** How far characters stand above the middle of their lines, so that those of the first begin at the top margin. */
  readonly raise: number
}

/** Where a line of the head or foot of a page stands. */
export type Side = 'left' | 'center' | 'right'

/** What a line of the cover or of the running head is made from. */
export type PageText = 'title' | 'subtitle' | 'byline' | 'bureau' | 'date' | 'section'

/** What stands on the cover of a bulletin; pt. */
export interface Cover {
  /** Texts with the height of their first line's top below the top of the page. */
  readonly parts: readonly { readonly from: PageText; readonly style: TextStyle; readonly top: number }[]
  readonly rules: readonly {
    readonly top: number
    readonly inset: number
    readonly width: number
    readonly colour: string
  }[]
}

/** A line above the text block with a rule below it; lengths from the top of the page. */
export interface RunningHead {
  readonly baseline: number
  readonly rule: { readonly top: number; readonly width: number; readonly colour: string } | null
  readonly odd: { readonly from: PageText; readonly side: Side }
  readonly even: { readonly from: PageText; readonly side: Side }
}

/** `colour` draws lines and marks, `fill` bars: the fills differ in lightness. */
export interface SeriesLook {
  readonly colour: string
  readonly fill: string
  readonly dash: readonly number[]
  readonly point: ChartMark
}

/** The shape that marks the points of a line. */
export type ChartMark = 'circle' | 'rect' | 'triangle' | 'rectRot'

/** Width of the text block in pt. */
export function textWidth(profile: StyleProfile): number {
  return profile.page.width - profile.page.margins.left - profile.page.margins.right
}

/** Height of the text block in pt. */
export function textHeight(profile: StyleProfile): number {
  return profile.page.height - profile.page.margins.top - profile.page.margins.bottom
}
