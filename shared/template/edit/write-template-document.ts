import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Alias,
  type Node,
  type YAMLSeq,
} from 'yaml'
import { writeIndicators } from './write-indicators'
import { isSame, patchNode, withoutAnchors } from './patch-node'
import { indented, lineEnd, lineStart, yamlStyle } from './source-lines'
import { plainBlocks, type BlockInput, type EditedBlock, type TemplateDocument } from './template-document'

/**
 * The file of an edited template. Blocks and lines that nobody touched stay as they were written, to the letter; a comment before a
 * block goes where the block goes. Nothing changed gives the same file.
 */
export function writeTemplateDocument({ source, blocks, added }: TemplateDocument): string {
  const before = plainBlocks(source)
  const isUntouched =
    blocks.length === before.length &&
    blocks.every(({ origin, content }, at) => origin === at && isSame(content, before[at]))
  const blocked = isUntouched ? source : writeBlocks(source, blocks, before)
  return added.length === 0 ? blocked : writeIndicators(blocked, added)
}

function writeBlocks(source: string, blocks: readonly EditedBlock[], before: readonly BlockInput[]): string {
  const yaml = parseDocument(source)
  const list = yaml.get('blocks', true) as YAMLSeq<Node>
  const pieces = list.flow === true ? null : cutItems(source, list)
  const shared = sharedNodes(list, blocks, before)
  const indent = pieces?.indent ?? '  '
  const parts = blocks.map(({ origin, content }) => {
    if (origin === null) return indented(itemText(patchNode(yaml, null, content)), indent)
    const { lead = '', text = null } = pieces?.items[origin] ?? {}
    const isShared = shared.has(origin)
    if (text !== null && !isShared && isSame(content, before[origin])) return lead + text
    const node = list.items[origin]?.clone() as Node
    return lead + indented(itemText(patchNode(yaml, isShared ? unfold(yaml, node) : node, content)), indent)
  })
  const body = parts.join('')
  return pieces ? source.slice(0, pieces.start) + body + source.slice(pieces.end) : withBlocks(yaml, body)
}

/** A file whose blocks are written in brackets: they are written anew, one below the other. */
function withBlocks(yaml: Document, body: string): string {
  yaml.delete('blocks')
  return `${yaml.toString(yamlStyle)}blocks:\n${body}`
}

interface Piece {
  /** Comments and empty lines before the item. */
  readonly lead: string
  /** The item from its dash to the end of its last line. */
  readonly text: string
}

/** Cuts a list in block style into its items; joined again they are the text from `start` to `end`. */
function cutItems(
  source: string,
  list: YAMLSeq<Node>,
): { readonly start: number; readonly end: number; readonly indent: string; readonly items: readonly Piece[] } {
  const starts = list.items.map((item) => dashBefore(source, item.range?.[0] ?? 0))
  const first = starts[0] ?? 0
  const start = lineStart(source, first)
  const items = list.items.map((item, at): Piece => {
    const from = lineStart(source, starts[at] ?? first)
    const previous = list.items[at - 1]
    const leadFrom = previous ? lineEnd(source, previous.range?.[1] ?? from) : from
    return { lead: source.slice(leadFrom, from), text: source.slice(from, lineEnd(source, item.range?.[1] ?? from)) }
  })
  const last = list.items.at(-1)
  return { start, end: lineEnd(source, last?.range?.[1] ?? start), indent: source.slice(start, first), items }
}

function dashBefore(source: string, offset: number): number {
  return source.lastIndexOf('-', offset - 1)
}

/**
 * Blocks whose aliases or anchors would lose their other end, because a block with the anchor of one was changed, moved or taken out:
 * they are written without either.
 */
function sharedNodes(
  list: YAMLSeq<Node>,
  blocks: readonly EditedBlock[],
  before: readonly BlockInput[],
): ReadonlySet<number> {
  const named = list.items.map((item) => anchorsOf(item))
  const isWhole = (origin: number): boolean => {
    const at = blocks.findIndex((block) => block.origin === origin)
    return at !== -1 && isSame(blocks[at]?.content, before[origin])
  }
  const order = blocks.flatMap(({ origin }) => (origin === null ? [] : [origin]))
  const isInOrder = order.every((origin, at) => at === 0 || origin > (order[at - 1] ?? -1))
  const lost = new Set(named.flatMap(({ anchors }, origin) => (isInOrder && isWhole(origin) ? [] : [...anchors])))
  return new Set(
    named.flatMap(({ anchors, aliases }, origin) =>
      [...anchors, ...aliases].some((name) => lost.has(name)) ? [origin] : [],
    ),
  )
}

function anchorsOf(node: Node): { readonly anchors: ReadonlySet<string>; readonly aliases: ReadonlySet<string> } {
  const anchors = new Set<string>()
  const aliases = new Set<string>()
  visit(node, (_, part) => {
    if (isAlias(part)) aliases.add(part.source)
    else if (isAnchored(part)) anchors.add(part.anchor)
  })
  return { anchors, aliases }
}

function isAnchored(part: unknown): part is { anchor: string } {
  return (isMap(part) || isSeq(part) || isScalar(part)) && part.anchor !== undefined
}

/** A block with copies in place of its aliases, and without anchors. */
function unfold(yaml: Document, node: Node): Node {
  visit(node, { Alias: (_, alias: Alias) => withoutAnchors(alias.resolve(yaml)?.clone() as Node) })
  return withoutAnchors(node)
}

/** An item of a list as YAML, its dash included. */
function itemText(node: Node): string {
  const document = new Document([])
  ;(document.contents as unknown as YAMLSeq<Node>).items.push(node)
  return document.toString(yamlStyle)
}
