/** Excel takes no longer text between quotation marks. */
const literalLimit = 255

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
  return [...parts, part].map((one) => `"${one.replaceAll('"', '""')}"`).join('&')
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

export function all(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `AND(${conditions.join(',')})`
}

/** The 15 significant digits that our own rounding works on; a difference such as 170.49999999999994 is 170.5 there. */
export function significant(expression: string): string {
  return `VALUE(TEXT(${expression},"0.00000000000000E+00"))`
}
