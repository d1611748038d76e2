import { assertNever } from '../assert-never'
import { issue } from '../issue'
import type { Dataset, DatasetIndex } from '../model/dataset'
import { isBlankValue } from '../model/figure'
import type { Indicator } from '../model/indicator'
import { periodYearBefore, yearPeriod, type Period } from '../model/period'
import { remarkBreaks } from '../model/remark-breaks'
import { convertUnit, parseUnit } from '../model/unit'
import { times } from './arithmetic'
import { subtract, total } from './combine'
import { evaluate } from './evaluate'
import { growthRate } from './growth-rate'
import { figureQuantity, withoutOutcome, type NamedBreak, type Quantity } from './quantity'
import { regionsOfTotal, regionTotal } from './region-total'
import { per, share } from './share'

/** What of a dataset a quantity is looked up in. */
export type FigureIndex = Pick<DatasetIndex, 'figureAt' | 'figuresOf' | 'indicatorWithId'> & {
  readonly dataset: Pick<Dataset, 'regions'>
}

/**
 * The quantity of an indicator for a period: the entered figure, missing where the dataset has none, or for a derived indicator
 * what its formula gives, in the indicator's unit and decimals; for a whole without a figure of its own what its regions make. This is the one door to an indicator's figures, so a sentence, a
 * table, the grid and Excel compute a derived indicator in the same way, down to the cells it comes from.
 */
export function inputQuantity(
  index: FigureIndex,
  indicator: Indicator,
  period: Period,
  region: string | null,
): Quantity {
  return quantityWithin(index, indicator, period, region, [])
}

/** The unit that a derived indicator's formula gives by itself; null for an entered one, or where an input is not there. */
export function unitOfFormula(index: FigureIndex, indicator: Indicator): string | null {
  const period = yearPeriod(0)
  const derived = compute(indicator, period, (input, at = period) => {
    const found = index.indicatorWithId(input)
    return found ? quantityWithin(index, found, at, null, [indicator.id]) : null
  })
  return derived?.unit ?? null
}

/** `users` are the derived indicators on whose behalf it is asked; one that comes again would never end. */
function quantityWithin(
  index: FigureIndex,
  indicator: Indicator,
  period: Period,
  region: string | null,
  users: readonly string[],
): Quantity {
  const { id, name, formula } = indicator
  if (formula === null) {
    const figure = index.figureAt(id, period, region) ?? null
    const entered = figureQuantity(indicator, period, region, figure)
    const total = figure && !isBlankValue(figure.value) ? null : totalOfRegions(index, indicator, period, region)
    return withRemarks(total ?? entered, index, indicator, region)
  }
  const nothing = { ...figureQuantity(indicator, period, region, null), decimals: indicator.decimals ?? 1 }
  if (users.includes(id))
    return withoutOutcome(nothing, issue('warning', 'derive.formula-cycle', null, { indicator: name }))
  const inputOf = (input: string, at: Period = period): Quantity | null => {
    const found = index.indicatorWithId(input)
    return found ? quantityWithin(index, found, at, region, [...users, id]) : null
  }
  const derived = compute(indicator, period, inputOf)
  if (!derived) {
    return withoutOutcome(nothing, issue('warning', 'derive.formula-input-gone', null, { indicator: name }))
  }
  return asIndicator(derived, indicator)
}

/**
 * What the regions of a whole make together, whatever was entered for the whole; null where there are none, or where the indicator's
 * figures neither add up nor are weighted.
 */
export function totalOfRegions(
  index: FigureIndex,
  indicator: Indicator,
  period: Period,
  region: string | null,
): Quantity | null {
  const regions = regionsOfTotal(index.dataset, region)
  if (regions.length === 0) return null
  return regionTotal(indicator, { period, region }, regions, (id, part) => {
    const found = index.indicatorWithId(id)
    return found ? inputQuantity(index, found, period, part) : null
  })
}

/** The changes of definition that remarks of the workbook tell stand beside those that the indicator declares. */
function withRemarks(entered: Quantity, index: FigureIndex, { id, name }: Indicator, region: string | null): Quantity {
  const { breaks, withoutYear } = remarkBreaks(index.figuresOf(id), region)
  if (breaks.length === 0 && withoutYear.length === 0) return entered
  const declared = new Set(entered.breaks.map(({ year }) => year))
  const told = breaks.filter(({ year }) => !declared.has(year)).map((change) => ({ ...change, indicator: name }))
  const doubts = withoutYear.map((note) =>
    issue('warning', 'derive.remark-without-year', null, { indicator: name, note }),
  )
  return { ...entered, breaks: [...entered.breaks, ...told], doubts: [...entered.doubts, ...doubts] }
}

/** What the formula gives in its own unit; null where an indicator it names is not there. */
function compute(
  { formula }: Indicator,
  period: Period,
  inputOf: (input: string, at?: Period) => Quantity | null,
): Quantity | null {
  if (formula === null) return null
  switch (formula.tag) {
    case 'share':
      return ofTwo(inputOf(formula.part), inputOf(formula.whole), share)
    case 'growth':
      return ofTwo(inputOf(formula.of), inputOf(formula.of, periodYearBefore(period)), (current, base) =>
        growthRate(current, base, '增速'),
      )
    case 'difference':
      return ofTwo(inputOf(formula.from), inputOf(formula.less), subtract)
    case 'sum': {
      const terms = formula.terms.map((term) => inputOf(term))
      const known = terms.filter((term) => term !== null)
      const [first, ...rest] = known
      return first && known.length === terms.length ? total(first, rest) : null
    }
    case 'per':
      return ofTwo(inputOf(formula.of), inputOf(formula.over), (of, over) => per(of, over, formula.perUnit))
    default:
      return assertNever(formula)
  }
}

function ofTwo(
  first: Quantity | null,
  second: Quantity | null,
  derive: (first: Quantity, second: Quantity) => Quantity,
): Quantity | null {
  return first && second && derive(first, second)
}

/** The derived value as the value of its indicator: under its name, in its unit, with its own changes of definition besides. */
function asIndicator(derived: Quantity, indicator: Indicator): Quantity {
  const factor = convertUnit(1, parseUnit(derived.unit), parseUnit(indicator.unit))
  const breaks: readonly NamedBreak[] = indicator.breaks.map((definitionBreak) => ({
    ...definitionBreak,
    indicator: indicator.name,
  }))
  const own: Quantity = {
    ...derived,
    measure: '数值',
    unit: indicator.unit,
    decimals: indicator.decimals ?? derived.decimals,
    indicator,
    breaks: [...breaks, ...derived.breaks],
  }
  if (factor === 1) return own
  if (factor === null) {
    const parameters = { indicator: indicator.name, unit: indicator.unit, own: derived.unit }
    return withoutOutcome(own, issue('warning', 'derive.formula-unit', null, parameters))
  }
  const formula = times(derived.formula, factor)
  return { ...own, formula, outcome: derived.outcome.tag === 'number' ? evaluate(formula) : derived.outcome }
}
