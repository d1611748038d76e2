import { roundTo } from '../derive/decimal'
import { enteredInputs } from '../derive/entered-inputs'
import { inputQuantity, type FigureIndex } from '../derive/input-quantity'
import type { Quantity } from '../derive/quantity'
import type { Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import { periodKey } from '../model/period'
import type { GridColumn } from './grid-column'
import { emptySeries, type Series, type SeriesIndex } from './index-series'

/** A derived indicator over the columns of the grid: what its cells show, and how each was computed or why there is none. */
export interface DerivedSeries {
  readonly series: Series
  readonly quantities: ReadonlyMap<string, Quantity>
}

/** All derived indicators of a region, with what they were computed from. */
export interface DerivedIndex {
  readonly indicators: readonly Indicator[]
  readonly columns: readonly GridColumn[]
  readonly region: string | null
  readonly entries: ReadonlyMap<string, DerivedEntry>
}

interface DerivedEntry extends DerivedSeries {
  readonly inputs: readonly Series[]
}

/**
 * Computes the derived indicators for the region of the entered series. Given an earlier result, an indicator whose inputs are the same
 * objects stays the same object: an edit computes only what depends on it.
 */
export function deriveSeries(
  indicators: readonly Indicator[],
  entered: SeriesIndex,
  columns: readonly GridColumn[],
  previous: DerivedIndex | null = null,
): DerivedIndex {
  const { region, series } = entered
  const derived = indicators.filter(({ formula }) => formula !== null)
  const isKnown = previous?.indicators === indicators && previous.columns === columns && previous.region === region
  const byId =
    derived.length === 0
      ? new Map<string, Indicator>()
      : new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const index: FigureIndex = {
    dataset: { regions: [] },
    indicatorWithId: (id) => byId.get(id),
    figureAt: (id, period) => series.get(id)?.get(periodKey(period)),
    figuresOf: (id) => listOf(series.get(id) ?? emptySeries),
  }
  const entries = derived.map((indicator): readonly [string, DerivedEntry] => {
    const inputs = enteredInputs(indicator, index).map((id) => series.get(id) ?? emptySeries)
    const old = isKnown ? previous.entries.get(indicator.id) : undefined
    const holds = old?.inputs.length === inputs.length && inputs.every((input, at) => input === old.inputs[at])
    return [indicator.id, holds ? old : { inputs, ...derive(index, indicator, columns, region) }]
  })
  return { indicators, columns, region, entries: new Map(entries) }
}

const lists = new WeakMap<Series, readonly Figure[]>()

/** The figures of a series, the same list for the same series. */
function listOf(series: Series): readonly Figure[] {
  const known = lists.get(series) ?? [...series.values()]
  lists.set(series, known)
  return known
}

function derive(
  index: FigureIndex,
  indicator: Indicator,
  columns: readonly GridColumn[],
  region: string | null,
): DerivedSeries {
  const quantities = columns.map(({ key, period }) => [key, inputQuantity(index, indicator, period, region)] as const)
  return {
    series: new Map(quantities.map(([key, quantity]) => [key, shownFigure(quantity)])),
    quantities: new Map(quantities),
  }
}

/** The figure that the cell of a derived value shows and copies: rounded as it would be printed; empty where there is none. */
function shownFigure({ indicator, region, period, outcome, decimals, qualifier, status }: Quantity): Figure {
  return {
    indicator: indicator.id,
    region,
    period,
    value:
      outcome.tag === 'number'
        ? { tag: 'number', number: roundTo(outcome.number, decimals) }
        : { tag: 'missing', mark: 'blank', text: '' },
    qualifier: outcome.tag === 'number' ? qualifier : null,
    status,
    note: null,
    source: null,
  }
}
