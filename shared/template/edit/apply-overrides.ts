import type { NarrativeOverride } from '../../project/project'
import { splitWording } from '../project/override-wording'
import type { Template } from '../template'
import type { BlockInput, EditedBlock, SentenceInput } from './template-document'

/**
 * Blocks with a report's own wording in the place of the template's, for a template that becomes the report's own. Sentences that own wording
 * left as they were keep their alternatives.
 */
export function applyOverrides(
  blocks: readonly EditedBlock[],
  template: Template,
  overrides: readonly NarrativeOverride[],
): readonly EditedBlock[] {
  const own = new Map(overrides.filter((kept) => kept.template === template.id).map(({ block, text }) => [block, text]))
  return blocks.map((block, at) => {
    const text = own.get(at)
    return text === undefined ? block : { ...block, content: worded(block.content, template, at, text) }
  })
}

function worded(content: BlockInput, template: Template, at: number, text: string): BlockInput {
  if (content.note !== undefined) return { note: text }
  const block = template.blocks[at]
  const key = content.lead === undefined ? 'paragraph' : 'lead'
  const inputs = content[key]
  if (!inputs || (block?.tag !== 'lead' && block?.tag !== 'paragraph')) return content
  const sentences = splitWording(text, block.sentences).map((part): SentenceInput => {
    if (typeof part === 'string') return part
    return inputs[block.sentences.indexOf(part)] ?? part.text.source
  })
  return { [key]: sentences }
}
