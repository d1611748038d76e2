import type { ReportFigure } from '../../../report/document'
import { all, divides, join, literal } from './expression'
import { whereNumbers, type LiveInputs } from './inputs'
import { changedWarning, incomputableWarning, missingWarning } from './warnings'

/** Words of the source, or figures computed from them, stand while nothing they come from has changed. */
export function wordedExpression(figure: ReportFigure, text: string, { unchanged }: LiveInputs): string {
  if (unchanged.length === 0) return join({ text })
  return `IF(${all(unchanged)},${literal(text)},${literal(changedWarning(figure))})`
}

/** An expression that says so where a cell it reads is no number, has been filled since, or makes it divide by zero. */
export function guarded(figure: ReportFigure, expression: string, inputs: LiveInputs): string {
  const filled =
    inputs.unchanged.length === 0
      ? expression
      : `IF(${all(inputs.unchanged)},${expression},${literal(changedWarning(figure))})`
  const numbers = whereNumbers(inputs.numbers, filled, literal(missingWarning(figure)))
  return divides(expression) ? `IFERROR(${numbers},${literal(incomputableWarning(figure))})` : numbers
}
