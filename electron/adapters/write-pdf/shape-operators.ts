import type { ChartShape, PathStep } from '../../../shared/render/chart/chart-drawing'
import { colourOperands, length } from './operators'

/** The shapes of a chart whose top left corner is at x, y. */
export function shapeOperators(shapes: readonly ChartShape[], x: number, y: number): readonly string[] {
  return ['q', `1 0 0 1 ${length(x)} ${length(y)} cm`, ...shapes.flatMap(operatorsOf), 'Q']
}

function operatorsOf({ path, fill, stroke, clip }: ChartShape): readonly string[] {
  const steps = path.map(stepOperator).join(' ')
  const look = stroke
    ? `${colourOperands(stroke.colour)} RG ${length(stroke.width)} w [${stroke.dash.map(length).join(' ')}] 0 d`
    : `${colourOperands(fill ?? '#000000')} rg`
  const drawn = `${look} ${steps} ${stroke ? 'S' : 'f'}`
  if (clip === null) return [drawn]
  const { left, top, right, bottom } = clip
  const area = [left, top, right - left, bottom - top].map(length).join(' ')
  return ['q', `${area} re W n`, drawn, 'Q']
}

const letters = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const

function stepOperator([letter, ...places]: PathStep): string {
  return [...places.map(length), letters[letter]].join(' ')
}
