import { joinPieces, splitSentence, type SentencePiece } from '../../../shared/template/edit/sentence-pieces'
import type { BlockInput, EditedBlock, SentenceInput } from '../../../shared/template/edit/template-document'
import { keyOfNode, type EditorNode, type TextBlockKey } from './editor-node'

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
export function textOfNodes(nodes: readonly EditorNode[]): string {
  const pieces = nodes.map(pieceOf).reduce<readonly SentencePiece[]>((joined, piece) => {
    const last = joined.at(-1)
    if (piece.tag !== 'words' || last?.tag !== 'words') return [...joined, piece]
    return [...joined.slice(0, -1), { tag: 'words', text: last.text + piece.text }]
  }, [])
  return joinPieces(
    pieces.map((piece, at): SentencePiece => {
      if (piece.tag !== 'words') return piece
      const words = plainWords(piece.text)
      const before = at > 0 ? words.replace(/^[}｝]/u, wide) : words
      return { tag: 'words', text: at < pieces.length - 1 ? before.replace(/[{｛]$/u, wide) : before }
    }),
  )
}

const wideSigns: Readonly<Record<string, string>> = {
  '{': '（',
  '｛': '（',
  '}': '）',
  '｝': '）',
  '[': '［',
  ']': '］',
}

/** Behind or before a figure even a brace of full width would be read as the figure's own. */
function wide(sign: string): string {
  return wideSigns[sign] ?? sign
}

function pieceOf({ type, text = '', attrs = {} }: EditorNode): SentencePiece {
  if (type === 'figure') return { tag: 'chip', source: String(attrs['source']) }
  if (type === 'clause') return { tag: 'clause', mark: attrs['mark'] === ']]' ? ']]' : '[[' }
  return { tag: 'words', text }
}

/** Typed words without signs that the template language would take for a figure, a clause or a tag. */
export function plainWords(text: string): string {
  return text
    .replace(/[\r\n]+/gu, '')
    .replace(/[{｛}｝]{2,}/gu, (braces) => [...braces].map(wide).join(''))
    .replace(/[{｛](?=%)/gu, wide)
    .replaceAll('[[', '［')
    .replaceAll(']]', '］')
}

interface SentenceGroup {
  readonly key: unknown
  readonly input: SentenceInput | null
  readonly nodes: EditorNode[]
}

/**
 * The sentences of a paragraph. What nobody touched stays the sentence it was, with what the template says of it; what was typed
 * is cut at its full stops, so that a missing figure takes one sentence and not the paragraph.
 */
function sentencesOf({ content = [] }: EditorNode, worded: Set<string>): readonly SentenceInput[] {
  const groups: SentenceGroup[] = []
  for (const node of content.filter(({ type }) => type !== 'lineBreak')) {
    const mark = node.marks?.find(({ type }) => type === 'sentence')
    const key = mark?.attrs?.['key'] ?? null
    const last = groups.at(-1)
    if (last && last.key === key) last.nodes.push(node)
    else groups.push({ key, input: (mark?.attrs?.['input'] as SentenceInput | undefined) ?? null, nodes: [node] })
  }
  return groups.flatMap(({ key, input, nodes }) => {
    const known = typeof key === 'string' && worded.has(key) ? null : input
    if (typeof key === 'string') worded.add(key)
    return sentencesOfGroup(textOfNodes(nodes), input, known)
  })
}

/** `known` is null where the sentence was parted and its first part has what the template says of it already. */
function sentencesOfGroup(
  text: string,
  input: SentenceInput | null,
  known: SentenceInput | null,
): readonly SentenceInput[] {
  const before = input === null ? null : typeof input === 'string' ? input : input.text
  if (input !== null && before !== null && text.startsWith(before)) {
    return [input, ...cutSentences(text.slice(before.length))]
  }
  const [first, ...rest] = cutSentences(text)
  if (first === undefined) return []
  return [known === null || typeof known === 'string' ? first : { ...known, text: first }, ...rest]
}

/** Cuts text behind its full stops, closing quotes included; a full stop inside a figure is none, and an open clause is not cut. */
export function cutSentences(text: string): readonly string[] {
  const cut: string[] = []
  let current = ''
  let depth = 0
  for (const piece of splitSentence(text)) {
    if (piece.tag === 'clause') depth += piece.mark === '[[' ? 1 : -1
    if (piece.tag !== 'words' || depth > 0) {
      current += joinPieces([piece])
      continue
    }
    for (const part of piece.text.split(/(?<=[。！？][”’」』）]*)(?![。！？”’」』）])/u)) {
      current += part
      if (!/[。！？][”’」』）]*$/u.test(part)) continue
      cut.push(current)
      current = ''
    }
  }
  return [...cut, current].map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
