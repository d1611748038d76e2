import { decimalsOf, formatDecimal } from '../../../derive/decimal'
import { inputsOf, type Formula } from '../../../derive/formula'
import { aboutLimit, directions, farLimit, nearLimit, scaledDecimals } from '../../../report/print-figure'
import type { PrintFrame } from '../../../report/print-frame'
import type { Hedge, PrintStyle } from '../../../report/print-style'
import { numberFormat } from '../../number-format'
import { numberCell } from '../figure-formula'
import type { DataSheet } from '../sheets/data-sheet'
import { join, operand, withoutNoise } from './expression'

/** Where the decimals of a figure come from when it is printed anew. */
export type LiveDecimals =
  | { readonly tag: 'fixed'; readonly decimals: number }
  /** Those of the printed value, at most so many. */
  | { readonly tag: 'own'; readonly most: number | null }
  /** The most that any of these has. */
  | { readonly tag: 'inputs'; readonly values: readonly string[] }

/** A figure's text as an expression, with the conditions under which it is true. */
export interface LivePrint {
  readonly text: string
  /** The rounded number. */
  readonly rounded: string
  readonly conditions: readonly string[]
}

/** The rule that `printFigure` follows for a figure without words of its source. */
export function liveDecimals(
  style: PrintStyle,
  from: 'rule' | 'value' | 'inputs',
  decimals: number,
  formula: Formula,
  cellOf: DataSheet['cellOf'],
): LiveDecimals {
  if (style.decimals !== null) return { tag: 'fixed', decimals: style.decimals }
  if (style.scale !== null) return { tag: 'own', most: scaledDecimals }
  if (from === 'rule') return { tag: 'fixed', decimals }
  if (from === 'value') return { tag: 'own', most: null }
  return { tag: 'inputs', values: inputsOf(formula).flatMap((input) => numberCell(input, cellOf) ?? []) }
}

/** The text of `value` under a style: our rounding, hedge, scale and unit, in functions that every spreadsheet program has. */
export function livePrint(value: string, style: PrintStyle, frame: PrintFrame, decimals: LiveDecimals): LivePrint {
  const scaled = frame.places === 0 ? value : `${operand(value)}/${10 ** frame.places}`
  const places = placesOf(scaled, decimals)
  const round = style.hedge ? directions[style.hedge.sense] : 'half-up'
  const name = { 'half-up': 'ROUND', down: 'ROUNDDOWN', up: 'ROUNDUP' }[round]
  const exact = round === 'half-up' ? scaled : withoutNoise(scaled)
  const rounded = `${name}(${exact},${places})`
  const digits = digitsOf(rounded, decimals, places, style.grouping)
  const { lead, scale, tail } = frame
  if (!style.hedge) return { text: join({ text: lead }, digits, { text: scale + tail }), rounded, conditions: [] }
  const { hedge } = style
  const named = hedge.target === null ? rounded : String(hedge.target)
  const shown = hedge.target === null ? digits : { text: formatDecimal(hedge.target, decimalsOf(hedge.target)) }
  const text = hedge.follows
    ? join({ text: lead }, shown, wordAround(scaled, named, hedge.word, scale), { text: tail })
    : join({ text: lead + hedge.word }, shown, { text: scale + tail })
  const loose = hedge.follows && frame.leavesScale ? [`${operand(scaled)}-${operand(named)}>=1`] : []
  return { text, rounded, conditions: [...hedgeConditions(scaled, named, hedge), ...loose] }
}

function placesOf(value: string, decimals: LiveDecimals): string {
  switch (decimals.tag) {
    case 'fixed':
      return String(decimals.decimals)
    case 'own':
      return decimals.most === null ? ownPlaces(value) : `MIN(${decimals.most},${ownPlaces(value)})`
    case 'inputs': {
      const places = decimals.values.map(ownPlaces)
      return places.length === 0 ? '0' : places.length === 1 ? (places[0] ?? '0') : `MAX(${places.join(',')})`
    }
  }
}

/** How many digits a number has behind the point when it is written out. */
function ownPlaces(value: string): string {
  return `IFERROR(LEN(${value})-FIND(".",${value}),0)`
}

/** A number with all digits that it has. */
export function ownDigits(value: string, grouped: boolean): string {
  return `FIXED(${value},${ownPlaces(value)},${grouped ? 'FALSE' : 'TRUE'})`
}

function digitsOf(rounded: string, decimals: LiveDecimals, places: string, grouped: boolean): string {
  if (decimals.tag === 'fixed') return `TEXT(${rounded},"${numberFormat(Math.max(0, decimals.decimals), grouped)}")`
  return `FIXED(${rounded},${places},${grouped ? 'FALSE' : 'TRUE'})`
}

/** 10万余 is a little over 100 thousand; 10余万 is anything up to 200 thousand. */
function wordAround(value: string, named: string, word: string, scale: string): string | { readonly text: string } {
  if (scale === '') return { text: word }
  return `IF(${operand(value)}-${operand(named)}<1,"${scale}${word}","${word}${scale}")`
}

/** When a hedge is true: the same limits as in report/print-figure. */
function hedgeConditions(value: string, named: string, { sense, follows, target, isFar }: Hedge): readonly string[] {
  const [x, n] = [operand(value), operand(named)]
  switch (sense) {
    case 'above': {
      const beyond = [`${n}>0`, `${x}>${n}`]
      if (!follows) return [...beyond, `${x}<=${n}*${farLimit}`]
      const place = target === null ? [] : [`${x}-${n}<${lastPlaceOf(target)}`]
      return [...beyond, ...place, `OR(AND(${n}>=10,${n}<100),${x}-${n}<${n}*0.3)`]
    }
    case 'below':
      return [`${n}>0`, `${x}<${n}`, isFar ? `${x}>0` : `${n}-${x}<=${n}*${nearLimit}`]
    case 'about':
      return [`ABS(${x}-${n})<=ABS(${n})*${aboutLimit}`]
  }
}

/** One unit of the last digit of a number that is not zero: 10 for 20, 0.1 for 1.8. */
function lastPlaceOf(number: number): number {
  const decimals = decimalsOf(number)
  if (decimals > 0) return 10 ** -decimals
  const digits = formatDecimal(Math.abs(number), 0)
  return 10 ** (digits.length - digits.replace(/0+$/u, '').length)
}
