import { hasErrors, issue, type Issue, type IssueLocation } from '../../issue'
import type { NarrativeOverride } from '../../project/project'
import { failure, success, type Result } from '../../result'
import { analyse, sentencesOf } from '../analyse/analyse'
import { cutSentences } from '../cut-sentences'
import { parseSentence } from '../sentence'
import type { SentenceBlock, Template, TemplateBlock } from '../template'

/** The blocks whose wording a report may have of its own. */
type WordedBlock = Extract<TemplateBlock, { readonly tag: 'lead' | 'paragraph' | 'note' }>

export interface OverriddenTemplate {
  readonly template: Template
  /** Warnings about the own wording, such as typed numbers. */
  readonly issues: readonly Issue[]
}

/** Whether a block can be given own wording. */
export function isWorded(block: TemplateBlock | undefined): block is WordedBlock {
  return block?.tag === 'lead' || block?.tag === 'paragraph' || block?.tag === 'note'
}

/** The template's own wording of a block as one text, which own wording starts from. */
export function wordingOf(block: WordedBlock): string {
  return block.tag === 'note' ? block.text.source : block.sentences.map(({ text }) => text.source).join('')
}

/** A template with a report's own wording in place of its own; faulty wording fails it, with every fault. */
export function overrideWording(
  template: Template,
  overrides: readonly NarrativeOverride[],
): Result<OverriddenTemplate> {
  const own = overrides.filter((override) => override.template === template.id)
  if (own.length === 0) return success({ template, issues: [] })
  const issues: Issue[] = []
  const blocks = [...template.blocks]
  for (const { block, text } of own) {
    const worded = wordBlock(template, block, text)
    issues.push(...(worded.ok ? worded.value.issues : worded.error))
    if (worded.ok) blocks[block] = worded.value.block
  }
  return hasErrors(issues) ? failure(issues) : success({ template: { ...template, blocks }, issues })
}

/** A block with own wording, parsed and checked as the template's sentences are. */
export function wordBlock(
  template: Template,
  number: number,
  text: string,
): Result<{ readonly block: WordedBlock; readonly issues: readonly Issue[] }> {
  const before = template.blocks[number]
  if (!isWorded(before)) {
    return failure([issue('error', 'template.override-lost', null, { block: number + 1, text })])
  }
  const place: IssueLocation = sentencesOf(before)[0]?.place ?? { tag: 'file', file: template.file }
  const block = parseWording(before, text, place)
  if (!block.ok) return block
  const issues = analyse({ ...template, blocks: [block.value] })
  return hasErrors(issues) ? failure(issues) : success({ block: block.value, issues })
}

function parseWording(before: WordedBlock, text: string, place: IssueLocation): Result<WordedBlock> {
  if (before.tag === 'note') {
    const sentence = parseSentence(text, () => place)
    return sentence.ok ? success({ tag: 'note', text: sentence.value }) : sentence
  }
  const sentences: SentenceBlock[] = []
  const issues: Issue[] = []
  for (const part of splitWording(text, before.sentences)) {
    if (typeof part !== 'string') {
      sentences.push(part)
      continue
    }
    const sentence = parseSentence(part, () => place)
    if (sentence.ok) sentences.push({ text: sentence.value, otherwise: null, depends: null })
    else issues.push(...sentence.error)
  }
  return issues.length > 0 ? failure(issues) : success({ tag: before.tag, sentences })
}

/**
 * Cuts own wording into sentences, so that a missing figure drops one of them and not the paragraph. A sentence left as
 * the template has it stays the template's, with its alternative.
 */
export function splitWording(text: string, known: readonly SentenceBlock[]): readonly (SentenceBlock | string)[] {
  const parts: (SentenceBlock | string)[] = []
  const unused = [...known]
  let rest = text
  while (rest !== '') {
    const at = unused.findIndex(
      (sentenceBlock) => sentenceBlock.text.source !== '' && rest.startsWith(sentenceBlock.text.source),
    )
    const found = at === -1 ? undefined : unused.splice(at, 1)[0]
    const part = found ?? cutSentences(rest)[0] ?? rest
    parts.push(part)
    rest = rest.slice(typeof part === 'string' ? part.length : part.text.source.length)
  }
  return parts
}
