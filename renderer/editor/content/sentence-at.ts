import { cutSentences } from '../../../shared/template/cut-sentences'
import type { SentenceInput } from '../../../shared/template/edit/template-document'
import { joinPieces } from '../../../shared/template/sentence-pieces'
import { pieceOf, textOfInput, type EditorNode } from './editor-node'
import { groupBySentence, type SentenceGroup } from './group-by-sentence'

/** A sentence of a paragraph: where it stands in it, counted as the editor counts, and what the template says of it. */
export interface FoundSentence {
  readonly from: number
  readonly to: number
  readonly input: SentenceInput
}

/** The sentence around a place in a paragraph; null in an empty one. A place between two sentences belongs to the one before it. */
export function sentenceAt(content: readonly EditorNode[], offset: number): FoundSentence | null {
  let from = 0
  let found: FoundSentence | null = null
  for (const group of groupBySentence(content)) {
    if (found !== null && from >= offset) return found
    found = sentenceIn(group, from, offset)
    from += group.nodes.reduce((size, node) => size + sizeOf(node), 0)
  }
  return found
}

function sentenceIn({ input, nodes }: SentenceGroup, from: number, offset: number): FoundSentence | null {
  const whole = textOf(nodes)
  const texts = input !== null && whole === textOfInput(input) ? [whole] : cutSentences(whole)
  const ends = endsOf(nodes, texts).map((end) => from + end)
  const at = Math.max(
    0,
    ends.findIndex((end) => offset <= end),
  )
  const text = texts[at]?.trim()
  if (text === undefined) return null
  const isFirst = at === 0 && input !== null && typeof input !== 'string'
  return { from: ends[at - 1] ?? from, to: ends[at] ?? from, input: isFirst ? { ...input, text } : text }
}

/** Where each of the texts ends, counted as the editor counts: a figure is one, however long its source. */
function endsOf(nodes: readonly EditorNode[], texts: readonly string[]): readonly number[] {
  const ends: number[] = []
  let length = 0
  let size = 0
  let end = texts[0]?.length ?? 0
  for (const node of nodes) {
    const text = textOf([node])
    while (ends.length < texts.length && end <= length + text.length) {
      ends.push(size + (node.type === 'text' ? end - length : sizeOf(node)))
      end += texts[ends.length]?.length ?? 0
    }
    length += text.length
    size += sizeOf(node)
  }
  return ends
}

function textOf(nodes: readonly EditorNode[]): string {
  return joinPieces(nodes.map(pieceOf))
}

function sizeOf(node: EditorNode): number {
  return node.type === 'text' ? (node.text?.length ?? 0) : 1
}
