import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type ErrorCode,
} from 'yaml'
import { issue, type Issue, type IssueLocation } from '../../issue'
import { failure, success, type Result } from '../../result'
import type { IssueCode } from '../../text/messages'
import { templateLimits } from './template-limits'

/** The way to a place of a template: names and indexes from its root. */
export type SourcePath = readonly (string | number)[]

/** A parsed YAML file that still knows where everything stands. */
export interface TemplateSource {
  readonly file: string
  /** The content as plain values, for the schema. */
  readonly content: unknown
  /** The line and column of a value, of its key, or of the nearest thing above it that exists. */
  placeOf(path: SourcePath): IssueLocation
  placeOfKey(path: SourcePath, key: string): IssueLocation
  /** The place of `offset` characters into the string at `path`; `mark` is the text that stands there. */
  placeInText(path: SourcePath, offset: number, mark: string): IssueLocation
}

/** The parser's own words are English and speak of its tokens; its code tells the writer's mistake. */
function faultOf(code: ErrorCode): IssueCode {
  switch (code) {
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return 'template.yaml-indent'
    case 'MISSING_CHAR':
    case 'BAD_DQ_ESCAPE':
    case 'BAD_SCALAR_START':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'template.yaml-quotes'
    case 'DUPLICATE_KEY':
      return 'template.yaml-repeated-key'
    case 'BAD_ALIAS':
      return 'template.yaml-alias'
    default:
      return 'template.yaml'
  }
}

/** Parses YAML 1.2; every syntax error becomes an issue with its line and column. */
export function parseTemplateSource(text: string, file: string): Result<TemplateSource> {
  const { characters } = templateLimits
  if (text.length > characters) {
    return failure([issue('error', 'template.too-large', { tag: 'file', file }, { limit: characters })])
  }
  try {
    return parseSource(text, file)
  } catch (error) {
    // Brackets in brackets by the thousand: the parser goes down one by one until the stack is full.
    if (!(error instanceof RangeError)) throw error
    return failure([issue('error', 'template.too-deep', { tag: 'file', file })])
  }
}

function parseSource(text: string, file: string): Result<TemplateSource> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number): IssueLocation => {
    const { line, col } = lines.linePos(offset)
    return { tag: 'template', file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  if (document.errors.length > 0) {
    const issues: readonly Issue[] = document.errors.map((error) =>
      issue('error', faultOf(error.code), placeAt(error.pos[0])),
    )
    return failure(issues)
  }
  let content: unknown
  try {
    content = document.toJS()
  } catch (error) {
    // An alias without its anchor, or aliases that would unfold into a bomb.
    if (!(error instanceof ReferenceError)) throw error
    return failure([issue('error', 'template.yaml-alias', placeAt(0))])
  }
  return success({
    file,
    content,
    placeOf: (path) => placeAt(nearestNode(document, path)?.range?.[0] ?? 0),
    placeOfKey: (path, key) => placeAt(keyOffset(document, path, key)),
    placeInText: (path, offset, mark) => {
      const node = nearestNode(document, path)
      return placeAt(textOffset(text, node, offset, mark))
    },
  })
}

function nearestNode(document: Document, path: SourcePath): Node | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node)) return node
  }
  return document.contents
}

function keyOffset(document: Document, path: SourcePath, key: string): number {
  const node = nearestNode(document, path)
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
  const found = pair && isNode(pair.key) ? pair.key : isCollection(node) ? node : null
  return found?.range?.[0] ?? node?.range?.[0] ?? 0
}

/**
 * Folding and escapes make a string's offsets differ from the file's, so the text is looked for: the mark's n-th occurrence
 * in the value is its n-th occurrence in the source.
 */
function textOffset(source: string, node: Node | null, offset: number, mark: string): number {
  const [start = 0, end = source.length] = node?.range ?? []
  if (!isScalar(node) || typeof node.value !== 'string' || mark === '') return start
  let occurrence = 0
  for (let at = node.value.indexOf(mark); at !== -1 && at < offset; at = node.value.indexOf(mark, at + 1)) {
    occurrence += 1
  }
  const written = source.slice(start, end)
  let found = written.indexOf(mark)
  for (; occurrence > 0 && found !== -1; occurrence -= 1) found = written.indexOf(mark, found + 1)
  return found === -1 ? start : start + found
}
