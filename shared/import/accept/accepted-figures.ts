import { changedList, joinedList, LazyList, type List } from '../../list'
import { rescaledQualifier, type Figure, type FigureValue } from '../../model/figure'
import { cellAddress } from '../../sheet/cell-address'
import type { SheetTable, TableCell } from '../table/sheet-table'
import type { SourceReading } from '../read/source-reading'

/** A cell that gives a figure: its number among the cells of all tables, and its value where it was brought to another unit. */
export interface GivenFigure {
  readonly cell: number
  readonly converted: FigureValue | null
}

interface FurtherFigure extends GivenFigure {
  readonly agrees: boolean
}

interface SheetCell {
  readonly file: string
  readonly sheet: string
  readonly cell: TableCell
}

/** A table of a workbook. */
export interface FileTable {
  readonly file: string
  readonly table: SheetTable
}

/** What a cell of one of several workbooks says. */
export interface FileReading extends SourceReading {
  readonly file: string
}

/** The figures of workbooks by their numbers, each made from its cell when it is asked for. */
export class AcceptedFigures extends LazyList<Figure> {
  private readonly all: List<SheetCell>
  /** By the number of a figure. */
  private readonly cells: Uint32Array
  private readonly isBlankAt: Uint8Array
  private readonly indicators: string[] = []
  /** The values of those figures where it differs from that of the cell. */
  private readonly converted = new Map<number, FigureValue>()
  /** The further cells of the few figures that have some. */
  private readonly further = new Map<number, FurtherFigure[]>()

  constructor(tables: readonly FileTable[]) {
    super()
    this.all = joinedList(
      tables.map(({ file, table: { sheet, cells } }) => changedList(cells, (cell) => ({ file, sheet, cell }))),
    )
    this.cells = new Uint32Array(this.all.length)
    this.isBlankAt = new Uint8Array(this.all.length)
  }

  get length(): number {
    return this.indicators.length
  }

  isBlank(number: number): boolean {
    return this.isBlankAt[number] === 1
  }

  /** Says which cell gives a figure, a new one or one that was blank. */
  set(number: number, indicator: string, { cell, converted }: GivenFigure, isBlank: boolean): void {
    this.cells[number] = cell
    this.isBlankAt[number] = isBlank ? 1 : 0
    this.indicators[number] = indicator
    if (converted) this.converted.set(number, converted)
  }

  /** A further cell for a figure that has its value already. */
  addFurther(number: number, given: FurtherFigure): void {
    const known = this.further.get(number)
    if (known) known.push(given)
    else this.further.set(number, [given])
  }

  figureOf({ cell: number, converted }: GivenFigure, indicator: string): Figure {
    const { file, sheet, cell } = this.cellAt(number)
    const fields = fieldsOf(cell)
    const { value, qualifier } = fields
    return {
      indicator,
      ...fields,
      value: converted ?? value,
      qualifier: converted && qualifier ? rescaledQualifier(qualifier) : qualifier,
      source: { file, sheet, cell: cellAddress(cell.row, cell.column), raw: cell.raw },
    }
  }

  /** What every cell says of its figure, those of one figure one after the other. */
  readings(unitOf: (indicator: string) => string): readonly FileReading[] {
    const made: FileReading[] = []
    for (let number = 0; number < this.length; number += 1) {
      const indicator = this.indicators[number] ?? ''
      const unit = unitOf(indicator)
      made.push(this.readingOf(this.cells[number] ?? 0, indicator, unit, true))
      for (const { cell, agrees } of this.further.get(number) ?? [])
        made.push(this.readingOf(cell, indicator, unit, agrees))
    }
    return made
  }

  /** Every figure that several cells give differently, with all that they give, in the order of the cells. */
  disputed(): readonly (readonly Figure[])[] {
    return [...this.further].flatMap(([number, further]) => {
      if (further.every(({ agrees }) => agrees)) return []
      const indicator = this.indicators[number] ?? ''
      return [[this.make(number), ...further.map((given) => this.figureOf(given, indicator))]]
    })
  }

  protected make(number: number): Figure {
    const given = { cell: this.cells[number] ?? 0, converted: this.converted.get(number) ?? null }
    return this.figureOf(given, this.indicators[number] ?? '')
  }

  private readingOf(number: number, indicator: string, indicatorUnit: string, agrees: boolean): FileReading {
    const { file, sheet, cell } = this.cellAt(number)
    return {
      file,
      indicator,
      ...fieldsOf(cell),
      sheet,
      cell: cellAddress(cell.row, cell.column),
      raw: cell.raw,
      unit: cell.unit === '' ? null : cell.unit,
      indicatorUnit,
      agrees,
    }
  }

  private cellAt(number: number): SheetCell {
    const found = this.all.at(number)
    if (!found) throw new Error(`no cell ${number}`)
    return found
  }
}

/** The fields of a figure that its cell gives, in the unit of the cell. */
function fieldsOf(cell: TableCell): Pick<Figure, 'region' | 'period' | 'value' | 'qualifier' | 'status' | 'note'> {
  const { region, note, reading } = cell
  return {
    region,
    period: periodOf(cell),
    value: reading.value,
    qualifier: reading.qualifier,
    status: reading.status,
    note,
  }
}

function periodOf({ period, row, column }: TableCell): NonNullable<TableCell['period']> {
  if (period === null) throw new Error(`the figure in ${cellAddress(row, column)} has no period`)
  return period
}
