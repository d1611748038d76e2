/** Calls `row` with the fields of each line of a separated text (RFC 4180); quoted fields may hold separators and breaks. */
export function splitFields(
  text: string,
  separator: string,
  row: (fields: readonly string[], line: number) => boolean,
): void {
  let fields: string[] = []
  let line = 1
  let at = 0
  while (at <= text.length) {
    const field = text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator)
    fields.push(field.text)
    at = field.end
    if (text[at] === separator) {
      at += 1
      continue
    }
    // A break at the end of the text begins no line.
    const isLast = at >= text.length
    if (!(isLast && fields.length === 1 && fields[0] === '') && !row(fields, line)) return
    fields = []
    line += 1
    if (isLast) return
    at += text.startsWith('\r\n', at) ? 2 : 1
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
