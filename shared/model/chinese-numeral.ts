const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Characters a Chinese numeral is written with, for use inside a character class. */
export const numeralSigns = '零〇○一二两三四五六七八九十百千万亿'

/**
 * The number a Chinese numeral says: 十 → 10, 三千五百 → 3500, 二〇二一 → 2021 (digits read one by one), 一一○ → 110.
 * Null for anything else.
 */
export function parseChineseNumeral(text: string): number | null {
  if (text === '') return null
  if ([...text].every((sign) => sign in digits)) {
    return Number([...text].map((sign) => digits[sign]).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const sign of text) {
    const small = smallUnits[sign]
    if (sign in digits) {
      digit = digits[sign] ?? 0
    } else if (small !== undefined) {
      section += (digit ?? 1) * small
      digit = null
    } else if (sign === '万') {
      total += (section + (digit ?? 0)) * 10_000
      section = 0
      digit = null
    } else if (sign === '亿') {
      total = (total + section + (digit ?? 0)) * 100_000_000
      section = 0
      digit = null
    } else return null
  }
  return total + section + (digit ?? 0)
}

const names = '零一二三四五六七八九'

/** A whole number from 0 to 99 in Chinese numerals, as headings and years-in-words use them: 十, 十二, 二十一. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 99) throw new RangeError(`not a whole number 0–99: ${number}`)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return names[ones] ?? ''
  return `${tens === 1 ? '' : names[tens]}十${ones === 0 ? '' : names[ones]}`
}
