import { boundsOf, contains, intersect } from './chart-area'
import type { ChartArea, ChartDrawing, ChartShape, ChartText, PathStep } from './chart-drawing'

/** The face that a chart's words are measured by; lengths in ems, descent positive. */
export interface CanvasFace {
  readonly ascent: number
  readonly descent: number
  width(text: string): number
}

interface CanvasState {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  lineDash: readonly number[]
  font: string
  textAlign: string
  textBaseline: string
  readonly right: number
  readonly down: number
  readonly clip: ChartArea | null
}

const initialState: CanvasState = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineDash: [],
  font: '10px sans',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  right: 0,
  down: 0,
  clip: null,
}

/**
 * What Chart.js draws on in place of a canvas: it keeps lines, areas and words as they are drawn, for a writer that has its own
 * way to put them on a page. It has what Chart.js uses for the charts of a report, and throws at anything that it cannot keep, such
 * as turned text.
 */
export class ChartCanvas {
  /** Chart.js asks a canvas for its size and for its context, which is this. */
  readonly canvas: { readonly width: number; readonly height: number; readonly getContext: () => ChartCanvas }
  lineCap = 'butt'
  lineJoin = 'miter'
  lineDashOffset = 0
  private state: CanvasState = { ...initialState }
  private readonly saved: CanvasState[] = []
  private steps: PathStep[] = []
  private readonly shapes: ChartShape[] = []
  private readonly texts: ChartText[] = []

  constructor(
    width: number,
    height: number,
    private readonly face: CanvasFace,
  ) {
    this.canvas = { width, height, getContext: () => this }
  }

  /** What was drawn so far. */
  drawing(): ChartDrawing {
    return { shapes: this.shapes, texts: this.texts }
  }

  get fillStyle(): string {
    return this.state.fillStyle
  }
  set fillStyle(colour: string) {
    this.state.fillStyle = colour
  }
  get strokeStyle(): string {
    return this.state.strokeStyle
  }
  set strokeStyle(colour: string) {
    this.state.strokeStyle = colour
  }
  get lineWidth(): number {
    return this.state.lineWidth
  }
  set lineWidth(width: number) {
    this.state.lineWidth = width
  }
  get font(): string {
    return this.state.font
  }
  set font(font: string) {
    this.state.font = font
  }
  get textAlign(): string {
    return this.state.textAlign
  }
  set textAlign(align: string) {
    this.state.textAlign = align
  }
  get textBaseline(): string {
    return this.state.textBaseline
  }
  set textBaseline(baseline: string) {
    this.state.textBaseline = baseline
  }

  save(): void {
    this.saved.push({ ...this.state })
  }
  restore(): void {
    this.state = this.saved.pop() ?? this.state
  }
  translate(right: number, down: number): void {
    this.state = { ...this.state, right: this.state.right + right, down: this.state.down + down }
  }
  rotate(angle: number): void {
    if (angle !== 0) throw new Error('words of a chart are set level')
  }
  resetTransform(): void {
    this.state = { ...this.state, right: 0, down: 0 }
  }
  setTransform(a: number, b: number, c: number, d: number, right: number, down: number): void {
    if (a !== 1 || b !== 0 || c !== 0 || d !== 1) throw new Error('a chart is drawn in its own size')
    this.state = { ...this.state, right, down }
  }
  setLineDash(dash: readonly number[]): void {
    this.state.lineDash = [...dash]
  }

  beginPath(): void {
    this.steps = []
  }
  moveTo(x: number, y: number): void {
    this.steps.push(['M', ...this.at(x, y)])
  }
  lineTo(x: number, y: number): void {
    this.steps.push([this.steps.length === 0 ? 'M' : 'L', ...this.at(x, y)])
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.steps.push(['C', ...this.at(x1, y1), ...this.at(x2, y2), ...this.at(x, y)])
  }
  closePath(): void {
    this.steps.push(['Z'])
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y)
    this.lineTo(x + width, y)
    this.lineTo(x + width, y + height)
    this.lineTo(x, y + height)
    this.closePath()
  }
  /** By curves of a quarter turn at most, which are as round to the eye. */
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    const count = Math.max(1, Math.ceil(Math.abs(end - start) / (Math.PI / 2) - 1e-6))
    const turn = (end - start) / count
    const handle = (4 / 3) * Math.tan(turn / 4) * radius
    this.lineTo(x + radius * Math.cos(start), y + radius * Math.sin(start))
    for (let at = 0; at < count; at += 1) {
      const [from, to] = [start + at * turn, start + (at + 1) * turn]
      this.bezierCurveTo(
        x + radius * Math.cos(from) - handle * Math.sin(from),
        y + radius * Math.sin(from) + handle * Math.cos(from),
        x + radius * Math.cos(to) + handle * Math.sin(to),
        y + radius * Math.sin(to) - handle * Math.cos(to),
        x + radius * Math.cos(to),
        y + radius * Math.sin(to),
      )
    }
  }

  /** To a rectangle, the only area that charts are cut to. */
  clip(): void {
    const area = boundsOf(this.steps, 0)
    const { clip } = this.state
    this.state = { ...this.state, clip: clip === null ? area : intersect(clip, area) }
  }
  fill(): void {
    this.keep({ path: this.steps, fill: this.state.fillStyle, stroke: null })
  }
  stroke(): void {
    const { strokeStyle: colour, lineWidth: width, lineDash: dash } = this.state
    this.keep({ path: this.steps, fill: null, stroke: { colour, width, dash } })
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const before = this.steps
    this.beginPath()
    this.rect(x, y, width, height)
    this.fill()
    this.steps = before
  }
  /** Chart.js clears a canvas before it draws and when it leaves: paper is blank, and a drawing is kept. */
  clearRect(): void {
    return
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.face.width(text) * this.fontSize() }
  }
  fillText(text: string, x: number, y: number): void {
    if (text === '') return
    const size = this.fontSize()
    const { textAlign, textBaseline, fillStyle: colour } = this.state
    const share = textAlign === 'center' ? 0.5 : textAlign === 'right' || textAlign === 'end' ? 1 : 0
    const [left, baseline] = this.at(
      x - share * this.measureText(text).width,
      y + size * baselineBelow(textBaseline, this.face),
    )
    this.texts.push({ text, left, baseline, size, colour })
  }

  private at(x: number, y: number): readonly [number, number] {
    return [round(x + this.state.right), round(y + this.state.down)]
  }

  private fontSize(): number {
    return Number.parseFloat(/[\d.]+(?=px)/u.exec(this.state.font)?.[0] ?? '10')
  }

  private keep(shape: Omit<ChartShape, 'clip'>): void {
    if (shape.path.length === 0) return
    const { clip } = this.state
    const isInside = clip === null || contains(clip, boundsOf(shape.path, (shape.stroke?.width ?? 0) / 2))
    this.shapes.push({ ...shape, clip: isInside ? null : clip })
  }
}

/** From the height that a text is placed by down to its base line, in ems. */
function baselineBelow(baseline: string, { ascent, descent }: CanvasFace): number {
  switch (baseline) {
    case 'middle':
      return (ascent - descent) / 2
    case 'top':
      return ascent
    case 'bottom':
      return -descent
    default:
      return 0
  }
}

/** A hundredth of a point is finer than any printer. */
function round(length: number): number {
  return Math.round(length * 100) / 100
}
