/** A piece of text of a chart, horizontal, in the sans face; pt from the chart's top left corner. */
export interface ChartText {
  readonly text: string
  readonly left: number
  readonly baseline: number
  readonly size: number
  readonly colour: string
}

/** A step of a path, by the letters that SVG gives them: move, line, curve with its two handles, back to the start. */
export type PathStep =
  readonly ['M' | 'L', number, number] | readonly ['C', number, number, number, number, number, number] | readonly ['Z']

/** A rectangle; pt from the chart's top left corner. */
export interface ChartArea {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How a line is drawn; width and dashes in pt. */
export interface ChartStroke {
  readonly colour: string
  readonly width: number
  readonly dash: readonly number[]
}

/** A line or an area; pt from the chart's top left corner, colours as #rrggbb. */
export interface ChartShape {
  readonly path: readonly PathStep[]
  readonly fill: string | null
  readonly stroke: ChartStroke | null
  /** The part of the chart that it is cut to; null where nothing of it lies outside. */
  readonly clip: ChartArea | null
}

/** A drawn chart: lines and areas, from the lowest to the topmost, and its words beside them, so that they stay text that can be searched. */
export interface ChartDrawing {
  readonly shapes: readonly ChartShape[]
  readonly texts: readonly ChartText[]
}
