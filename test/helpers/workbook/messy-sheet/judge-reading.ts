import { cellAddress } from '../../../../shared/sheet/cell-address'
import { recognise } from '../../../../shared/import/table/recognise'
import type { SheetTable, TableCell } from '../../../../shared/import/table/sheet-table'
import type { Issue } from '../../../../shared/issue'
import { nameKey } from '../../../../shared/model/dataset'
import { periodKey } from '../../../../shared/model/period'
import { workbookOf } from '../grid'
import type { ExpectedFigure } from './canvas'
import type { MadeSheet } from './layout'

export interface Judgement {
  /** Cells that were read otherwise than they are meant, or read where nothing stands, without a word about it. */
  readonly wrong: readonly string[]
  /** Cells that were read otherwise or not at all, and said so. */
  readonly flagged: readonly string[]
  readonly exact: number
  /** Figures that nobody could tell from another one of their sheet, though neither is said to be unsure. */
  readonly colliding: readonly string[]
}

/** Recognises a book of made sheets and compares every cell with what it means. */
export function judgeReading(book: readonly MadeSheet[]): Judgement {
  const { sheets, issues } = recognise(
    workbookOf(
      book.map(({ grid }) => grid),
      'book.xlsx',
    ),
  )
  const judged = book.map(({ grid, expected }) => {
    const tables = sheets.filter(({ name }) => name === grid.name).flatMap((sheet) => sheet.tables)
    const own = issues.filter(({ place }) => place?.tag === 'cell' && place.sheet === grid.name)
    return judgeSheet(grid.name, expected, tables, own)
  })
  return {
    wrong: judged.flatMap(({ wrong }) => wrong),
    flagged: judged.flatMap(({ flagged }) => flagged),
    exact: judged.reduce((sum, { exact }) => sum + exact, 0),
    colliding: sheets.flatMap(({ name, tables }) => findColliding(tables).map((cell) => `${name}!${cell}`)),
  }
}

/** The figures of a sheet that share labels, indicator, region and period with another one and are not asked about. */
export function findColliding(tables: readonly SheetTable[]): readonly string[] {
  const cells = tables.flatMap((table) => [...table.cells]).filter(({ reading }) => reading.value.tag === 'number')
  const seen = new Set<string>()
  return cells.flatMap((cell) => {
    const key = JSON.stringify([cell.labels, cell.indicator, cell.region, cell.period && periodKey(cell.period)])
    const isNew = seen.size < seen.add(key).size
    return isNew || cell.certainty.confidence === 'unsure' ? [] : [cellAddress(cell.row, cell.column)]
  })
}

function judgeSheet(
  sheet: string,
  expected: MadeSheet['expected'],
  tables: readonly SheetTable[],
  issues: readonly Issue[],
): Omit<Judgement, 'colliding'> {
  const cells = new Map(
    tables.flatMap((table) => table.cells.map((cell) => [cellAddress(cell.row, cell.column), cell] as const)),
  )
  const doubted = new Set(
    issues.flatMap(({ place, severity }) =>
      place?.tag === 'cell' && place.cell !== null && severity !== 'info' ? [place.cell] : [],
    ),
  )
  const isWarned = issues.some(({ severity }) => severity !== 'info')
  const [wrong, flagged]: [string[], string[]] = [[], []]
  let exact = 0
  for (const [address, figure] of expected) {
    const cell = cells.get(address)
    const fault = cell ? faultOf(cell, figure) : figure.value.tag === 'blank' ? null : 'not read'
    if (fault === null) exact++
    else {
      const isFlagged = cell ? cell.certainty.confidence === 'unsure' || doubted.has(address) : isWarned
      ;(isFlagged ? flagged : wrong).push(`${sheet}!${address}: ${fault}`)
    }
  }
  for (const [address, cell] of cells) {
    if (expected.has(address) || cell.reading.value.tag !== 'number') continue
    const isFlagged = cell.certainty.confidence === 'unsure' || doubted.has(address)
    ;(isFlagged ? flagged : wrong).push(`${sheet}!${address}: read ${cell.raw}, which is no figure`)
  }
  return { wrong, flagged, exact }
}

/** What is wrong with a cell as read; null when nothing is. */
function faultOf(
  cell: TableCell,
  { indicator, region, period: meant, unit, value, part }: ExpectedFigure,
): string | null {
  const period = cell.period && periodKey(cell.period)
  const said = nameKey([cell.indicator, ...cell.labels].join(' '))
  if (valueFault(cell, value) !== null) return valueFault(cell, value)
  if (value.tag === 'blank') return null
  if (period !== meant) return `period ${period}, not ${meant}`
  if (part !== undefined && !nameKey(cell.indicator).includes(nameKey(part))) return `named ${said}, not ${part}`
  if (!said.includes(nameKey(indicator))) return `named ${said}, not ${indicator}`
  // The total over regions may be taken for the whole, which has no region.
  if (cell.region !== region && !(cell.region === null && region === '合计'))
    return `region ${cell.region}, not ${region}`
  if (cell.unit !== unit) return `unit ${cell.unit}, not ${unit}`
  return null
}

function valueFault({ reading: { value, qualifier } }: TableCell, expected: ExpectedFigure['value']): string | null {
  const read =
    value.tag === 'number'
      ? `${qualifier?.word ?? ''}${value.number}`
      : value.tag === 'missing'
        ? value.mark
        : 'invalid'
  const meant =
    expected.tag === 'number'
      ? String(expected.number)
      : expected.tag === 'hedged'
        ? `${expected.word}${expected.number}`
        : expected.tag === 'mark'
          ? expected.mark
          : 'blank'
  return read === meant ? null : `${read}, not ${meant}`
}
