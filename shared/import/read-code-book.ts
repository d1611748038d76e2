import { nameKey } from '../model/dataset'
import { cleanLabel } from './clean-label'
import type { CellGrid } from './cell-grid'
import { cleanUnit, isUnit } from './read-unit'
import { cellText } from './sheet-view'

/** Finds the unit of a name in the lists of variables that a workbook explains its columns with; null where none tells. */
export type CodeBook = (names: readonly string[]) => string | null

const unitHeader = /^(?:单位|單位|计量单位|計量單位|単位|단위|units?|unit of measure|measurement units?)$/iu
const nameHeader =
  /^(?:变量|变量名|变量名称|字段|字段名|指标|指标名称|指标名|指标代码|名称|含义|变量含义|中文名称|中文名|英文名|代码|项目|指標|項目|variables?|variable name|indicators?|indicator name|series|series name|name|code|label|description|field|column)$/iu

/** Reads the code books of a workbook: lists with a column of names or codes and a column of units. Contradictions tell nothing. */
export function readCodeBook(sheets: readonly CellGrid[]): CodeBook {
  const units = new Map<string, string | null>()
  for (const sheet of sheets) if (sheet.visibility === 'visible') collectUnits(sheet, units)
  if (units.size === 0) return () => null
  return (names) => {
    for (const name of names.toReversed()) {
      const unit = units.get(nameKey(name))
      if (unit !== undefined) return unit
    }
    return null
  }
}

function collectUnits(sheet: CellGrid, units: Map<string, string | null>): void {
  let header: { readonly unit: number; readonly names: readonly number[] } | null = null
  for (const row of sheet.rows.values()) {
    const texts = [...row].map(([column, cell]) => ({ column, text: cellText(cell).trim() }))
    const unit = texts.find(({ text }) => unitHeader.test(text))?.column
    const names = texts.filter(({ text }) => nameHeader.test(text)).map(({ column }) => column)
    if (unit !== undefined && names.length > 0) {
      header = texts.every(({ text }) => !/^\d{4}/u.test(text)) ? { unit, names } : null
      continue
    }
    const own = header && texts.find(({ column }) => column === header?.unit)?.text
    if (!header || !own || !isUnit(own)) continue
    for (const { column, text } of texts) {
      if (!header.names.includes(column)) continue
      const key = nameKey(cleanLabel(text).name)
      const known = units.get(key)
      units.set(key, known === undefined || known === cleanUnit(own) ? cleanUnit(own) : null)
    }
  }
}
