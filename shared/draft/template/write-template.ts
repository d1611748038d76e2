import type { BlockContent, TemplateContent } from '../../template/parse/schema'
import type { ReportParagraph, ReportText } from '../report-text'
import type { DraftContext } from './draft-context'
import type { Output } from './find-outputs'
import { writeSentences } from './write-sentences'

/** A drafted template, and which paragraph of the report each of its blocks prints. */
export interface WrittenTemplate {
  readonly content: TemplateContent
  readonly origins: readonly number[]
}

/** Writes the template that prints a report again: its paragraphs in their order, with the outputs in them. */
export function writeTemplate(report: ReportText, outputs: readonly Output[], context: DraftContext): WrittenTemplate {
  const paragraphs = report.blocks.filter((block) => block.tag === 'paragraph').filter(({ text }) => text.trim() !== '')
  const blocks = paragraphs.map((paragraph) =>
    writeBlock(
      paragraph,
      outputs.filter((one) => one.paragraph === paragraph.index),
    ),
  )
  return {
    content: templateContent(
      titleOf(paragraphs),
      blocks,
      outputs.map(({ text }) => text),
      context,
    ),
    origins: paragraphs.map(({ index }) => index),
  }
}

/** A template of these blocks, which declares the indicators that its outputs name. */
export function templateContent(
  name: string,
  blocks: readonly BlockContent[],
  outputs: readonly string[],
  context: DraftContext,
): TemplateContent {
  const { year, baseYear, indicators } = context
  return {
    version: 1,
    id: 'drafted',
    name,
    description: '',
    'base-year': baseYear === null ? -1 : baseYear - year,
    numbering: 'none',
    settings: {},
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
