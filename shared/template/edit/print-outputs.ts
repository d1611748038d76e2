import { hasErrors } from '../../issue'
import type { Project } from '../../project/project'
import type { Run } from '../../report/document'
import { analyse } from '../analyse/analyse'
import type { BoundTemplate } from '../project/bind-project'
import { fillPrepared } from '../project/fill-project'
import { parseSentence } from '../sentence'
import type { TemplateBlock } from '../template'

/**
 * What each output prints in a project's report, by the output as the template writes it; null where its figure is missing, would be untrue, or the
 * output is faulty.
 */
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
    if (source !== undefined && block.tag === 'paragraph') printed.set(source, textOf(block.runs))
  }
  return printed
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
