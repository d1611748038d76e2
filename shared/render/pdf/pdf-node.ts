import type { Face } from '../faces'

/** The part of pdfmake's document definition that reports use; lengths in pt from the page's top left corner. */
export interface PdfNode {
  readonly stack?: readonly PdfNode[]
  readonly text?: string
  readonly svg?: string
  readonly canvas?: readonly PdfVector[]
  readonly width?: number
  readonly absolutePosition?: { readonly x: number; readonly y: number }
  readonly pageBreak?: 'before'
  readonly pageOrientation?: 'portrait' | 'landscape'
  readonly font?: Face
  readonly fontSize?: number
  readonly lineHeight?: number
  readonly color?: string
  readonly noWrap?: boolean
  readonly preserveLeadingSpaces?: boolean
  readonly preserveTrailingSpaces?: boolean
  readonly characterSpacing?: number
  readonly id?: string
  readonly outline?: boolean
  readonly outlineText?: string
  readonly outlineParentId?: string
  readonly outlineExpanded?: boolean
  readonly linkToDestination?: string
}

export type PdfVector =
  | {
      readonly type: 'rect'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      readonly color: string
    }
  | {
      readonly type: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly lineWidth: number
      readonly lineColor: string
      readonly dash?: { readonly length: number; readonly space: number }
    }

export interface PdfDefinition {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly pageMargins: readonly [number, number, number, number]
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
  readonly defaultStyle: { readonly font: Face; readonly fontSize: number }
  readonly content: readonly PdfNode[]
}
