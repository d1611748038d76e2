import { Liquid, type Template as LiquidTemplate } from 'liquidjs'
import { issue, type Issue, type Place } from '../issue'
import { failure, success, type Result } from '../result'

export type Argument =
  | { readonly tag: 'number'; readonly number: number }
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'name'; readonly name: string }

export interface FilterCall {
  readonly name: string
  readonly arguments: readonly Argument[]
  readonly place: Place
}

/** A sentence is words with outputs between them: `{{ name | filter: argument }}`. */
export type Piece =
  | { readonly tag: 'words'; readonly text: string; readonly place: Place }
  | { readonly tag: 'output'; readonly name: string; readonly filters: readonly FilterCall[]; readonly place: Place }

export interface Sentence {
  /** As the template has it, for messages. */
  readonly source: string
  readonly place: Place
  readonly pieces: readonly Piece[]
}

/** Where in the template file a stretch of the sentence stands. */
export type Locate = (offset: number, mark: string) => Place

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
  let templates: LiquidTemplate[]
  try {
    templates = liquid.parse(source)
  } catch (error) {
    const { message, begin } = liquidFault(error)
    return failure([
      issue('error', 'template.sentence', locate(begin, source.slice(begin, begin + 8)), { problem: message }),
    ])
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
  return success({ source, place: locate(0, source), pieces })
}

function parseOutput(output: LiquidOutput, source: string, place: Place, locate: Locate): Result<Piece> {
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

/** liquidjs appends ", line:1, col:4" of the sentence to its message; the place in the file says that better. */
function liquidFault(error: unknown): { message: string; begin: number } {
  if (!(error instanceof Error)) throw error
  const token = 'token' in error ? (error.token as LiquidToken | undefined) : undefined
  if (!token) throw error
  return { message: error.message.replace(/, line:\d+, col:\d+$/u, ''), begin: token.begin }
}
