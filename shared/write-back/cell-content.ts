import { formatEditText } from '../grid/format-cell'
import { markTexts } from '../grid/hedge-text'
import { readMark } from '../import/read/number/read-mark'
import { isPercentFormat, readStoredNumber } from '../import/read/number/stored-number'
import { readNumber, type NumberReading } from '../import/read/number/read-number'
import type { SourceReading } from '../import/read/source-reading'
import type { Figure, MissingMark, Qualifier } from '../model/figure'
import { parseUnit, shiftDecimal } from '../model/unit'
import type { IssueCode } from '../text/messages'
import { isDateFormat } from './date-format'
import { respellNumber } from './respell-number'
import type { SheetValue } from './sheet-value'
import type { CellContent, SourceCell } from './source-cell'

/** What a cell gets for a figure and what is lost on the way, or why it can get nothing. */
export type PlannedContent =
  | { readonly tag: 'write'; readonly content: CellContent; readonly losses: readonly IssueCode[] }
  | { readonly tag: 'refuse'; readonly code: IssueCode; readonly parameters: Readonly<Record<string, string>> }

/**
 * The content that makes a cell say a figure. A number cell stays one, in the way its format shows it; a text that held a number
 * stays text in the same manner; marks and hedged numbers are text. Every text is read again by the importer's rules, and
 * is only written where it comes back as the same figure.
 */
export function cellContent(
  { value, qualifier }: SheetValue,
  reading: SourceReading,
  cell: SourceCell,
): PlannedContent {
  switch (value.tag) {
    case 'invalid':
      return refuse('write-back.invalid-figure', { text: value.text })
    case 'missing':
      return markContent(value.mark, value.text, cell)
    case 'number':
      return qualifier
        ? hedgedContent(value.number, qualifier, reading, cell)
        : plainContent(value.number, reading, cell)
  }
}

function markContent(mark: MissingMark, text: string, cell: SourceCell): PlannedContent {
  if (mark === 'error') return refuse('write-back.error-mark', { text })
  if (mark === 'blank') return write({ tag: 'blank' }, cell)
  const written = readMark(text) === mark ? text.trim() : markTexts[mark]
  return write({ tag: 'text', text: written, splice: null }, cell)
}

function plainContent(number: number, reading: SourceReading, cell: SourceCell): PlannedContent {
  const respelled = respell(number, null, reading, cell)
  if (respelled) return respelled
  if (isDateFormat(cell.numberFormat)) return refuse('write-back.date-cell')
  const isText = reading.value.tag === 'number' && cell.value?.tag === 'text'
  const stored = storedNumber(number, reading, cell)
  if (stored === null)
    return refuse(isPercentFormat(cell.numberFormat) ? 'write-back.percent-cell' : 'write-back.scaled-cell')
  return write({ tag: 'number', number: stored }, cell, isText ? ['write-back.became-number'] : [])
}

/**
 * The number that the cell stores so that its format shows the figure: hundredths under a percent format, 元 under one that
 * shows 万. Null where nothing stored would: what has no percent sign in its unit cannot stand in a percent cell.
 */
function storedNumber(number: number, { unit, indicatorUnit }: SourceReading, cell: SourceCell): number | null {
  const { numberFormat } = cell
  if (isPercentFormat(numberFormat) && parseUnit(unit ?? indicatorUnit).ratio !== 'percent') return null
  const now = cell.value?.tag === 'number' ? cell.value.number : number
  const stored = shiftDecimal(number, -readStoredNumber(now, numberFormat, unit).power)
  return readStoredNumber(stored, numberFormat, unit).number === number ? stored : null
}

function hedgedContent(number: number, qualifier: Qualifier, reading: SourceReading, cell: SourceCell): PlannedContent {
  const respelled = respell(number, qualifier, reading, cell)
  if (respelled) return respelled
  const unit = reading.unit ?? reading.indicatorUnit
  const { indicator, region, period } = reading
  const figure: Figure = {
    ...{ indicator, region, period, value: { tag: 'number', number }, qualifier },
    ...{ status: 'final', note: null, source: null },
  }
  // What reads differently under this unit is said with the plainest word of the same sense.
  const plainest: Qualifier = {
    sense: qualifier.sense,
    word: { above: '超', below: '近', about: '约' }[qualifier.sense],
    place: 'before',
    numeral: null,
  }
  for (const hedge of [qualifier, plainest]) {
    const text = formatEditText({ ...figure, qualifier: hedge }, { unit })
    if (isSaid(readNumber(text, unit), number, hedge)) return write({ tag: 'text', text, splice: null }, cell)
  }
  return refuse('write-back.hedge', { text: formatEditText(figure, { unit }) })
}

/** The text of the cell with the new number in it, where it held a number with the same hedge. */
function respell(
  number: number,
  qualifier: Qualifier | null,
  reading: SourceReading,
  cell: SourceCell,
): PlannedContent | null {
  if (cell.value?.tag !== 'text' || reading.value.tag !== 'number') return null
  const whole = cell.value.text
  const text = readableText(cell, whole)
  if (text === null) return null
  const unit = reading.unit ?? reading.indicatorUnit
  const before = readNumber(text, unit)
  if (!isSaid(before, reading.value.number, reading.qualifier)) return null
  const splice = respellNumber(text, reading.value.number, number)
  if (!splice) return null
  const spliced = (old: string): string => old.slice(0, splice.at) + splice.text + old.slice(splice.at + splice.length)
  const after = readNumber(spliced(text), unit)
  if (!isSaid(after, number, qualifier) || after.footnotes.join() !== before.footnotes.join()) return null
  return write({ tag: 'text', text: spliced(whole), splice }, cell)
}

/** The text as it is read: without raised footnote marks, which must all stand at its end. Null where they do not. */
function readableText({ runs }: SourceCell, whole: string): string | null {
  if (!runs) return whole
  const read = runs.filter(({ superscript }) => !superscript).map(({ text }) => text)
  const text = read.join('')
  return whole.startsWith(text) ? text : null
}

function isSaid({ value, qualifier }: NumberReading, number: number, wanted: Qualifier | null): boolean {
  return value.tag === 'number' && value.number === number && qualifier?.sense === wanted?.sense
}

function write(content: CellContent, cell: SourceCell, losses: readonly IssueCode[] = []): PlannedContent {
  const losesStyles = cell.runs !== null && !(content.tag === 'text' && content.splice)
  return { tag: 'write', content, losses: losesStyles ? [...losses, 'write-back.lost-styles'] : losses }
}

function refuse(code: IssueCode, parameters: Readonly<Record<string, string>> = {}): PlannedContent {
  return { tag: 'refuse', code, parameters }
}
