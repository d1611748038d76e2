import { issue, type Issue, type Place } from '../issue'
import { figureKey, type Dataset } from '../model/dataset'
import { isBlankValue, rescaledQualifier, type Figure, type FigureValue } from '../model/figure'
import { plainIndicator, type Indicator } from '../model/indicator'
import { formatPeriod, type Period } from '../model/period'
import type { Region } from '../model/region'
import { cellAddress } from './cell-grid'
import { fitUnit } from './fit-unit'
import { nameCells, type CellName } from './match-indicators'
import type { RecognisedWorkbook, TableCell } from './sheet-table'
import type { SourceReading } from './source-reading'

export interface Acceptance {
  readonly dataset: Dataset
  /** Everything that recognition doubted, followed by what came up while accepting. */
  readonly issues: readonly Issue[]
  /** The cells behind the figures, further cells for the same figure included. */
  readonly readings: readonly SourceReading[]
}

/**
 * Turns recognised cells into a dataset. Names are matched to the catalogue, values brought to its units; a cell without a period
 * is left out (recognition has warned of it), and of two figures for one place the first is kept and a differing one named.
 */
export function accept(recognised: RecognisedWorkbook, catalogue: readonly Indicator[]): Acceptance {
  const issues: Issue[] = [...recognised.issues]
  const indicators = new Map<string, Indicator>(catalogue.map((indicator) => [indicator.id, indicator]))
  const ofCatalogue: ReadonlySet<string> = new Set(indicators.keys())
  const regions = new Map<string, Region>()
  const figures = new Map<string, Figure>()
  const readings = new Map<string, SourceReading[]>()
  const assumed = new Set<string>()
  const cells = recognised.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => table.cells.map((cell) => ({ sheet: table.sheet, cell }))),
  )
  const names = nameCells(
    recognised.sheets.flatMap((sheet) => sheet.tables.map((table) => table.cells)),
    catalogue,
  )

  for (const { sheet, cell } of cells) {
    if (cell.period === null) continue
    const place: Place = { tag: 'cell', file: recognised.file, sheet, cell: cellAddress(cell.row, cell.column) }
    const named = names.get(cell)
    if (!named) continue
    const indicator = indicatorFor(named, cell, indicators, ofCatalogue)
    indicators.set(indicator.id, indicator)
    const fitted = fitUnit(cell.reading.value, cell.unit, indicator.unit)
    if (fitted.tag === 'mismatch') {
      const parameters = { indicator: indicator.name, from: cell.unit ?? '', to: indicator.unit }
      issues.push(issue('error', 'import.unit-mismatch', place, parameters))
      continue
    }
    if (fitted.tag === 'converted') {
      const { before, after } = fitted
      const parameters = { indicator: indicator.name, from: cell.unit ?? '', to: indicator.unit, before, after }
      issues.push(issue('info', 'import.unit-converted', place, parameters))
    }
    if (fitted.tag === 'assumed' && !assumed.has(indicator.id)) {
      assumed.add(indicator.id)
      issues.push(issue('info', 'import.unit-assumed', place, { indicator: indicator.name, unit: indicator.unit }))
    }
    if (cell.region !== null) regions.set(cell.region, { id: cell.region, name: cell.region, partOf: null })
    const isConverted = fitted.tag === 'converted'
    const figure = buildFigure(recognised.file, sheet, cell, cell.period, indicator.id, fitted.value, isConverted)
    const key = figureKey(figure.indicator, figure.period, figure.region)
    const reading = buildReading(figure, cell, indicator, sheet)
    const first = figures.get(key)
    // An empty cell gives no figure; where another table has one, nothing is overwritten.
    if (!first || isBlankValue(first.value)) {
      figures.set(key, figure)
      readings.set(key, [reading])
    } else if (!isBlankValue(figure.value)) {
      const agrees = isSame(first, figure)
      if (!agrees) issues.push(duplicate(first, figure, indicator, place))
      readings.get(key)?.push({ ...reading, agrees })
    }
  }
  return {
    dataset: { indicators: [...indicators.values()], regions: [...regions.values()], figures: [...figures.values()] },
    issues,
    readings: [...readings.values()].flat(),
  }
}

/**
 * The indicator of a cell. Two measures of one name that no catalogue knows (CO2 emissions in kt and in kg per $) are two
 * indicators, told apart by their units.
 */
function indicatorFor(
  named: CellName,
  cell: TableCell,
  indicators: ReadonlyMap<string, Indicator>,
  ofCatalogue: ReadonlySet<string>,
): Indicator {
  const known = indicators.get(named.id)
  const unit = cell.unit ?? ''
  if (!known) return { ...plainIndicator(named.name, unit), id: named.id }
  if (ofCatalogue.has(known.id) || fitUnit({ tag: 'number', number: 1 }, unit, known.unit).tag !== 'mismatch')
    return known
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

function buildReading(figure: Figure, cell: TableCell, indicator: Indicator, sheet: string): SourceReading {
  const { value, qualifier, status } = cell.reading
  return {
    indicator: indicator.id,
    region: figure.region,
    period: figure.period,
    sheet,
    cell: cellAddress(cell.row, cell.column),
    raw: cell.raw,
    value,
    qualifier,
    status,
    note: cell.note,
    unit: cell.unit === '' ? null : cell.unit,
    indicatorUnit: indicator.unit,
    agrees: true,
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
