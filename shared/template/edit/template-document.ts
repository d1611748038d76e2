import { isMap, isSeq, parseDocument } from 'yaml'
import type { z } from 'zod'
import { failure, success, type Result } from '../../result'
import { parseTemplate } from '../parse/parse-template'
import type { templateSchema } from '../parse/schema'
import type { Template } from '../template'

type TemplateInput = z.input<typeof templateSchema>

/** A block of a template as its file has it, defaults left out: `{ paragraph: ['…'] }`. */
export type BlockInput = TemplateInput['blocks'][number]

/** A sentence of a paragraph as the file has it. */
export type SentenceInput = NonNullable<BlockInput['paragraph']>[number]

/** An indicator as a template declares it. */
export type IndicatorInput = TemplateInput['indicators'][string][number]

export interface EditedBlock {
  /** The number of the block of the file that it came from, from 0; null for a new one. */
  readonly origin: number | null
  readonly content: BlockInput
}

/** A template while it is edited: blocks are added, changed, moved and taken out; the rest of its file stays as it is written. */
export interface TemplateDocument {
  readonly file: string
  /** The file as it was opened. */
  readonly source: string
  readonly blocks: readonly EditedBlock[]
  /** Indicators that the blocks use and the file does not declare yet, by section. */
  readonly added: readonly AddedIndicator[]
}

export interface AddedIndicator {
  readonly section: string
  readonly indicator: IndicatorInput
}

/** A template's file, opened for editing. It fails as parsing does: what cannot be parsed cannot be edited. */
export function openTemplateDocument(
  source: string,
  file: string,
): Result<{ readonly document: TemplateDocument; readonly template: Template }> {
  const template = parseTemplate(source, file)
  if (!template.ok) return template
  const blocks = plainBlocks(source).map((content, origin): EditedBlock => ({ origin, content }))
  if (blocks.length !== template.value.blocks.length) return failure([])
  return success({ document: { file, source, blocks, added: [] }, template: template.value })
}

/** The blocks of a file that was parsed before, as plain values. */
export function plainBlocks(source: string): readonly BlockInput[] {
  const yaml = parseDocument(source)
  return isMap(yaml.contents) && isSeq(yaml.contents.get('blocks', true)) ? (yaml.toJS() as TemplateInput).blocks : []
}
