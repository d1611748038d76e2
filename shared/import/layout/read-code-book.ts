import { nameKey } from '../../model/dataset'
import { cleanLabel } from '../read/clean-label'
import { cleanUnit, isUnit } from '../read/unit/is-unit'
import type { SheetView } from '../view/sheet-view'
import type { ViewCell } from '../view/view-cell'

/** Finds the unit of a name in the lists of variables that a workbook explains its columns with; null where none tells. */
export type CodeBook = (names: readonly string[]) => string | null

const unitHeader = /^(?:单位|單位|计量单位|計量單位|単位|단위|units?|unit of measure|measurement units?)$/iu
const nameHeader =
  /^(?:变量|变量名|变量名称|字段|字段名|指标|指标名称|指标名|指标代码|名称|含义|变量含义|中文名称|中文名|英文名|代码|项目|指標|項目|variables?|variable name|indicators?|indicator name|series|series name|name|code|label|description|field|column)$/iu

/** Reads the code books of a workbook: lists with a column of names or codes and a column of units. Contradictions tell nothing. */
export function readCodeBook(views: Iterable<SheetView>): CodeBook {
  const units = new Map<string, string | null>()
  for (const view of views) collectUnits(view, units)
  if (units.size === 0) return () => null
  return (names) => {
    for (const name of names.toReversed()) {
      const unit = units.get(nameKey(name))
      if (unit !== undefined) return unit
    }
    return null
  }
}

interface BookHeader {
  readonly unit: number
  readonly names: readonly number[]
}

function collectUnits(view: SheetView, units: Map<string, string | null>): void {
  let header: BookHeader | null = null
  for (const words of wordsByRow(view)) {
    const [{ row }] = words
    const found = bookHeader(words)
    if (found) {
      // Years over further columns make it the header of figures.
      header = view.cellsIn(row, view.columns).every(({ text }) => !/^\d{4}/u.test(text)) ? found : null
      continue
    }
    const own = header && words.find(({ column }) => column === header?.unit)?.text
    if (!header || !own || !isUnit(own)) continue
    for (const { text } of view.cellsIn(row, header.names)) {
      const key = nameKey(cleanLabel(text).name)
      const known = units.get(key)
      units.set(key, known === undefined || known === cleanUnit(own) ? cleanUnit(own) : null)
    }
  }
}

function bookHeader(words: readonly ViewCell[]): BookHeader | null {
  const unit = words.find(({ text }) => unitHeader.test(text))?.column
  if (unit === undefined) return null
  const names = words.filter(({ text }) => nameHeader.test(text)).map(({ column }) => column)
  return names.length > 0 ? { unit, names } : null
}

/** The words of each row that has some. */
function* wordsByRow({ words }: SheetView): Iterable<readonly [ViewCell, ...ViewCell[]]> {
  let row: [ViewCell, ...ViewCell[]] | null = null
  for (const word of words) {
    if (row?.[0].row === word.row) row.push(word)
    else {
      if (row) yield row
      row = [word]
    }
  }
  if (row) yield row
}
