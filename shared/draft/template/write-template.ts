import type { BlockContent, TableContent, TemplateContent } from '../../template/parse/schema'
import type { ReportParagraph, ReportText } from '../report-text'
import type { DraftContext } from './draft-context'
import type { DraftedTable } from './draft-tables'
import type { Output } from './find-outputs'
import { writeSentences } from './write-sentences'

/** A drafted template, and which paragraph of the report each of its blocks prints; null for a table. */
export interface WrittenTemplate {
  readonly content: TemplateContent
  readonly origins: readonly (number | null)[]
}

/** Writes the template that prints a report again: its paragraphs and tables in their order, with the outputs in them. */
export function writeTemplate(
  report: ReportText,
  outputs: readonly Output[],
  tables: ReadonlyMap<number, DraftedTable>,
  context: DraftContext,
): WrittenTemplate {
  const captions = new Set([...tables.values()].map(({ captionOf }) => captionOf))
  const written = report.blocks.flatMap(
    (block): readonly { readonly block: BlockContent; readonly origin: number | null }[] => {
      if (block.tag === 'table') {
        const table = tables.get(block.index)
        return table ? [{ block: { table: table.content }, origin: null }] : []
      }
      if (block.text.trim() === '' || captions.has(block.index)) return []
      const own = outputs.filter(({ paragraph }) => paragraph === block.index)
      return [{ block: writeBlock(block, own), origin: block.index }]
    },
  )
  const spoken = [
    ...outputs.map(({ text }) => text),
    ...[...tables.values()].flatMap(({ content }) => rowNames(content)),
  ]
  const paragraphs = report.blocks.filter((block) => block.tag === 'paragraph')
  const blocks = written.map(({ block }) => block)
  return {
    content: templateContent(titleOf(paragraphs), blocks, spoken, context),
    origins: written.map(({ origin }) => origin),
  }
}

function rowNames({ rows }: TableContent): readonly string[] {
  return rows.flatMap((row) => (typeof row === 'object' && 'indicator' in row ? [row.indicator] : []))
}

/** A template of these blocks, which declares the indicators that its outputs name. */
export function templateContent(
  name: string,
  blocks: readonly BlockContent[],
  outputs: readonly string[],
  context: DraftContext,
): TemplateContent {
  const { year, baseYear, indicators, settings } = context
  return {
    version: 1,
    id: 'drafted',
    name,
    description: '',
    'base-year': baseYear === null ? -1 : baseYear - year,
    numbering: 'none',
    settings: { ...settings },
    indicators: indicators.content(outputs),
    blocks: [...blocks],
  }
}

function titleOf(paragraphs: readonly ReportParagraph[]): string {
  const title = paragraphs.find(({ role }) => role.tag === 'title')?.text ?? ''
  return title.replace(/(?:19|20)\d\d年/gu, '').trim() || '年度报告'
}

function writeBlock({ role, number, text }: ReportParagraph, outputs: readonly Output[]): BlockContent {
  const [first = '', ...rest] = writeSentences(text, outputs)
  const sentences = [`${number}${first}`, ...rest]
  const line = sentences.join('')
  switch (role.tag) {
    case 'title':
      return { title: line }
    case 'byline':
      return { byline: line }
    case 'sign-off':
      return { 'sign-off': [line] }
    case 'heading':
      if (role.level <= 2) return role.level === 1 ? { heading: line } : { topic: line }
      return { paragraph: sentences }
    case 'body':
    case 'list':
    case 'note':
      return { paragraph: sentences }
  }
}
