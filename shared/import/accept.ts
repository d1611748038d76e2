import { issue, type Issue, type Place } from '../issue'
import type { Dataset } from '../model/dataset'
import { isBlankValue, rescaledQualifier, type Figure, type FigureValue } from '../model/figure'
import { plainIndicator, type Indicator } from '../model/indicator'
import { formatPeriod, type Period } from '../model/period'
import type { Region } from '../model/region'
import { parseUnit, type Unit } from '../model/unit'
import { cellAddress } from './cell-grid'
import { FigurePlaces } from './figure-places'
import { fitUnit } from './fit-unit'
import { nameCells, type CellName } from './match-indicators'
import type { RecognisedWorkbook, TableCell } from './sheet-table'
import type { SourceReading } from './source-reading'

export interface Acceptance {
  readonly dataset: Dataset
  /** Everything that recognition doubted, followed by what came up while accepting. */
  readonly issues: readonly Issue[]
  /** The cells behind the figures, further cells for the same figure included; made when asked for, as few who accept need them. */
  readonly readings: () => readonly SourceReading[]
}

/** A cell that gives a figure, and the figure as that cell gives it. */
interface Given {
  readonly figure: Figure
  readonly cell: TableCell
  readonly agrees: boolean
}

/**
 * Turns recognised cells into a dataset. Names are matched to the catalogue, values brought to its units; a cell without a period
 * is left out (recognition has warned of it), and of two figures for one place the first is kept and a differing one named.
 */
export function accept(recognised: RecognisedWorkbook, catalogue: readonly Indicator[]): Acceptance {
  const { file } = recognised
  const issues: Issue[] = [...recognised.issues]
  const indicators = new Map<string, Indicator>(catalogue.map((indicator) => [indicator.id, indicator]))
  const ofCatalogue: ReadonlySet<string> = new Set(indicators.keys())
  const regions = new Map<string, Region>()
  const places = new FigurePlaces()
  // By the number of their place: the figures, their cells, and the further cells of the few that have some.
  const figures: Figure[] = []
  const origins: TableCell[] = []
  const further = new Map<number, Given[]>()
  const assumed = new Set<string>()
  const tables = recognised.sheets.flatMap((sheet) => sheet.tables)
  const nameOf = nameCells(
    tables.map(({ cells }) => cells),
    catalogue,
  )
  const parse = rememberUnits()

  const take = (sheet: string, cell: TableCell, period: Period): void => {
    const place = (): Place => ({ tag: 'cell', file, sheet, cell: cellAddress(cell.row, cell.column) })
    const indicator = indicatorFor(nameOf(cell), cell, indicators, ofCatalogue, parse)
    if (!indicators.has(indicator.id)) indicators.set(indicator.id, indicator)
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
    const isConverted = fitted.tag === 'converted'
    const figure = buildFigure(file, sheet, cell, period, indicator.id, fitted.value, isConverted)
    const number = places.numberAt(figure.indicator, figure.region, period)
    const first = figures[number]
    // An empty cell gives no figure; where another table has one, nothing is overwritten.
    if (!first || isBlankValue(first.value)) {
      figures[number] = figure
      origins[number] = cell
    } else if (!isBlankValue(figure.value)) {
      const agrees = isSame(first, figure)
      if (!agrees) issues.push(duplicate(first, figure, indicator, place()))
      const given = { figure, cell, agrees }
      const known = further.get(number)
      if (known) known.push(given)
      else further.set(number, [given])
    }
  }

  for (const { sheet, cells } of tables) {
    for (const cell of cells) if (cell.period !== null) take(sheet, cell, cell.period)
  }
  const readings = (): readonly SourceReading[] => {
    const made: SourceReading[] = []
    for (const [at, figure] of figures.entries()) {
      const cell = origins[at]
      if (cell) made.push(buildReading({ figure, cell, agrees: true }, indicators))
      for (const given of further.get(at) ?? []) made.push(buildReading(given, indicators))
    }
    return made
  }
  return {
    dataset: { indicators: [...indicators.values()], regions: [...regions.values()], figures },
    issues,
    readings,
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
 * The indicator of a cell. Two measures of one name that no catalogue knows (CO2 emissions in kt and in kg per $) are two
 * indicators, told apart by their units.
 */
function indicatorFor(
  named: CellName,
  cell: TableCell,
  indicators: ReadonlyMap<string, Indicator>,
  ofCatalogue: ReadonlySet<string>,
  parse: (text: string) => Unit,
): Indicator {
  const known = indicators.get(named.id)
  const unit = cell.unit ?? ''
  if (!known) return { ...plainIndicator(named.name, unit), id: named.id }
  if (ofCatalogue.has(known.id) || fitUnit(one, unit, known.unit, parse).tag !== 'mismatch') return known
  const name = `${named.name}（${unit}）`
  return indicators.get(name) ?? plainIndicator(name, unit)
}

function buildFigure(
  file: string,
  sheet: string,
  cell: TableCell,
  period: Period,
  indicator: string,
  value: FigureValue,
  isConverted: boolean,
): Figure {
  const { qualifier } = cell.reading
  return {
    indicator,
    region: cell.region,
    period,
    value,
    qualifier: isConverted && qualifier ? rescaledQualifier(qualifier) : qualifier,
    status: cell.reading.status,
    note: cell.note,
    source: { file, sheet, cell: cellAddress(cell.row, cell.column), raw: cell.raw },
  }
}

function buildReading({ figure, cell, agrees }: Given, indicators: ReadonlyMap<string, Indicator>): SourceReading {
  const { value, qualifier, status } = cell.reading
  return {
    indicator: figure.indicator,
    region: figure.region,
    period: figure.period,
    sheet: figure.source?.sheet ?? '',
    cell: cellAddress(cell.row, cell.column),
    raw: cell.raw,
    value,
    qualifier,
    status,
    note: cell.note,
    unit: cell.unit === '' ? null : cell.unit,
    indicatorUnit: indicators.get(figure.indicator)?.unit ?? '',
    agrees,
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
