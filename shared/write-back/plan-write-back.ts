import { formatEditText } from '../grid/format-cell'
import { isPercentFormat } from '../import/read/number/stored-number'
import type { SourceReading } from '../import/read/source-reading'
import { issue, type Issue, type Place } from '../issue'
import { figureKey } from '../model/dataset'
import { isBlankValue, type Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import { formatPeriod } from '../model/period'
import { shiftDecimal } from '../model/unit'
import type { FigurePlace } from '../project/edit'
import type { Project } from '../project/project'
import type { IssueCode } from '../text/messages'
import { cellContent, type PlannedContent } from './cell-content'
import { currentText, isAsRead } from './current-text'
import { saysTheSame, sheetValue, type SheetValue } from './sheet-value'
import type { CellContent, SourceCell } from './source-cell'

/**
 * What must be agreed to before a cell is written: its formula is replaced, it is emptied, or it gets what another workbook
 * says and nobody typed.
 */
export const writeBackConsents = ['formula', 'clear', 'other-source'] as const
export type WriteBackConsent = (typeof writeBackConsents)[number]

/** One cell that is to say what the project says. */
export interface WriteBackRow {
  readonly place: FigurePlace
  readonly indicatorName: string
  readonly sheet: string
  readonly cell: string
  /** As the cell shows it; "" for an empty one. */
  readonly before: string
  readonly after: string
  readonly consent: WriteBackConsent | null
  /** What is lost in this cell. */
  readonly losses: readonly Issue[]
}

export type PlannedRow = WriteBackRow & { readonly content: CellContent }

export interface WriteBackPlan {
  readonly rows: readonly PlannedRow[]
  /** Figures that differ and cannot be written, each with its cell and reason. */
  readonly refused: readonly Issue[]
  /** What else is to be known before saving. */
  readonly notes: readonly Issue[]
}

export interface WriteBackSource {
  readonly file: string
  readonly readings: readonly SourceReading[]
  /** Keys (figureKey) of the figures that the project had once and has no more. */
  readonly cleared: ReadonlySet<string>
  /** Null where the workbook has no such sheet. */
  readonly cellAt: (sheet: string, cell: string) => SourceCell | null
}

/**
 * Compares a project with a workbook that was taken into it, cell by cell, and says what writing it back means. A cell whose
 * figure says the same is not touched; nothing is written that could not be read again as the same figure.
 */
export function planWriteBack(project: Project, source: WriteBackSource): WriteBackPlan {
  const planner = new Planner(project, source)
  for (const reading of source.readings) planner.add(reading)
  return planner.plan()
}

class Planner {
  private readonly rows = new Map<string, PlannedRow | 'refused'>()
  private readonly refused: Issue[] = []
  private readonly notes: Issue[] = []
  private readonly indicators: ReadonlyMap<string, Indicator>
  private readonly figures: ReadonlyMap<string, Figure>
  private readonly regions: ReadonlySet<string>
  /** Places whose figure differs from the sheet. */
  private readonly changed = new Set<string>()
  private readonly ownNotes = new Set<string>()

  constructor(
    private readonly project: Project,
    private readonly source: WriteBackSource,
  ) {
    this.indicators = new Map(project.indicators.map((indicator) => [indicator.id, indicator]))
    this.figures = new Map(project.figures.map((figure) => [keyOf(figure), figure]))
    this.regions = new Set(project.regions.map(({ id }) => id))
  }

  add(reading: SourceReading): void {
    const indicator = this.indicators.get(reading.indicator)
    // What was taken out of the project whole is not meant to be emptied in the workbook.
    if (!indicator || indicator.formula !== null || !this.hasRoom(reading)) return
    const figure = this.figures.get(keyOf(reading))
    if (!figure) {
      if (this.source.cleared.has(keyOf(reading))) this.clear(reading, indicator)
      return
    }
    if (figure.note !== reading.note || figure.status !== reading.status) this.ownNotes.add(keyOf(figure))
    const said = sheetValue(figure, indicator.unit, reading)
    if (said === null) {
      const parameters = { indicator: indicator.name, from: reading.indicatorUnit, to: indicator.unit }
      if (!isUntouched(figure, reading)) this.refuse(reading, 'write-back.unit-changed', parameters)
    } else if (!saysTheSame(said, reading)) {
      this.put(said, reading, indicator, figure.source === null ? null : 'other-source')
    }
  }

  plan(): WriteBackPlan {
    const rows = [...this.rows.values()].filter((row) => row !== 'refused')
    return { rows, refused: this.refused, notes: [...this.notes, ...this.homeless(), ...this.unwritten()] }
  }

  private clear(reading: SourceReading, indicator: Indicator): void {
    if (isBlankValue(reading.value)) return
    const blank = { tag: 'missing', mark: 'blank', text: '' } as const
    this.put({ value: blank, qualifier: null }, reading, indicator, 'clear')
  }

  private put(said: SheetValue, reading: SourceReading, indicator: Indicator, consent: WriteBackConsent | null): void {
    this.changed.add(keyOf(reading))
    // A cell that gave another value all along is nobody's to correct.
    if (!reading.agrees) {
      this.notes.push(
        issue('warning', 'write-back.second-cell', this.placeOf(reading), {
          indicator: indicator.name,
          text: reading.raw,
        }),
      )
      return
    }
    const cell = this.source.cellAt(reading.sheet, reading.cell)
    const planned = cell ? fillCell(said, reading, cell) : missingSheet(reading)
    if (!cell || planned.tag === 'refuse') {
      if (planned.tag === 'refuse') this.refuse(reading, planned.code, planned.parameters)
      return
    }
    const { content, losses } = planned
    const { region, period } = reading
    this.keep(reading, {
      place: { indicator: indicator.id, region, period },
      indicatorName: indicator.name,
      sheet: reading.sheet,
      cell: cell.address,
      before: currentText(cell),
      after: contentText(content, cell),
      consent: cell.formula ? 'formula' : content.tag === 'blank' ? 'clear' : consent,
      losses: losses.map((code) => issue('info', code, this.placeOf(reading), { text: reading.raw })),
      content,
    })
  }

  /** Cells of a merge are one: two figures that want different things of it are both refused. */
  private keep(reading: SourceReading, row: PlannedRow): void {
    const key = JSON.stringify([row.sheet, row.cell])
    const known = this.rows.get(key)
    if (known === undefined || (known !== 'refused' && JSON.stringify(known.content) === JSON.stringify(row.content))) {
      this.rows.set(key, known ?? row)
      return
    }
    this.rows.set(key, 'refused')
    this.refuse(reading, 'write-back.two-figures', { after: row.after })
  }

  private refuse(reading: SourceReading, code: IssueCode, own: Readonly<Record<string, string>>): void {
    const indicator = this.indicators.get(reading.indicator)?.name ?? reading.indicator
    const parameters = { indicator, period: formatPeriod(reading.period), ...own }
    this.changed.add(keyOf(reading))
    this.refused.push(issue('warning', code, this.placeOf(reading), parameters))
  }

  /** Figures typed for a place that the workbook has no cell for, by indicator. */
  private homeless(): readonly Issue[] {
    const known = new Set(this.source.readings.map(keyOf))
    const indicators = new Set(this.source.readings.map(({ indicator }) => indicator))
    const found = new Map<string, string[]>()
    for (const figure of this.project.figures) {
      if (figure.source !== null || !indicators.has(figure.indicator) || known.has(keyOf(figure))) continue
      const name = this.indicators.get(figure.indicator)?.name ?? figure.indicator
      const label = `${figure.region ?? ''}${formatPeriod(figure.period)}`
      const labels = found.get(name)
      if (labels) labels.push(label)
      else found.set(name, [label])
    }
    const place = { tag: 'file', file: this.source.file } as const
    return [...found].map(([indicator, labels]) =>
      issue('warning', 'write-back.no-cell', place, { indicator, periods: labels.join('、') }),
    )
  }

  private unwritten(): readonly Issue[] {
    const place = { tag: 'file', file: this.source.file } as const
    const computed = this.source.readings.filter(({ indicator }) => this.indicators.get(indicator)?.formula)
    return [
      ...(this.ownNotes.size > 0 ? [issue('info', 'write-back.own-notes', place, { count: this.ownNotes.size })] : []),
      ...(computed.length > 0 && this.changed.size > 0
        ? [issue('info', 'write-back.computed', place, { count: computed.length })]
        : []),
    ]
  }

  private hasRoom({ region, period }: SourceReading): boolean {
    const hasYear = period.tag !== 'year' || this.project.years.includes(period.year)
    return hasYear && (region === null || this.regions.has(region))
  }

  private placeOf({ sheet, cell }: SourceReading): Place {
    return { tag: 'cell', file: this.source.file, sheet, cell }
  }
}

/** What the cell gets; a cell that is not what was read, or not on its own, gets nothing. */
function fillCell(said: SheetValue, reading: SourceReading, cell: SourceCell): PlannedContent {
  if (!isAsRead(cell, reading)) {
    const parameters = { expected: reading.raw, found: currentText(cell) }
    return { tag: 'refuse', code: 'write-back.cell-differs', parameters }
  }
  if (cell.formula?.isBound) {
    return { tag: 'refuse', code: 'write-back.formula-bound', parameters: { formula: cell.formula.text } }
  }
  return cellContent(said, reading, cell)
}

function missingSheet({ sheet }: SourceReading): PlannedContent {
  return { tag: 'refuse', code: 'write-back.sheet-missing', parameters: { sheet } }
}

/** Whether a figure is still the one that was read, whatever its indicator is called now. */
function isUntouched({ source }: Figure, { sheet, cell, raw }: SourceReading): boolean {
  return source !== null && source.sheet === sheet && source.cell === cell && source.raw === raw
}

/** What the cell will show. */
function contentText(content: CellContent, cell: SourceCell): string {
  switch (content.tag) {
    case 'blank':
      return ''
    case 'text':
      return content.text
    case 'number': {
      const isPercent = isPercentFormat(cell.numberFormat)
      return isPercent ? `${digitsOf(shiftDecimal(content.number, 2))}%` : digitsOf(content.number)
    }
  }
}

function digitsOf(number: number): string {
  const figure = { value: { tag: 'number', number }, qualifier: null } as Figure
  return formatEditText(figure, { unit: '' })
}

function keyOf({ indicator, period, region }: Pick<SourceReading, 'indicator' | 'period' | 'region'>): string {
  return figureKey(indicator, period, region)
}
