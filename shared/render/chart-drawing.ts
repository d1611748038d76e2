/** A piece of text of a chart, horizontal, in the sans face; pt from the chart's top left corner. */
export interface ChartText {
  readonly text: string
  readonly left: number
  readonly baseline: number
  readonly size: number
  readonly colour: string
}

/** A drawn chart: lines and areas as SVG, and its words beside it, so that they stay text that can be searched. */
export interface ChartDrawing {
  readonly svg: string
  readonly texts: readonly ChartText[]
}
