import type { Dataset } from '../../model/dataset'
import type { Block, Run } from '../../report/document'
import { success, type Result } from '../../result'
import { checkTemplate } from '../../template/analyse/check-template'
import { fill, type FilledReport } from '../../template/fill/fill'
import type { TemplateContent } from '../../template/parse/schema'
import { bindProject } from '../../template/project/bind-project'
import type { DraftOptions } from '../draft-result'
import { templateText } from './template-text'

/** What each block of a template prints: its text by the block's number. A block that is left out has none. */
export type PrintedBlocks = ReadonlyMap<number, string>

/** What of a draft's options filling depends on. */
export type FillYears = Pick<DraftOptions, 'year' | 'baseYear' | 'region'>

/** Fills a template's content with data, by the way that every report goes, and tells its words by block. */
export function fillContent(content: TemplateContent, dataset: Dataset, years: FillYears): Result<PrintedBlocks> {
  const filled = fillDrafted(content, dataset, years)
  return filled.ok ? success(printedBlocks(filled.value)) : filled
}

/** The report that a template's content and data make; null as base year is the year before. */
export function fillDrafted(
  content: TemplateContent,
  dataset: Dataset,
  { year, baseYear, region }: FillYears,
): Result<FilledReport> {
  const checked = checkTemplate(templateText(content), 'template.yaml')
  if (!checked.ok) return checked
  const bound = bindProject(checked.value.template, dataset.indicators)
  return fill(bound.template, bound.dataset(dataset), {
    ...{ year, baseYear: baseYear ?? year - 1, region, settings: {} },
    date: `${year + 1}-01-01`,
  })
}

function printedBlocks({ document, origins }: FilledReport): PrintedBlocks {
  return new Map(document.blocks.map((block, at) => [origins[at] ?? -1, blockText(block)]))
}

/** The words of a block that is made of words, in one line. */
export function blockText(block: Block): string {
  return (blockRuns(block) ?? []).map(({ text }) => text).join('')
}

/** The runs of a block that is made of words, in one line; null of a table, a chart and the like. */
export function blockRuns(block: Block): readonly Run[] | null {
  switch (block.tag) {
    case 'title':
    case 'lead':
    case 'paragraph':
    case 'note':
      return block.runs
    case 'heading':
      return block.lines.flat()
    case 'byline':
      return [{ tag: 'text', text: block.text }]
    case 'sign-off':
      return [{ tag: 'text', text: block.lines.join('') }]
    default:
      return null
  }
}
