import { issue, type Issue } from '../../issue'
import type { IssueCode } from '../../text/messages'
import type { TemplateContent } from './schema'
import type { TemplateSource } from './template-source'

/**
 * More than any template has. Templates come from outside as well: within these bounds checking and filling one ends in seconds,
 * whatever stands in it.
 */
export const templateLimits = {
  /** Characters of the file. */
  characters: 4_000_000,
  sentences: 20_000,
  /** Characters of one sentence. */
  sentence: 10_000,
  indicators: 10_000,
  /** Cells of all tables. */
  cells: 50_000,
  charts: 500,
} as const

/** What of a template goes beyond the limits. Its sentences are counted before one of them is parsed. */
export function limitIssues({ blocks, indicators }: TemplateContent, source: TemplateSource): readonly Issue[] {
  const sentences = blocks.flatMap(sentencesOf)
  const cells = blocks.reduce((sum, { table }) => sum + (table ? table.rows.length * table.columns.length : 0), 0)
  const charts = blocks.filter(({ chart }) => chart !== undefined).length
  const declared = Object.values(indicators).reduce((sum, section) => sum + section.length, 0)
  const place = source.placeOf([])
  const beyond = (code: IssueCode, count: number, limit: number): readonly Issue[] =>
    count > limit ? [issue('error', code, place, { count, limit })] : []
  return [
    ...beyond('template.too-many-sentences', sentences.length, templateLimits.sentences),
    ...beyond('template.long-sentence', longest(sentences), templateLimits.sentence),
    ...beyond('template.too-many-indicators', declared, templateLimits.indicators),
    ...beyond('template.too-many-cells', cells, templateLimits.cells),
    ...beyond('template.too-many-charts', charts, templateLimits.charts),
  ]
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0)
}

/** Every text of a block that is parsed as a sentence. */
function sentencesOf(block: TemplateContent['blocks'][number]): readonly string[] {
  const { title, subtitle, byline, heading, topic, note, signature, table, chart, attachments } = block
  const single = [title, subtitle, byline, topic, note, signature, table?.caption, chart?.caption]
  const prose = [...(block.lead ?? []), ...(block.paragraph ?? [])].flatMap((entry) =>
    typeof entry === 'string' ? [entry] : [entry.text, entry.otherwise],
  )
  const columns = table?.columns.flatMap(({ header, value }) => [header, value]) ?? []
  const lines = [
    heading ?? [],
    block['sign-off'] ?? [],
    attachments ?? [],
    table?.notes ?? [],
    chart?.notes ?? [],
  ].flat()
  return [...single, ...prose, ...columns, ...lines].filter((text) => text !== undefined)
}
