import type { DraftedNumber } from '../draft-result'
import { findMentions } from '../mentions/find-mentions'
import { foldWidth } from '../mentions/fold-width'
import type { ReportParagraph } from '../report-text'
import { yearName, type DraftContext } from './draft-context'
import { writeOutputs, type Replacement } from './write-outputs'

/** An output of the template in the place of words of a paragraph. */
export interface Output extends Replacement {
  readonly paragraph: number
  /** The words that it has to print again. */
  readonly covered: string
}

/** What may be printed in the place of a number or a year: the best first. */
export interface OutputChoice {
  /** The number that it stands for; null for a year. */
  readonly number: DraftedNumber | null
  readonly outputs: readonly Output[]
}

/** The choices of outputs for a paragraph: its years that move with the report, and its bound numbers. */
export function findOutputs(
  { index, text }: ReportParagraph,
  numbers: readonly DraftedNumber[],
  context: DraftContext,
): readonly OutputChoice[] {
  const folded = foldWidth(text)
  const choice = (number: DraftedNumber | null, found: readonly Replacement[]): OutputChoice => ({
    number,
    outputs: found.map((replacement) => ({
      ...replacement,
      paragraph: index,
      covered: text.slice(replacement.start, replacement.end),
    })),
  })
  const numbered = findMentions(text).flatMap((mention) => {
    const number = numbers.find(({ start, binding }) => start === mention.start && binding !== null)
    if (number?.binding) return [choice(number, writeOutputs(folded, mention, number.binding, context))]
    const name = mention.year === null ? null : yearName(mention.year, context)
    if (name === null || /^\d/u.test(name)) return []
    return [choice(null, [{ start: mention.start, end: mention.end, text: `{{${name}}}` }])]
  })
  const named = namedOutputs(text, context).map((namedOutput) => choice(null, [namedOutput]))
  return [...numbered, ...named].sort(
    (outputChoice, other) => (outputChoice.outputs[0]?.start ?? 0) - (other.outputs[0]?.start ?? 0),
  )
}

/** The places where a text speaks of the region or the bureau; the bureau's name may begin with the region's. */
function namedOutputs(text: string, { settings }: DraftContext): readonly Replacement[] {
  const names = Object.entries(settings)
  if (names.length === 0) return []
  const pattern = new RegExp(names.map(([, name]) => name).join('|'), 'gu')
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => {
    const setting = names.find(([, name]) => name === found)?.[0] ?? ''
    return { start: index, end: index + found.length, text: `{{${setting}}}` }
  })
}
