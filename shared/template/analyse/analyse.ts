import { hasErrors, issue, type Issue } from '../../issue'
import { isYear } from '../../model/period'
import { parseUnit } from '../../model/unit'
import type { Indicator } from '../../model/indicator'
import { pairOf } from '../../report/change-words'
import { filterNames, findFilter } from '../filters/index'
import type { Filter, ParameterKind } from '../filters/filter'
import { textChoices } from '../filters/relate'
import { nearestName } from '../nearest-name'
import { summarizeIssues } from '../summarize-issues'
import { directionIssues } from './direction-issues'
import { proseCheck } from './prose-check'
import { dependentOpening } from '../dependence'
import { isYearName, namesOfList, yearNames } from '../scope'
import { withNotes, type Argument, type FilterCall, type Sentence } from '../sentence'
import type { ChartSpec, SentenceBlock, TableSpec, Template, TemplateBlock } from '../template'

/**
 * Checks a parsed template before it is filled: every name, filter and argument, what may be derived from which kind of
 * indicator, units against the prose, typed numbers. Errors mean that it must not be filled; all findings at once.
 */
export function analyse(template: Template): readonly Issue[] {
  const names = new TemplateNames(template)
  const checkProse = proseCheck(template.indicators)
  const blocks = template.blocks.flatMap((block) => [
    ...sentencesOf(block)
      .flatMap(withNotes)
      .flatMap((sentence) => checkSentence(names, sentence, template.indicators, checkProse)),
    ...checkNotes(block),
    ...(block.tag === 'lead' || block.tag === 'paragraph' ? checkOpening(block.sentences) : []),
    ...(block.tag === 'table' ? checkTable(names, block) : []),
    ...(block.tag === 'chart' ? checkChart(names, block) : []),
  ])
  return summarizeIssues([...checkNames(template), ...blocks])
}

function checkSentence(
  names: TemplateNames,
  sentence: Sentence,
  indicators: readonly Indicator[],
  checkProse: ReturnType<typeof proseCheck>,
): readonly Issue[] {
  const issues = [
    ...sentence.pieces.flatMap((piece) =>
      piece.tag === 'output' ? checkOutput(names, piece.name, piece.filters, piece.place) : [],
    ),
    ...checkProse(sentence),
  ]
  const marks = sentence.fullWidth.join('')
  return [
    ...issues,
    ...(marks === '' ? [] : [issue('warning', 'template.full-width', sentence.place, { marks })]),
    ...(hasErrors(issues) ? [] : directionIssues(sentence, indicators)),
  ]
}

/** Numbered notes belong to running text; tables and charts have notes of their own. */
function checkNotes(block: TemplateBlock): readonly Issue[] {
  if (block.tag === 'lead' || block.tag === 'paragraph') return []
  return sentencesOf(block).flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.tag === 'footnote' ? [issue('error', 'template.footnote-place', piece.place)] : [],
    ),
  )
}

/** Names that stand for two things, and wholes 其中 that nobody declares. */
function checkNames({ indicators, settings, file }: Template): readonly Issue[] {
  const place = { tag: 'file', file } as const
  const declared = new Set(indicators.map((indicator) => indicator.name))
  const taken = (name: string): boolean => declared.has(name) || isYearName(name)
  const clashes = [
    ...Object.keys(settings).filter(taken),
    ...indicators.map((indicator) => indicator.name).filter(isYearName),
    ...indicators.flatMap((indicator) =>
      indicator.aliases.filter((alias) => alias !== indicator.name && declared.has(alias)),
    ),
  ]
  const wholes = indicators.flatMap(({ partOf }) => (partOf !== null && !declared.has(partOf) ? [partOf] : []))
  return [
    ...clashes.map((name) => issue('error', 'template.name-clash', place, { name })),
    ...wholes.map((name) =>
      issue('error', 'template.unknown-name', place, { name, suggestion: nearestName(name, declared) ?? '' }),
    ),
  ]
}

/** Every sentence of a block, alternatives included. */
export function sentencesOf(block: TemplateBlock): readonly Sentence[] {
  switch (block.tag) {
    case 'title':
      return block.subtitle ? [block.text, block.subtitle] : [block.text]
    case 'byline':
    case 'note':
      return [block.text]
    case 'lead':
    case 'paragraph':
      return block.sentences.flatMap(({ text, otherwise }) => (otherwise ? [text, otherwise] : [text]))
    case 'heading':
    case 'sign-off':
      return block.lines
    case 'attachments':
      return block.items
    case 'signature':
      return [block.issuer]
    case 'table':
      return [block.caption, ...block.columns.map((column) => column.header), ...block.notes]
    case 'chart':
      return [block.caption, ...block.notes]
    case 'contents':
    case 'page-break':
      return []
  }
}

/** So many unknown names are given the nearest known one, which takes a look at all of them. */
const mostSuggestions = 100

class TemplateNames {
  private readonly indicators: ReadonlyMap<string, Indicator>
  private readonly settings: ReadonlySet<string>
  private unknownCount = 0

  constructor(template: Template) {
    this.indicators = new Map(template.indicators.map((indicator) => [indicator.name, indicator]))
    this.settings = new Set(Object.keys(template.settings))
  }

  indicator(name: string): Indicator | undefined {
    return this.indicators.get(name)
  }

  /** 年数 counts years and is none itself. */
  isYear(name: string): boolean {
    return name !== '年数' && isYearName(name)
  }

  isWords(name: string): boolean {
    return isYearName(name) || this.settings.has(name)
  }

  unknown(name: string, place: Issue['place']): Issue {
    // Beyond so many a template is not misspelt but not meant for these indicators.
    this.unknownCount += 1
    const known = this.unknownCount > mostSuggestions ? [] : [...this.indicators.keys(), ...this.settings, ...yearNames]
    const nearest = nearestName(name, known)
    return issue('error', 'template.unknown-name', place, { name, suggestion: nearest ?? '' })
  }
}

/** What writers call filters by other names of the field. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['增幅', '增速'],
  ['涨幅', '增速'],
  ['降幅', '下降率'],
  ['比重', '占比'],
  ['份额', '占比'],
  ['比较', '比'],
  ['同比增长', '比'],
  ['增长量', '比量'],
  ['增加量', '比量'],
  ['均增', '年均增速'],
  ['平均增长', '年均增速'],
  ['年均', '年均增速'],
  ['名', '名次'],
  ['合计', '加'],
  ['之差', '减'],
  ['小数', '位数'],
  ['单位', '带单位'],
])

/** A sentence that speaks of the one before must not be the first. */
function checkOpening(sentences: readonly SentenceBlock[]): readonly Issue[] {
  const [first] = sentences
  const words = first ? dependentOpening(first.text.source) : null
  return first && words !== null ? [issue('warning', 'template.first-depends', first.text.place, { words })] : []
}

function checkOutput(
  names: TemplateNames,
  name: string,
  calls: readonly FilterCall[],
  place: Issue['place'],
): readonly Issue[] {
  const indicator = names.indicator(name)
  if (indicator) return checkCalls(names, indicator, calls)
  const listed = namesOfList(name)
  if (listed.length > 1) {
    return listed.flatMap((text) => {
      const member = names.indicator(text)
      return member ? checkCalls(names, member, calls) : [names.unknown(text, place)]
    })
  }
  const [first] = calls
  if (!names.isWords(name)) return [names.unknown(name, place)]
  return first ? [issue('error', 'template.not-a-figure', first.place, { name, filter: first.name })] : []
}

function checkCalls(names: TemplateNames, indicator: Indicator, calls: readonly FilterCall[]): readonly Issue[] {
  const issues: Issue[] = []
  let chain: Chain = { before: null, isDerived: false, isPhrase: false }
  for (const call of calls) {
    const filter = findFilter(call.name)
    if (!filter) {
      const suggestion = synonyms.get(call.name) ?? nearestName(call.name, filterNames()) ?? ''
      issues.push(issue('error', 'template.unknown-filter', call.place, { name: call.name, suggestion }))
      continue
    }
    issues.push(
      ...checkArguments(names, call, filter),
      ...checkOrder(call, filter, chain),
      ...checkKind(indicator, call, filter),
    )
    chain = {
      before: { name: call.name, filter },
      isDerived: chain.isDerived || (filter.stage === 'derive' && filter.name !== '年'),
      isPhrase: chain.isPhrase || filter.stage === 'phrase',
    }
  }
  return issues
}

/** The filters of an output up to one of them. */
interface Chain {
  readonly before: { readonly name: string; readonly filter: Filter } | null
  readonly isDerived: boolean
  readonly isPhrase: boolean
}

const stages: readonly Filter['stage'][] = ['derive', 'phrase', 'print']

function checkOrder(call: FilterCall, filter: Filter, { before, isDerived, isPhrase }: Chain): readonly Issue[] {
  if (filter.name === '用词' && !isPhrase) return [issue('error', 'template.words-without-phrase', call.place)]
  if (before === null) return []
  const isLate = stages.indexOf(filter.stage) < stages.indexOf(before.filter.stage)
  const isTwice = filter.stage === 'phrase' && isPhrase
  const isOnDerived = filter.onEntered && isDerived
  // In neither order do two phrases go together, nor two filters of which each works on entered figures.
  const exclude = isTwice || (isOnDerived && before.filter.onEntered)
  if (!isLate && !exclude && !isOnDerived) return []
  const code = exclude ? 'template.filters-exclude' : 'template.filter-order'
  return [issue('error', code, call.place, { filter: call.name, before: before.name })]
}

function checkKind(indicator: Indicator, call: FilterCall, filter: Filter): readonly Issue[] {
  const parameters = { name: indicator.name, filter: call.name }
  return [
    ...(allows(indicator, filter) ? [] : [issue('error', 'template.kind-derived', call.place, parameters)]),
    ...(filter.name === '累计' && indicator.kind !== 'flow'
      ? [issue('error', 'template.sum-of-stock', call.place, { name: indicator.name })]
      : []),
  ]
}

/** An event is itself a year and only printed; a rank is only compared. */
function allows({ kind }: Indicator, filter: Filter): boolean {
  if (filter.stage === 'print' || filter.name === '年') return true
  return kind === 'rank' ? filter.stage === 'phrase' : kind !== 'event'
}

/** More decimals than any figure has, or rounding to more than hundreds of millions, is a slip of the pen. */
const mostDecimals = 8

/** How each kind of argument is written, for messages. */
const examples: Readonly<Record<Exclude<ParameterKind, 'text'>, string>> = {
  year: '基年',
  number: '20',
  decimals: '2',
  indicator: '常住人口',
  'indicator-or-text': '支出增长率',
}

function checkArguments(names: TemplateNames, call: FilterCall, filter: Filter): readonly Issue[] {
  const kinds = [...filter.required, ...filter.optional]
  const expected = exampleCall(filter)
  const wrong = issue('error', 'template.wrong-argument', call.place, { filter: call.name, expected })
  if (call.arguments.length < filter.required.length || call.arguments.length > kinds.length) return [wrong]
  return call.arguments.flatMap((argument, at) => {
    const kind = kinds[at]
    if (kind === undefined) return [wrong]
    const isUnknownName = argument.tag === 'name' && !names.indicator(argument.name) && !names.isWords(argument.name)
    if (isUnknownName) return [names.unknown(argument.name, call.place)]
    if (!fits(names, argument, kind)) return [wrong]
    return argument.tag === 'text' && !isChoice(filter, call.arguments, at) ? [wrong] : []
  })
}

/** Whether a text is one of those that the filter takes; the second word of 用词 has to go with the first. */
function isChoice({ name }: Filter, given: readonly Argument[], at: number): boolean {
  const [first, second] = given
  const argument = given[at]
  if (argument?.tag !== 'text') return true
  if (name === '用词' && at === 1) {
    return first?.tag === 'text' && second?.tag === 'text' && pairOf(first.text, second.text) !== null
  }
  return textChoices[name]?.includes(argument.text) ?? true
}

/** "位数: 2", "连续: \"提高\"", "万": a call of the filter as it should be. */
function exampleCall(filter: Filter): string {
  const given = [...filter.required, ...filter.optional].map((kind) =>
    kind === 'text' ? `"${textChoices[filter.name]?.[0] ?? '万人'}"` : examples[kind],
  )
  return given.length === 0 ? filter.name : `${filter.name}: ${given.join(', ')}`
}

function fits(names: TemplateNames, argument: Argument, kind: ParameterKind): boolean {
  switch (kind) {
    case 'year':
      return argument.tag === 'number'
        ? isYear(argument.number)
        : argument.tag === 'name' && names.isYear(argument.name)
    case 'number':
      return argument.tag === 'number'
    case 'decimals':
      return argument.tag === 'number' && Number.isInteger(argument.number) && Math.abs(argument.number) <= mostDecimals
    case 'text':
      return argument.tag === 'text'
    case 'indicator':
      return argument.tag === 'name' && names.indicator(argument.name) !== undefined
    case 'indicator-or-text':
      return argument.tag === 'text' || (argument.tag === 'name' && names.indicator(argument.name) !== undefined)
  }
}

function checkTable(names: TemplateNames, table: TableSpec): readonly Issue[] {
  return table.rows.flatMap((row) => {
    if ('group' in row) return []
    const indicator = names.indicator(row.indicator)
    if (!indicator) return [names.unknown(row.indicator, row.place)]
    const unitIssues =
      table.unit !== null && parseUnit(table.unit).text !== parseUnit(indicator.unit).text
        ? [
            issue('error', 'template.unit-mismatch', row.place, {
              name: indicator.name,
              unit: indicator.unit,
              text: table.unit,
            }),
          ]
        : []
    return [...table.columns.flatMap((column) => checkColumn(names, indicator, column.filters)), ...unitIssues]
  })
}

/** A cell holds a figure; phrases that choose their words are for sentences. */
function checkColumn(names: TemplateNames, indicator: Indicator, calls: readonly FilterCall[]): readonly Issue[] {
  const phrase = calls.find((call) => findFilter(call.name)?.stage === 'phrase')
  if (phrase) return [issue('error', 'template.phrase-in-table', phrase.place, { filter: phrase.name })]
  return checkCalls(names, indicator, calls)
}

function checkChart(names: TemplateNames, chart: ChartSpec): readonly Issue[] {
  const named = chart.rate === null ? chart.indicators : [...chart.indicators, chart.rate]
  const unknown = named.filter((name) => !names.indicator(name))
  if (unknown.length > 0) return unknown.map((name) => names.unknown(name, chart.place))
  if (chart.rate !== null && chart.kind !== 'column-line') {
    return [issue('error', 'template.chart-rate', chart.place, { caption: chart.caption.source })]
  }
  // Shares and changes are in % whatever their figures count.
  if (chart.kind === 'share' || chart.kind === 'change') return []
  const units = [...new Set(chart.indicators.map((name) => names.indicator(name)?.unit ?? ''))]
  if (units.length === 1) return []
  return [
    issue('error', 'template.chart-units', chart.place, { caption: chart.caption.source, units: units.join('、') }),
  ]
}
