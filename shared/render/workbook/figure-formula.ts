import { evaluate } from '../../derive/evaluate'
import { describeInput, inputsOf, type InputFormula } from '../../derive/formula'
import type { ReportFigure } from '../../report/document'
import { excelFormula } from './excel-formula'
import type { DataSheet } from './sheets/data-sheet'

/** A figure's live formula, or null where it can have none, and what a reader of the sheet must know about it. */
export interface FigureFormula {
  readonly formula: string | null
  readonly notes: readonly string[]
}

/**
 * The Excel formula that gives a figure's value from the data sheet. A figure printed in another scale than its inputs
 * (亿元 from 万元) gets that power of ten. Where the formula would not give the value there is none: the value then
 * stands as a plain number and the note says so.
 */
export function figureFormula(figure: ReportFigure, data: DataSheet): FigureFormula {
  if (figure.value === null) return { formula: null, notes: [] }
  const outcome = evaluate(figure.formula)
  const places = outcome.tag === 'number' ? powerOfTen(figure.value, outcome.number) : null
  const formula = places === null ? null : excelFormula(figure.formula, (input) => numberCell(input, data.cellOf))
  if (places === null || formula === null) return { formula: null, notes: ['结果未用公式表示，单元格为程序计算的数值'] }
  const scaled = places === 0 ? formula : `(${formula})${places > 0 ? '*' : '/'}${10 ** Math.abs(places)}`
  return { formula: scaled, notes: boundNotes(figure, data) }
}

/** Inputs whose cell holds words, not a number: the formula works with the number that the words state. */
function boundNotes(figure: ReportFigure, data: DataSheet): readonly string[] {
  const notes = inputsOf(figure.formula).flatMap((input) => {
    const cell = data.cellOf(input)
    const value = input.figure?.value
    if (value?.tag !== 'number' || cell?.value.tag !== 'text') return []
    return [`${describeInput(input)}原文为“${cell.value.text}”，按${value.number}计算`]
  })
  return [...new Set(notes)]
}

/** The cell of an input where it holds the input's very number. */
export function numberCell(input: InputFormula, cellOf: DataSheet['cellOf']): string | null {
  const cell = cellOf(input)
  const value = input.figure?.value
  if (cell?.value.tag !== 'number' || value?.tag !== 'number') return null
  return cell.value.number === value.number ? cell.reference : null
}

/** The k with value = computed × 10^k, or null when the two differ by anything else. */
function powerOfTen(value: number, computed: number): number | null {
  if (value === computed) return 0
  const ratio = value / computed
  if (!(ratio > 0) || !Number.isFinite(ratio)) return null
  const places = Math.round(Math.log10(ratio))
  return Math.abs(ratio / 10 ** places - 1) < 1e-12 ? places : null
}
