import { comparisonLeads, flatWords, levelsWord } from '../../../report/change-words'
import type { ChangePhrase, ReportFigure } from '../../../report/document'
import { printFrame } from '../../../report/print-frame'
import type { PrintStyle } from '../../../report/print-style'
import { excelFormula } from '../excel-formula'
import type { DataSheet } from '../sheets/data-sheet'
import { numberCell } from '../figure-formula'
import { liveDecimals, livePrint, type LiveDecimals } from './digits'
import { all, join, literal, operand, withoutNoise } from './expression'
import { guarded, wordedExpression } from './guards'
import { liveInputs } from './inputs'
import { untrueWarning } from './warnings'

/**
 * A phrase such as 比上年增长5.2% told by the data sheet itself: its words, the size without sign, 持平, 基本持平, or the two
 * levels where there is no rate. `figure` gives what the document has as the figure, `whole` the words before it as well.
 */
export function phraseExpression(
  figure: ReportFigure,
  phrase: ChangePhrase,
  data: DataSheet,
  part: 'figure' | 'whole',
): string | null {
  const formulas = [phrase.current, phrase.base, ...(phrase.entered ? [phrase.entered] : [])]
  const inputs = liveInputs(phrase.entered ? [phrase.entered] : formulas, data.cellOf)
  const isWhole = part === 'whole'
  if (inputs.isWorded || figure.qualifier !== null) {
    return wordedExpression(
      figure,
      isWhole ? `${phrase.lead}${figure.text}` : figure.text,
      liveInputs(formulas, data.cellOf),
    )
  }
  const current = readFormula(phrase.current, data)
  const base = readFormula(phrase.base, data)
  const entered = phrase.entered && readFormula(phrase.entered, data)
  const size = sizeOf(figure, phrase, current, base, entered, data)
  if (size === null) return null
  const told = movementOf(phrase, size, isWhole)
  if (phrase.by !== 'rate' || phrase.entered) return guarded(figure, told.whole, inputs)
  const levels = levelsOf(figure, phrase, [current, base], data, isWhole)
  if (levels === null || current === null || base === null) return null
  // Equal levels are told before the base is asked for: 与上年持平 holds for zero, too.
  const hasNoRate = `OR(${operand(base)}<=0,${operand(current)}<0)`
  const held = `IF(${size.isFlat},${told.flat},IF(${hasNoRate},${levels},${told.moved}))`
  return guarded(figure, held, inputs)
}

/** A formula over the cells of the data sheet, without the noise of binary arithmetic; null where it can have none. */
function readFormula(formula: ChangePhrase['current'], data: DataSheet): string | null {
  const expression = excelFormula(formula, (input) => numberCell(input, data.cellOf))
  return expression === null || formula.tag === 'input' ? expression : withoutNoise(expression)
}

/** 持平; the size with its word, or 基本持平 where it rounds to zero; and the choice between them. */
function movementOf(
  { words, form, baseName }: ChangePhrase,
  size: LiveSize,
  isWhole: boolean,
): { readonly flat: string; readonly moved: string; readonly whole: string } {
  const leads = comparisonLeads(isWhole ? form : 'change', baseName)
  const { rise, fall } = words
  const sized = isWhole ? join({ text: leads.moved }, `IF(${size.rises},"${rise}","${fall}")`, size.text) : size.text
  const flat = literal(leads.flat + flatWords.exactly)
  const moved = `IF(${size.rounded}=0,${literal(leads.flat + flatWords.nearly)},${sized})`
  return { flat, moved, whole: `IF(${size.isFlat},${flat},${moved})` }
}

interface LiveSize {
  readonly text: string
  readonly rounded: string
  readonly isFlat: string
  readonly rises: string
}

function sizeOf(
  figure: ReportFigure,
  phrase: ChangePhrase,
  current: string | null,
  base: string | null,
  entered: string | null,
  data: DataSheet,
): LiveSize | null {
  const style: PrintStyle = { ...figure.style, unit: phrase.by === 'places' ? 'full' : figure.style.unit }
  const frame = printFrame({ unit: phrase.unit, measure: phrase.by === 'rate' ? '增长率' : '百分点' }, style)
  if (typeof frame === 'string') return null
  const from = phrase.by === 'points' ? figure.decimalsFrom : 'rule'
  const decimals = liveDecimals(style, from, phrase.decimals, figure.formula, data.cellOf)
  if (phrase.entered) {
    if (entered === null) return null
    return {
      ...printed(figure, `ABS(${entered})`, style, frame, decimals),
      isFlat: `${operand(entered)}=0`,
      rises: `${operand(entered)}>0`,
    }
  }
  if (current === null || base === null) return null
  const difference = `ABS(${operand(current)}-${operand(base)})`
  const value = withoutNoise(phrase.by === 'rate' ? `${difference}/${operand(base)}*100` : difference)
  // A smaller place is a better one.
  const rises = `${operand(current)}${phrase.by === 'places' ? '<' : '>'}${operand(base)}`
  return { ...printed(figure, value, style, frame, decimals), isFlat: `${operand(current)}=${operand(base)}`, rises }
}

function printed(
  figure: ReportFigure,
  value: string,
  style: PrintStyle,
  frame: Exclude<ReturnType<typeof printFrame>, string>,
  decimals: LiveDecimals,
): Pick<LiveSize, 'text' | 'rounded'> {
  const print = livePrint(value, style, frame, decimals)
  const plain = livePrint(value, { ...style, hedge: null }, frame, decimals)
  if (print.conditions.length === 0) return { text: print.text, rounded: plain.rounded }
  const warning = literal(untrueWarning(figure, `${style.hedge?.word ?? ''}…`))
  return { text: `IF(${all(print.conditions)},${print.text},${warning})`, rounded: plain.rounded }
}

/** 由上年的0个变为5个: what is told where there is no rate. */
function levelsOf(
  figure: ReportFigure,
  phrase: ChangePhrase,
  [current, base]: readonly [string | null, string | null],
  data: DataSheet,
  isWhole: boolean,
): string | null {
  if (current === null || base === null) return null
  const style: PrintStyle = { ...figure.style, unit: 'full' }
  const frame = printFrame({ unit: phrase.levels.unit, measure: '数值' }, style)
  if (typeof frame === 'string') return null
  const text = (value: string, formula: ChangePhrase['current']): string =>
    livePrint(
      value,
      style,
      frame,
      liveDecimals(style, levelDecimals(figure, formula), phrase.levels.decimals, formula, data.cellOf),
    ).text
  const from = text(base, phrase.base)
  if (!isWhole) return from
  const lead = comparisonLeads(phrase.form, phrase.baseName).levels
  return join({ text: lead }, from, { text: levelsWord }, text(current, phrase.current))
}

function levelDecimals({ decimalsFrom }: ReportFigure, formula: ChangePhrase['current']): 'rule' | 'value' | 'inputs' {
  if (decimalsFrom === 'rule') return 'rule'
  return formula.tag === 'input' ? 'value' : 'inputs'
}
