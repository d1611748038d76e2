import { decimalsOf, formatDecimal, type RoundingDirection } from '../derive/decimal'
import { nameQuantity, type Quantity } from '../derive/quantity'
import { issue } from '../issue'
import { rescaledQualifier, type Qualifier, type QualifierSense } from '../model/figure'
import { convertUnit, parseUnit, type Unit } from '../model/unit'
import { failure, success, type Result } from '../result'

/** A hedge asked for by the template. `target` is the round number to name; null names the rounded value. */
export interface Hedge {
  readonly word: string
  readonly sense: QualifierSense
  /** 余 and 多 follow the number, the others precede it. */
  readonly follows: boolean
  readonly target: number | null
}

export interface PrintStyle {
  /** Null prints with the quantity's own decimals. */
  readonly decimals: number | null
  /** Print in 万 (1e4) or 亿 (1e8) instead of the unit's own scale. */
  readonly scale: 1e4 | 1e8 | null
  /** `own`: rates print %, 个百分点, other figures nothing; `full`: always the unit; `none`: never, as in tables. */
  readonly unit: 'own' | 'full' | 'none'
  /** Another counting word for the unit's base: 名 for 人. */
  readonly unitWord: string | null
  readonly hedge: Hedge | null
  /** Thousands separators, usual in tables and wrong in prose. */
  readonly grouping: boolean
}

export const plainStyle: PrintStyle = {
  decimals: null,
  scale: null,
  unit: 'own',
  unitWord: null,
  hedge: null,
  grouping: false,
}

export interface PrintedFigure {
  /** Hedge, number, scale and unit as they stand on the page. */
  readonly text: string
  readonly decimals: number
  /** The rounded number in the printed scale. */
  readonly printed: number
}

const directions = { above: 'down', below: 'up', about: 'half-up' } as const satisfies Record<
  QualifierSense,
  RoundingDirection
>

/** A figure brought into 万 or 亿 keeps so many decimals unless the template asks for others: 29.26万. */
const scaledDecimals = 2

/** 近 means just below: within a tenth of the number named; 约 means within a twentieth on either side. */
const nearLimit = 0.1
const aboutLimit = 0.05

/**
 * The text of a quantity under the one rounding rule (half up on decimal digits, see derive/decimal). A hedge rounds to its
 * own side and is refused where it would not be true; a hedge of the source is kept, so a bound is never printed as a value.
 */
export function printFigure(quantity: Quantity, style: PrintStyle): Result<PrintedFigure> {
  if (quantity.outcome.tag === 'none') return failure(quantity.outcome.causes)
  const unit = parseUnit(quantity.unit)
  const scaled = scaleValue(quantity, quantity.outcome.number, unit, style.scale)
  if (!scaled.ok) return scaled
  const { value, scaleText } = scaled.value
  const own = quantity.qualifier !== null && quantity.formula.tag === 'input' ? decimalsOf(value) : quantity.decimals
  const decimals = style.decimals ?? (style.scale === null ? own : Math.min(decimalsOf(value), scaledDecimals))
  if (style.hedge) {
    const hedged = hedge(quantity, value, decimals, style.hedge)
    if (!hedged.ok) return hedged
    return compose(quantity, unit, style, scaleText, hedged.value)
  }
  const isScaled = style.scale !== null && style.scale !== unit.scale
  const qualifier = isScaled && quantity.qualifier ? rescaledQualifier(quantity.qualifier) : quantity.qualifier
  const direction = qualifier ? directions[qualifier.sense] : 'half-up'
  return compose(quantity, unit, style, scaleText, {
    digits: formatDecimal(value, decimals, direction),
    decimals,
    qualifier: style.decimals === null ? qualifier : qualifier && { ...qualifier, numeral: null },
  })
}

function scaleValue(
  quantity: Quantity,
  value: number,
  unit: Unit,
  scale: 1e4 | 1e8 | null,
): Result<{ value: number; scaleText: string }> {
  if (scale === null) return success({ value, scaleText: unit.scaleText })
  const scaleText = scale === 1e4 ? '万' : '亿'
  const converted = unit.ratio === null ? convertUnit(value, unit, { ...unit, scale, scaleText }) : null
  if (converted === null) {
    return failure([
      issue('warning', 'template.no-scale', null, { indicator: nameQuantity(quantity), unit: unit.text }),
    ])
  }
  return success({ value: converted, scaleText })
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
      return named - value <= Math.abs(named) * nearLimit
    case 'about':
      return Math.abs(value - named) <= Math.abs(named) * aboutLimit
  }
}

/** 超 and 逾 name a number that is passed, not one left far behind: 95 is not 超过20. */
const farLimit = 1.5

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
  scaleText: string,
  { digits, decimals, qualifier }: Digits,
): Result<PrintedFigure> {
  const number = qualifier?.numeral ?? (style.grouping ? groupThousands(digits) : digits)
  const isOwnUnit = style.unit === 'own' && printsOwnUnit(quantity)
  const showsUnit = style.unit === 'full' || isOwnUnit
  const showsScale = showsUnit || style.scale !== null
  // 十万余 brings its own 万.
  const scale = showsScale && !/[万亿]$/u.test(qualifier?.numeral ?? '') ? scaleText : ''
  const word = wordOf(quantity, unit, style, showsUnit)
  if (!word.ok) return word
  if (qualifier?.place === 'after-scale' && unit.scaleText !== '' && !showsScale && style.unit !== 'none') {
    return failure([
      issue('warning', 'template.hedge-needs-unit', null, {
        indicator: nameQuantity(quantity),
        hedge: `${digits}${unit.scaleText}${qualifier.word}`,
      }),
    ])
  }
  const before = qualifier?.place === 'before' ? qualifier.word : ''
  const afterNumber = qualifier?.place === 'after-number' ? qualifier.word : ''
  const afterScale = qualifier?.place === 'after-scale' ? qualifier.word : ''
  return success({
    text: `${word.value.lead}${before}${number}${afterNumber}${scale}${afterScale}${word.value.tail}`,
    decimals,
    printed: Number(digits),
  })
}

/** Rates carry their sign with them; counts, amounts and 倍 leave the unit to the sentence. */
function printsOwnUnit(quantity: Quantity): boolean {
  return quantity.measure !== '数值' && /^(?:%|‰|个百分点|个千分点)$/u.test(quantity.unit)
}

/** What stands before and after the number: 元/人·月 reads 每人每月820元, 人/万人 reads 每万人8.5人. */
function wordOf(
  quantity: Quantity,
  unit: Unit,
  style: PrintStyle,
  showsUnit: boolean,
): Result<{ lead: string; tail: string }> {
  if (!showsUnit) return success({ lead: '', tail: '' })
  if (unit.ratio !== null) return success({ lead: '', tail: unit.ratio === 'percent' ? '%' : '‰' })
  if (style.unitWord === null) {
    return success({ lead: unit.per.map((part) => `每${part}`).join(''), tail: unit.base })
  }
  const asked = parseUnit(style.unitWord)
  if (convertUnit(1, { ...unit, per: [] }, { ...asked, per: [] }) === null) {
    return failure([
      issue('warning', 'template.wrong-unit-word', null, {
        indicator: nameQuantity(quantity),
        unit: unit.text,
        word: style.unitWord,
      }),
    ])
  }
  return success({ lead: '', tail: asked.base })
}

function groupThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
