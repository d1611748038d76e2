import type { ContinuedTable, TableContext } from './cell-names'
import type { ReadTable } from './read-table'
import type { SheetView } from '../view/sheet-view'

interface KnownTable {
  readonly sheet: string
  readonly top: number
  readonly titles: readonly string[]
  readonly unit: string | null
}

/** The tables of a workbook that are read already, for those that continue one of them. */
export class KnownTables {
  private readonly tables: KnownTable[] = []

  constructor(private readonly views: Iterable<SheetView>) {}

  add(sheet: string, { table, titles }: ReadTable): void {
    this.tables.push({ sheet, top: table.range.top, titles, unit: table.unit })
  }

  /**
   * Finds what a table of this sheet continues: the table with its number, here or on an earlier sheet, or else the last one
   * above it. What the title or the sheet itself calls a 续表 may also continue the last table of the sheets before, or one of
   * which nothing was read but its title.
   */
  on(sheet: string): TableContext['continuedBy'] {
    return (titles, top) => {
      const number = titles.map(tableNumber).find((entry) => entry !== null) ?? null
      const isHere = (knownTable: KnownTable): boolean => knownTable.sheet === sheet
      const isAbove = (knownTable: KnownTable): boolean => isHere(knownTable) && knownTable.top <= top
      const sameNumber =
        number === null
          ? []
          : this.tables.filter((table) => table.titles.some((title) => tableNumber(title) === number))
      const own = sameNumber.find(isHere)
      if (own) return own
      const isSaid = titles.some(isContinuation) || isContinuation(sheet)
      if (!isSaid) return this.tables.findLast(isAbove) ?? null
      if (number === null)
        return this.tables.findLast(isAbove) ?? this.tables.findLast(isHere) ?? this.tables.at(-1) ?? null
      // A table of another number is not the one that goes on.
      const hasNoNumber = (knownTable: KnownTable): boolean =>
        knownTable.titles.every((title) => tableNumber(title) === null)
      return (
        sameNumber[0] ??
        this.titled(number) ??
        this.tables.findLast((table) => isAbove(table) && hasNoNumber(table)) ??
        null
      )
    }
  }

  private titled(number: string): ContinuedTable | null {
    for (const { words } of this.views) {
      const title = words.find(({ text }) => tableNumber(text) === number && !isContinuation(text))
      if (title) return { titles: [title.text], unit: null }
    }
    return null
  }
}

/** Whether a title says no more than that its table goes on: "3-6 续表1", "续", "Table 3 (continued)". */
export function isContinuation(title: string): boolean {
  return (
    /续表|續表|continued/iu.test(title) ||
    /^\s*表?\s*[\d\s.–-]*[（(]?\s*[续續]\s*[\d一二三四五六七八九十]*\s*[)）]?\s*$/u.test(title)
  )
}

/** "3-6" of "3-6 续表1". */
function tableNumber(title: string): string | null {
  return /^\s*表?\s*(\d+[-–.]\d+)/u.exec(title)?.[1] ?? null
}
