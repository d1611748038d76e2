const digits = '零一二三四五六七八九'

/** A whole number from 0 to 99 in Chinese numerals, as headings and years-in-words use them: 十, 十二, 二十一. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 99) throw new RangeError(`not a whole number 0–99: ${number}`)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return digits[ones] ?? ''
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}
