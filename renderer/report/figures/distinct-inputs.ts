import { describeInput, type InputFormula } from '../../../shared/derive/formula'

/** Each input once, however often the formula reads it. */
export function distinctInputs(inputs: readonly InputFormula[]): readonly InputFormula[] {
  return [...new Map(inputs.map((input) => [describeInput(input), input])).values()]
}
