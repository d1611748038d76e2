import { assertNever } from '../../assert-never'
import type { Formula, InputFormula, StreakTrend } from '../../derive/formula'
import { fitsExcel } from './fits-excel'
import { withoutNoise } from './live/expression'

/** The cell of an input in the workbook ("'数据'!F12") when it holds the input's number, else null. */
export type CellOf = (input: InputFormula) => string | null

/**
 * A formula tree as an Excel formula without "=", over cells where there are cells. It gives what `evaluate` gives in
 * Excel, WPS and LibreOffice, which share operators, functions and precedence. An input without a cell of its own enters
 * as its number. Null when an input has no number (outside a streak, where that ends the count), so that an empty cell
 * never counts as zero, and when the formula is too long or too deep for Excel.
 */
export function excelFormula(formula: Formula, cellOf: CellOf): string | null {
  const text = write(formula, cellOf, 0)
  return text === null || !fitsExcel(text) ? null : text
}

/** Whether a formula could be written, but not for Excel, which takes none so long or deep. */
export function exceedsExcel(formula: Formula, cellOf: CellOf): boolean {
  const text = write(formula, cellOf, 0)
  return text !== null && !fitsExcel(text)
}

const precedence = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 } as const
const atom = 4
function write(formula: Formula, cellOf: CellOf, outer: number): string | null {
  switch (formula.tag) {
    case 'input':
      return writeInput(formula, cellOf)
    case 'constant':
      return numberLiteral(formula.value)
    case 'operation': {
      const own = precedence[formula.operator]
      // Programs disagree on a ^ b ^ c, so a power has brackets on both sides.
      const left = write(formula.left, cellOf, formula.operator === '^' ? atom : own)
      const right = write(formula.right, cellOf, formula.operator === '^' ? atom : own + 0.5)
      if (left === null || right === null) return null
      return bracket(`${left}${formula.operator}${right}`, own < outer)
    }
    case 'sum':
      return writeSum(formula.terms, cellOf, outer)
    case 'rounded':
      return writeRounded(formula, cellOf)
    case 'streak':
      return writeStreak(formula.series, formula.trend, cellOf)
    case 'rank':
      return writeRank(formula, cellOf, outer)
    default:
      return assertNever(formula)
  }
}

/** Plain additions, not SUM: SUM would pass over a text such as "—" in silence, an addition shows an error. */
function writeSum(parts: readonly Formula[], cellOf: CellOf, outer: number): string | null {
  const terms = writeAll(parts, cellOf, 1)
  if (terms === null) return null
  return terms.length === 0 ? '0' : bracket(terms.join('+'), terms.length > 1 && outer > 1)
}

function writeRounded({ of, decimals }: Extract<Formula, { tag: 'rounded' }>, cellOf: CellOf): string | null {
  const value = write(of, cellOf, 0)
  return value === null ? null : `ROUND(${withoutNoise(value)},${decimals})`
}

function writeInput(input: InputFormula, cellOf: CellOf): string | null {
  const value = input.figure?.value
  if (value?.tag !== 'number') return null
  return cellOf(input) ?? numberLiteral(value.number)
}

function writeAll(formulas: readonly Formula[], cellOf: CellOf, outer: number): readonly string[] | null {
  const texts: string[] = []
  for (const formula of formulas) {
    const text = write(formula, cellOf, outer)
    if (text === null) return null
    texts.push(text)
  }
  return texts
}

/** Counted from the newest: IF(c>b,1+IF(b>a,1,0),0); a figure that is missing now ends the count, as in `evaluate`. */
function writeStreak(series: readonly Formula[], trend: StreakTrend, cellOf: CellOf): string | null {
  const terms = series.map((term) => write(term, cellOf, 1))
  const tests: string[] = []
  for (let at = terms.length - 1; at >= 0; at -= 1) {
    const current = terms[at] ?? null
    const before = terms[at - 1] ?? null
    const isOfTwo = trend === 'rise' || trend === 'fall'
    if (current === null || (isOfTwo && before === null)) break
    const sign = trend === 'rise' || trend === 'positive' ? '>' : '<'
    const test = trend === 'present' ? `ISNUMBER(${current})` : `${current}${sign}${isOfTwo ? before : 0}`
    const compared = trend === 'present' ? [] : isOfTwo ? [current, before] : [current]
    const cells = compared.filter((term) => term !== null && term.includes('!'))
    tests.push(cells.length === 0 ? test : `AND(${[...cells.map((cell) => `ISNUMBER(${cell})`), test].join(',')})`)
  }
  return tests.reduceRight((rest, test) => `IF(${test},${rest === '0' ? '1' : `1+${rest}`},0)`, '0')
}

/** One more than there are others before it: 1+IF(b>a,1,0)+IF(c>a,1,0). */
function writeRank(formula: Extract<Formula, { tag: 'rank' }>, cellOf: CellOf, outer: number): string | null {
  const own = write(formula.of, cellOf, 1)
  const others = writeAll(formula.among, cellOf, 1)
  if (own === null || others === null) return null
  const sign = formula.order === 'descending' ? '>' : '<'
  return bracket(['1', ...others.map((other) => `IF(${other}${sign}${own},1,0)`)].join('+'), outer > 1)
}

function bracket(text: string, needed: boolean): string {
  return needed ? `(${text})` : text
}

function numberLiteral(value: number): string {
  const text = String(Math.abs(value)).toUpperCase()
  return value < 0 ? `(-${text})` : text
}
