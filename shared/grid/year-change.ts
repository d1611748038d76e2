import { isRatio } from '../derive/comparable'
import { describeFormula } from '../derive/formula'
import { signedChange } from '../derive/change'
import { formatDecimal } from '../derive/decimal'
import { figureQuantity, type Quantity } from '../derive/quantity'
import type { Indicator } from '../model/indicator'
import { yearPeriod } from '../model/period'
import { formatIssue } from '../text/messages'
import type { Locale } from '../text/message'
import type { Series } from './index-series'

/** A rise or fall beyond this many per cent deserves a look. */
export const spikeLimit = 30

export interface YearChange {
  /** "+3.2%", "-1.4" points for ratios; "" where there is none. */
  readonly text: string
  readonly isSpike: boolean
  /** How it was computed, or why there is none. */
  readonly formula: string
}

/** The change of an indicator from the year before, by the rules that the report uses. Null where a figure is missing. */
export function yearChange(
  indicator: Indicator,
  series: Series,
  year: number,
  region: string | null,
  locale: Locale,
): YearChange | null {
  if (indicator.kind === 'event' || indicator.kind === 'rank') return null
  const current = quantityOf(indicator, series, year, region)
  const base = quantityOf(indicator, series, year - 1, region)
  if (current?.outcome.tag !== 'number' || base?.outcome.tag !== 'number') return null
  const change = signedChange(current, base)
  if (change.outcome.tag === 'none') {
    const formula = change.outcome.causes.map((cause) => formatIssue(cause, locale)).join(' ')
    return { text: '', isSpike: false, formula }
  }
  const { number } = change.outcome
  const digits = formatDecimal(number, change.decimals)
  const isZero = Number(digits) === 0
  const text = `${number > 0 && !isZero ? '+' : ''}${digits}${isRatio(current) ? '' : '%'}`
  return { text, isSpike: !isRatio(current) && Math.abs(number) > spikeLimit, formula: describeFormula(change.formula) }
}

function quantityOf(indicator: Indicator, series: Series, year: number, region: string | null): Quantity | null {
  const figure = series.get(String(year))
  return figure ? figureQuantity(indicator, yearPeriod(year), region, figure) : null
}
