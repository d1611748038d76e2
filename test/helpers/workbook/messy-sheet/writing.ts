import fc from 'fast-check'
import type { Period } from '../../../../shared/model/period'
import type { CellSeed } from '../grid'
import type { MessyIndicator, MessyValue } from './messy-data'

/** The habits of whoever typed a sheet. */
export interface Writing {
  readonly yearStyle:
    'number' | 'text' | 'suffix' | 'spaced' | 'wide' | 'minguo' | 'numeral' | 'year-end' | 'marked' | 'starred'
  /** How numbers are typed; "mixed" changes from cell to cell. */
  readonly numberStyle: 'number' | 'text' | 'padded' | 'commas' | 'wide' | 'brackets' | 'decimal-comma' | 'mixed'
  /** Percentages are stored as fractions that a format shows as percentages. */
  readonly isPercentFormatted: boolean
  readonly isNamePadded: boolean
  /** Labels say it in English too, behind the Chinese or on a line below. */
  readonly english: 'none' | 'behind' | 'below'
  /** How quarters and months are written. */
  readonly partStyle: 'numeral' | 'digit' | 'ordinal' | 'letter'
  readonly unitPlace: 'bracket' | 'wide-bracket' | 'line-break' | 'stroke'
  readonly hasFootnotes: boolean
  readonly isMerged: boolean
  readonly hasTitle: boolean
  /** What stands before a title whose table names its periods itself. */
  readonly titleLead: '' | '2015-2021年' | '表3-2 ' | '附表一：'
  readonly notes: 0 | 1 | 3
  readonly gapRows: 0 | 1
  readonly top: number
  readonly left: number
  readonly hasHelper: boolean
  readonly hasHiddenRow: boolean
}

export const writing: fc.Arbitrary<Writing> = fc.record({
  yearStyle: fc.constantFrom(
    'number',
    'number',
    'text',
    'suffix',
    'spaced',
    'wide',
    'minguo',
    'numeral',
    'year-end',
    'marked',
    'starred',
  ),
  numberStyle: fc.constantFrom(
    'number',
    'number',
    'text',
    'padded',
    'commas',
    'wide',
    'brackets',
    'decimal-comma',
    'mixed',
  ),
  isPercentFormatted: fc.boolean(),
  isNamePadded: fc.boolean(),
  english: fc.constantFrom('none', 'none', 'behind', 'below'),
  partStyle: fc.constantFrom('numeral', 'digit', 'ordinal', 'letter'),
  unitPlace: fc.constantFrom('bracket', 'wide-bracket', 'line-break', 'stroke'),
  hasFootnotes: fc.boolean(),
  isMerged: fc.boolean(),
  hasTitle: fc.boolean(),
  titleLead: fc.constantFrom('', '', '2015-2021年', '表3-2 ', '附表一：'),
  notes: fc.constantFrom(0, 1, 3),
  gapRows: fc.constantFrom(0, 1),
  top: fc.constantFrom(0, 0, 1, 3),
  left: fc.constantFrom(0, 0, 1),
  hasHelper: fc.boolean(),
  hasHiddenRow: fc.boolean(),
})

const numerals = [...'〇一二三四五六七八九']

export function writeYear(year: number, style: Writing['yearStyle']): CellSeed {
  switch (style) {
    case 'number':
      return year
    case 'text':
      return String(year)
    case 'suffix':
      return `${year}年`
    case 'spaced':
      return `${year} 年`
    case 'marked':
      return `${year}年①`
    case 'starred':
      return `${year}*`
    case 'year-end':
      return `${year}年末`
    case 'wide':
      return `${[...String(year)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')}年`
    case 'minguo':
      return `民國${year - 1911}年`
    case 'numeral':
      return `${[...String(year)].map((digit) => numerals[Number(digit)]).join('')}年`
  }
}

const count = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** 一季度, 第1季度, Q1; 一月, 1月, 1月份. */
export function writePart(
  part: Extract<Period, { readonly tag: 'quarter' | 'month' }>,
  { partStyle }: Writing,
): string {
  if (part.tag === 'month') {
    if (partStyle === 'numeral') return `${count[part.month]}月`
    return partStyle === 'ordinal' ? `${part.month}月份` : `${part.month}月`
  }
  const { quarter } = part
  if (partStyle === 'letter') return `Q${quarter}`
  const number = partStyle === 'digit' ? quarter : count[quarter]
  return partStyle === 'ordinal' ? `第${number}季度` : `${number}季度`
}

/** 京 口 区, 北京 Beijing. */
export function writeName(name: string, { isNamePadded, hasFootnotes, english }: Writing, at: number): string {
  const padded = isNamePadded && name.length <= 3 ? [...name].join(' ') : name
  return inEnglish(hasFootnotes && at === 1 ? `${padded}①` : padded, translations[name], english)
}

export function writeIndicator({ name, unit }: MessyIndicator, writing: Writing): string {
  const label = inEnglish(name, translations[name], writing.english === 'none' ? 'none' : 'behind')
  switch (writing.unitPlace) {
    case 'bracket':
      return `${label}(${unit})`
    case 'wide-bracket':
      return `${label}（${unit}）`
    case 'line-break':
      return `${label}\n（${unit}）`
    case 'stroke':
      // 低保标准/元/人·月 could not be told apart by anyone.
      return unit.includes('/') ? `${label}（${unit}）` : `${label}/${unit}`
  }
}

export const regionCorner = ({ english }: Writing): string => inEnglish('地区', 'Region', english)
export const indicatorCorner = ({ english }: Writing): string => inEnglish('指标', 'Item', english)
export const periodCorner = ({ english }: Writing): string => inEnglish('年份', 'Year', english)
export const unitCorner = ({ english }: Writing): string => inEnglish('单位', 'Unit', english)

function inEnglish(chinese: string, translation: string | undefined, style: Writing['english']): string {
  if (translation === undefined || style === 'none') return chinese
  return style === 'behind' ? `${chinese} ${translation}` : `${chinese}\n${translation}`
}

const translations: Readonly<Record<string, string>> = {
  结婚登记: 'Marriages',
  养老床位: 'Beds for the Aged',
  救助资金: 'Relief Funds',
  低保对象: 'Recipients of Minimum Allowances',
  社会组织: 'Social Organizations',
  火化率: 'Cremation Rate',
  殡仪馆: 'Funeral Homes',
  京口区: 'Jingkou',
  润州区: 'Runzhou',
  丹阳市: 'Danyang',
  北京: 'Beijing',
  天津: 'Tianjin',
  内蒙古: 'Inner Mongolia',
  黑龙江: 'Heilongjiang',
}

const mixed = ['number', 'text', 'padded', 'commas', 'wide', 'brackets'] as const

export function writeValue(
  value: MessyValue,
  { numberStyle, hasFootnotes, isPercentFormatted }: Writing,
  at: number,
  unit: string,
): CellSeed {
  if (value.tag === 'blank') return null
  // More than a thousand per cent would be asked about.
  if (value.tag === 'number' && unit === '%' && isPercentFormatted && Math.abs(value.number) <= 1000)
    return { value: { tag: 'number', number: value.number / 100 }, numberFormat: '0.0%' }
  if (value.tag === 'mark') return value.text
  if (value.tag === 'hedged') return `${value.word}${value.number}`
  const style = numberStyle === 'mixed' ? (mixed[at % mixed.length] ?? 'number') : numberStyle
  const text = String(value.number)
  const isMarked = hasFootnotes && at % 7 === 3
  if (isMarked && style !== 'number') return `${writeNumber(text, style)}*`
  if (isMarked) {
    // A raised figure behind the number, as it is typed in yearbooks.
    const runs = [
      { text, superscript: false },
      { text: '2)', superscript: true },
    ]
    return { value: { tag: 'text', text: `${text}2)` }, runs }
  }
  return style === 'number' ? value.number : writeNumber(text, style)
}

function writeNumber(text: string, style: Exclude<Writing['numberStyle'], 'number' | 'mixed'>): string {
  switch (style) {
    case 'text':
      return text
    case 'padded':
      return `${text}   `
    case 'commas':
      return text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\..*)/gu, ',')
    case 'wide':
      return text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'decimal-comma':
      return text.replace('.', ',')
    case 'brackets':
      return text.startsWith('-') ? `(${text.slice(1)})` : text
  }
}
