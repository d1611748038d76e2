import { yearPeriod, type Period } from '../../model/period'
import type { Column } from '../layout/classify-columns'
import { isHeaderWord } from '../read/header-word'
import type { Reason } from '../read/certainty'
import { findPeriod } from '../read/period/find-period'
import { isStretch, readTitlePeriod } from '../read/period/title-period'
import { isRegionHeader } from '../read/read-region'
import { isTimeOnly, nameOfTitle, type TitleName } from '../read/title-name'
import type { SheetView } from '../view/sheet-view'
import type { ContinuedTable, TableContext } from './cell-names'
import { isContinuation } from './known-tables'

/** What a table is called, and what its titles say of all its figures. */
export interface TableNames {
  /** The titles over the table itself. */
  readonly titles: readonly string[]
  /** The titles of the table that it continues. */
  readonly continued: readonly string[]
  /** All that names it, the corner over its labels where nothing else does; null where nothing does. */
  readonly title: string | null
  /** The table that it continues. */
  readonly whole: ContinuedTable | null
  readonly titleName: string
  readonly titleReason: Reason
  readonly period: Period | null
  readonly periodReason: Reason
}

/** Names a table by its titles, by the table that it continues, or by the corner over its labels. `top` is its first row of figures. */
export function nameTable(
  view: SheetView,
  titles: readonly string[],
  columns: readonly Column[],
  context: TableContext,
  top: number,
  givenYear: number | null,
  /** The table goes on to the right of another one, whose titles are its too. */
  isFurther: boolean,
): TableNames {
  const isContinued = isFurther || titles.every((title) => isContinuation(title) || isTimeOnly(title))
  const whole = isContinued ? context.continuedBy(titles, top) : null
  const continued = whole?.titles ?? []
  const own = titles.length > 0 ? titles : cornerTitle(columns)
  const named = continued.length > 0 ? [...(isFurther ? continued : titles), ...(isFurther ? titles : continued)] : own
  const { name: titleName, origin } = nameOfTitle(named, view.grid.name, context.file)
  const isLost = whole === null && titles.some(isContinuation) && origin !== 'title'
  const titleReason = isLost ? 'name-lost' : reasonOfName(origin, isContinued)
  const title = named.length > 0 ? named.join(' ') : null
  const [period, periodReason] = periodOfTitles(view, titles, continued, context.linePeriod, givenYear)
  return { titles, continued, title, whole, titleName, titleReason, period, periodReason }
}

/** The period that the titles give, the innermost first, or else the name of the sheet. */
function periodOfTitles(
  view: SheetView,
  own: readonly string[],
  continued: readonly string[],
  ofLine: Period | null,
  said: number | null,
): readonly [Period | null, Reason] {
  if (said !== null) return [yearPeriod(said), 'period-said']
  const calendar = view.calendar ?? 'gregorian'
  const read = (titles: readonly string[]): Period | null =>
    titles.map((title) => readTitlePeriod(title, calendar)).findLast((period) => period !== null) ?? null
  const inTitle = read(own)
  if (inTitle ?? ofLine) return [inTitle ?? ofLine, 'period-in-title']
  // Over several years no sheet's name makes one of them that of the figures.
  if (own.some((title) => isStretch(title))) return [null, 'period-none']
  const inherited = read(continued)
  if (inherited) return [inherited, 'period-continued']
  return [findPeriod(view.grid.name, calendar)?.period ?? null, 'period-in-sheet-name']
}

function reasonOfName(origin: TitleName['origin'], isContinued: boolean): Reason {
  if (origin === 'title') return isContinued ? 'name-continued' : 'name-in-title'
  return origin === 'sheet' ? 'name-from-sheet' : 'name-from-file'
}

/** The corner over the row labels names the indicator where it says neither what the rows are nor a period. */
export function cornerTitle(columns: readonly Column[]): readonly string[] {
  const labels = columns.filter((column) => column.role === 'label')
  const text = labels.length === 1 ? (labels[0]?.header.at(-1)?.text ?? '') : ''
  return text === '' || isHeaderWord(text) || isRegionHeader(text) ? [] : [text]
}
