import { isUnit } from '../unit/is-unit'

/** What a number format does to a number before a reader sees it. */
export interface ShownNumber {
  /** The shown number is the stored one times ten to this power: 2 under 0%, −4 under 0!.0, and −3 under #,##0, */
  readonly power: number
  /** The unit that the format writes behind the number: %, 万元, 人; 元 for ￥ before it. Null where it writes none. */
  readonly unit: string | null
}

const asStored: ShownNumber = { power: 0, unit: null }

/**
 * Reads a number format (ECMA-376 part 1, 18.8.31): a percent sign shows a hundredfold, each comma behind the last digit a
 * thousandth. A point that is only written (0!.0, shows 12345678 as 1234.6) moves the point as Chinese sheets do for 万.
 */
export function readNumberFormat(format: string | null, number: number): ShownNumber {
  // Most formats hold nothing but digits, a point and commas between them.
  if (format === null || /^(?:General|[#,]*0*(?:\.0+)?)$/u.test(format)) return asStored
  return sectionFor(knownSections(format), number).shown
}

/** The cells of a workbook share few formats; a workbook that claims thousands of them fills no memory. */
const known = new Map<string, readonly Section[]>()
const mostKnown = 500

function knownSections(format: string): readonly Section[] {
  const found = known.get(format)
  if (found) return found
  const sections = splitSections(format).map(({ tokens, condition }) => ({ condition, shown: readSection(tokens) }))
  if (known.size >= mostKnown) known.clear()
  known.set(format, sections)
  return sections
}

type Token = { readonly tag: 'digit' | 'point' | 'comma' | 'percent' } | { readonly tag: 'text'; readonly text: string }

/** [>=10000]: the numbers that a section is for; null where it names none. */
type Condition = ((number: number) => boolean) | null

interface Section {
  readonly shown: ShownNumber
  readonly condition: Condition
}

const part = /"([^"]*)"|[\\!](.)|_.|\*.|\[([^\]]*)\]|E[+-]|([0#?])|(\.)|(,)|(%)|([^;])|;/giu

function splitSections(format: string): readonly { readonly tokens: Token[]; readonly condition: Condition }[] {
  const sections: { tokens: Token[]; condition: Condition }[] = [{ tokens: [], condition: null }]
  for (const match of format.matchAll(part)) {
    const [whole, quoted, escaped, bracketed, digit, point, comma, percent, other] = match
    const section = sections.at(-1)
    if (whole === ';') sections.push({ tokens: [], condition: null })
    else if (!section) break
    else if (bracketed !== undefined) {
      section.condition = conditionOf(bracketed) ?? section.condition
      const currency = /^\$([^-]+)/u.exec(bracketed)?.[1]
      if (currency !== undefined) section.tokens.push({ tag: 'text', text: currency })
    } else if (digit !== undefined) section.tokens.push({ tag: 'digit' })
    else if (point !== undefined) section.tokens.push({ tag: 'point' })
    else if (comma !== undefined) section.tokens.push({ tag: 'comma' })
    else if (percent !== undefined) section.tokens.push({ tag: 'percent' })
    else section.tokens.push({ tag: 'text', text: quoted ?? escaped ?? other ?? '' })
  }
  return sections
}

function conditionOf(bracketed: string): Condition {
  const [, sign, text] = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/u.exec(bracketed) ?? []
  const limit = Number(text)
  switch (sign) {
    case '<':
      return (number) => number < limit
    case '<=':
      return (number) => number <= limit
    case '>':
      return (number) => number > limit
    case '>=':
      return (number) => number >= limit
    case '=':
      return (number) => number === limit
    case '<>':
      return (number) => number !== limit
    default:
      return null
  }
}

/** Without conditions the sections are for positive numbers, negative ones, zero and text. */
function sectionFor(sections: readonly Section[], number: number): Section {
  const [first = { shown: asStored, condition: null }, second, third] = sections
  if (sections.some(({ condition }) => condition !== null))
    return sections.find(({ condition }) => condition?.(number) ?? true) ?? first
  if (number < 0) return second ?? first
  return number === 0 ? (third ?? first) : first
}

function readSection(tokens: readonly Token[]): ShownNumber {
  const last = tokens.findLastIndex(({ tag }) => tag === 'digit')
  if (last < 0) return asStored
  const point = tokens.findIndex(({ tag }) => tag === 'point')
  const percents = tokens.filter(({ tag }) => tag === 'percent').length
  const wholeEnd = point < 0 ? last : tokens.findLastIndex(({ tag }, at) => tag === 'digit' && at < point)
  const thousands = commasAfter(tokens, last) + (point < 0 ? 0 : commasAfter(tokens, wholeEnd))
  const written = tokens.findIndex((token, at) => token.tag === 'text' && token.text === '.' && at < last)
  const moved = point >= 0 || written < 0 ? 0 : tokens.slice(written).filter(({ tag }) => tag === 'digit').length
  const before = textOf(
    tokens.slice(
      0,
      tokens.findIndex(({ tag }) => tag === 'digit'),
    ),
  )
  const behind = textOf(tokens.slice(last + 1))
  return {
    power: 2 * percents - 3 * thousands - moved,
    unit: percents > 0 ? '%' : isCountable(behind) ? behind : /^[+-]?[￥¥]$/u.test(before) ? '元' : null,
  }
}

function commasAfter(tokens: readonly Token[], digit: number): number {
  const end = tokens.findIndex(({ tag }, at) => at > digit && tag !== 'comma')
  return (end < 0 ? tokens.length : end) - digit - 1
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.tag === 'text' ? token.text : ''))
    .join('')
    .trim()
}

/** 年 and 月 behind a number make a date of it, not an amount. */
function isCountable(text: string): boolean {
  return isUnit(text) && !/[年月日时]$/u.test(text)
}
