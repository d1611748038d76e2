import { decimalsOf, formatDecimal, roundTo, type RoundingDirection } from '../derive/decimal'
import { nameQuantity, type Quantity } from '../derive/quantity'
import { issue } from '../issue'
import { rescaledQualifier, type Qualifier, type QualifierSense } from '../model/figure'
import { convertUnit, parseUnit, type Unit } from '../model/unit'
import { failure, success, type Result } from '../result'
import { hidingMeasures } from './directed-measures'
import { printFrame, scaleWords, type PrintFrame } from './print-frame'
import type { Hedge, PrintStyle } from './print-style'

/** A figure as it stands on the page, and by how many decimals. */
export interface PrintedFigure {
  /** Hedge, number, scale and unit as they stand on the page. */
  readonly text: string
  readonly decimals: number
  /** The rounded number in the printed scale. */
  readonly printed: number
  /** More decimals than the rule gives, because those would print it as nothing, or a part as all. */
  readonly hasMoreDecimals: boolean
}

/** The side a hedge rounds to: 超 and 余 down, 近 up. */
export const directions = { above: 'down', below: 'up', about: 'half-up' } as const satisfies Record<
  QualifierSense,
  RoundingDirection
>

/** A figure brought into 万 or 亿 keeps so many decimals unless the template asks for others: 29.26万. */
export const scaledDecimals = 2

/** 近 means just below: within a tenth of the number named; 约 means within a twentieth on either side. */
export const nearLimit = 0.1

/** 约 means within a twentieth of the number named, on either side. */
export const aboutLimit = 0.05

/**
 * The text of a quantity under the one rounding rule (half up on decimal digits, see derive/decimal). A hedge rounds to its
 * own side and is refused where it would not be true; a hedge of the source is kept, so a bound is never printed as a value.
 */
export function printFigure(quantity: Quantity, style: PrintStyle): Result<PrintedFigure> {
  if (quantity.outcome.tag === 'none') return failure(quantity.outcome.causes)
  const unit = parseUnit(quantity.unit)
  const frame = printFrame(quantity, style)
  if (frame === 'no-scale') return noScale(quantity)
  const value = inScale(quantity.outcome.number, unit, style.scale)
  if (value === null) return noScale(quantity)
  if (frame === 'wrong-unit-word') return wrongUnitWord(quantity, unit, style)
  const decimals = decimalsFor(quantity, value, style)
  if (isProse(style) && hidesShare(quantity, value, decimals)) return roundsAway(quantity, value, decimals)
  if (style.hedge) {
    const hedged = hedge(quantity, value, decimals, style.hedge)
    return hedged.ok ? compose(quantity, unit, style, frame, hedged.value) : hedged
  }
  const isScaled = style.scale !== null && style.scale !== unit.scale
  const qualifier = isScaled && quantity.qualifier ? rescaledQualifier(quantity.qualifier) : quantity.qualifier
  const direction = qualifier ? directions[qualifier.sense] : 'half-up'
  return compose(quantity, unit, style, frame, {
    digits: formatDecimal(value, decimals, direction),
    decimals,
    qualifier: style.decimals === null ? qualifier : qualifier && { ...qualifier, numeral: null },
  })
}

/** Those asked for or the figure's own, and more where they would hide it; a hedge and the points of a chart keep theirs. */
function decimalsFor(quantity: Quantity, value: number, style: PrintStyle): number {
  const asked = askedDecimals(quantity, value, style)
  return isCharted(style) || style.hedge ? asked : tellingDecimals(quantity, value, asked)
}

/** Those of the template, else the figure's own. */
function askedDecimals(quantity: Quantity, value: number, style: PrintStyle): number {
  return style.decimals ?? ownDecimals(quantity, value, style.scale !== null)
}

/** Whether a share is so near to nothing or all that no sensible number of decimals shows it. */
function hidesShare(quantity: Quantity, value: number, decimals: number): boolean {
  return quantity.measure === '占比' && hides(quantity, value, decimals)
}

function roundsAway(quantity: Quantity, value: number, decimals: number): Result<never> {
  const parameters = { indicator: nameQuantity(quantity), printed: formatDecimal(value, decimals) }
  return failure([issue('warning', 'template.rounds-away', null, parameters)])
}

function isProse({ unit, grouping, hedge }: PrintStyle): boolean {
  return unit !== 'none' && !grouping && hedge === null
}

/** Points of a chart share their digits. */
function isCharted({ unit, grouping }: PrintStyle): boolean {
  return unit === 'none' && !grouping
}

/** Digits that are added at most so that something is not printed as nothing, or as everything. */
const mostMore = 4

/**
 * The decimals asked for, or so many more that a figure that is not zero is not printed as 0.0, and a share that is not the whole not
 * as 100.0.
 */
export function tellingDecimals(quantity: Quantity, value: number, asked: number): number {
  if (!hidingMeasures.has(quantity.measure)) return asked
  return (
    Array.from({ length: mostMore + 1 }, (_, more) => asked + more).find((digits) => !hides(quantity, value, digits)) ??
    asked
  )
}

/** Whether so many decimals print something as nothing, or a part as all of it. */
function hides({ unit }: Pick<Quantity, 'unit'>, value: number, decimals: number): boolean {
  const ends = [0, ...(parseUnit(unit).ratio === 'percent' ? [100] : [])]
  return ends.some((end) => value !== end && roundTo(value, decimals) === end)
}

/** The decimals where the template asks for none. */
function ownDecimals(quantity: Quantity, value: number, isScaled: boolean): number {
  if (isScaled) return Math.min(decimalsOf(value), scaledDecimals)
  // A hedged figure of the source has the digits that were entered.
  return quantity.qualifier !== null && quantity.formula.tag === 'input' ? decimalsOf(value) : quantity.decimals
}

/** The value counted in 万 or 亿; null where the unit cannot be. */
function inScale(value: number, unit: Unit, scale: PrintStyle['scale']): number | null {
  return scale === null ? value : convertUnit(value, unit, { ...unit, scale, scaleText: scaleWords[scale] })
}

function noScale(quantity: Quantity): Result<never> {
  const parameters = { indicator: nameQuantity(quantity), unit: parseUnit(quantity.unit).text }
  return failure([issue('warning', 'template.no-scale', null, parameters)])
}

function wrongUnitWord(quantity: Quantity, unit: Unit, { unitWord }: PrintStyle): Result<never> {
  const parameters = { indicator: nameQuantity(quantity), unit: unit.text, word: unitWord ?? '' }
  return failure([issue('warning', 'template.wrong-unit-word', null, parameters)])
}

interface Digits {
  readonly digits: string
  readonly decimals: number
  readonly qualifier: Qualifier | null
}

function hedge(quantity: Quantity, value: number, decimals: number, asked: Hedge): Result<Digits> {
  const digits =
    asked.target === null
      ? formatDecimal(value, decimals, directions[asked.sense])
      : formatDecimal(asked.target, Math.max(0, decimalsOf(asked.target)))
  const named = Number(digits)
  if (!isTrue(quantity, value, named, asked)) {
    return failure([
      issue('warning', 'template.untrue-hedge', null, {
        indicator: nameQuantity(quantity),
        word: asked.word,
        named: digits,
        value: formatDecimal(value, decimalsOf(value)),
      }),
    ])
  }
  // 10万余 is a little over 100 thousand; 10余万 is anything up to 200 thousand.
  const place = !asked.follows ? 'before' : value - named < 1 ? 'after-scale' : 'after-number'
  return success({
    digits,
    decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
    qualifier: { sense: asked.sense, word: asked.word, place, numeral: null },
  })
}

function isTrue(quantity: Quantity, value: number, named: number, asked: Hedge): boolean {
  const source = quantity.qualifier
  // A bound of the source supports only a hedge to the same side, up to the bound itself.
  if (source !== null && source.sense !== asked.sense) return false
  const isBound = source !== null
  switch (asked.sense) {
    case 'above':
      if (named <= 0 || (isBound ? value < named : value <= named)) return false
      return asked.follows ? value - named < Math.min(lastPlace(named), oddLimit(named)) : value <= named * farLimit
    case 'below':
      if (named <= 0 || (isBound ? value > named : value >= named)) return false
      if (asked.isFar) return value > 0
      return named - value <= Math.abs(named) * nearLimit
    case 'about':
      return Math.abs(value - named) <= Math.abs(named) * aboutLimit
  }
}

/** 超 and 逾 name a number that is passed, not one left far behind: 95 is not 超过20. */
export const farLimit = 1.5

/** 余 up to the next ten below a hundred (20余), and up to three tenths above one (100余 is no 199, 1万余 no 19999). */
function oddLimit(named: number): number {
  return named >= 10 && named < 100 ? Infinity : named * 0.3
}

/** One unit of the last non-zero digit: 10 for 20, 100 for 1500, 0.1 for 1.8. 20余 ends where 30 begins. */
function lastPlace(number: number): number {
  const digits = formatDecimal(Math.abs(number), decimalsOf(number))
  const [whole = '0', fraction = ''] = digits.split('.')
  if (fraction !== '') return 10 ** -fraction.length
  return 10 ** (whole.length - whole.replace(/0+$/u, '').length)
}

function compose(
  quantity: Quantity,
  unit: Unit,
  style: PrintStyle,
  frame: PrintFrame,
  { digits, decimals, qualifier }: Digits,
): Result<PrintedFigure> {
  if (qualifier?.place === 'after-scale' && frame.leavesScale) {
    return failure([
      issue('warning', 'template.hedge-needs-unit', null, {
        indicator: nameQuantity(quantity),
        hedge: `${digits}${unit.scaleText}${qualifier.word}`,
      }),
    ])
  }
  const number = qualifier?.numeral ?? (style.grouping ? groupThousands(digits) : digits)
  // 十万余 brings its own 万.
  const scale = /[万亿]$/u.test(qualifier?.numeral ?? '') ? '' : frame.scale
  const wordAt = (place: Qualifier['place']): string => (qualifier?.place === place ? qualifier.word : '')
  const hedged = `${wordAt('before')}${number}${wordAt('after-number')}${scale}${wordAt('after-scale')}`
  return success({
    text: `${frame.lead}${hedged}${frame.tail}`,
    decimals,
    printed: Number(digits),
    hasMoreDecimals: qualifier === null && decimals > askedDecimals(quantity, Number(digits), style),
  })
}

/** The digits with a comma between thousands, as tables have them: 12345.6 → 12,345.6. */
export function groupThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
