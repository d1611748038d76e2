/** Takes the fields of a separated text one by one. */
export interface FieldTaker {
  /** Fields and lines count from 1. */
  field(text: string, column: number, line: number): void
  /** After the last field of a line, of which there were so many; false ends the reading. */
  endLine(columns: number): boolean
}

/** Takes a separated text apart (RFC 4180): quoted fields may hold separators and breaks. */
export function splitFields(text: string, separator: string, taker: FieldTaker): void {
  let line = 1
  let column = 1
  let at = 0
  while (at <= text.length) {
    // A break at the end of the text begins no line.
    if (at === text.length && column === 1) return
    const field = text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator)
    if (field.text !== '') taker.field(field.text, column, line)
    at = field.end
    if (text[at] === separator) {
      column += 1
      at += 1
      continue
    }
    if (!taker.endLine(column)) return
    at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
    column = 1
  }
}

interface Field {
  readonly text: string
  /** Where its separator or break stands, or the end of the text. */
  readonly end: number
}

function plainField(text: string, start: number, separator: string): Field {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(start, end), end }
}

/** What stands behind the closing quote belongs to the field as it is; a quote that is not closed is part of the text. */
function quotedField(text: string, start: number, separator: string): Field {
  let closing = text.indexOf('"', start + 1)
  while (closing >= 0 && text[closing + 1] === '"') closing = text.indexOf('"', closing + 2)
  if (closing < 0) return plainField(text, start, separator)
  const inside = text.slice(start + 1, closing).replaceAll('""', '"')
  const rest = plainField(text, closing + 1, separator)
  return { text: inside + rest.text, end: rest.end }
}
