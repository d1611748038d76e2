import { numeralSigns, parseChineseNumeral } from '../../../model/chinese-numeral'

/** The year before the first of each Japanese era. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911 }

/** Between the first and the last year of a stretch. */
const joint = '(?:[-–—−~～〜]+|至|到)'
const count = `(元|\\d{1,4}|[${numeralSigns}]{1,4})`
const republic = '(?:中[華华])?民[國国]'
/** 民國 before the first year of a stretch counts for the second, too: 民國109年至113年, 民國109-113年. */
const secondOfStretch = new RegExp(`(${republic}\\s*\\d{1,3}\\s*年?\\s*${joint}\\s*)(?=\\d{1,3}\\s*年)`, 'gu')
const minguo = new RegExp(
  `${republic}\\s*${count}\\s*(?=年|${joint}\\s*${republic}|[-.]?Q[1-4]|第[一二三四1-4]季|[上下]半年)`,
  'giu',
)
const japanese = new RegExp(`(令和|平成|昭和|大正)\\s*${count}\\s*(?=年)`, 'gu')
const numeralYear = new RegExp(
  `(?<![\\p{L}\\d])([一二][〇○零一二三四五六七八九]{3})\\s*(?=年|${joint}\\s*[一二][〇○零一二三四五六七八九]{3}\\s*年)`,
  'gu',
)
const secondNumeral = new RegExp(`(?<=\\d年?\\s*${joint}\\s*)([一二][〇○零一二三四五六七八九]{3})\\s*(?=年)`, 'gu')

/**
 * A text of plain width with its Minguo years (中華民國110年), Japanese years (令和3年) and years in Chinese numerals (二〇二一年) written as
 * Gregorian ones in digits; a year that is given in both calendars stands once: 民國100年(2011) → 2011年.
 */
export function toGregorian(text: string): string {
  const folded = text
    .replace(/[０-９Ａ-Ｚａ-ｚ（）：－～／．]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[\u00a0\u3000]/gu, ' ')
  if (!/[年民令平昭大]/u.test(folded)) return folded
  return folded
    .replace(secondOfStretch, '$1民國')
    .replace(minguo, (whole, years: string) => yearAfter(1911, years) ?? whole)
    .replace(japanese, (whole, era: string, years: string) => yearAfter(eras[era] ?? 0, years) ?? whole)
    .replace(numeralYear, (_, years: string) => String(parseChineseNumeral(years)))
    .replace(secondNumeral, (_, years: string) => String(parseChineseNumeral(years)))
    .replace(/(\d{4})年?\s*[（(]\s*(\d{4})年?\s*[)）](年?)/gu, (whole, year: string, other: string) =>
      year === other ? `${year}年` : whole,
    )
}

function yearAfter(start: number, years: string): string | null {
  const number = years === '元' ? 1 : /^\d/u.test(years) ? Number(years) : parseChineseNumeral(years)
  return number === null || number < 1 || number > 200 ? null : String(start + number)
}
