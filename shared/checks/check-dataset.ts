import { constant } from '../derive/arithmetic'
import { decimalsOf, formatDecimal, roundTo } from '../derive/decimal'
import { evaluate } from '../derive/evaluate'
import { growthRate } from '../derive/growth-rate'
import { inputQuantity, totalOfRegions } from '../derive/input-quantity'
import { figureQuantity, type Quantity } from '../derive/quantity'
import { regionsOfTotal } from '../derive/region-total'
import { issue, type Issue, type IssueLocation } from '../issue'
import { addsUp } from '../model/adds-up'
import { indexDataset, type Dataset, type DatasetIndex } from '../model/dataset'
import type { Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import { formatPeriod, periodKey, yearPeriod } from '../model/period'
import { convertUnit, parseUnit } from '../model/unit'
import type { IssueCode } from '../text/messages'
import { checkNeighbours } from './check-neighbours'
import type { FigureIssue } from './figure-issue'

/** A change over so many per cent of the year before wants a written reason (bureau practice). */
const jumpLimit = 30

/**
 * Consistency checks 审核关系 over a dataset: parts against wholes, jumps between years, ratios and quantities out of range,
 * regions against the total, entered totals against their years. They warn and never correct: parts need not add up.
 */
export function checkDataset(dataset: Dataset): readonly Issue[] {
  const index = indexDataset(dataset)
  return dataset.indicators.flatMap((indicator) => checkIndicator(index, indicator).map(({ issue }) => issue))
}

/** The findings about one indicator's figures, so that a window can check a large dataset in slices. */
export function checkIndicator(index: DatasetIndex, indicator: Indicator): readonly FigureIssue[] {
  if (indicator.formula !== null) return checkDerived(index, indicator)
  return [
    ...checkRange(index, indicator),
    ...checkJumps(index, indicator),
    ...checkParts(index, indicator),
    ...checkRegions(index, indicator),
    ...checkNeighbours(index, indicator),
    ...checkTotals(index, indicator),
  ]
}

/** Figures entered for a derived indicator are not used; where one says something else than the formula, somebody should know. */
function checkDerived(index: DatasetIndex, indicator: Indicator): readonly FigureIssue[] {
  return index.figuresOf(indicator.id).flatMap((figure) => {
    const entered = exactNumber(figure)
    const { outcome } = inputQuantity(index, indicator, figure.period, figure.region)
    if (entered === null || outcome.tag === 'none' || roundedLike(outcome.number, entered) === entered) return []
    const computed = text(roundTo(outcome.number, Math.max(decimalsOf(entered), indicator.decimals ?? 0)))
    return [about(figure, 'check.derived-differs', { ...nameOf(indicator, figure), entered: text(entered), computed })]
  })
}

function checkRange(index: DatasetIndex, indicator: Indicator): readonly FigureIssue[] {
  const unit = parseUnit(indicator.unit)
  const limit = unit.ratio === 'permille' ? 1000 : 100
  return index.figuresOf(indicator.id).flatMap((figure) => {
    const number = exactNumber(figure)
    if (number === null) return []
    const parameters = { ...nameOf(indicator, figure), value: text(number) }
    if (indicator.kind === 'share' && unit.ratio !== null && (number < 0 || number > limit)) {
      return [about(figure, 'check.ratio-out-of-range', { ...parameters, unit: indicator.unit, limit })]
    }
    const isQuantity = indicator.kind === 'stock' || indicator.kind === 'flow' || indicator.kind === 'standard'
    return isQuantity && number < 0 ? [about(figure, 'check.negative', parameters)] : []
  })
}

function checkJumps(index: DatasetIndex, indicator: Indicator): readonly FigureIssue[] {
  if (indicator.kind === 'share' || indicator.kind === 'rank' || indicator.kind === 'event') return []
  return index.figuresOf(indicator.id).flatMap((figure) => {
    if (figure.period.tag !== 'year') return []
    const { year } = figure.period
    const before = index.figureAt(indicator.id, yearPeriod(year - 1), figure.region)
    if (!before || exactNumber(before) === null || exactNumber(figure) === null) return []
    const quantityOf = (entered: Figure): Quantity => figureQuantity(indicator, entered.period, entered.region, entered)
    const { outcome } = growthRate(quantityOf(figure), quantityOf(before), '增速')
    if (outcome.tag === 'none') return []
    const percent = outcome.number
    if (Math.abs(percent) <= jumpLimit) return []
    return [
      about(figure, percent > 0 ? 'check.rise' : 'check.fall', {
        ...nameOf(indicator, figure),
        rate: formatDecimal(Math.abs(percent), 1),
        limit: jumpLimit,
      }),
    ]
  })
}

/** Parts in another unit of the same kind (张 of 万张) are brought to the whole's; of another kind they are no parts to compare. */
function checkParts(index: DatasetIndex, whole: Indicator): readonly FigureIssue[] {
  const unit = parseUnit(whole.unit)
  const parts = index.dataset.indicators.filter(
    (indicator) =>
      indicator.partOf === whole.id &&
      indicator.formula === null &&
      convertUnit(1, parseUnit(indicator.unit), unit) !== null,
  )
  if (parts.length === 0) return []
  return index.figuresOf(whole.id).flatMap((figure) => {
    const total = exactNumber(figure)
    if (total === null) return []
    const known = parts.flatMap((part) => {
      const value = index.figureAt(part.id, figure.period, figure.region)
      const entered = value ? exactNumber(value) : null
      const number = entered === null ? null : convertUnit(entered, parseUnit(part.unit), unit)
      return number === null ? [] : [{ part, number }]
    })
    const period = formatPeriod(figure.period)
    // A part in a finer unit has digits that the whole was rounded without.
    const above = known.filter(({ part, number }) =>
      part.unit === whole.unit ? number > total : roundedLike(number, total) > total,
    )
    if (above.length > 0) {
      return above.map(({ part, number }) =>
        about(figure, 'check.part-above-whole', {
          period,
          part: part.name,
          partValue: text(number),
          whole: whole.name,
          wholeValue: text(total),
        }),
      )
    }
    const sum = sumOf(known.map(({ number }) => number))
    if (roundedLike(sum, total) <= total) return []
    return [
      about(figure, 'check.parts-above-whole', {
        period,
        whole: whole.name,
        parts: known.map(({ part }) => part.name).join('、'),
        sum: text(sum),
        wholeValue: text(total),
      }),
    ]
  })
}

/** The entered figure of a whole against what its regions make, where that is a sum. */
function checkRegions(index: DatasetIndex, indicator: Indicator): readonly FigureIssue[] {
  return index.figuresOf(indicator.id).flatMap((figure) => {
    const total = exactNumber(figure)
    const sum = total === null ? null : sumOfRegions(index, indicator, figure)
    if (total === null || sum === null || roundedLike(sum, total) === total) return []
    return [
      about(figure, 'check.regions-differ', {
        period: formatPeriod(figure.period),
        indicator: `${figure.region ?? ''}${indicator.name}`,
        sum: text(sum),
        total: text(total),
      }),
    ]
  })
}

/** Null where a region has no figure, or the indicator does not add up. Of regions that nobody sent only stocks and flows are known to. */
function sumOfRegions(index: DatasetIndex, indicator: Indicator, figure: Figure): number | null {
  const { regions } = index.dataset
  if (regionsOfTotal(index.dataset, figure.region).length > 0) {
    if (!addsUp(indicator)) return null
    const total = totalOfRegions(index, indicator, figure.period, figure.region)
    return total?.outcome.tag === 'number' && total.qualifier === null ? total.outcome.number : null
  }
  if (indicator.kind !== 'stock' && indicator.kind !== 'flow') return null
  const parts = regions.filter((region) => region.partOf === figure.region && region.id !== figure.region)
  const values = parts.map((region) => index.figureAt(indicator.id, figure.period, region.id))
  const numbers = values.flatMap((value) => (value ? (exactNumber(value) ?? []) : []))
  return parts.length === 0 || numbers.length < parts.length ? null : sumOf(numbers)
}

function checkTotals(index: DatasetIndex, indicator: Indicator): readonly FigureIssue[] {
  return index.figuresOf(indicator.id).flatMap((figure) => {
    if (figure.period.tag !== 'span') return []
    const { from, to } = figure.period
    const total = exactNumber(figure)
    const years = Array.from({ length: to - from + 1 }, (_, at) =>
      index.figureAt(indicator.id, yearPeriod(from + at), figure.region),
    )
    const numbers = years.flatMap((year) => (year ? (exactNumber(year) ?? []) : []))
    if (total === null || numbers.length < years.length) return []
    const sum = sumOf(numbers)
    if (roundedLike(sum, total) === total) return []
    return [
      about(figure, 'check.total-differs', {
        indicator: indicator.name,
        period: periodKey(figure.period),
        total: text(total),
        sum: text(sum),
      }),
    ]
  })
}

/** A hedged figure is a bound and takes no part in audit relations. */
function exactNumber(figure: Figure): number | null {
  return figure.value.tag === 'number' && figure.qualifier === null ? figure.value.number : null
}

/** Exact, as every sum of figures: 0.1 and 0.2 make 0.3. */
function sumOf(numbers: readonly number[]): number {
  const sum = evaluate({ tag: 'sum', terms: numbers.map(constant) })
  return sum.tag === 'number' ? sum.number : NaN
}

/** Relations hold at the printed precision (勾稽关系): the sum is compared at the decimals of the entered total. */
function roundedLike(sum: number, total: number): number {
  return Number(formatDecimal(sum, decimalsOf(total)))
}

function text(number: number): string {
  return formatDecimal(number, decimalsOf(number))
}

function nameOf(indicator: Indicator, figure: Figure): { indicator: string; period: string } {
  return { indicator: `${figure.region ?? ''}${indicator.name}`, period: formatPeriod(figure.period) }
}

function about(figure: Figure, code: IssueCode, parameters: Issue['parameters']): FigureIssue {
  return { figure, issue: issue('warning', code, placeOf(figure), parameters) }
}

function placeOf(figure: Figure): IssueLocation | null {
  const { source } = figure
  return source ? { tag: 'cell', file: source.file, sheet: source.sheet, cell: source.cell } : null
}
