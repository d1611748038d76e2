/** How the texts of a sheet write numbers, decided over the sheet as a whole by `readNumberStyle`. */
export interface NumberStyle {
  /** "," is the decimal sign: 99,7. */
  readonly decimalComma: boolean
  /** Both "1,234" and "99,7" occur, so that "1,234" could mean either. */
  readonly ambiguousComma: boolean
}

/** Numbers as China writes them: 1,234.5. */
export const dotStyle: NumberStyle = { decimalComma: false, ambiguousComma: false }

/** Decides the decimal sign of a sheet from all its texts: a comma only where no text contradicts it. */
export function readNumberStyle(texts: Iterable<string>): NumberStyle {
  let decimal = false
  let thousands = false
  for (const text of texts) {
    // Without a hedge before it and footnote marks behind it.
    const clean = text.replace(/^\s*[约近超]?\s*|\s*[*＊†‡①-⑳]*\s*$/gu, '')
    if (/^[-−]?\d+,(?:\d{1,2}|\d{4,})$/u.test(clean)) decimal = true
    if (/^[-−]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^[-−]?\d{1,3},\d{3}\.\d+$|^[-−]?\d+\.\d{1,2}$/u.test(clean))
      thousands = true
  }
  return { decimalComma: decimal && !thousands, ambiguousComma: decimal && thousands }
}

/** The digits with "." as the only sign; null where the grouping is wrong or could be read in two ways. */
export function plainDigits(text: string, style: NumberStyle): string | null {
  if (/^\d*\.?\d+$/u.test(text) || /^\d+\.$/u.test(text)) return text
  const isGroupedByComma = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text)
  if (/^\d+,\d+$/u.test(text)) {
    if (style.decimalComma) return text.replace(',', '.')
    return isGroupedByComma && !style.ambiguousComma ? text.replace(',', '') : null
  }
  if (isGroupedByComma && !style.decimalComma) return text.replaceAll(',', '')
  if (style.decimalComma && /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text))
    return text.replaceAll('.', '').replace(',', '.')
  return null
}
