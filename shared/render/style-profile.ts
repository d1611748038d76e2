/** A font file of the program: a family and a weight. */
export type Face = 'serif' | 'serif-bold' | 'sans' | 'sans-bold'

export const allFaces = ['serif', 'serif-bold', 'sans', 'sans-bold'] as const satisfies readonly Face[]

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
  /** Ascender plus descender of a family in ems: what pdfmake multiplies by its lineHeight. */
  readonly naturalPitch: { readonly serif: number; readonly sans: number }
  /** From the top of a line to its base line, in ems. */
  readonly ascent: { readonly serif: number; readonly sans: number }
  readonly text: {
    readonly title: TextStyle
    readonly subtitle: TextStyle
    readonly byline: TextStyle
    readonly lead: TextStyle
    readonly section: TextStyle
    readonly topic: TextStyle
    readonly body: TextStyle
    readonly note: TextStyle
    readonly signOff: TextStyle
    readonly caption: TextStyle
    readonly unit: TextStyle
    readonly tableNote: TextStyle
    readonly contentsTitle: TextStyle
    readonly contentsSection: TextStyle
    readonly contentsTopic: TextStyle
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
  readonly footer: { readonly fromBottom: number; readonly left: string; readonly right: string }
}

/** `colour` draws lines and marks, `fill` bars: the fills differ in lightness. */
export interface SeriesLook {
  readonly colour: string
  readonly fill: string
  readonly dash: readonly number[]
  readonly point: ChartMark
}

export type ChartMark = 'circle' | 'rect' | 'triangle' | 'rectRot'

/** Width of the text block in pt. */
export function textWidth(profile: StyleProfile): number {
  return profile.page.width - profile.page.margins.left - profile.page.margins.right
}

/** Height of the text block in pt. */
export function textHeight(profile: StyleProfile): number {
  return profile.page.height - profile.page.margins.top - profile.page.margins.bottom
}

/** The factor that makes pdfmake set lines at the style's pitch. */
export function lineHeightFactor(profile: StyleProfile, style: TextStyle): number {
  return style.pitch / (style.size * profile.naturalPitch[familyOf(style.face)])
}

export function familyOf(face: Face): 'serif' | 'sans' {
  return face === 'serif' || face === 'serif-bold' ? 'serif' : 'sans'
}

export function isBold(face: Face): boolean {
  return face === 'serif-bold' || face === 'sans-bold'
}
