/**
 * The cells of a text as Excel and WPS put it on the clipboard: tabs between cells, line breaks between rows, cells with tabs,
 * line breaks or quotes in double quotes. The line break behind the last row is not a row of its own. Rows are filled up to
 * one width.
 */
export function parseClipboard(text: string): readonly (readonly string[])[] {
  if (text === '') return []
  const rows: string[][] = [[]]
  const plain = /[^\t\r\n]*/uy
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/uy
  let at = 0
  while (at <= text.length) {
    quoted.lastIndex = at
    plain.lastIndex = at
    const inQuotes = quoted.exec(text)
    const match = inQuotes ?? plain.exec(text)
    const cell = inQuotes ? (inQuotes[1] ?? '').replaceAll('""', '"') : (match?.[0] ?? '')
    rows.at(-1)?.push(cell)
    at += match?.[0].length ?? 0
    if (at >= text.length) break
    if (text[at] === '\t') {
      at += 1
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) break
    rows.push([])
  }
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

/** Cells as the text that Excel and WPS paste. */
export function formatClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n')
}

function quote(cell: string): string {
  return /[\t\r\n]|^"/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
