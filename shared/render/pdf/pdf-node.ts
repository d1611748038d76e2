/** The part of pdfmake's document definition that reports use; lengths in pt. */
export interface PdfInline {
  readonly text: string
  readonly font?: string
  readonly bold?: boolean
  readonly alignment?: 'left' | 'center' | 'right' | 'justify'
  readonly noWrap?: boolean
  readonly noNewLine?: boolean
  readonly wordBreak?: 'break-all'
  readonly characterSpacing?: number
  readonly fontFeatures?: readonly string[]
  readonly linkToDestination?: string
}

/** [left, top, right, bottom] */
export type PdfMargin = readonly [number, number, number, number]

export interface PdfNode {
  readonly text?: string | readonly PdfInline[]
  readonly stack?: readonly PdfNode[]
  readonly svg?: string
  readonly canvas?: readonly PdfVector[]
  readonly table?: PdfTable
  readonly layout?: string
  readonly pageReference?: string
  readonly id?: string
  readonly outline?: boolean
  readonly outlineText?: string
  readonly outlineParentId?: string
  readonly outlineExpanded?: boolean
  readonly linkToDestination?: string
  readonly margin?: PdfMargin
  readonly relativePosition?: { readonly x: number; readonly y: number }
  readonly unbreakable?: boolean
  readonly pageBreak?: 'before' | 'after'
  readonly font?: string
  readonly bold?: boolean
  readonly fontSize?: number
  readonly lineHeight?: number
  readonly color?: string
  readonly alignment?: 'left' | 'center' | 'right' | 'justify'
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom'
  readonly leadingIndent?: number
  readonly noWrap?: boolean
  readonly colSpan?: number
  readonly fillColor?: string
  readonly border?: readonly [boolean, boolean, boolean, boolean]
  readonly width?: number
}

export interface PdfVector {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly color: string
}

export interface PdfTable {
  readonly body: readonly (readonly PdfNode[])[]
  readonly widths: readonly (number | '*' | 'auto')[]
  readonly headerRows?: number
  readonly keepWithHeaderRows?: number
  readonly dontBreakRows?: boolean
  readonly heights?: number
}

/** What pdfmake asks of a table's rules and paddings, by row or column. */
export interface PdfTableLayout {
  readonly hLineWidth: (row: number, node: { readonly table: PdfTable }) => number
  readonly vLineWidth: () => number
  readonly hLineColor: () => string
  readonly hLineStyle?: () => { readonly dash: { readonly length: number; readonly space: number } }
  readonly paddingLeft: (column: number) => number
  readonly paddingRight: (column: number, node: { readonly table: PdfTable }) => number
  readonly paddingTop: () => number
  readonly paddingBottom: () => number
}

export interface PdfDefinition {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly pageMargins: PdfMargin
  readonly version: '1.7'
  readonly language: string
  readonly displayTitle: boolean
  readonly info: {
    readonly title: string
    readonly author: string
    readonly subject: string
    readonly creator: string
    readonly producer: string
    /** ISO date; the writer makes it the date object that pdfmake wants. */
    readonly creationDate: string
  }
  readonly defaultStyle: { readonly font: string; readonly fontSize: number }
  readonly content: readonly PdfNode[]
  readonly footer: (page: number, pages: number) => PdfNode
}

/** The name pdfmake knows a family by. */
export const pdfFamilies = { serif: 'Serif', sans: 'Sans' } as const
