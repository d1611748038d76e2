import { issue, type Issue, type IssueLocation } from '../../issue'
import { speaksOfBreak } from '../../model/remark-breaks'
import { isBlankValue } from '../../model/figure'
import type { LocatedReading } from './build-cell'
import { certaintyOf, certaintyOfTable, type Certainty, type Evidence, type TableCertainty } from '../read/certainty'
import { cellAddress, columnLetters } from '../../sheet/cell-address'
import type { CellRange } from '../../sheet/cell-grid'
import { largestPercent } from './read-cell'
import type { SheetView } from '../view/sheet-view'

/** What is known of a table when its doubts are listed. */
export interface DoubtfulTable {
  readonly name: string
  readonly range: CellRange
  readonly texts: readonly string[]
  readonly hasPeriodAxis: boolean
  /** The periods stand beside the rows. */
  readonly isDown: boolean
}

/** Gathers, in one walk over the cells of a table, how sure they are and what a person should look at. */
export class TableDoubts {
  private readonly cellIssues: Issue[] = []
  private readonly certainties = new Map<Certainty, number>()
  private readonly undatedRows = new Map<number, number>()
  private readonly undatedColumns = new Map<number, number>()
  private readonly zeroRows: { readonly row: number; readonly label: string }[] = []
  private readonly hidden = new Set<string>()
  private readonly notes = new Set<string>()
  private cells = 0
  private numbers = 0
  private undated = 0
  private hasUnit = false

  constructor(
    private readonly view: SheetView,
    private readonly file: string,
  ) {}

  get hasNumbers(): boolean {
    return this.numbers > 0
  }

  /** The cells of one row, and what is doubtful about all its numbers. */
  addRow(row: readonly LocatedReading[], ofNumbers: Evidence): void {
    const [first] = row
    if (first && ofNumbers !== 0) this.zeroRows.push({ row: first.row, label: first.names.labels.at(0) ?? '' })
    for (const place of row) this.add(place, place.reading.value.tag === 'number' ? ofNumbers : 0)
  }

  /** How sure the table is, judged by those of its cells that are not empty. */
  certainty(): TableCertainty {
    return certaintyOfTable(this.certainties)
  }

  /** Everything about the table that a person should look at, most serious first. */
  listIssues(table: DoubtfulTable): readonly Issue[] {
    const corner = this.at(cellAddress(table.range.top, table.range.left))
    return [
      ...this.cellIssues,
      ...this.periodIssues(table, corner),
      ...(this.cells > 0 && !this.hasUnit ? [issue('info', 'import.no-unit', corner, { table: table.name })] : []),
      ...(this.hidden.size > 0 ? [issue('info', 'import.hidden-rows', corner, { count: this.hidden.size })] : []),
      ...this.zeroRows.map(({ row, label }) =>
        issue('warning', 'import.suspicious-zero', this.at(cellAddress(row, table.range.left)), { label }),
      ),
      ...breakIssues([...table.texts, ...this.notes], corner),
    ]
  }

  private add(place: LocatedReading, further: Evidence): void {
    const { value } = place.reading
    this.cells += 1
    if (place.unit !== null) this.hasUnit = true
    if (place.note !== null) this.notes.add(place.note)
    if (!isBlankValue(value)) {
      const certainty = certaintyOf(place.evidence | further)
      this.certainties.set(certainty, (this.certainties.get(certainty) ?? 0) + 1)
    }
    if (value.tag === 'number') {
      this.numbers += 1
      if (place.period === null) this.addUndated(place)
    }
    this.addHidden(place)
    listCellIssues(this.view, place, () => this.at(cellAddress(place.row, place.column)), this.cellIssues)
  }

  private addUndated({ row, column }: LocatedReading): void {
    this.undated += 1
    this.undatedRows.set(row, (this.undatedRows.get(row) ?? 0) + 1)
    this.undatedColumns.set(column, (this.undatedColumns.get(column) ?? 0) + 1)
  }

  private addHidden({ row, column }: LocatedReading): void {
    const { hiddenRows, hiddenColumns } = this.view.grid
    if (hiddenRows.size > 0 && hiddenRows.has(row)) this.hidden.add(`row ${row}`)
    if (hiddenColumns.size > 0 && hiddenColumns.has(column)) this.hidden.add(`column ${column}`)
  }

  private periodIssues({ name, range, hasPeriodAxis, isDown }: DoubtfulTable, corner: IssueLocation): readonly Issue[] {
    const count = this.undated
    if (count === 0) return []
    if (!hasPeriodAxis || count === this.cells) {
      const found = [issue('warning', 'import.no-period', corner, { table: name, count })]
      const year = /(?<!\d)(19|20)\d{2}(?!\d)/u.exec(this.file.replace(/\.[^.]*$/u, ''))?.[0]
      if (year) found.push(issue('warning', 'import.year-in-file-name', corner, { year }))
      return found
    }
    if (isDown) {
      return [...this.undatedRows].map(([row, undated]) =>
        issue('warning', 'import.row-without-period', this.at(cellAddress(row, range.left)), { row, count: undated }),
      )
    }
    return [...this.undatedColumns].map(([column, undated]) =>
      issue('warning', 'import.column-without-period', this.at(cellAddress(range.top, column)), {
        column: columnLetters(column),
        count: undated,
      }),
    )
  }

  private at(cell: string): IssueLocation {
    return { tag: 'cell', file: this.file, sheet: this.view.grid.name, cell }
  }
}

function listCellIssues(view: SheetView, cell: LocatedReading, at: () => IssueLocation, found: Issue[]): void {
  const { value, qualifier } = cell.reading
  if (value.tag === 'invalid') found.push(issue('warning', 'import.invalid-text', at(), { text: value.text }))
  if (value.tag === 'missing' && value.mark === 'error') {
    const code = value.text.startsWith('=') ? 'import.formula-without-result' : 'import.error-cell'
    found.push(issue('warning', code, at(), { text: value.text }))
  }
  if (qualifier) found.push(issue('info', 'import.qualified', at(), { text: cell.raw ?? '', word: qualifier.word }))
  // Most sheets have no formula at all, and only there a cell need not be looked up.
  const formula = view.hasFormulas ? (cell.seen?.cell.formula ?? null) : null
  if (formula !== null && /\[[^\]]+\][^!]*!/u.test(formula)) {
    found.push(issue('warning', 'import.external-link', at(), { text: `=${formula}` }))
  }
  const percent = suspiciousPercent(cell)
  if (percent) found.push(issue('warning', 'import.suspicious-percent', at(), percent))
}

/** A share that its percent format shows as more than a thousand per cent: stored, and as shown. */
function suspiciousPercent({
  reading: { value },
  unit,
  seen,
}: LocatedReading): { value: number; shown: number } | null {
  if (value.tag !== 'number' || unit !== '%' || Math.abs(value.number) <= largestPercent) return null
  const stored = seen?.cell.value
  const isScaled = stored?.tag === 'number' && Math.abs(value.number) > Math.abs(stored.number) * 50
  return isScaled ? { value: stored.number, shown: value.number } : null
}

function breakIssues(texts: readonly string[], place: IssueLocation): readonly Issue[] {
  return [...new Set(texts)]
    .filter((text) => speaksOfBreak(text))
    .map((text) =>
      issue('info', 'import.definition-break', place, { text: text.length > 120 ? `${text.slice(0, 120)}…` : text }),
    )
}
