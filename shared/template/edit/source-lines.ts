/** How YAML is written: a sentence is one line, however long; lists without spaces inside their brackets. */
export const yamlStyle = { lineWidth: 0, flowCollectionPadding: false, singleQuote: true } as const

/** Where the line begins in which an offset lies. */
export function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1
}

/** Behind the line end of the line in which a value ends, a comment behind it included. */
export function lineEnd(source: string, offset: number): number {
  if (source[offset - 1] === '\n') return offset
  const end = source.indexOf('\n', offset)
  return end === -1 ? source.length : end + 1
}

/** Every line that is not empty moved in. */
export function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gmu, indent)
}
