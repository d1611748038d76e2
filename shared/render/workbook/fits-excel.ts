/** Excel takes formulas of 8192 characters; some are left for what is put around one. */
export const formulaLimit = 8000
/** Excel takes no longer text between quotation marks. */
export const literalLimit = 255
/** Excel nests functions no deeper; some levels are left for what is put around a formula. */
const deepestNesting = 60
/** A function takes no more arguments. */
const mostArguments = 255

/** Whether Excel takes a formula, whose file it would else call damaged: its length, its texts, and how deep and wide its functions are. */
export function fitsExcel(formula: string): boolean {
  if (formula.length > formulaLimit) return false
  for (const [quoted] of formula.matchAll(/"(?:[^"]|"")*"/gu))
    if (quoted.slice(1, -1).replaceAll('""', '"').length > literalLimit) return false
  /** Arguments seen of each function that is open; null for a plain bracket. */
  const open: (number | null)[] = []
  for (const [sign, name] of formula.replace(/"(?:[^"]|"")*"|'[^']*'/gu, '0').matchAll(/([A-Z]*)\(|[,)]/gu)) {
    const last = open.at(-1)
    if (sign === ')') open.pop()
    else if (sign !== ',') open.push(name === '' ? null : 1)
    else if (typeof last === 'number') open[open.length - 1] = last + 1
    if (open.filter((entry) => entry !== null).length > deepestNesting) return false
    if ((open.at(-1) ?? 0) > mostArguments) return false
  }
  return true
}
