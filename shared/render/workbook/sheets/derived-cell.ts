import { formatDecimal } from '../../../derive/decimal'
import type { Quantity } from '../../../derive/quantity'
import { excelFormula } from '../excel-formula'
import { numberFormat } from '../../number-format'
import { statusWord } from '../figure-cell'
import type { DataSheet } from './data-sheet'
import { numberCell } from '../figure-formula'
import { liveInputs, whereNumbers } from '../live/inputs'
import { textCell, type ListCell } from './list-sheet'

/** The cell of a derived indicator on the data sheet: a live formula over the entered cells; empty where an input is missing or emptied. */
export function derivedCell(quantity: Quantity, cellOf: DataSheet['cellOf']): ListCell {
  const { outcome, formula, decimals, status, qualifier } = quantity
  if (outcome.tag === 'none') return { ...textCell(''), style: 'number' }
  const { number } = outcome
  const plain = excelFormula(formula, (input) => numberCell(input, cellOf))
  const live = plain && whereNumbers(liveInputs([formula], cellOf).numbers, plain, '""')
  const notes = [statusWord(status), qualifier === null ? null : '由约数计算，为约数'].filter((note) => note !== null)
  return {
    value: live === null ? { tag: 'number', number } : { tag: 'formula', formula: live, result: number },
    shown: formatDecimal(number, decimals),
    style: status === 'final' ? 'number' : 'number-provisional',
    numberFormat: numberFormat(decimals, true),
    note: notes.length > 0 ? notes.join('\n') : null,
  }
}
