import { assertNever } from '../../../assert-never'
import type { Formula, InputFormula } from '../../../derive/formula'
import type { DataCell, DataSheet } from '../sheets/data-sheet'
import { literal } from './expression'

/** What a formula asks of the cells it reads, as conditions of a spreadsheet. */
export interface LiveInputs {
  /** Cells that must hold numbers: an empty one would count as zero. */
  readonly numbers: readonly string[]
  /** Conditions that cells are as they were when the report was made. */
  readonly unchanged: readonly string[]
  /** Some cell holds words (约7700): what they mean a spreadsheet cannot tell when they change. */
  readonly isWorded: boolean
}

/** What formulas read on the data sheet: cells that must hold numbers, and cells that must stay as they were. */
export function liveInputs(formulas: readonly Formula[], cellOf: DataSheet['cellOf']): LiveInputs {
  const numbers = new Set<string>()
  const unchanged = new Map<string, string>()
  let isWorded = false
  for (const { input, ends } of formulas.flatMap((formula) => readInputs(formula, false))) {
    const cell = cellOf(input)
    const value = input.figure?.value
    if (value?.tag !== 'number') {
      if (cell) unchanged.set(cell.reference, `NOT(ISNUMBER(${cell.reference}))`)
      continue
    }
    if (input.figure?.qualifier) isWorded = true
    if (!cell) continue
    const isNumber = cell.value.tag === 'number' && cell.value.number === value.number
    if (isNumber && !ends) numbers.add(cell.reference)
    const same = sameAs(cell)
    if (same !== null) unchanged.set(cell.reference, same)
  }
  // Without words among the cells, only those that were empty have to stay so.
  const conditions = isWorded
    ? [...unchanged.values()]
    : [...unchanged.values()].filter((text) => text.startsWith('NOT('))
  return { numbers: [...numbers], unchanged: conditions, isWorded }
}

function sameAs({ reference, value }: DataCell): string | null {
  switch (value.tag) {
    case 'number':
      return `${reference}=${value.number}`
    case 'text':
      return `${reference}=${literal(value.text)}`
    case 'formula':
    case 'empty':
      return null
  }
}

interface ReadInput {
  readonly input: InputFormula
  /** A missing one ends the count of a streak and spoils nothing. */
  readonly ends: boolean
}

function readInputs(formula: Formula, ends: boolean): readonly ReadInput[] {
  switch (formula.tag) {
    case 'input':
      return [{ input: formula, ends }]
    case 'constant':
      return []
    case 'operation':
      return [...readInputs(formula.left, ends), ...readInputs(formula.right, ends)]
    case 'sum':
      return formula.terms.flatMap((term) => readInputs(term, ends))
    case 'rounded':
      return readInputs(formula.of, ends)
    case 'streak':
      return formula.series.flatMap((term) => readInputs(term, true))
    case 'rank':
      return [formula.of, ...formula.among].flatMap((term) => readInputs(term, ends))
    default:
      return assertNever(formula)
  }
}

/** What a formula divides by, where that is read from cells. */
export function divisorsOf(formula: Formula): readonly Formula[] {
  switch (formula.tag) {
    case 'input':
    case 'constant':
      return []
    case 'operation': {
      const own = formula.operator === '/' && readInputs(formula.right, false).length > 0 ? [formula.right] : []
      return [...own, ...divisorsOf(formula.left), ...divisorsOf(formula.right)]
    }
    case 'sum':
      return formula.terms.flatMap(divisorsOf)
    case 'rounded':
      return divisorsOf(formula.of)
    case 'streak':
      return formula.series.flatMap(divisorsOf)
    case 'rank':
      return [formula.of, ...formula.among].flatMap(divisorsOf)
    default:
      return assertNever(formula)
  }
}

/** `expression` where all cells that it reads hold numbers, else what stands instead. */
export function whereNumbers(numbers: readonly string[], expression: string, otherwise: string): string {
  if (numbers.length === 0) return expression
  const [only = ''] = numbers
  const test = numbers.length === 1 ? `ISNUMBER(${only})` : `COUNT(${numbers.join(',')})=${numbers.length}`
  return `IF(${test},${expression},${otherwise})`
}
