import type { FigureStatus } from '../../model/figure'
import type { Period } from '../../model/period'
import type { BlockRow } from './block-rows'
import { evidenceOf, noEvidence, type Evidence } from '../read/certainty'
import { cleanLabel } from '../read/clean-label'
import type { Column } from './classify-columns'
import { isHeadingRow, unitRow, type RowBetween } from './heading-row'
import { HeadingStack, type StackRow } from './heading-stack'
import type { CodeBook, Explanation } from './read-code-book'
import { depthStep, labelDepth, numberingLevel } from './label-depth'
import { departmentOfRow, noteOfRow, unitOfRow, wholeOfRow } from './row-side'
import { isSectionHeader } from '../read/side-header'
import { readHeaderPeriod, type HeaderPeriod } from '../view/header-period'
import { resolveRelative, type RelativePeriod } from '../view/relative-period'
import { readColumnYear } from '../read/period/column-years'
import { findPeriod } from '../read/period/find-period'
import type { PeriodReading } from '../read/period/read-period'
import { readStatus } from '../read/period/read-status'
import { splitUnit } from '../read/unit/split-unit'
import { readUnitCaption } from '../read/unit/unit-caption'
import type { SheetView } from '../view/sheet-view'
import type { ViewCell } from '../view/view-cell'

/** One label of a row, with the column it stands in. */
export interface RowLabel {
  /** 0 for a heading that stands over all columns. */
  readonly column: number
  readonly name: string
  readonly role: 'own' | 'heading' | 'whole'
}

/** What stands beside the figures of one row. */
export interface RowLabels {
  readonly row: number
  readonly labels: readonly RowLabel[]
  readonly period: Period | null
  /** A part of a year that needs the year of the column or the title. */
  readonly relative: RelativePeriod | null
  readonly status: FigureStatus
  readonly unit: string | null
  /** The unit of the row of which it is a part. */
  readonly wholeUnit: string | null
  readonly note: string | null
  /** What a list of codes says of its label. */
  readonly explained: Explanation | null
  /** The office that answers for its figures. */
  readonly department: string | null
  /** The indicator of which a column says that its own is a part. */
  readonly whole: string | null
  /** The label is a date of one day, or a short year of an unknown calendar. */
  readonly doubtfulPeriod: string | null
  /** What is doubtful about the labels. */
  readonly doubt: Evidence
}

/**
 * Reads the labels of all rows of a table: headings and 其中 rows become outer labels of what stands below them, an empty cell
 * in an outer label or period column repeats the one above.
 */
export function readRowLabels(
  view: SheetView,
  columns: readonly Column[],
  body: readonly BlockRow[],
  /** The labels themselves may open with a year ("2021年GDP"), because nothing else gives one. */
  hasDatedLabels: boolean,
  codeBook: CodeBook,
): readonly RowLabels[] {
  const reader = new RowReader(view, columns, hasDatedLabels, codeBook, outlineOf(view, body))
  return body.flatMap((line, at) => {
    const row = reader.read({ line, next: body[at + 1], following: body[at + 2], previous: body[at - 1] })
    return row === null ? [] : [row]
  })
}

/**
 * The outline of a sheet as far as it sets parts below their wholes: a table that begins with a whole and ends with a part. Where sums stand
 * below what they sum up, as spreadsheet programs have it by themselves, the outline says nothing of the rows above.
 */
function outlineOf({ grid }: SheetView, body: readonly BlockRow[]): ReadonlyMap<number, number> {
  const levelOf = (line: BlockRow | undefined): number => grid.outlineLevels.get(line?.row ?? 0) ?? 0
  return levelOf(body.at(-1)) > levelOf(body[0]) ? grid.outlineLevels : new Map<number, number>()
}

/** Reads the rows of a table from the top; what stands above a row is kept for it. */
class RowReader {
  private readonly labelColumns: readonly Column[]
  private readonly periodColumns: readonly Column[]
  private readonly innermost: number | undefined
  /** The columns that say to which part of a report the rows belong. */
  private readonly sectionColumns: ReadonlySet<number>
  /** The last cell of each outer column. */
  private readonly above = new Map<number, ViewCell>()
  private readonly headings = new HeadingStack()
  /** The unit that a row of nothing but a unit gives for those below it. */
  private unitAbove: string | null = null

  constructor(
    private readonly view: SheetView,
    private readonly columns: readonly Column[],
    private readonly hasDatedLabels: boolean,
    private readonly codeBook: CodeBook,
    /** How deep each row lies in the outline of the sheet. */
    private readonly outline: ReadonlyMap<number, number>,
  ) {
    this.labelColumns = columns.filter((column) => column.role === 'label')
    this.periodColumns = columns.filter((column) => column.role === 'period')
    const outer = [...this.labelColumns, ...this.periodColumns].map(({ column }) => column)
    this.innermost = outer.length === 0 ? undefined : Math.max(...outer)
    this.sectionColumns = new Set(
      this.labelColumns.slice(0, -1).flatMap(({ column, header }) => {
        return isSectionHeader(cleanLabel(header.at(-1)?.text ?? '').name) ? [column] : []
      }),
    )
  }

  /** The labels of a row; null for one that only says something of those below it. */
  read(row: RowBetween): RowLabels | null {
    const { line } = row
    const unit = unitRow(line, this.columns)
    if (unit) {
      this.unitAbove = unit.unit
      return null
    }
    const [first] = line.cells
    if (line.kind === 'text' && first && isHeadingRow(this.view, row, this.columns)) {
      this.enterHeading(first, row)
      return null
    }
    return this.readLabels(line.row)
  }

  private enterHeading(cell: ViewCell, { next, following }: RowBetween): void {
    const dated = readHeaderPeriod(cell, this.view.calendar, this.view.dateGrain)
    // A colon behind the year (2021年：) belongs to the heading, not to a name.
    const isDated = dated !== null && dated.period !== null && /^\s*[:：]?\s*$/u.test(dated.rest)
    const { label, unit } = splitUnit(cell.text)
    const below = next?.cells[0]
    const isFollowed =
      next?.kind === 'text' &&
      below !== undefined &&
      labelDepth(below) === labelDepth(cell) &&
      isHeadingRow(this.view, { line: next, next: following, previous: undefined, following: undefined }, this.columns)
    this.headings.enter({
      kind: 'heading',
      name: isDated ? '' : cleanLabel(label).name,
      depth: labelDepth(cell),
      numbering: numberingLevel(cell.text),
      isPart: false,
      isOuter: isFollowed,
      unit: unit ?? readUnitCaption(cell.text) ?? (/百分比[:：]?$/u.test(cell.text) ? '%' : null),
      period: isDated ? dated.period : null,
    })
    this.above.clear()
    this.unitAbove = null
  }

  private readLabels(row: number): RowLabels {
    const named = this.readNames(row)
    const dated = this.readPeriods(row)
    const above = this.enterFigures(row, named)
    const headings = above.filter(({ kind, name }) => kind === 'heading' && name !== '')
    const wholes = above.filter(({ kind }) => kind === 'figures')
    const own = named.labels.at(-1)
    const labels: RowLabel[] = [
      ...headings.map(({ name }): RowLabel => ({ column: 0, name, role: 'heading' })),
      ...named.labels.slice(0, -1),
      ...wholes.map(({ name }): RowLabel => ({ column: own?.column ?? 0, name, role: 'whole' })),
      ...(own ? [own] : []),
      ...dated.labels,
    ]
    const inSection = inSectionPeriod(combine(dated.found), named.period, this.headings.period)
    return {
      row,
      labels,
      period: inSection.period,
      relative: inSection.relative,
      status: dated.found.find(({ status }) => status !== 'final')?.status ?? named.status,
      unit: unitOfRow(this.view, this.columns, row) ?? named.unit ?? this.unitAbove ?? this.headings.unit,
      wholeUnit: this.headings.wholeUnit,
      note: noteOfRow(this.view, this.columns, row),
      department: departmentOfRow(this.view, this.columns, row),
      explained: named.explained,
      whole: wholeOfRow(this.view, this.columns, row),
      doubtfulPeriod: dated.doubtful,
      doubt:
        named.doubt |
        dated.doubt |
        (headings.length === 0 ? noEvidence : evidenceOf('name-heading')) |
        (inSection.isInherited ? evidenceOf('period-in-heading') : noEvidence),
    }
  }

  /** Tells the headings that a row with figures comes; gives those that it stands under. */
  private enterFigures(row: number, { labels, unit, isPart, isNewGroup }: RowNames): readonly StackRow[] {
    const own = labels.at(-1)
    if (isNewGroup) this.headings.leaveFigures()
    const cell = own && this.view.at(row, own.column)
    return this.headings.enter({
      kind: 'figures',
      name: own?.name ?? '',
      depth: (cell ? labelDepth(cell) : 0) + (this.outline.get(row) ?? 0) * depthStep,
      numbering: cell ? numberingLevel(cell.text) : null,
      isPart,
      isOuter: false,
      unit,
      period: null,
    })
  }

  /** What the columns of labels say of a row. */
  private readNames(row: number): RowNames {
    const labels: RowLabel[] = []
    let named: Omit<RowNames, 'labels'> = {
      unit: null,
      status: 'final',
      isPart: false,
      isNewGroup: false,
      explained: null,
      period: null,
      doubt: noEvidence,
    }
    for (const { column } of this.labelColumns) {
      const known = this.above.get(column)
      const cell = this.cellOrAbove(row, column, column !== this.innermost)
      if (!cell) continue
      if (known?.text !== cell.text) {
        // What stood further in belonged to the group before.
        this.forget(column)
        named = { ...named, isNewGroup: named.isNewGroup || column !== this.innermost }
      }
      if (this.isRepeated(cell, row)) named = { ...named, doubt: named.doubt | evidenceOf('name-repeated') }
      const label = this.readLabel(cell)
      if (label.period) named = { ...named, period: label.period }
      if (label.name === '') continue
      labels.push({ column, name: label.name, role: this.roleIn(column) })
      named = {
        ...named,
        unit: label.unit ?? named.unit,
        explained: label.explained ?? named.explained,
        isPart: named.isPart || label.isPart,
        status: label.status === 'final' ? named.status : label.status,
      }
    }
    return { ...named, labels: labels.length > 0 ? labels : labelBesideCodes(this.view, this.columns, row) }
  }

  /** What the text of one cell of labels says; a code is what a list explains it by. */
  private readLabel(cell: ViewCell): LabelReading {
    const split = splitUnit(cell.text.replace(/\s*[\r\n]+\s*(?=[(（])/gu, ''))
    const opened = this.openingPeriod(split.label)
    const { name, isPart } = cleanLabel(opened?.rest ?? split.label)
    const explained = this.codeBook.explain(name)
    return {
      name: explained?.name ?? name,
      isPart,
      explained,
      unit: split.unit ?? explained?.unit ?? null,
      period: opened?.period ?? null,
      status: readStatus(cell.text),
    }
  }

  private roleIn(column: number): RowLabel['role'] {
    return this.sectionColumns.has(column) ? 'heading' : 'own'
  }

  /** The year that a label opens with, and the rest of it. */
  private openingPeriod(label: string): PeriodReading | null {
    const isOpened = this.hasDatedLabels && /^\s*\d{4}\s*年/u.test(label)
    const found = isOpened ? findPeriod(label, this.view.calendar ?? 'gregorian') : null
    return found && found.rest !== '' ? found : null
  }

  /** What the columns of periods say of a row; what is no period there is a label. */
  private readPeriods(row: number): RowPeriods {
    const found: HeaderPeriod[] = []
    const labels: RowLabel[] = []
    let doubtful: string | null = null
    let doubt = noEvidence
    for (const { column } of this.periodColumns) {
      const cell = this.cellOrAbove(row, column, true)
      if (!cell) continue
      if (this.isRepeated(cell, row)) doubt |= evidenceOf('period-repeated')
      const read = readPeriodCell(this.view, cell)
      if (read?.rest === '') {
        found.push(read)
        doubt |= read.doubt
      } else {
        labels.push({ column, name: cleanLabel(cell.text).name, role: 'own' })
        if (cell.cell.value.tag === 'date') doubtful = cell.text
      }
    }
    return { found, labels, doubtful, doubt }
  }

  private forget(outer: number): void {
    for (const column of this.above.keys()) if (column > outer) this.above.delete(column)
  }

  /** The cell that shows in a column, or where it is empty and repeats, the one above. */
  private cellOrAbove(row: number, column: number, repeats: boolean): ViewCell | undefined {
    const cell = this.view.shownAt(row, column)
    if (cell) this.above.set(column, cell)
    return cell ?? (repeats ? this.above.get(column) : undefined)
  }

  /** The cell stands further up and is not merged down to the row. */
  private isRepeated(cell: ViewCell, row: number): boolean {
    return cell.row !== row && (this.view.mergeAt(cell.row, cell.column)?.bottom ?? cell.row) < row
  }
}

/** The period of a row that gives none itself is that of its section, of which it may name a part. */
function inSectionPeriod(
  { period, relative }: Pick<RowLabels, 'period' | 'relative'>,
  opening: Period | null,
  ofSection: Period | null,
): Pick<RowLabels, 'period' | 'relative'> & { readonly isInherited: boolean } {
  const own = period ?? opening
  if (own !== null || ofSection === null) return { period: own, relative, isInherited: false }
  return { period: relative ? resolveRelative(relative, ofSection) : ofSection, relative: null, isInherited: true }
}

interface RowNames {
  readonly labels: readonly RowLabel[]
  readonly unit: string | null
  readonly status: FigureStatus
  /** The row says that it is a part of the one above it. */
  readonly isPart: boolean
  /** A label further out is not that of the row above. */
  readonly isNewGroup: boolean
  /** What a list of codes says of one of its labels. */
  readonly explained: Explanation | null
  /** The year that its label opens with. */
  readonly period: Period | null
  readonly doubt: Evidence
}

/** What one cell of a column of labels says. */
interface LabelReading extends Pick<RowNames, 'unit' | 'status' | 'isPart' | 'explained' | 'period'> {
  /** "" where nothing is left of it. */
  readonly name: string
}

interface RowPeriods {
  readonly found: readonly HeaderPeriod[]
  readonly labels: readonly RowLabel[]
  /** A date of one day that is no period. */
  readonly doubtful: string | null
  readonly doubt: Evidence
}

/** A cell of a period column; only there six digits are a year and a month. */
function readPeriodCell(view: SheetView, cell: ViewCell): HeaderPeriod | null {
  const { text } = cell
  const year = readColumnYear(text, view.calendar)
  if (year) {
    const doubt = text.length < 4 ? evidenceOf('period-other-calendar') : noEvidence
    return { period: year, relative: null, status: 'final', rest: '', doubt }
  }
  if (!cell.isMonthCode) return readHeaderPeriod(cell, view.calendar, view.dateGrain)
  const period: Period = { tag: 'month', year: Number(text.slice(0, 4)), month: Number(text.slice(4)) }
  return { period, relative: null, status: 'final', rest: '', doubt: evidenceOf('period-from-date') }
}

/** 合计 in the column of serial numbers, where the name is left empty. */
function labelBesideCodes(view: SheetView, columns: readonly Column[], row: number): readonly RowLabel[] {
  for (const { column, role } of columns) {
    const cell = role === 'code' ? view.shownAt(row, column) : undefined
    if (cell?.kind === 'text' && /\p{L}{2}/u.test(cell.text))
      return [{ column, name: cleanLabel(cell.text).name, role: 'own' }]
  }
  return []
}

/** The period that several columns give together: a part of a year beside its year. */
function combine(found: readonly HeaderPeriod[]): Pick<RowLabels, 'period' | 'relative'> {
  const period = found.find((read) => read.period)?.period ?? null
  const relative = found.find((read) => read.relative)?.relative ?? null
  return relative && period ? { period: resolveRelative(relative, period), relative: null } : { period, relative }
}
