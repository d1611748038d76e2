import { cleanUnit, isUnit } from '../read/unit/is-unit'
import { isUnitCaption, readUnitCaption } from '../read/unit/unit-caption'
import { splitUnit } from '../read/unit/split-unit'
import { isSenderKey, readCaptionLine } from '../read/caption-line'
import type { Reason } from '../read/certainty'
import { isNumbering, type BlockRow } from './block-rows'
import { isHeaderWord } from '../read/header-word'
import { isPeriodHeader, isPropertyHeader } from '../read/side-header'
import { cleanLabel } from '../read/clean-label'
import { isNoteText } from './segment-rows'
import type { SheetView } from '../view/sheet-view'
import type { Block } from './split-blocks'
import type { ViewCell } from '../view/view-cell'

/** What stands above the first data row of a table. */
export interface TableHead {
  readonly titles: readonly string[]
  readonly unit: string | null
  /** Whether the unit stands over the table, or was given by a person. */
  readonly unitReason: Extract<Reason, 'unit-caption' | 'unit-said'>
  /** A caption names several units, or one that is not known: none may be taken from elsewhere. */
  readonly isUnitUnclear: boolean
  readonly headerRows: readonly number[]
  /** A heading of a group of rows directly under the header, like those between the data. */
  readonly headings: readonly BlockRow[]
  readonly notes: readonly string[]
}

/** Several units and nothing else are a level of the header: each is that of its column. */
function isRowOfUnits(view: SheetView, { cells }: BlockRow): boolean {
  return cells.length >= 2 && cells.every((cell) => bracketedUnit.test(cell.text) && unitOf(view, cell) !== null)
}

const bracketedUnit = /^[（(［[].*[)）］\]]$/u

/** The cells of a row that are no captions; a unit alone in its row is one. */
function withoutCaptions(view: SheetView, { cells }: BlockRow): readonly ViewCell[] {
  const own = cells.filter((cell) => !isCaption(view, cell))
  return own.length === 1 && own[0] && isLoneUnit(own[0]) ? [] : own
}

/** 万元 alone over the right end of a table: short, and in no other column than those of figures. */
function isLoneUnit({ text, column }: ViewCell): boolean {
  return column > 1 && /^[\u4e00-\u9fff%‰/·]{1,8}$/u.test(text) && isUnit(text)
}

/** A row above the data, and its cells without captions. */
interface HeadLine {
  readonly row: BlockRow
  readonly own: readonly ViewCell[]
}

/** Tells titles, unit captions, notes and header rows apart. Works upward from the data, where the header must end. */
export function readHead(
  view: SheetView,
  block: Block,
  rows: readonly BlockRow[],
  /** The header rows as a person names them; they are not looked for then. */
  named: readonly number[] | null = null,
): TableHead {
  const lines = rows.map((row) => ({ row, own: isRowOfUnits(view, row) ? row.cells : withoutCaptions(view, row) }))
  const [top, bottom] = named === null ? findHeader(view, block, lines) : namedHeader(lines, named)
  const headerRows =
    named ??
    lines
      .slice(top, bottom + 1)
      .filter((line) => !isNumbering(line.row.cells))
      .map((line) => line.row.row)
  const { titles, notes } = readLinesAbove(bottom < 0 ? lines : lines.slice(0, top))
  const captions = readCaptions(view, rows)
  const titleUnit = titles.map((title) => splitUnit(title).unit).find((unit) => unit !== null)
  return {
    titles,
    unit: chooseCaption(captions) ?? titleUnit ?? splitUnit(view.grid.name).unit,
    unitReason: 'unit-caption',
    isUnitUnclear: captions.length === 0 && rows.some((row) => row.cells.some((cell) => isUnitCaption(cell.text))),
    headerRows,
    headings: bottom < 0 ? [] : lines.slice(bottom + 1).flatMap(({ row, own }) => (own.length > 0 ? [row] : [])),
    notes,
  }
}

/** The first and the last line of the header; the last is -1 where there is none. */
type HeaderLines = readonly [top: number, bottom: number]

function findHeader(view: SheetView, block: Block, lines: readonly HeadLine[]): HeaderLines {
  let bottom = findHeaderBottom(lines)
  const top = findHeaderTop(view, block, lines, bottom)
  // "TIME" and below it "GEO": the axis of the rows is named in a row of its own.
  while (bottom >= 0 && bottom + 1 < lines.length && isAxisName(lines[bottom + 1]?.own ?? [])) bottom++
  return [top, bottom]
}

/** All lines above the first named one are titles; the header reaches down to the data, or is empty where none is named. */
function namedHeader(lines: readonly HeadLine[], named: readonly number[]): HeaderLines {
  const top = lines.findIndex((line) => named.includes(line.row.row))
  return [top, named.length === 0 ? -1 : lines.length - 1]
}

/** Several cells that are no pair of name and value, or a row of periods. */
function isHeaderLine(line: HeadLine | undefined): boolean {
  if (!line || isTimeStatement(line.own)) return false
  return line.row.kind === 'periods' || (line.own.length >= 2 && !isKeyValue(line.own))
}

/** The lowest line that can be a header row. */
function findHeaderBottom(lines: readonly HeadLine[]): number {
  const periods = lines.findLast((line) => line.row.kind === 'periods')
  const firstPeriod = periods?.own.find((cell) => cell.kind === 'period' || cell.isYearLike)?.column ?? 0
  /** Labels beside values that are all empty, below the periods: the first row of the table, not a header. */
  const isBlankRow = (line: HeadLine): boolean => {
    if (!periods || line.row.row <= periods.row.row) return false
    return line.own.every((cell) => cell.column < firstPeriod) && !line.own.every((cell) => isHeaderWord(cell.text))
  }
  const isFirstRow = (line: HeadLine): boolean =>
    isBlankRow(line) || isRowOfWords(line, periods) || isDatedRow(line, lines)
  return lines.findLastIndex((line) => isHeaderLine(line) && !isFirstRow(line))
}

/** A year below 年份 with nothing but marks and names beside it: a row of the table whose figures are all missing. Years side by side are a header. */
function isDatedRow(line: HeadLine, lines: readonly HeadLine[]): boolean {
  const [first, ...rest] = line.row.cells
  if (!first || !isDatedCell(first) || !rest.every(({ kind }) => kind === 'mark' || kind === 'text')) return false
  const isAbove = (cell: ViewCell): boolean =>
    cell.column === first.column && isPeriodHeader(cleanLabel(cell.text).name)
  return lines.some(({ row }) => row.row < line.row.row && row.cells.some(isAbove))
}

/** 完成情况 and 已完成 beside it: a row with a name of its own below a header of periods that has one too is no level of the header. */
function isRowOfWords(line: HeadLine, periods: HeadLine | undefined): boolean {
  const lead = line.row.cells[0]
  const above = periods?.row.cells[0]
  if (!periods || !lead || !above || line.row.row <= periods.row.row || lead.column !== above.column) return false
  if (isDatedCell(above) || isHeaderWord(lead.text) || isPropertyHeader(lead.text)) return false
  return line.row.cells.slice(1).every((cell) => cell.kind === 'text' || cell.cell.value.tag === 'date')
}

function isDatedCell({ kind, isYearLike }: ViewCell): boolean {
  return kind === 'period' || isYearLike
}

/** The uppermost line of the header that ends at `bottom`. */
function findHeaderTop(view: SheetView, block: Block, lines: readonly HeadLine[], bottom: number): number {
  let top = bottom
  while (top > 0) {
    const above = lines[top - 1]
    const here = lines[top]
    if (!above || !here) break
    const isNear = here.row.row - above.row.row === 1 || isJoined(view, block, above.row.row, here.row.row)
    const isHeader = isHeaderLine(above) && (isNear || above.own.length >= 3)
    const isGroup = isNear && (isGroupHeader(view, block, above.own) || isLevelBetween(block, lines, top - 1))
    if (!isHeader && !isGroup) break
    top--
  }
  return top
}

/** A single cell over the figures between two lines of the header is a level of it, merged or not. */
function isLevelBetween(block: Block, lines: readonly HeadLine[], at: number): boolean {
  const [above, here] = [lines[at - 1], lines[at]]
  const [only, ...others] = here?.own ?? []
  if (!above || !here || !only || others.length > 0 || isNoteText(only.text)) return false
  return only.column > (block.columns[0] ?? 1) && here.row.row - above.row.row === 1 && isHeaderLine(above)
}

function readLinesAbove(lines: readonly HeadLine[]): Pick<TableHead, 'titles' | 'notes'> {
  const titles: string[] = []
  const notes: string[] = []
  for (const { own } of lines) {
    const text = titleOf(own)
    if (text === null) continue
    if (isNoteText(text) && !/^[*＊#]?\d/u.test(text)) notes.push(text)
    else titles.push(text)
  }
  return { titles, notes }
}

function readCaptions(view: SheetView, rows: readonly BlockRow[]): readonly Caption[] {
  return rows
    .filter((row) => !isRowOfUnits(view, row))
    .flatMap((row) => row.cells)
    .flatMap((cell): readonly Caption[] => {
      const unit = unitOf(view, cell) ?? (isAlone(rows, cell) && isLoneUnit(cell) ? cleanUnit(cell.text) : null)
      return unit === null ? [] : [{ unit, isNamed: /单位|單位|단위|unit/iu.test(cell.text) }]
    })
}

function isAlone(rows: readonly BlockRow[], cell: ViewCell): boolean {
  return rows.some(({ row, cells }) => row === cell.row && cells.length === 1)
}

interface Caption {
  readonly unit: string
  readonly isNamed: boolean
}

/** Of captions in two languages the named one (单位：) before a bracket, the Chinese before another. */
function chooseCaption(captions: readonly Caption[]): string | null {
  const chinese = captions.filter((caption) => /[\u4e00-\u9fff%‰]/u.test(caption.unit))
  const named = captions.filter((caption) => caption.isNamed)
  return (named.at(-1) ?? chinese.at(-1) ?? captions.at(-1))?.unit ?? null
}

const key =
  /^(?:数据库|时间|時間|编制单位|填报单位|填报日期|制表|制表日期|制表机关|表号|表\s*号|批准文号|有效期|综合机关|更新|Last update|Last updated|Data extracted|Time frequency|Open )/iu

/** A cell above a table that is neither title nor header: the unit, or who filled the form in and when. */
function isCaption(view: SheetView, cell: ViewCell): boolean {
  return (
    unitOf(view, cell) !== null ||
    isUnitCaption(cell.text) ||
    /^(?:单位|單位|计量单位|단위|unit)\s*[:：]?$/iu.test(cell.text) ||
    key.test(cell.text) ||
    readCaptionLine(cell.text) !== null ||
    isSenderKey(cell.text) ||
    isSenderValue(view, cell) ||
    isFileValue(view, cell) ||
    isUnitValue(view, cell)
  )
}

function unitOf(view: SheetView, cell: ViewCell): string | null {
  const caption = readUnitCaption(cell.text)
  if (caption !== null) return caption
  return isUnitValue(view, cell) ? cleanUnit(cell.text) : null
}

/** "填报单位" in one cell and 青禾县民政局 in the next. */
function isSenderValue(view: SheetView, cell: ViewCell): boolean {
  const left = view.shownAt(cell.row, cell.column - 1)
  return left !== undefined && cell.kind === 'text' && isSenderKey(left.text)
}

/** "Time frequency" in one cell and Annual in the next that is not empty: of the file, as its date is, and no name of what it counts. */
function isFileValue(view: SheetView, cell: ViewCell): boolean {
  if (cell.kind !== 'text') return false
  const before = [1, 2, 3].map((step) => view.at(cell.row, cell.column - step)).find((left) => left !== undefined)
  return before !== undefined && /^(?:Time frequency|Last updated?)\s*[:：]?$/iu.test(before.text)
}

/** "单位：" in one cell and 万元 in the next. */
function isUnitValue(view: SheetView, cell: ViewCell): boolean {
  const left = view.at(cell.row, cell.column - 1)
  return left !== undefined && /(?:单位|單位|単位|단위|unit)\s*[:：]$/iu.test(left.text) && isUnit(cell.text)
}

/** "Dataset: | Deaths", or two cells of which the first names the second. */
function isKeyValue(cells: readonly ViewCell[]): boolean {
  const [first, second] = cells
  if (cells.length !== 2 || !first || !second) return false
  return (
    /[:：]$/u.test(first.text) ||
    (second.column - first.column > 1 &&
      first.kind === 'text' &&
      second.kind === 'text' &&
      second.cell.value.tag === 'text' &&
      /^(?:Time frequency|Demographic indicator|Unit of measure|Indicator|Dataset)/iu.test(first.text))
  )
}

/** "中華民國100年至110年 | 2011-2021": the years a table covers, in words and beside them in another calendar. */
function isTimeStatement(cells: readonly ViewCell[]): boolean {
  const isStretch = ({ text }: ViewCell): boolean => /\d\s*年?\s*(?:[-–—~～]|至|到|to)\s*\d/iu.test(text)
  return cells[0]?.kind === 'text' && cells.length <= 2 && cells.every(isStretch)
}

function isAxisName(cells: readonly ViewCell[]): boolean {
  return cells.length === 1 && cells[0] !== undefined && cells[0].text !== '' && isHeaderWord(cells[0].text)
}

/** A cell merged downward from the upper row reaches the lower: the empty rows between belong to the header. */
function isJoined(view: SheetView, block: Block, upper: number, lower: number): boolean {
  return block.columns.some((column) => {
    const merge = view.mergeAt(upper, column)
    return merge !== undefined && merge.bottom >= lower
  })
}

/** A single cell over the columns of values, not over the whole table, names what stands below it. */
function isGroupHeader(view: SheetView, block: Block, cells: readonly ViewCell[]): boolean {
  const [only] = cells
  if (cells.length !== 1 || !only || isNoteText(only.text)) return false
  const first = block.columns[0] ?? 1
  const merge = view.mergeAt(only.row, only.column)
  return only.column > first && (merge ? merge.right > merge.left : false)
}

/** The text of a row above the header; for "指标：…" and "Dataset: | …" what is named. */
function titleOf(cells: readonly ViewCell[]): string | null {
  if (cells.length === 0) return null
  if (isKeyValue(cells)) return cells[1]?.text ?? null
  const text = cells.map((cell) => cell.text.replace(/\s*[\r\n]+\s*/gu, ' ')).join(' ')
  return text.replace(/^(?:指标|指標|项目|표제)\s*[:：]\s*/u, '').trim()
}
