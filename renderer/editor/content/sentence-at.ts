import type { SentenceInput } from '../../../shared/template/edit/template-document'
import type { EditorNode } from './editor-node'
import { cutSentences, textOfNodes } from './from-editor'

/** A sentence of a paragraph: where it stands in it, counted as the editor counts, and what the template says of it. */
export interface FoundSentence {
  readonly from: number
  readonly to: number
  readonly input: SentenceInput
}

interface Stretch {
  readonly key: unknown
  readonly input: SentenceInput | null
  readonly from: number
  readonly nodes: EditorNode[]
}

/** The sentence around a place in a paragraph; null in an empty one. A place between two sentences belongs to the one before it. */
export function sentenceAt(content: readonly EditorNode[], offset: number): FoundSentence | null {
  const stretches: Stretch[] = []
  let at = 0
  for (const node of content) {
    const attrs = node.marks?.find(({ type }) => type === 'sentence')?.attrs
    const key = attrs?.['key'] ?? null
    const last = stretches.at(-1)
    if (last && last.key === key) last.nodes.push(node)
    else
      stretches.push({ key, input: (attrs?.['input'] as SentenceInput | undefined) ?? null, from: at, nodes: [node] })
    at += sizeOf(node)
  }
  const found = stretches.findLast(({ from }) => from < offset) ?? stretches[0]
  return found ? sentenceIn(found, offset) : null
}

function sentenceIn({ input, from, nodes }: Stretch, offset: number): FoundSentence | null {
  const before = typeof input === 'string' || input === null ? input : input.text
  const whole = textOfNodes(nodes)
  const texts = whole === before ? [whole] : cutSentences(whole)
  const ends = endsOf(nodes, texts)
  let start = from
  for (const [at, text] of texts.entries()) {
    const to = from + (ends[at] ?? 0)
    if (offset <= to || at === texts.length - 1) {
      const isFirst = at === 0 && input !== null && typeof input !== 'string'
      return { from: start, to, input: isFirst ? { ...input, text } : text }
    }
    start = to
  }
  return null
}

/** Where each of the texts ends, counted as the editor counts: a figure is one, however long its source. */
function endsOf(nodes: readonly EditorNode[], texts: readonly string[]): readonly number[] {
  const units = nodes.flatMap((node) =>
    node.type === 'text'
      ? [...(node.text ?? '')].map((sign) => ({ nodes: [{ ...node, text: sign }], size: sign.length }))
      : [{ nodes: [node], size: 1 }],
  )
  const ends: number[] = []
  let taken: EditorNode[] = []
  let size = 0
  for (const unit of units) {
    taken = [...taken, ...unit.nodes]
    size += unit.size
    if (textOfNodes(taken).trim() === texts[ends.length]) {
      ends.push(size)
      taken = []
    }
  }
  if (ends.length > 0) ends[ends.length - 1] = units.reduce((sum, unit) => sum + unit.size, 0)
  return ends
}

function sizeOf(node: EditorNode): number {
  return node.type === 'text' ? (node.text?.length ?? 0) : 1
}
