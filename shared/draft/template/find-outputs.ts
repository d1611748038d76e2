import { findMentions } from '../mentions/find-mentions'
import { foldWidth } from '../mentions/fold-width'
import type { DraftedNumber } from '../draft-result'
import type { ReportParagraph } from '../report-text'
import { yearName, type DraftContext } from './draft-context'
import { writeOutput, type Replacement } from './write-output'

/** An output of the template in the place of words of a paragraph. */
export interface Output extends Replacement {
  readonly paragraph: number
  /** The words that it has to print again. */
  readonly covered: string
  /** The number that it stands for; null for a year. */
  readonly number: DraftedNumber | null
}

/** The outputs of a paragraph, and the bound numbers for which the template language has none. */
export function findOutputs(
  { index, text }: ReportParagraph,
  numbers: readonly DraftedNumber[],
  context: DraftContext,
): { readonly outputs: readonly Output[]; readonly unsaid: readonly DraftedNumber[] } {
  const folded = foldWidth(text)
  const outputs: Output[] = []
  const unsaid: DraftedNumber[] = []
  const add = (one: Replacement, number: DraftedNumber | null): void => {
    outputs.push({ ...one, paragraph: index, covered: text.slice(one.start, one.end), number })
  }
  for (const mention of findMentions(text)) {
    const number = numbers.find(({ start, binding }) => start === mention.start && binding !== null)
    if (mention.year !== null) {
      const name = yearName(mention.year, context)
      if (!/^\d/u.test(name)) add({ start: mention.start, end: mention.end, text: `{{${name}}}` }, null)
    } else if (number?.binding) {
      const output = writeOutput(folded, mention, number.binding, context)
      if (output) add(output, number)
      else unsaid.push(number)
    }
  }
  return { outputs, unsaid }
}
