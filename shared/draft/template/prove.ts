import type { Dataset } from '../../model/dataset'
import { success, type Result } from '../../result'
import type { DraftOptions, ReprintDifference } from '../draft-result'
import { foldWidth } from '../mentions/fold-width'
import type { ReportParagraph } from '../report-text'
import type { DraftContext } from './draft-context'
import { fillContent } from './fill-content'
import type { Output } from './find-outputs'
import { templateContent, type WrittenTemplate } from './write-template'

/** The outputs that print again, from the same data, exactly the words in whose place they stand. */
export function provenOutputs(
  outputs: readonly Output[],
  dataset: Dataset,
  options: DraftOptions,
  context: DraftContext,
): Result<readonly Output[]> {
  if (outputs.length === 0) return success([])
  const blocks = outputs.map(({ text }) => ({ paragraph: [`▪${text}`] }))
  const printed = fillContent(templateContent('proof', blocks, context), dataset, options)
  if (!printed.ok) return printed
  return success(
    outputs.filter(
      ({ covered }, at) =>
        printed.value.get(at) === `▪${foldWidth(covered)}` || printed.value.get(at) === `▪${covered}`,
    ),
  )
}

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
    const { number = '', text = '' } = byIndex.get(index) ?? {}
    const expected = `${number}${text}`
    const text2 = printed.value.get(at) ?? null
    return text2 !== null && squashed(text2) === squashed(expected)
      ? []
      : [{ paragraph: index, expected, printed: text2 }]
  })
  return success(differences)
}

/** Full-width digits and spaces at the ends of sentences are set by the style, not by the words. */
function squashed(text: string): string {
  return foldWidth(text).replace(/\s+/gu, '')
}
