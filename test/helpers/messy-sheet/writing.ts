import fc from 'fast-check'
import type { CellSeed } from '../grid'
import type { MessyIndicator, MessyValue } from './messy-data'

/** The habits of whoever typed a sheet. */
export interface Writing {
  readonly yearStyle: 'number' | 'text' | 'suffix' | 'spaced' | 'wide' | 'minguo' | 'numeral' | 'year-end'
  /** How numbers are typed; "mixed" changes from cell to cell. */
  readonly numberStyle: 'number' | 'text' | 'padded' | 'commas' | 'wide' | 'brackets' | 'mixed'
  readonly isNamePadded: boolean
  readonly unitPlace: 'bracket' | 'wide-bracket' | 'line-break' | 'stroke'
  readonly hasFootnotes: boolean
  readonly isMerged: boolean
  readonly hasTitle: boolean
  readonly notes: 0 | 1 | 3
  readonly gapRows: 0 | 1
  readonly top: number
  readonly left: number
  readonly hasHelper: boolean
  readonly hasHiddenRow: boolean
}

export const writing: fc.Arbitrary<Writing> = fc.record({
  yearStyle: fc.constantFrom('number', 'number', 'text', 'suffix', 'spaced', 'wide', 'minguo', 'numeral', 'year-end'),
  numberStyle: fc.constantFrom('number', 'number', 'text', 'padded', 'commas', 'wide', 'brackets', 'mixed'),
  isNamePadded: fc.boolean(),
  unitPlace: fc.constantFrom('bracket', 'wide-bracket', 'line-break', 'stroke'),
  hasFootnotes: fc.boolean(),
  isMerged: fc.boolean(),
  hasTitle: fc.boolean(),
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

/** 京 口 区. */
export function writeName(name: string, { isNamePadded, hasFootnotes }: Writing, at: number): string {
  const padded = isNamePadded && name.length <= 3 ? [...name].join(' ') : name
  return hasFootnotes && at === 1 ? `${padded}①` : padded
}

export function writeIndicator({ name, unit }: MessyIndicator, { unitPlace }: Writing): string {
  switch (unitPlace) {
    case 'bracket':
      return `${name}(${unit})`
    case 'wide-bracket':
      return `${name}（${unit}）`
    case 'line-break':
      return `${name}\n（${unit}）`
    case 'stroke':
      // 低保标准/元/人·月 could not be told apart by anyone.
      return unit.includes('/') ? `${name}（${unit}）` : `${name}/${unit}`
  }
}

const mixed = ['number', 'text', 'padded', 'commas', 'wide', 'brackets'] as const

export function writeValue(value: MessyValue, { numberStyle, hasFootnotes }: Writing, at: number): CellSeed {
  if (value.tag === 'blank') return null
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
    case 'brackets':
      return text.startsWith('-') ? `(${text.slice(1)})` : text
  }
}
