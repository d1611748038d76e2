import { literalLimit } from '../fits-excel'

/** A text inside a formula; a long one is joined from several. */
export function literal(text: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of text) {
    if (part.length + character.length > literalLimit) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].map((entry) => `"${entry.replaceAll('"', '""')}"`).join('&')
}

/** Texts and expressions joined with &; neighbouring texts become one, empty ones vanish. */
export function join(...parts: readonly (string | { readonly text: string })[]): string {
  const joined: string[] = []
  let text = ''
  const close = (): void => {
    if (text !== '') joined.push(literal(text))
    text = ''
  }
  for (const part of parts) {
    if (typeof part === 'object') {
      text += part.text
    } else if (part !== '') {
      close()
      joined.push(part)
    }
  }
  close()
  return joined.length === 0 ? '""' : joined.join('&')
}

/** An expression that may stand beside any operator. */
export function operand(expression: string): string {
  return /^(?:\d+(?:\.\d+)?|'[^']+'!\$?[A-Z]+\$?\d+|[A-Z]+\((?:[^()]|\([^()]*\))*\))$/u.test(expression)
    ? expression
    : `(${expression})`
}

/** A condition that holds where all of these do. */
export function all(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `AND(${conditions.join(',')})`
}

/**
 * A computed value without the noise of binary arithmetic, which our exact fractions do not have: 8.7 against 8 is 8.75% and
 * not 8.74999999999999%. Sums of figures have few decimals; of what was divided twelve digits are surely right.
 */
export function withoutNoise(expression: string): string {
  return divides(expression) ? `VALUE(TEXT(${expression},"0.00000000000E+00"))` : `ROUND(${expression},6)`
}

/** Whether an expression divides or takes a root, and so may have no result. */
export function divides(expression: string): boolean {
  return /[/^]/u.test(expression.replace(/'[^']*'|"[^"]*"/gu, ''))
}
