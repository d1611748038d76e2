import type { SentencePiece } from '../../../shared/template/sentence-pieces'
import type { BlockInput, SentenceInput } from '../../../shared/template/edit/template-document'

/** A node of the editor's document as plain data, in the shape that ProseMirror reads and writes. */
export interface EditorNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly content?: readonly EditorNode[] | undefined
  readonly marks?: readonly EditorMark[] | undefined
  readonly text?: string | undefined
}

export interface EditorMark {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
}

/** The kinds of a template's blocks that are lines of words and figures, by the key of the template and the node of the editor. */
export const textBlocks = {
  title: 'title',
  byline: 'byline',
  lead: 'lead',
  heading: 'heading',
  topic: 'topic',
  paragraph: 'paragraph',
  note: 'note',
  'sign-off': 'signOff',
  attachments: 'attachments',
  signature: 'signature',
} as const satisfies Partial<Record<keyof BlockInput, string>>

export type TextBlockKey = keyof typeof textBlocks

/** The key of the template for a node of the editor; null for nodes that are no text. */
export function keyOfNode(type: string): TextBlockKey | null {
  const keys = Object.keys(textBlocks) as TextBlockKey[]
  return keys.find((key) => textBlocks[key] === type) ?? null
}

/** What a sentence of the template says besides its words, kept with the words while they are edited. */
export interface SentenceMark {
  /** Parts neighbouring sentences that say the same. */
  readonly key: string
  readonly input: SentenceInput
}

/** A node in a line as a piece of the template's text. */
export function pieceOf({ type, text = '', attrs = {} }: EditorNode): SentencePiece {
  if (type === 'figure') return { tag: 'chip', source: String(attrs['source']) }
  if (type === 'clause') return { tag: 'clause', mark: attrs['mark'] === ']]' ? ']]' : '[[' }
  return { tag: 'words', text }
}

/** The words and figures of a sentence as the template has them. */
export function textOfInput(input: SentenceInput): string {
  return typeof input === 'string' ? input : input.text
}
