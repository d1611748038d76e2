import { isRatio } from '../derive/comparable'
import { describeFormula } from '../derive/formula'
import { signedChange } from '../derive/change'
import { formatDecimal } from '../derive/decimal'
import { figureQuantity, type Quantity } from '../derive/quantity'
import { yearPeriod } from '../model/period'
import { formatIssue } from '../text/messages'
import type { Locale } from '../text/message'
import type { IndicatorRow } from './grid-row'

/** A rise or fall beyond this many per cent deserves a look. */
export const spikeLimit = 30

/** The change from the year before as it stands beside a figure. */
export interface YearChange {
  /** "+3.2%", "-1.4" points for ratios; "" where there is none. */
  readonly text: string
  readonly isSpike: boolean
  /** How it was computed, or why there is none. */
  readonly formula: string
}

type ChangingRow = Pick<IndicatorRow, 'indicator' | 'series' | 'derived'>

/** The change of an indicator from the year before, by the rules that the report uses. Null where a figure is missing. */
export function yearChange(row: ChangingRow, year: number, region: string | null, locale: Locale): YearChange | null {
  const { indicator } = row
  if (indicator.kind === 'event' || indicator.kind === 'rank') return null
  const current = quantityOf(row, year, region)
  const base = quantityOf(row, year - 1, region)
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

function quantityOf({ indicator, series, derived }: ChangingRow, year: number, region: string | null): Quantity | null {
  if (derived !== null) return derived.get(String(year)) ?? null
  const figure = series.get(String(year))
  return figure ? figureQuantity(indicator, yearPeriod(year), region, figure) : null
}
