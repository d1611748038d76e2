import { issue, type Issue, type Place } from '../../issue'
import type { Dataset } from '../../model/dataset'
import { isBlankValue, type Figure, type FigureValue } from '../../model/figure'
import { plainIndicator, type Indicator } from '../../model/indicator'
import { formatPeriod, type Period } from '../../model/period'
import type { Region } from '../../model/region'
import { parseUnit, type Unit } from '../../model/unit'
import { AcceptedFigures } from './accepted-figures'
import { cellAddress } from '../../sheet/cell-address'
import { FigurePlaces } from './figure-places'
import { fitUnit } from '../read/unit/fit-unit'
import { nameCells, type CellName } from './match-indicators'
import type { RecognisedWorkbook, TableCell } from '../table/sheet-table'
import type { SourceReading } from '../read/source-reading'

export interface Acceptance {
  readonly dataset: Dataset
  /** Everything that recognition doubted, followed by what came up while accepting. */
  readonly issues: readonly Issue[]
  /** The cells behind the figures, further cells for the same figure included; made when asked for, as few who accept need them. */
  readonly readings: () => readonly SourceReading[]
}

/**
 * Turns recognised cells into a dataset. Names are matched to the catalogue, values brought to its units; a cell without a period
 * is left out (recognition has warned of it), and of two figures for one place the first is kept and a differing one named.
 */
export function accept(recognised: RecognisedWorkbook, catalogue: readonly Indicator[]): Acceptance {
  const { file } = recognised
  const tables = recognised.sheets.flatMap((sheet) => sheet.tables)
  const issues: Issue[] = [...recognised.issues]
  const indicators = new Map<string, Indicator>(catalogue.map((indicator) => [indicator.id, indicator]))
  const regions = new Map<string, Region>()
  const places = new FigurePlaces()
  const figures = new AcceptedFigures(file, tables)
  const assumed = new Set<string>()
  const nameOf = nameCells(
    tables.map(({ cells }) => cells),
    catalogue,
  )
  const parse = rememberUnits()
  const indicatorOf = findIndicators(indicators, parse)

  const take = (sheet: string, cell: TableCell, period: Period, at: number): void => {
    const place = (): Place => ({ tag: 'cell', file, sheet, cell: cellAddress(cell.row, cell.column) })
    const indicator = indicatorOf(nameOf(cell), cell.unit)
    const fitted = fitUnit(cell.reading.value, cell.unit, indicator.unit, parse)
    if (fitted.tag === 'mismatch') {
      const parameters = { indicator: indicator.name, from: cell.unit ?? '', to: indicator.unit }
      issues.push(issue('error', 'import.unit-mismatch', place(), parameters))
      return
    }
    if (fitted.tag === 'converted') {
      const { before, after } = fitted
      const parameters = { indicator: indicator.name, from: cell.unit ?? '', to: indicator.unit, before, after }
      issues.push(issue('info', 'import.unit-converted', place(), parameters))
    }
    if (fitted.tag === 'assumed' && !assumed.has(indicator.id)) {
      assumed.add(indicator.id)
      issues.push(issue('info', 'import.unit-assumed', place(), { indicator: indicator.name, unit: indicator.unit }))
    }
    if (cell.region !== null && !regions.has(cell.region))
      regions.set(cell.region, { id: cell.region, name: cell.region, partOf: null })
    const number = places.numberAt(indicator.id, cell.region, period)
    const given = { cell: at, converted: fitted.tag === 'converted' ? fitted.value : null }
    // An empty cell gives no figure; where another table has one, nothing is overwritten.
    if (number === figures.length || figures.isBlank(number)) {
      figures.set(number, indicator.id, given, isBlankValue(fitted.value))
    } else if (!isBlankValue(fitted.value)) {
      const first = figures.at(number)
      const second = figures.figureOf(given, indicator.id)
      const agrees = first !== undefined && isSame(first, second)
      if (first && !agrees) issues.push(duplicate(first, second, indicator, place()))
      figures.addFurther(number, { ...given, agrees })
    }
  }

  let at = 0
  for (const { sheet, cells } of tables) {
    for (const cell of cells) {
      if (cell.period !== null) take(sheet, cell, cell.period, at)
      at += 1
    }
  }
  return {
    dataset: { indicators: [...indicators.values()], regions: [...regions.values()], figures },
    issues,
    readings: () => figures.readings((id) => indicators.get(id)?.unit ?? ''),
  }
}

/** Takes units apart, each text once. */
function rememberUnits(): (text: string) => Unit {
  const known = new Map<string, Unit>()
  return (text) => {
    const unit = known.get(text) ?? parseUnit(text)
    known.set(text, unit)
    return unit
  }
}

const one: FigureValue = { tag: 'number', number: 1 }

/**
 * Finds the indicator of a name, or adds it. Two measures of one name that no catalogue knows (CO2 emissions in kt and in kg
 * per $) are two indicators, told apart by their units.
 */
function findIndicators(
  indicators: Map<string, Indicator>,
  parse: (text: string) => Unit,
): (named: CellName, unit: string | null) => Indicator {
  const ofCatalogue: ReadonlySet<string> = new Set(indicators.keys())
  const find = (named: CellName, unit: string): Indicator => {
    const known = indicators.get(named.id)
    if (!known) return { ...plainIndicator(named.name, unit), id: named.id }
    if (ofCatalogue.has(known.id) || fitUnit(one, unit, known.unit, parse).tag !== 'mismatch') return known
    const name = `${named.name}（${unit}）`
    return indicators.get(name) ?? plainIndicator(name, unit)
  }
  // Cells of one name and unit mostly stand in a row.
  let last: { readonly named: CellName; readonly unit: string | null; readonly indicator: Indicator } | null = null
  return (named, unit) => {
    if (last?.named === named && last.unit === unit) return last.indicator
    const indicator = find(named, unit ?? '')
    if (!indicators.has(indicator.id)) indicators.set(indicator.id, indicator)
    last = { named, unit, indicator }
    return indicator
  }
}

function isSame(one: Figure, other: Figure): boolean {
  return describeValue(one) === describeValue(other)
}

function describeValue({ value, qualifier }: Figure): string {
  const text = value.tag === 'number' ? String(value.number) : value.text
  return `${value.tag === 'number' ? '' : `${value.tag}:`}${qualifier?.word ?? ''}${text}`
}

function duplicate(first: Figure, second: Figure, indicator: Indicator, place: Place): Issue {
  const at = (figure: Figure): string => `${figure.source?.sheet ?? ''}!${figure.source?.cell ?? ''}`
  return issue('warning', 'import.duplicate', place, {
    indicator: `${first.region ?? ''}${indicator.name}`,
    period: formatPeriod(first.period),
    first: at(first),
    firstValue: describeValue(first),
    second: at(second),
    secondValue: describeValue(second),
  })
}
