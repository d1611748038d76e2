import type { SentenceInput } from '../../../shared/template/edit/template-document'
import type { EditorNode } from './editor-node'

/** Neighbouring nodes of a paragraph that belong to one sentence of the template, or to none. */
export interface SentenceGroup {
  /** Null for what was typed outside of every sentence. */
  readonly key: string | null
  readonly input: SentenceInput | null
  readonly nodes: readonly EditorNode[]
}

/** The nodes of a paragraph by the sentences of the template that they belong to, in order. */
export function groupBySentence(content: readonly EditorNode[]): readonly SentenceGroup[] {
  const groups: (SentenceGroup & { readonly nodes: EditorNode[] })[] = []
  for (const node of content) {
    const attrs = node.marks?.find(({ type }) => type === 'sentence')?.attrs ?? {}
    const key = typeof attrs['key'] === 'string' ? attrs['key'] : null
    const last = groups.at(-1)
    if (last && last.key === key) last.nodes.push(node)
    else groups.push({ key, input: (attrs['input'] as SentenceInput | undefined) ?? null, nodes: [node] })
  }
  return groups
}
