import { issue, type Issue, type IssueLocation } from '../../issue'
import type { Dataset } from '../../model/dataset'
import { isBlankValue, type Figure } from '../../model/figure'
import type { Indicator } from '../../model/indicator'
import { formatPeriod, type Period } from '../../model/period'
import type { Region } from '../../model/region'
import { AcceptedFigures, type FileReading, type FileTable, type GivenFigure } from './accepted-figures'
import { cellAddress } from '../../sheet/cell-address'
import { FigureNumbers } from './figure-numbers'
import { fitUnit, rememberUnits, type FittedValue } from '../read/unit/fit-unit'
import { findIndicators, type GivenAttributes } from './find-indicators'
import { nameCells } from './name-cells'
import type { RecognisedWorkbook, TableCell } from '../table/sheet-table'

/** A workbook as a dataset, with the way from every figure back to its cells. */
export interface Acceptance {
  readonly dataset: Dataset
  /** Everything that recognition doubted, followed by what came up while accepting. */
  readonly issues: readonly Issue[]
  /** The cells behind the figures, further cells for the same figure included; made when asked for, as few who accept need them. */
  readonly readings: () => readonly FileReading[]
  /** Every figure that several cells give differently, with all that they give, in the order of the cells. */
  readonly disputed: () => readonly (readonly Figure[])[]
}

/**
 * Turns recognised cells into a dataset. Names are matched to the catalogue, values brought to its units; a cell without a period
 * is left out (recognition has warned of it), and of two cells for one figure the first is kept and a differing one named.
 */
export function accept(recognised: RecognisedWorkbook, catalogue: readonly Indicator[]): Acceptance {
  return acceptWorkbooks([recognised], catalogue)
}

/**
 * The same for several workbooks at once: what one of them calls apart is apart in all, and of the units of an indicator the first that
 * any of them gives counts.
 */
export function acceptWorkbooks(workbooks: readonly RecognisedWorkbook[], catalogue: readonly Indicator[]): Acceptance {
  const tables = workbooks.flatMap(({ file, sheets }): readonly FileTable[] =>
    sheets.flatMap((sheet) => sheet.tables.map((table) => ({ file, table }))),
  )
  const accepted = new AcceptedCells(tables, catalogue)
  if (workbooks.length > 1) for (const { table } of tables) for (const cell of table.cells) accepted.lookUpUnit(cell)
  let number = 0
  for (const { file, table } of tables) {
    for (const cell of table.cells) {
      if (cell.period !== null) accepted.take({ file, sheet: table.sheet }, cell, cell.period, number)
      number += 1
    }
  }
  const { indicators, regions, figures } = accepted
  return {
    dataset: { indicators: withKnownWholes([...indicators.values()]), regions: [...regions.values()], figures },
    issues: [...workbooks.flatMap(({ issues }) => issues), ...accepted.issues],
    readings: () => figures.readings((id) => indicators.get(id)?.unit ?? ''),
    disputed: () => figures.disputed(),
  }
}

/** A whole that has no figures is none; where two are parts of one another neither is. */
function withKnownWholes(indicators: readonly Indicator[]): readonly Indicator[] {
  const parents = new Map(indicators.map(({ id, partOf }) => [id, partOf]))
  const isPart = ({ id, partOf }: Indicator): boolean =>
    partOf !== null && partOf !== id && parents.has(partOf) && parents.get(partOf) !== id
  return indicators.map((indicator) =>
    indicator.partOf === null || isPart(indicator) ? indicator : { ...indicator, partOf: null },
  )
}

/** The cells taken in so far, and what came up on the way. */
class AcceptedCells {
  readonly issues: Issue[] = []
  readonly indicators: Map<string, Indicator>
  readonly regions = new Map<string, Region>()
  readonly figures: AcceptedFigures
  private readonly numbers = new FigureNumbers()
  private readonly parse = rememberUnits()
  private readonly nameOf: ReturnType<typeof nameCells>
  private readonly indicatorOf: ReturnType<typeof findIndicators>
  /** The indicators whose unit was assumed for a cell without one: it is told once. */
  private readonly assumed = new Set<string>()

  /** The first unit that is given for each name. */
  private readonly units = new Map<string, string>()

  constructor(tables: readonly FileTable[], catalogue: readonly Indicator[]) {
    this.indicators = new Map(catalogue.map((indicator) => [indicator.id, indicator]))
    this.figures = new AcceptedFigures(tables)
    this.nameOf = nameCells(
      tables.map(({ table }) => table.cells),
      catalogue,
    )
    this.indicatorOf = findIndicators(this.indicators, this.parse)
  }

  /** Remembers the unit of a cell for those of the same name that are met before it and give none. */
  lookUpUnit(cell: TableCell): void {
    if (cell.unit === null || cell.unit === '') return
    const { id } = this.nameOf(cell)
    if (!this.units.has(id)) this.units.set(id, cell.unit)
  }

  /** Takes in the cell that has this number among the cells of all tables. */
  take(
    at: { readonly file: string; readonly sheet: string },
    cell: TableCell,
    period: Period,
    cellNumber: number,
  ): void {
    const location = (): IssueLocation => ({ tag: 'cell', ...at, cell: cellAddress(cell.row, cell.column) })
    const named = this.nameOf(cell)
    const unit = cell.unit === null || cell.unit === '' ? (this.units.get(named.id) ?? cell.unit) : cell.unit
    const indicator = this.indicatorOf(named, unit, () => this.attributesOf(cell))
    const fitted = fitUnit(cell.reading.value, cell.unit, indicator.unit, this.parse)
    this.reportUnit(fitted, cell, indicator, location)
    if (fitted.tag === 'mismatch') return
    const { region } = cell
    if (region !== null && !this.regions.has(region))
      this.regions.set(region, { id: region, name: region, partOf: null })
    const number = this.numbers.numberOf(indicator.id, region, period)
    const given = { cell: cellNumber, converted: fitted.tag === 'converted' ? fitted.value : null }
    // An empty cell gives no figure; where another table has one, nothing is overwritten.
    if (number === this.figures.length || this.figures.isBlank(number))
      this.figures.set(number, indicator.id, given, isBlankValue(fitted.value))
    else if (!isBlankValue(fitted.value)) this.addFurther(number, given, indicator, location)
  }

  /** Section, department and whole as the table of a cell gives them; the whole by the name that its own cells have. */
  private attributesOf({ attributes, region }: TableCell): GivenAttributes {
    const { section, department, whole } = attributes
    return { section, department, partOf: whole && this.nameOf({ ...whole, region }).id }
  }

  private reportUnit(
    fitted: FittedValue,
    { unit }: TableCell,
    indicator: Indicator,
    location: () => IssueLocation,
  ): void {
    if (fitted.tag === 'same') return
    const units = { indicator: indicator.name, from: unit ?? '', to: indicator.unit }
    if (fitted.tag === 'mismatch') this.issues.push(issue('error', 'import.unit-mismatch', location(), units))
    if (fitted.tag === 'converted') {
      const { before, after } = fitted
      this.issues.push(issue('info', 'import.unit-converted', location(), { ...units, before, after }))
    }
    if (fitted.tag === 'assumed' && !this.assumed.has(indicator.id)) {
      this.assumed.add(indicator.id)
      const parameters = { indicator: indicator.name, unit: indicator.unit }
      this.issues.push(issue('info', 'import.unit-assumed', location(), parameters))
    }
  }

  private addFurther(number: number, given: GivenFigure, indicator: Indicator, location: () => IssueLocation): void {
    const first = this.figures.at(number)
    const second = this.figures.figureOf(given, indicator.id)
    const agrees = first !== undefined && describeValue(first) === describeValue(second)
    if (first && !agrees) this.issues.push(duplicate(first, second, indicator, location()))
    this.figures.addFurther(number, { ...given, agrees })
  }
}

function describeValue({ value, qualifier }: Figure): string {
  const text = value.tag === 'number' ? String(value.number) : value.text
  return `${value.tag === 'number' ? '' : `${value.tag}:`}${qualifier?.word ?? ''}${text}`
}

function duplicate(first: Figure, second: Figure, indicator: Indicator, location: IssueLocation): Issue {
  const at = (figure: Figure): string => `${figure.source?.sheet ?? ''}!${figure.source?.cell ?? ''}`
  return issue('warning', 'import.duplicate', location, {
    indicator: `${first.region ?? ''}${indicator.name}`,
    period: formatPeriod(first.period),
    first: at(first),
    firstValue: describeValue(first),
    second: at(second),
    secondValue: describeValue(second),
  })
}
