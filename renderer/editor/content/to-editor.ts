import { splitSentence } from '../../../shared/template/sentence-pieces'
import type { BlockInput, EditedBlock, SentenceInput } from '../../../shared/template/edit/template-document'
import { textBlocks, type EditorNode, type SentenceMark, type TextBlockKey } from './editor-node'

/** The editor's document of a template's blocks; `fromEditor` reads it back. */
export function toEditor(blocks: readonly EditedBlock[]): EditorNode {
  return { type: 'doc', content: blocks.flatMap(({ origin, content }, at) => nodesOf(content, origin, String(at))) }
}

function nodesOf(block: BlockInput, origin: number | null, key: string): readonly EditorNode[] {
  const attrs = { origin }
  if (block.title !== undefined) {
    const title: EditorNode = { type: 'title', attrs, content: inline(block.title) }
    return block.subtitle === undefined ? [title] : [title, { type: 'subtitle', content: inline(block.subtitle) }]
  }
  const kind = (Object.keys(textBlocks) as TextBlockKey[]).find((known) => block[known] !== undefined)
  if (kind === undefined) return [{ type: 'object', attrs: { origin, content: block } }]
  return [{ type: textBlocks[kind], attrs, content: contentOf(block, kind, key) }]
}

function contentOf(block: BlockInput, kind: TextBlockKey, key: string): readonly EditorNode[] {
  if (kind === 'lead' || kind === 'paragraph') return sentences(block[kind] ?? [], key)
  const text = block[kind]
  if (typeof text === 'string') return inline(text)
  const lines = (text ?? []).map((line) => inline(line))
  return lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'lineBreak' }, ...line]))
}

/** The sentences of a paragraph, each marked with what the template says of it; `key` is the paragraph's own. */
export function sentences(inputs: readonly SentenceInput[], key: string): readonly EditorNode[] {
  return inputs.flatMap((input, at) => {
    const mark: SentenceMark = { key: `${key}.${at}`, input }
    const text = typeof input === 'string' ? input : input.text
    return inline(text).map((node) => ({ ...node, marks: [{ type: 'sentence', attrs: { ...mark } }] }))
  })
}

/** The words and figures of a template's text. */
export function inline(text: string): readonly EditorNode[] {
  return splitSentence(text).map((piece): EditorNode => {
    switch (piece.tag) {
      case 'words':
        return { type: 'text', text: piece.text }
      case 'chip':
        return { type: 'figure', attrs: { source: piece.source } }
      case 'clause':
        return { type: 'clause', attrs: { mark: piece.mark } }
    }
  })
}
