import type { ImportRecord, TableAnswer } from '../../project/project'
import { cellAt, type CellGrid, type WorkbookGrid } from '../../sheet/cell-grid'
import { rangeAddress } from '../../sheet/cell-address'
import type { TableCorrection } from '../table/correction'
import type { RecognisedWorkbook, SheetTable } from '../table/sheet-table'
import { cellText } from '../view/view-cell'

/**
 * The corrections that a workbook, as first recognised, takes from the answers of earlier imports: those of the latest import for
 * each table with the same sheet and header. Years are never taken over, nor matches to indicators that are gone.
 */
export function correctionsFrom(
  imports: readonly ImportRecord[],
  indicators: ReadonlySet<string>,
  workbook: WorkbookGrid,
  recognised: RecognisedWorkbook,
): readonly TableCorrection[] {
  const answers = new Map<string, TableAnswer>()
  for (const record of imports) for (const answer of record.answers ?? []) answers.set(keyOf(answer), answer)
  if (answers.size === 0) return []
  return identifyTables(workbook, recognised).flatMap(({ table, ...identity }) => {
    const answer = answers.get(keyOf(identity))
    return answer && !isEmpty(answer) ? [correctionOf(answer, table, indicators)] : []
  })
}

/**
 * What is kept of the corrections of an import: an answer for each table that was corrected, an empty one where an earlier
 * answer (`offered`) was taken back.
 */
export function answersOf(
  corrections: readonly TableCorrection[],
  offered: readonly TableCorrection[],
  workbook: WorkbookGrid,
  recognised: RecognisedWorkbook,
): readonly TableAnswer[] {
  return identifyTables(workbook, recognised).flatMap(({ table, ...identity }) => {
    const isOf = ({ sheet, range }: TableCorrection): boolean =>
      sheet === table.sheet && rangeAddress(range) === rangeAddress(table.range)
    const answer = { ...identity, ...answerOf(corrections.find(isOf), table) }
    return isEmpty(answer) && !offered.some(isOf) ? [] : [answer]
  })
}

type Identity = Pick<TableAnswer, 'sheet' | 'header' | 'number'>
type Said = Omit<TableAnswer, keyof Identity>

/** The tables of a workbook with what they are known again by. */
function identifyTables(
  workbook: WorkbookGrid,
  recognised: RecognisedWorkbook,
): readonly (Identity & { readonly table: SheetTable })[] {
  const grids = new Map(workbook.sheets.map((grid) => [grid.name, grid]))
  const counts = new Map<string, number>()
  return recognised.sheets.flatMap(({ name, tables }) =>
    tables.map((table) => {
      const grid = grids.get(name)
      const [sheet, header] = [withoutDigits(name), grid ? headerOf(grid, table) : '']
      const key = JSON.stringify([sheet, header])
      const number = counts.get(key) ?? 0
      counts.set(key, number + 1)
      return { sheet, header, number, table }
    }),
  )
}

function headerOf(grid: CellGrid, { range, headerRows }: SheetTable): string {
  const texts: string[] = []
  for (const row of headerRows) {
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = cellAt(grid, row, column)
      if (cell) texts.push(withoutDigits(cellText(cell)))
    }
  }
  return texts.join('|')
}

function withoutDigits(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').replace(/\d+/gu, '#')
}

function keyOf({ sheet, header, number }: Identity): string {
  return JSON.stringify([sheet, header, number])
}

function answerOf(correction: TableCorrection | undefined, { range }: SheetTable): Said {
  if (!correction)
    return { isIgnored: false, headerRows: null, labelColumns: null, title: null, unit: null, matches: {} }
  const { isIgnored, headerRows, labelColumns, title, unit, matches } = correction
  return {
    isIgnored,
    headerRows: headerRows?.map((row) => row - range.top) ?? null,
    labelColumns: labelColumns?.map((column) => column - range.left) ?? null,
    // A title with digits may name this year.
    title: title !== null && /\d/u.test(title.normalize('NFKC')) ? null : title,
    unit,
    matches,
  }
}

function correctionOf(
  answer: TableAnswer,
  { sheet, range }: SheetTable,
  indicators: ReadonlySet<string>,
): TableCorrection {
  const { isIgnored, headerRows, labelColumns, title, unit, matches } = answer
  return {
    ...{ sheet, range, isIgnored, title, unit, year: null },
    headerRows: headerRows?.map((row) => row + range.top) ?? null,
    labelColumns: labelColumns?.map((column) => column + range.left) ?? null,
    matches: Object.fromEntries(Object.entries(matches).filter(([, id]) => indicators.has(id))),
  }
}

function isEmpty({ isIgnored, headerRows, labelColumns, title, unit, matches }: Said): boolean {
  const isSaid = isIgnored || [headerRows, labelColumns, title, unit].some((field) => field !== null)
  return !isSaid && Object.keys(matches).length === 0
}
