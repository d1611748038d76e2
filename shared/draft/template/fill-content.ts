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

/** Fills a template's content with data, by the way that every report goes. */
export function fillContent(
  content: TemplateContent,
  dataset: Dataset,
  { year, baseYear, region }: DraftOptions,
): Result<PrintedBlocks> {
  const checked = checkTemplate(templateText(content), 'template.yaml')
  if (!checked.ok) return checked
  const bound = bindProject(checked.value.template, dataset.indicators)
  const filled = fill(bound.template, bound.dataset(dataset), {
    ...{ year, baseYear: baseYear ?? year - 1, region, settings: {} },
    date: `${year + 1}-01-01`,
  })
  return filled.ok ? success(printedBlocks(filled.value)) : filled
}

function printedBlocks({ document, origins }: FilledReport): PrintedBlocks {
  return new Map(document.blocks.map((block, at) => [origins[at] ?? -1, blockText(block)]))
}

/** The words of a block that is made of words, in one line. */
function blockText(block: Block): string {
  const words = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
  switch (block.tag) {
    case 'title':
    case 'lead':
    case 'paragraph':
    case 'note':
      return words(block.runs)
    case 'heading':
      return block.lines.map(words).join('')
    case 'byline':
      return block.text
    case 'sign-off':
      return block.lines.join('')
    default:
      return ''
  }
}
