import { Document, isSeq, parseDocument, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { indented, lineEnd, yamlStyle } from './source-lines'
import type { AddedIndicator } from './template-document'

/** Declares indicators below their sections, a new section behind the others. */
export function writeIndicators(source: string, added: readonly AddedIndicator[]): string {
  return added.reduce(declareIndicator, source)
}

function declareIndicator(text: string, { section, indicator }: AddedIndicator): string {
  const yaml = parseDocument(text)
  const sections = yaml.get('indicators', true) as YAMLMap<Node, Node>
  const list = sections.get(section, true)
  const line = indented(flowText(indicator), '    ')
  if (isSeq<Node>(list) && list.flow !== true) return insertAt(text, endOf(text, list.items.at(-1) ?? list), line)
  if (!list && sections.flow !== true) {
    return insertAt(text, endOf(text, sections.items.at(-1)?.value ?? sections), `  ${keyText(section)}:\n${line}`)
  }
  if (list) yaml.addIn(['indicators', section], indicator)
  else sections.add(yaml.createPair(section, [indicator]))
  return yaml.toString(yamlStyle)
}

/** Behind the line in which a node ends. */
function endOf(text: string, node: Node): number {
  return lineEnd(text, node.range?.[1] ?? text.length)
}

function insertAt(text: string, at: number, lines: string): string {
  const isEnded = at === 0 || text[at - 1] === '\n'
  return `${text.slice(0, at)}${isEnded ? '' : '\n'}${lines}${text.slice(at)}`
}

function flowText(value: unknown): string {
  const document = new Document([value])
  const [item] = (document.contents as unknown as YAMLSeq<YAMLMap>).items
  if (item) item.flow = true
  return document.toString({ ...yamlStyle, flowCollectionPadding: true })
}

function keyText(key: string): string {
  return new Document(key).toString(yamlStyle).trimEnd()
}
