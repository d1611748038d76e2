import { hasErrors } from '../../../shared/issue'
import type { Project } from '../../../shared/project/project'
import { analyse } from '../../../shared/template/analyse/analyse'
import { parseSentence } from '../../../shared/template/sentence'
import type { BoundTemplate } from '../../../shared/template/project/bind-project'
import { fillPrepared } from '../../../shared/template/project/fill-project'
import type { TemplateBlock } from '../../../shared/template/template'
import { textOfRuns } from '../preview/split-runs'

/** A stretch of a template's wording: words, or an output as the template writes it, braces included. */
export type WordingPart =
  { readonly tag: 'text'; readonly text: string } | { readonly tag: 'output'; readonly source: string }

/** Cuts wording at its {{ }}; joined again it is the same text. */
export function splitOutputs(wording: string): readonly WordingPart[] {
  return wording
    .split(/(\{\{.*?\}\})/su)
    .filter((text) => text !== '')
    .map((text) => (/^\{\{.*\}\}$/su.test(text) ? { tag: 'output', source: text } : { tag: 'text', text }))
}

export function joinParts(parts: readonly WordingPart[]): string {
  return parts.map((part) => (part.tag === 'text' ? part.text : part.source)).join('')
}

/** "{{ 养老床位 | 比: 上年 | 位数: 1 }}" → "养老床位 · 比: 上年 · 位数: 1", to read beside the number it prints. */
export function nameOutput(source: string): string {
  return source
    .slice(2, -2)
    .split('|')
    .map((part) => part.trim())
    .join(' · ')
}

/** What each output prints in this report; null where its figure is missing or the output is faulty. */
export function printOutputs(
  project: Project,
  prepared: BoundTemplate,
  sources: readonly string[],
): ReadonlyMap<string, string | null> {
  const printed = new Map<string, string | null>(sources.map((source) => [source, null]))
  const parsed = sources.flatMap((source) => {
    const sentence = parseSentence(source, () => ({ tag: 'file', file: prepared.template.file }))
    if (!sentence.ok) return []
    const block: TemplateBlock = {
      tag: 'paragraph',
      sentences: [{ text: sentence.value, otherwise: null, depends: null }],
    }
    return hasErrors(analyse({ ...prepared.template, blocks: [block] })) ? [] : [{ source, block }]
  })
  const blocks = parsed.map(({ block }) => block)
  const filled = fillPrepared(project, { ...prepared, template: { ...prepared.template, blocks } }, '2000-01-01')
  if (!filled.ok) return printed
  for (const [at, block] of filled.value.document.blocks.entries()) {
    const source = parsed[filled.value.origins[at] ?? -1]?.source
    if (source !== undefined && block.tag === 'paragraph') printed.set(source, textOfRuns(block.runs))
  }
  return printed
}
