import type { SourceReading } from '../import/read/source-reading'
import { issue, type Issue } from '../issue'
import { figureKey } from '../model/dataset'
import { isBlankValue, type Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import { formatPeriod } from '../model/period'
import type { Project } from '../project/project'
import type { IssueCode } from '../text/messages'
import { saysTheSame, sheetValue, type SheetValue } from './sheet-value'
import type { WriteBackConsent } from './write-back-plan'

/** A workbook that was taken into a project: which of its cells says which figure. */
export interface WriteBackSource {
  readonly file: string
  readonly readings: readonly SourceReading[]
  /** Keys (figureKey) of the figures that the project had once and has no more. */
  readonly cleared: ReadonlySet<string>
}

/** A figure that differs from its cell. */
export interface CellChange {
  readonly reading: SourceReading
  readonly indicator: Indicator
  readonly value: SheetValue
  readonly consent: WriteBackConsent | null
}

/** What a project says otherwise than the workbook, before anybody has looked at its cells. */
export interface WriteBackChanges {
  readonly file: string
  readonly cells: readonly CellChange[]
  /** Figures that differ and cannot be said in the sheet, each with its cell and reason. */
  readonly refused: readonly Issue[]
  readonly notes: readonly Issue[]
}

/** Compares a project with a workbook that was taken into it, figure by figure. */
export function findChanges(project: Project, source: WriteBackSource): WriteBackChanges {
  const search = new ChangeSearch(project, source)
  for (const reading of source.readings) search.compare(reading)
  return search.finish()
}

/** An issue about a figure that cannot be written into its cell. */
export function refusal(
  file: string,
  { sheet, cell, period }: SourceReading,
  indicator: string,
  code: IssueCode,
  own: Readonly<Record<string, string>>,
): Issue {
  const parameters = { indicator, period: formatPeriod(period), ...own }
  return issue('warning', code, { tag: 'cell', file, sheet, cell }, parameters)
}

class ChangeSearch {
  private readonly cells: CellChange[] = []
  private readonly refused: Issue[] = []
  private readonly notes: Issue[] = []
  private readonly indicators: ReadonlyMap<string, Indicator>
  private readonly figures: ReadonlyMap<string, Figure>
  private readonly regions: ReadonlySet<string>
  private readonly ownNotes = new Set<string>()

  constructor(
    private readonly project: Project,
    private readonly source: WriteBackSource,
  ) {
    this.indicators = new Map(project.indicators.map((indicator) => [indicator.id, indicator]))
    this.figures = new Map(project.figures.map((figure) => [keyOf(figure), figure]))
    this.regions = new Set(project.regions.map(({ id }) => id))
  }

  compare(reading: SourceReading): void {
    const indicator = this.indicators.get(reading.indicator)
    // What was taken out of the project whole is not meant to be emptied in the workbook.
    if (!indicator || indicator.formula !== null || !this.isInProject(reading)) return
    const figure = this.figures.get(keyOf(reading))
    if (!figure) {
      if (this.source.cleared.has(keyOf(reading))) this.clear(reading, indicator)
      return
    }
    if (figure.note !== reading.note || figure.status !== reading.status) this.ownNotes.add(keyOf(figure))
    const value = sheetValue(figure, indicator.unit, reading)
    if (value === null) {
      const units = { from: reading.indicatorUnit, to: indicator.unit }
      if (isUntouched(figure, reading)) return
      this.refused.push(refusal(this.source.file, reading, indicator.name, 'write-back.unit-changed', units))
    } else if (!saysTheSame(value, reading)) {
      this.change({ reading, indicator, value, consent: figure.source === null ? null : 'other-source' })
    }
  }

  finish(): WriteBackChanges {
    const { file } = this.source
    return {
      ...{ file, cells: this.cells, refused: this.refused },
      notes: [...this.notes, ...this.figuresWithoutCell(), ...this.unwritten()],
    }
  }

  private clear(reading: SourceReading, indicator: Indicator): void {
    if (isBlankValue(reading.value)) return
    const blank = { tag: 'missing', mark: 'blank', text: '' } as const
    this.change({ reading, indicator, value: { value: blank, qualifier: null }, consent: 'clear' })
  }

  private change(change: CellChange): void {
    const { sheet, cell, raw: text, agrees } = change.reading
    if (agrees) {
      this.cells.push(change)
      return
    }
    // A cell that gave another value all along is nobody's to correct.
    const location = { tag: 'cell', file: this.source.file, sheet, cell } as const
    this.notes.push(issue('warning', 'write-back.second-cell', location, { indicator: change.indicator.name, text }))
  }

  /** Figures typed for a year or region that the workbook has no cell for, by indicator. */
  private figuresWithoutCell(): readonly Issue[] {
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
    const where = { tag: 'file', file: this.source.file } as const
    return [...found].map(([indicator, labels]) =>
      issue('warning', 'write-back.no-cell', where, { indicator, periods: labels.join('、') }),
    )
  }

  private unwritten(): readonly Issue[] {
    const where = { tag: 'file', file: this.source.file } as const
    const computed = this.source.readings.filter(({ indicator }) => this.indicators.get(indicator)?.formula)
    const hasChanges = this.cells.length + this.refused.length + this.notes.length > 0
    return [
      ...(this.ownNotes.size > 0 ? [issue('info', 'write-back.own-notes', where, { count: this.ownNotes.size })] : []),
      ...(computed.length > 0 && hasChanges
        ? [issue('info', 'write-back.computed', where, { count: computed.length })]
        : []),
    ]
  }

  private isInProject({ region, period }: SourceReading): boolean {
    const hasYear = period.tag !== 'year' || this.project.years.includes(period.year)
    return hasYear && (region === null || this.regions.has(region))
  }
}

/** Whether a figure is still the one that was read, whatever its indicator is called now. */
function isUntouched({ source }: Figure, { sheet, cell, raw }: SourceReading): boolean {
  return source !== null && source.sheet === sheet && source.cell === cell && source.raw === raw
}

function keyOf({ indicator, period, region }: Pick<SourceReading, 'indicator' | 'period' | 'region'>): string {
  return figureKey(indicator, period, region)
}
