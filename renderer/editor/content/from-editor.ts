import { cutSentences } from '../../../shared/template/cut-sentences'
import { BracketReader } from '../../../shared/template/bracket-reader'
import { joinPieces, type SentencePiece } from '../../../shared/template/sentence-pieces'
import type { BlockInput, EditedBlock, SentenceInput } from '../../../shared/template/edit/template-document'
import { keyOfNode, pieceOf, textOfInput, type EditorNode, type TextBlockKey } from './editor-node'
import { groupBySentence } from './group-by-sentence'

/**
 * The blocks of a template from the editor's document. An empty line is no block: a template has none. Words that the template
 * language would take for its own signs are changed so far that they stay words.
 */
export function fromEditor({ content = [] }: EditorNode): readonly EditedBlock[] {
  const used = new Set<number>()
  const worded = new Set<string>()
  return content.flatMap((node, at) => {
    if (node.type === 'subtitle' && content[at - 1]?.type === 'title') return []
    const following = content[at + 1]
    const subtitle = node.type === 'title' && following?.type === 'subtitle' ? textOf(following) : ''
    const block = blockOf(node, subtitle, worded)
    return block === null ? [] : [{ origin: ownOrigin(node, used), content: block }]
  })
}

/** A block that was copied or split comes from its file once only. */
function ownOrigin({ attrs }: EditorNode, used: Set<number>): number | null {
  const origin = attrs?.['origin']
  if (typeof origin !== 'number' || used.has(origin)) return null
  used.add(origin)
  return origin
}

function blockOf(node: EditorNode, subtitle: string, worded: Set<string>): BlockInput | null {
  if (node.type === 'object') return (node.attrs?.['content'] as BlockInput | undefined) ?? null
  const key = keyOfNode(node.type)
  // A subtitle without its title is an ordinary line.
  if (key === null) return textOf(node) === '' ? null : { paragraph: [textOf(node)] }
  if (textOf(node) === '') return null
  if (key === 'title') return { title: textOf(node), ...(subtitle === '' ? {} : { subtitle }) }
  return { [key]: valueOf(node, key, worded) }
}

function valueOf(node: EditorNode, key: TextBlockKey, worded: Set<string>): unknown {
  if (key === 'lead' || key === 'paragraph') return sentencesOf(node, worded)
  const lines = linesOf(node)
  if (key === 'sign-off' || key === 'attachments') return lines
  return key === 'heading' && lines.length > 1 ? lines : lines.join('')
}

/** The text of a line, in the language of the template. */
export function textOf(node: EditorNode): string {
  return linesOf(node).join('')
}

function linesOf({ content = [] }: EditorNode): readonly string[] {
  const lines: EditorNode[][] = [[]]
  for (const node of content) {
    if (node.type === 'lineBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines.map((nodes) => textOfNodes(nodes).trim()).filter((line) => line !== '')
}

/** The text of nodes: words that stand next to each other are read as one, and end before a figure without half of its sign. */
function textOfNodes(nodes: readonly EditorNode[]): string {
  const brackets = new BracketReader()
  const pieces = joinWords(nodes.map(pieceOf))
  return joinPieces(
    pieces.map((piece, at): SentencePiece => {
      if (piece.tag !== 'words') return piece
      const words = plainWords(piece.text, brackets)
      const before = at > 0 ? words.replace(/^[}｝]/u, wide) : words
      return { tag: 'words', text: at < pieces.length - 1 ? before.replace(/[{｛]$/u, wide) : before }
    }),
  )
}

function joinWords(pieces: readonly SentencePiece[]): readonly SentencePiece[] {
  const joined: SentencePiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.tag === 'words' && last?.tag === 'words')
      joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}

const wideSigns: Readonly<Record<string, string>> = {
  '{': '（',
  '｛': '（',
  '}': '）',
  '｝': '）',
}

/** Behind or before a figure even a brace of full width would be read as the figure's own. */
function wide(sign: string): string {
  return wideSigns[sign] ?? sign
}

/**
 * Typed words without signs that the template language would take for a figure, a clause or a tag. `brackets` has read the words before them: in a
 * note brackets are its own.
 */
export function plainWords(text: string, brackets = new BracketReader()): string {
  const words = text
    .replace(/[\r\n]+/gu, '')
    .replace(/[{｛}｝]{2,}/gu, (braces) => [...braces].map(wide).join(''))
    .replace(/[{｛](?=%)/gu, wide)
  return brackets
    .read(words)
    .map((mark) => (mark.tag === 'clause-opens' ? '［' : mark.tag === 'clause-closes' ? '］' : mark.text))
    .join('')
}

/**
 * The sentences of a paragraph. What nobody touched stays the sentence it was, with what the template says of it; what was typed
 * is cut at its full stops, so that a missing figure takes one sentence and not the paragraph.
 */
function sentencesOf({ content = [] }: EditorNode, worded: Set<string>): readonly SentenceInput[] {
  return groupBySentence(content).flatMap(({ key, input, nodes }) => {
    const known = key !== null && worded.has(key) ? null : input
    if (key !== null) worded.add(key)
    return sentencesOfGroup(textOfNodes(nodes), input, known)
  })
}

/** `known` is null where the sentence was parted and its first part has what the template says of it already. */
function sentencesOfGroup(
  text: string,
  input: SentenceInput | null,
  known: SentenceInput | null,
): readonly SentenceInput[] {
  const before = input === null ? null : textOfInput(input)
  if (input !== null && before !== null && text.startsWith(before)) {
    return [input, ...typedSentences(text.slice(before.length))]
  }
  const [first, ...rest] = typedSentences(text)
  if (first === undefined) return []
  return [known === null || typeof known === 'string' ? first : { ...known, text: first }, ...rest]
}

/** The sentences of typed text, without the blanks around them. */
function typedSentences(text: string): readonly string[] {
  return cutSentences(text)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
