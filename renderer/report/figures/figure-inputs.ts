import { describeInput, type InputFormula } from '../../../shared/derive/formula'
import type { Figure } from '../../../shared/model/figure'

/** Each input once, however often the formula reads it. */
export function distinctInputs(inputs: readonly InputFormula[]): readonly InputFormula[] {
  return [...new Map(inputs.map((input) => [describeInput(input), input])).values()]
}

/** A figure as it was entered: the hedge with its number, a mark or invalid text as it stands. */
export function textOfFigure({ value, qualifier }: Figure): string {
  if (value.tag !== 'number') return value.text === '' ? '—' : value.text
  const number = String(value.number)
  if (!qualifier) return number
  return qualifier.place === 'before' ? `${qualifier.word}${number}` : `${number}${qualifier.word}`
}
