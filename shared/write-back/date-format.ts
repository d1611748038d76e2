/** Whether a cell's number format shows its number as a day or a time of day. */
export function isDateFormat(format: string | null): boolean {
  if (format === null) return false
  // What a format prints as it stands says nothing: quoted text, escaped signs, spaces, fills, colours and conditions.
  const codes = format
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .replace(/General|通用格式/giu, '')
  return /[ymdhs年月日]/iu.test(codes)
}
