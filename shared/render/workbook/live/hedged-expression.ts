import { decimalsOf, formatDecimal } from '../../../derive/decimal'
import { groupThousands } from '../../../report/print-figure'
import { printFrame } from '../../../report/print-frame'
import type { ReportFigure } from '../../../report/document'
import type { DataSheet } from '../sheets/data-sheet'
import { ownDigits } from './digits'
import { join, literal } from './expression'
import { changedWarning } from './warnings'

/**
 * The text of a figure whose cell holds words such as 约7700: it follows the cell as long as that is the same word and a number
 * after it, which is what a new report would print. Null where the report prints otherwise than the cell has it: with other
 * decimals, in another scale, or where the word stands behind or within the number.
 */
export function hedgedExpression(figure: ReportFigure, data: DataSheet): string | null {
  const { formula, qualifier, style, value } = figure
  if (formula.tag !== 'input' || qualifier === null || value === null || !isPrintedAsEntered(figure)) return null
  const cell = data.cellOf(formula)
  const frame = printFrame(figure, style)
  if (cell?.value.tag !== 'text' || typeof frame === 'string' || frame.places !== 0) return null
  const { word } = qualifier
  const digits = formatDecimal(value, decimalsOf(value))
  const shown = style.grouping ? groupThousands(digits) : digits
  const isAsPrinted = figure.text === `${frame.lead}${word}${shown}${frame.scale}${frame.tail}`
  if (!isAsPrinted || cell.value.text.replaceAll(',', '') !== `${word}${digits}`) return null
  const rest = `MID(${cell.reference},${word.length + 1},99)`
  const number = `VALUE(${rest})`
  const isHedged = [
    `LEFT(${cell.reference},${word.length})=${literal(word)}`,
    // A spreadsheet takes 1/2 or 50% for numbers as well.
    `SUBSTITUTE(${rest},",","")=${ownDigits(number, false)}`,
    `${number}>0`,
  ]
  const written = style.grouping
    ? join({ text: word }, ownDigits(number, true))
    : `SUBSTITUTE(${cell.reference},",","")`
  const text = join({ text: frame.lead }, written, { text: frame.scale + frame.tail })
  return `IF(IFERROR(AND(${isHedged.join(',')}),FALSE),${text},${literal(changedWarning(figure))})`
}

/** The word stands before the digits, and the template asks for no other digits and no hedge of its own. */
function isPrintedAsEntered({ qualifier, style }: ReportFigure): boolean {
  return qualifier?.place === 'before' && qualifier.numeral === null && style.hedge === null && style.decimals === null
}
