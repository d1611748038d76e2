import { Liquid, type Template as LiquidTemplate } from 'liquidjs'
import { issue, type Issue, type IssueLocation } from '../issue'
import { failure, success, type Result } from '../result'
import { splitClauses } from './split-clauses'

export type Argument =
  | { readonly tag: 'number'; readonly number: number }
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'name'; readonly name: string }

/** A filter as a sentence calls it, with its arguments and its place. */
export interface FilterCall {
  readonly name: string
  readonly arguments: readonly Argument[]
  readonly place: IssueLocation
}

/** A sentence is words with outputs between them: `{{ name | filter: argument }}`. */
export type Piece =
  | { readonly tag: 'words'; readonly text: string; readonly place: IssueLocation }
  | {
      readonly tag: 'output'
      readonly name: string
      readonly filters: readonly FilterCall[]
      readonly place: IssueLocation
    }
  /** [注：…]: a numbered note about the words before it. */
  | { readonly tag: 'footnote'; readonly note: Sentence; readonly place: IssueLocation }

/** A sentence taken apart into words and figures. */
export interface Sentence {
  /** As the template has it, for messages. */
  readonly source: string
  readonly place: IssueLocation
  readonly pieces: readonly Piece[]
  /** Clauses between [[ and ]], which are left out by themselves where a figure in them is missing or untrue. */
  readonly optional: readonly PieceRange[]
  /** Full-width marks inside {{ }}, which were read as half-width ones. */
  readonly fullWidth: readonly string[]
}

/** Pieces from `first` up to but not including `end`. */
export interface PieceRange {
  readonly first: number
  readonly end: number
}

/** The sentence and the notes in it. */
export function withNotes(sentence: Sentence): readonly Sentence[] {
  return [sentence, ...sentence.pieces.flatMap((piece) => (piece.tag === 'footnote' ? [piece.note] : []))]
}

/** Where in the template file a stretch of the sentence stands. */
export type Locate = (offset: number, mark: string) => IssueLocation

// Only parsed, never rendered: evaluation is ours, because a figure must keep its provenance through every filter. Without a
// locale it would ask for the PC's, which takes as long as parsing a template.
const liquid = new Liquid({ strictFilters: false, strictVariables: true, ownPropertyOnly: true, locale: 'zh-CN' })

/** The parts of liquidjs's parse result that are read here; liquidjs exports no type for an output. */
interface LiquidToken {
  readonly begin: number
  readonly end: number
  getText(): string
}
interface LiquidOutput {
  readonly token: LiquidToken
  readonly value: {
    readonly initial: { readonly postfix: readonly LiquidToken[] }
    readonly filters: readonly {
      readonly name: string
      readonly token: LiquidToken
      readonly args: readonly unknown[]
    }[]
  }
}

/** Parses one sentence; every fault is an issue at its place. */
export function parseSentence(source: string, locate: Locate): Result<Sentence> {
  const { text, marks } = halfWidth(source)
  let templates: LiquidTemplate[]
  try {
    templates = liquid.parse(text)
  } catch (error) {
    const { code, begin } = liquidFault(error)
    return failure([issue('error', code, locate(begin, source.slice(begin, begin + 8)))])
  }
  const issues: Issue[] = []
  const pieces: Piece[] = []
  for (const template of templates) {
    const token = template.token as unknown as LiquidToken
    const place = locate(token.begin, source.slice(token.begin, token.end))
    if ('str' in template && typeof template.str === 'string') {
      pieces.push({ tag: 'words', text: template.str, place })
    } else if ('value' in template && !('name' in template)) {
      const parsed = parseOutput(template as unknown as LiquidOutput, source, place, locate)
      if (parsed.ok) pieces.push(parsed.value)
      else issues.push(...parsed.error)
    } else {
      issues.push(issue('error', 'template.no-tags', place, { tag: token.getText() }))
    }
  }
  if (issues.length > 0) return failure(issues)
  const clauses = splitClauses(pieces)
  const place = locate(0, source)
  if (typeof clauses === 'string') return failure([issue('error', clauses, place)])
  return success({ source, place, ...clauses, fullWidth: marks })
}

/** A sentence without words, in the place of one that could not be parsed. */
export function emptySentence(source: string, place: IssueLocation): Sentence {
  return { source, place, pieces: [], optional: [], fullWidth: [] }
}

const halves: Readonly<Record<string, string>> = {
  '｜': '|',
  '：': ':',
  '，': ',',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '｛': '{',
  '｝': '}',
  '\u3000': ' ',
}

/** The sentence with half-width marks inside {{ }}, character for character, and the marks that were not. */
function halfWidth(source: string): { readonly text: string; readonly marks: readonly string[] } {
  const marks = new Set<string>()
  const half = (mark: string): string => {
    if (mark !== '\u3000') marks.add(mark)
    return halves[mark] ?? mark
  }
  const braces = source.replace(/[｛｝]{2}/gu, (pair) => [...pair].map(half).join(''))
  const text = braces.replace(/\{\{.*?\}\}/gsu, (output) => output.replace(/[｜：，“”‘’\u3000]/gu, half))
  return { text, marks: [...marks] }
}

function parseOutput(output: LiquidOutput, source: string, place: IssueLocation, locate: Locate): Result<Piece> {
  const text = source.slice(output.token.begin, output.token.end)
  const [initial, ...others] = output.value.initial.postfix
  const name = initial?.getText() ?? ''
  if (others.length > 0 || name === '' || /[.[\]"'\s]/u.test(name)) {
    return failure([issue('error', 'template.one-name', place, { text: text.replace(/^\{\{|\}\}$/gu, '').trim() })])
  }
  const issues: Issue[] = []
  const filters: FilterCall[] = []
  for (const filter of output.value.filters) {
    const filterPlace = locate(filter.token.begin, filter.name)
    const given = filter.args.map(parseArgument)
    const known = given.filter((argument) => argument !== null)
    if (known.length < given.length) {
      issues.push(
        issue('error', 'template.wrong-argument', filterPlace, { filter: filter.name, expected: 'A、12、"A"' }),
      )
    }
    filters.push({ name: filter.name, arguments: known, place: filterPlace })
  }
  return issues.length > 0 ? failure(issues) : success({ tag: 'output', name, filters, place })
}

function parseArgument(token: unknown): Argument | null {
  if (typeof token !== 'object' || token === null || !('getText' in token)) return null
  const text = (token as LiquidToken).getText()
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return { tag: 'number', number: Number(text) }
  if (/^(["']).*\1$/su.test(text)) return { tag: 'text', text: text.slice(1, -1) }
  return /[.[\]\s]/u.test(text) ? null : { tag: 'name', name: text }
}

const faults: readonly (readonly [RegExp, Issue['code']])[] = [
  [/not closed/u, 'template.sentence-unclosed'],
  [/after filter name/u, 'template.sentence-colon'],
  [/filter name/u, 'template.sentence-filter'],
]

/** The writer's mistake: liquidjs tells it in English and in the terms of its parser. */
function liquidFault(error: unknown): { code: Issue['code']; begin: number } {
  if (!(error instanceof Error)) throw error
  const token = 'token' in error ? (error.token as LiquidToken | undefined) : undefined
  if (!token) throw error
  const { message } = error
  const found = faults.find(([pattern]) => pattern.test(message))
  const code: Issue['code'] = found?.[1] ?? 'template.sentence'
  return { code, begin: token.begin }
}
