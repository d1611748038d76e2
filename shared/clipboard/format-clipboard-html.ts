/**
 * Cells as the table that Word, WPS Writer and mail take from the clipboard instead of text with tabs; Excel and WPS read it too.
 * What is not a plain number is marked as text, so that "1-2" or "001" does not become a date or lose its zeros there.
 */
export function formatClipboardHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`
}

function cell(text: string): string {
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text)
  const style = isNumber || text === '' ? '' : ` style="mso-number-format:'\\@'"`
  return `<td${style}>${escapeHtml(text)}</td>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign).replace(/\r\n|\r|\n/gu, '<br>')
}
