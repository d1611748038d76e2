import type { ReportFigure } from '../../../report/document'
import { printFrame } from '../../../report/print-frame'
import type { DataSheet } from '../sheets/data-sheet'
import { figureFormula } from '../figure-formula'
import { liveDecimals, livePrint } from './digits'
import { all, literal, withoutNoise } from './expression'
import { guarded, wordedExpression } from './guards'
import { hedgedExpression } from './hedged-expression'
import { liveInputs } from './inputs'
import { phraseExpression } from './phrase-expression'
import { claimConditions, claimedFormulas } from './claims'
import { truthConditions } from './truth'
import { untrueWarning } from './warnings'

/**
 * The text of a figure as an expression over the data sheet, or null where it can have none. It gives the figure's text as long
 * as the data are what they were, what a new report would print when they change, and a warning in 【】 where the words
 * around it would no longer be true. Whether it fits a cell is for the cell to ask.
 */
export function figureExpression(figure: ReportFigure, data: DataSheet): string | null {
  return figure.phrase?.tag === 'change'
    ? phraseExpression(figure, figure.phrase, data, 'figure')
    : plainExpression(figure, data)
}

function plainExpression(figure: ReportFigure, data: DataSheet): string | null {
  if (figure.value === null) return null
  const claims = claimConditions(figure, data)
  if (figure.isWorded || claims === 'unreadable') return wordsExpression(figure, claims, data)
  const hedged = hedgedExpression(figure, data)
  if (hedged !== null) return hedged
  const inputs = liveInputs([figure.formula, ...claimedFormulas(figure)], data.cellOf)
  if (inputs.isWorded || figure.qualifier !== null) return wordedExpression(figure, figure.text, inputs)
  const { formula } = figureFormula(figure, data)
  const frame = printFrame(figure, figure.style)
  if (formula === null || typeof frame === 'string') return null
  const value = figure.formula.tag === 'input' ? formula : withoutNoise(formula)
  const decimals = liveDecimals(figure.style, figure.decimalsFrom, figure.decimals, figure.formula, data.cellOf)
  const print = livePrint(value, figure.style, frame, decimals)
  const conditions = [...claims, ...truthConditions(figure, value, print.rounded, data), ...print.conditions]
  const claim = figure.claims[0]?.words ?? (figure.style.hedge ? figure.text : figure.measure)
  const text =
    conditions.length === 0
      ? print.text
      : `IF(${all(conditions)},${print.text},${literal(untrueWarning(figure, claim))})`
  return guarded(figure, text, inputs)
}

/** A figure in words (持平, 翻一番) stands while what it claims holds, or where that cannot be asked, while its figures are the same. */
function wordsExpression(figure: ReportFigure, claims: readonly string[] | 'unreadable', data: DataSheet): string {
  const inputs = liveInputs([figure.formula, ...claimedFormulas(figure)], data.cellOf)
  if (claims === 'unreadable' || claims.length === 0 || inputs.isWorded) {
    return wordedExpression(figure, figure.text, inputs)
  }
  const warning = literal(untrueWarning(figure, figure.claims[0]?.words ?? figure.text))
  return guarded(figure, `IF(${all(claims)},${literal(figure.text)},${warning})`, inputs)
}
