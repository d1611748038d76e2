import type { Dataset } from '../../model/dataset'
import { success, type Result } from '../../result'
import type { DraftedNumber, DraftOptions, ReprintDifference } from '../draft-result'
import { foldWidth } from '../mentions/fold-width'
import type { ReportParagraph } from '../report-text'
import { checkTemplate } from '../../template/analyse/check-template'
import type { DraftContext } from './draft-context'
import { fillContent } from './fill-content'
import type { Output, OutputChoice } from './find-outputs'
import { templateText } from './template-text'
import { templateContent, type WrittenTemplate } from './write-template'

/**
 * Of each choice the first output that prints again, from the same data, exactly the words in whose place it stands; null where none
 * does. Where `isTrusted` says of its number that a person bound it, the first that the data can print at all serves too.
 */
export function provenOutputs(
  choices: readonly OutputChoice[],
  isTrusted: (number: DraftedNumber) => boolean,
  dataset: Dataset,
  options: DraftOptions,
  context: DraftContext,
): Result<readonly (Output | null)[]> {
  const all = choices.flatMap((choice) => choice.outputs)
  const sayable = sayableOutputs(all, context)
  const outputs = all.filter((output) => sayable.has(output))
  if (outputs.length === 0) return success(choices.map(() => null))
  const blocks = outputs.map(({ text }) => ({ paragraph: [`${proofMark}${text}`] }))
  const printed = fillContent(
    templateContent(
      'proof',
      blocks,
      outputs.map(({ text }) => text),
      context,
    ),
    dataset,
    options,
  )
  if (!printed.ok) return printed
  const proven = new Set(
    outputs.filter(({ covered }, at) => foldWidth(printed.value.get(at) ?? '') === foldWidth(`${proofMark}${covered}`)),
  )
  const printing = new Set(outputs.filter((_, at) => (printed.value.get(at) ?? '') !== ''))
  return success(
    choices.map((choice) => {
      const again = choice.outputs.find((output) => proven.has(output)) ?? null
      const { number } = choice
      if (again !== null || number === null || !isTrusted(number)) return again
      return choice.outputs.find((output) => printing.has(output)) ?? null
    }),
  )
}

/**
 * Whether the checks of the template language let an output pass by itself: one that they refuse would take all others with it.
 * Outputs that differ only in names of one kind and unit are alike to the checks.
 */
function sayableOutputs(outputs: readonly Output[], context: DraftContext): ReadonlySet<Output> {
  const known = new Map<string, boolean>()
  return new Set(
    outputs.filter(({ text }) => {
      const shape = context.indicators.shapeOf(text)
      const before = known.get(shape)
      if (before !== undefined) return before
      const content = templateContent('proof', [{ paragraph: [text] }], [text], context)
      const { ok } = checkTemplate(templateText(content), '')
      known.set(shape, ok)
      return ok
    }),
  )
}

/** Stands before each output that is tried, so that no block of the proof is empty. */
const proofMark = '▪'

/** Where a drafted template, filled with the data it was drafted from, prints a paragraph otherwise or not at all. */
export function reprintDifferences(
  { content, origins }: WrittenTemplate,
  paragraphs: readonly ReportParagraph[],
  dataset: Dataset,
  options: DraftOptions,
): Result<readonly ReprintDifference[]> {
  const printed = fillContent(content, dataset, options)
  if (!printed.ok) return printed
  const byIndex = new Map(paragraphs.map((paragraph) => [paragraph.index, paragraph]))
  const differences = origins.flatMap((index, at) => {
    if (index === null) return []
    const { number = '', text = '' } = byIndex.get(index) ?? {}
    const expected = `${number}${text}`
    const again = printed.value.get(at) ?? null
    return again !== null && squashed(again) === squashed(expected)
      ? []
      : [{ paragraph: index, expected, printed: again }]
  })
  return success(differences)
}

/** Full-width digits and spaces at the ends of sentences are set by the style, not by the words. */
function squashed(text: string): string {
  return foldWidth(text).replace(/\s+/gu, '')
}
