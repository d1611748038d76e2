import { formatDecimal } from '../../derive/decimal'

const shape = /(?:#,##)?0(?:\.(0+))?/u

/**
 * A number as a spreadsheet shows it under one of the formats of a report: whole or with fixed decimals, grouped or not,
 * with literal text around, and a form of its own for negative numbers behind ";". Any other format gives the bare number.
 */
export function showNumber(number: number, format: string): string {
  const [positive = '', negative] = splitForms(format)
  const hasOwnForm = number < 0 && negative !== undefined
  const form = hasOwnForm ? negative : positive
  const match = shape.exec(withoutLiterals(form))
  if (match === null) return String(number)
  const decimals = match[1]?.length ?? 0
  const digits = formatDecimal(Math.abs(number), decimals)
  const grouped = match[0].startsWith('#') ? group(digits) : digits
  const isNegative = number < 0 && !hasOwnForm && /[1-9]/u.test(digits)
  const before = literals(form.slice(0, shapeStart(form)))
  const after = literals(form.slice(shapeStart(form) + match[0].length))
  return `${isNegative ? '-' : ''}${before}${grouped}${after}`
}

/** The forms between semicolons that stand outside quotation marks. */
function splitForms(format: string): readonly string[] {
  const forms = ['']
  for (const piece of format.match(/"[^"]*"|\\.|[^"\\]/gsu) ?? []) {
    if (piece === ';') forms.push('')
    else forms[forms.length - 1] = `${forms.at(-1) ?? ''}${piece}`
  }
  return forms
}

function withoutLiterals(form: string): string {
  return form.replace(/"[^"]*"|\\./gsu, (literal) => ' '.repeat(literal.length))
}

function shapeStart(form: string): number {
  return shape.exec(withoutLiterals(form))?.index ?? 0
}

function literals(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/gsu, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '')
}

function group(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
