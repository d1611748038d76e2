import type { IssueLocation } from '../../../shared/issue'
import { blockOfPlace } from '../preview/block-of-place'
import type { Template, TemplateBlock } from '../../../shared/template/template'
import { readableSentence } from './readable-issue'

/** Where in the report something is, as people say it: under which heading, and which sentence, table or chart there. */
export interface NamedLocation {
  /** The heading that stands over it; null before the first one. */
  readonly heading: string | null
  /** The number of the sentence in its paragraph, from 1; null in tables, charts and headings. */
  readonly sentence: number | null
  /** The caption of a table or chart. */
  readonly caption: string | null
}

/** Names a place of the template by the report that people know; null for a place that is no block's. */
export function nameLocation(template: Template, place: IssueLocation | null): NamedLocation | null {
  const number = blockOfPlace(template, place)
  const block = number === null ? undefined : template.blocks[number]
  if (number === null || !block) return null
  const heading = template.blocks.slice(0, number + 1).findLast((candidate) => candidate.tag === 'heading')
  return {
    heading: heading ? textOf(heading.lines.map(({ source }) => source).join('')) : null,
    sentence: sentenceNumber(block, place),
    caption: block.tag === 'table' || block.tag === 'chart' ? textOf(block.caption.source) : null,
  }
}

function textOf(source: string): string {
  return readableSentence(source)
}

function sentenceNumber(block: TemplateBlock, place: IssueLocation | null): number | null {
  if ((block.tag !== 'lead' && block.tag !== 'paragraph') || place?.tag !== 'template') return null
  const starts = block.sentences.map(({ text }) => text.place)
  const at = starts.findLastIndex(
    (start) =>
      start.tag === 'template' &&
      (start.line < place.line || (start.line === place.line && start.column <= place.column)),
  )
  return at < 0 ? null : at + 1
}
