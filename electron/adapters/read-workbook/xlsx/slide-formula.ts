import { columnLetters } from '../../../../shared/sheet/cell-address'
import { columnNumber } from '../../../../shared/sheet/cell-address'

export interface Place {
  readonly row: number
  readonly column: number
}

/** Quoted text and sheet names, functions and names, or a reference with its marks of being absolute. */
const pieces = /"[^"]*"|'[^']*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(])/gu

/** The formula that a cell shares with another one: relative references move as the cells lie apart (ECMA-376, 18.3.1.40). */
export function slideFormula(formula: string, from: Place, to: Place): string {
  return formula.replace(
    pieces,
    (whole: string, fixed?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined) return whole
      const column = columnNumber(letters)
      // Behind the last column it is a name such as YTD2021.
      if (column > 16_384) return whole
      const newColumn = fixed === '$' ? column : column + to.column - from.column
      const newRow = fixedRow === '$' ? Number(digits) : Number(digits) + to.row - from.row
      return newColumn < 1 || newRow < 1
        ? '#REF!'
        : `${fixed ?? ''}${columnLetters(newColumn)}${fixedRow ?? ''}${newRow}`
    },
  )
}
