import type { Period } from '../../model/period'
import { isGenericLabel } from '../read/generic-label'
import { isRegionName } from '../read/read-region'
import { depthStep } from './label-depth'

/** A row as the stack sees it: a heading without figures, or a row with figures that others may be parts of. */
export interface StackRow {
  readonly kind: 'heading' | 'figures'
  readonly name: string
  readonly depth: number
  /** The level of the numbering before its name. */
  readonly numbering: number | null
  /** It says that it is a part of the row above: 其中：. */
  readonly isPart: boolean
  /** A heading that another one follows at the same depth stands a level above that. */
  readonly isOuter: boolean
  readonly unit: string | null
  readonly period: Period | null
}

interface Entry extends StackRow {
  /** The depth of the first row below it; null before there is one. */
  childDepth: number | null
}

/** How much deeper than 其中：城市 a row has to stand that is a part of 城市. */
const widthOfPart = 8

/** Labels that are parts of what stands above the 其中 before them, though nothing sets them in: 城市, 农村, 男, 女. */
function isUsualPart(name: string): boolean {
  return (
    isGenericLabel(name) &&
    !/^(?:总计|總計|总合计|合计|合計|小计|小計|总数|總數|共计|汇总|计|計|全部|total|all)$/iu.test(name)
  )
}

/**
 * The headings and wholes that a row of a table stands under. Levels come from indents, spaces, numbering and colons; a row belongs to
 * every heading that nothing has closed since.
 */
export class HeadingStack {
  private entries: Entry[] = []

  /** Takes the next row; what it closes goes. Gives what it stands under, outermost first. */
  enter(row: StackRow): readonly StackRow[] {
    const closed = this.entries.findIndex((entry, at) => closes(row, entry, this.entries.slice(at + 1)))
    if (closed >= 0) this.entries.length = closed
    for (const entry of this.entries) entry.childDepth ??= row.depth
    const parents = this.entries.filter((entry) => entry.kind === 'heading' || isPartOf(row, entry))
    this.entries.push({ ...row, childDepth: null })
    return parents
  }

  /** The rows with figures are no wholes of what comes below: another group of labels begins. */
  leaveFigures(): void {
    const first = this.entries.findIndex(({ kind }) => kind === 'figures')
    if (first >= 0) this.entries.length = first
  }

  /** The innermost unit and period that a heading gives. */
  get unit(): string | null {
    return this.entries.findLast(({ kind, unit }) => kind === 'heading' && unit !== null)?.unit ?? null
  }

  /** The unit of the innermost whole with one of which the last row is a part. */
  get wholeUnit(): string | null {
    const own = this.entries.at(-1)
    if (own?.kind !== 'figures') return null
    const wholes = this.entries.slice(0, -1).filter((entry) => entry.kind === 'figures' && isPartOf(own, entry))
    return wholes.findLast(({ unit }) => unit !== null)?.unit ?? null
  }

  get period(): Period | null {
    return this.entries.findLast(({ period }) => period !== null)?.period ?? null
  }
}

/** Regions do not become parts of one another by standing further in. */
function isPartOf(row: StackRow, whole: Entry): boolean {
  return row.name !== whole.name && !(isRegionName(row.name) && isRegionName(whole.name))
}

/** Whether a row ends what stands above it; `inner` are the entries inside of that. */
function closes(row: StackRow, entry: Entry, inner: readonly Entry[]): boolean {
  if (row.depth <= entry.depth - depthStep) return true
  const isDeeper = row.depth >= entry.depth + depthStep
  if (entry.kind === 'figures') return closesFigures(row, entry, isDeeper, inner)
  if (row.numbering !== null && entry.numbering !== null && !isDeeper) return row.numbering <= entry.numbering
  if (isDeeper) return false
  // A row that stands further left than those below the heading has left it.
  if (row.kind === 'figures') return entry.childDepth !== null && entry.childDepth >= row.depth + depthStep
  return entry.childDepth !== null && (row.isOuter || !entry.isOuter)
}

function closesFigures(row: StackRow, entry: Entry, isDeeper: boolean, inner: readonly Entry[]): boolean {
  // The row after 其中：城市 is a part of the same whole, however far it is set in.
  if (entry.isPart) return row.depth < entry.depth + widthOfPart && !(row.isPart && isDeeper)
  if (isDeeper) return false
  const isNumberedPart = row.numbering !== null && entry.numbering !== null && row.numbering > entry.numbering
  if (isNumberedPart || row.kind === 'heading') return row.kind === 'heading'
  return !(row.isPart || (isUsualPart(row.name) && inner.some(({ isPart }) => isPart)))
}
