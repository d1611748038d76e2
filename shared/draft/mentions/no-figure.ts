import { isYear } from '../../model/period'
import type { TextReason } from './mention'

/** A number's place in the folded text of its paragraph. */
interface NumberPlace {
  readonly start: number
  readonly end: number
  readonly unitEnd: number
  readonly digits: string
}

/** The year that stands here: 2021年, 2021年末, the first and last of 2013—2022年, 2021年度. */
export function yearNamed(folded: string, start: number, end: number): number | null {
  const digits = folded.slice(start, end)
  if (!/^\d{4}$/u.test(digits) || !isYear(Number(digits))) return null
  const after = folded.slice(end)
  const isSpan = /^\s*(?:年\s*)?[-—–~～至到]+\s*\d{4}\s*年/u.test(after)
  return isSpan || /^\s*(?:年(?!均|平均|轻)|[/·](?:20|19)\d\d)/u.test(after) ? Number(digits) : null
}

type Rule = readonly [TextReason, (before: string, after: string, place: NumberPlace) => boolean]

/** The rules in the order in which they are asked; each sees the text before the number and behind it. */
const rules: readonly Rule[] = [
  ['heading-number', (before, after) => before.trim() === '' && /^\s*(?:[.、．](?!\d(?!\d{3}年))|[)）])/u.test(after)],
  ['heading-number', (before, after) => /^\s*\(\s*$/u.test(before) && /^\s*\)/u.test(after)],
  ['note-number', (before, after) => /[[〔【]\s*$/u.test(before) && /^\s*[\]】]/u.test(after)],
  ['document-number', (before, after) => /[〔[]\s*$/u.test(before) && /^\s*[〕\]]/u.test(after)],
  ['document-number', (before, after) => /〕\s*$/u.test(before) || /^\s*号(?:文|令|公告|[)）》])/u.test(after)],
  [
    'date',
    (_, after, { digits }) =>
      !digits.includes('.') && /^\s*(?:[-—~至到]\s*\d{1,2}\s*)?(?:月|日|号)(?!均|收入|供|产|标准|人)/u.test(after),
  ],
  [
    'caption-number',
    (before) => /(?:^|[^代列图发报])(?:附?表|附?图|专栏|附件|注释?|续表)\s*(?:\d+[-.—])?$/u.test(before),
  ],
  ['part-of-a-name', (before, _, { digits }) => /[/／]\s*$/u.test(before) && /^10*$/u.test(digits)],
  ['ordinal', (before, after) => /第\s*$/u.test(before) && !/^\s*(?:位|名)/u.test(after)],
  ['age', (before, after, { digits }) => isAge(before, after, digits)],
  ['part-of-a-name', (before, after) => isInName(before, after)],
  ['formula', (before, after) => /[x×*÷=]\s*$/iu.test(before) || /^\s*[×÷*=]/u.test(after)],
  ['threshold', (before, after, place) => isThreshold(before, after, place)],
]

/** Why a number is no figure of the data; null where it may be one. */
export function textReasonOf(folded: string, place: NumberPlace): TextReason | null {
  const { start, end } = place
  if (yearNamed(folded, start, end) !== null) return 'year'
  const [before, after] = [folded.slice(0, start), folded.slice(end)]
  if (isLooseYear(before, after, place.digits)) return 'year'
  return rules.find(([, holds]) => holds(before, after, place))?.[0] ?? null
}

/** The last year of a span without 年 of its own, a year in the name of a yearbook, a short 21年. */
function isLooseYear(before: string, after: string, digits: string): boolean {
  if (!/^-?\d{4}$/u.test(digits) || !isYear(Math.abs(Number(digits)))) return false
  return (
    /(?:年鉴|公报|年报|手册)\s*[-—]?$/u.test(before) ||
    /^\s*(?:年鉴|版|届)/u.test(after) ||
    (before.trim() === '' && after.trim() === '')
  )
}

/** 60周岁及以上, 0—14岁, 16至59岁: an age that names a group. A mean such as 平均年龄38.5岁 is a figure. */
function isAge(before: string, after: string, digits: string): boolean {
  if (digits.includes('.')) return false
  if (/^\s*周?岁(?:[-—~(]|\p{Script=Han})/u.test(after)) return !/(?:平均|预期|为|达到?|至)$/u.test(before)
  return (
    /^\s*[-—~至到]\s*\d{1,3}\s*周?岁/u.test(after) ||
    (/\d\s*周?岁?\s*[-—~至到]\s*$/u.test(before) && /^\s*周?岁/u.test(after))
  )
}

/** Between quotation marks or in the title of a book or paper, joined to Latin letters, or tied to others by + . */
function isInName(before: string, after: string): boolean {
  if (/[A-Za-z+]\s*$/u.test(before) && !/(?:GDP|CPI|PPI|R&D|AQI)\s*$/u.test(before)) return true
  if (/^\s*(?:[A-Za-z](?![a-z]{2})|\+)/u.test(after) && !/^\s*(?:kg|km|GW|MW|kW|TEU|t\b|m\b|h\b)/u.test(after))
    return true
  if (/^\s*(?:热线|工程|计划|行动|模式|政策)/u.test(after)) return true
  return isWithin(before, '“', '”') || isWithin(before, '《', '》') || isWithin(before, '「', '」')
}

function isWithin(before: string, open: string, close: string): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close)
}

/** 500万元及以上的企业, 单位面积20平方米以下的: a bound that defines a group, with a noun behind it. */
function isThreshold(before: string, after: string, { unitEnd, end }: NumberPlace): boolean {
  const behind = after.slice(unitEnd - end)
  return (
    /^(?:及以|以)[上下](?!\s*(?:[,;。、:)]|$))/u.test(behind) ||
    /(?:起点|口径)(?:标准)?(?:由|从)[^,。;]*$/u.test(before)
  )
}
