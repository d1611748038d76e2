import { inputQuantity } from '../derive/input-quantity'
import { yearPeriod } from '../model/period'
import { chineseNumeral } from '../model/chinese-numeral'
import { findFilter } from './filters/index'
import type { FilterArgument } from './filters/filter'
import type { Argument, FilterCall } from './sentence'
import type { Template } from './template'
import { yearsBack } from './years-back'
import { plainTerm, type Moment, type Term } from './term'

/** What a name in a sentence stands for in one report. */
export type Named =
  | { readonly tag: 'words'; readonly text: string; readonly number: number | null }
  | { readonly tag: 'term'; readonly name: string; readonly term: Term }
  /** 甲、乙、丙: several indicators told together. */
  | { readonly tag: 'list'; readonly terms: readonly { readonly name: string; readonly term: Term }[] }

/** The names a sentence may use: the years, the settings and the template's indicators. */
export interface Scope {
  readonly moment: Moment
  named(name: string): Named | null
}

/** Year names that every template has; 年数 is the number of years since the base year, in Chinese numerals. */
export const yearNames = ['年', '上年', '前年', '基年', '年数'] as const

/** Whether a name is that of a year, or of the count of years. */
export function isYearName(name: string): boolean {
  return yearNames.some((yearName) => yearName === name) || yearsBack(name) !== null
}

/** What the names of a template stand for in one report: settings, years and indicators. */
export function buildScope(template: Template, settings: Readonly<Record<string, string>>, moment: Moment): Scope {
  const span = moment.year - moment.baseYear
  const years: Readonly<Record<(typeof yearNames)[number], { text: string; number: number }>> = {
    年: { text: String(moment.year), number: moment.year },
    上年: { text: String(moment.year - 1), number: moment.year - 1 },
    前年: { text: String(moment.year - 2), number: moment.year - 2 },
    基年: { text: String(moment.baseYear), number: moment.baseYear },
    年数: { text: yearsInWords(span), number: span },
  }
  const names = new Map<string, Named>()
  for (const [name, text] of Object.entries(settings)) names.set(name, { tag: 'words', text, number: null })
  for (const indicator of template.indicators) {
    const series = (year: number, region: string | null = moment.region) =>
      inputQuantity(moment.index, indicator, yearPeriod(year), region)
    names.set(indicator.name, { tag: 'term', name: indicator.name, term: plainTerm(series, moment.year) })
  }
  for (const [name, { text, number }] of Object.entries(years)) names.set(name, { tag: 'words', text, number })
  return { moment, named: (name) => names.get(name) ?? yearNamed(name, moment.year) ?? listOf(name, names) }
}

/** 三年前, 十年前: a year by its distance from the report's. */
function yearNamed(name: string, year: number): Named | null {
  const back = yearsBack(name)
  return back === null ? null : { tag: 'words', text: String(year - back), number: year - back }
}

/** Puts filters on a term. Calls were checked by `analyse`: an unknown name or filter here is a bug. */
export function applyFilters(term: Term, calls: readonly FilterCall[], scope: Scope): Term {
  return calls.reduce((current, call) => {
    const filter = findFilter(call.name)
    if (!filter) throw new Error(`unchecked filter ${call.name}`)
    const given = call.arguments.map((argument) => resolveArgument(argument, scope))
    return filter.apply(current, given, scope.moment, call.name)
  }, term)
}

function resolveArgument(argument: Argument, scope: Scope): FilterArgument {
  switch (argument.tag) {
    case 'number':
      return { tag: 'number', number: argument.number }
    case 'text':
      return { tag: 'text', text: argument.text }
    case 'name': {
      const named = scope.named(argument.name)
      if (named?.tag === 'term') return { tag: 'term', name: argument.name, term: named.term }
      if (named?.tag === 'words' && named.number !== null) return { tag: 'number', number: named.number }
      throw new Error(`unchecked argument ${argument.name}`)
    }
  }
}

/** Names parted by 、 that are all indicators. */
function listOf(name: string, names: ReadonlyMap<string, Named>): Named | null {
  const parts = namesOfList(name)
  const terms = parts.flatMap((part) => {
    const named = names.get(part)
    return named?.tag === 'term' ? [named] : []
  })
  return parts.length > 1 && terms.length === parts.length ? { tag: 'list', terms } : null
}

/** The names of a list, or the one name. */
export function namesOfList(name: string): readonly string[] {
  return name.split('、')
}

/** 十, 十二; two years are 两年 and never 二年. */
function yearsInWords(count: number): string {
  if (count === 2) return '两'
  return count >= 0 && count <= 99 ? chineseNumeral(count) : String(count)
}
