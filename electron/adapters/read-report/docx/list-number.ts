const digits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'

type Format = (number: number) => string

const inChinese: Format = (number) => countInChinese(number, '零一二三四五六七八九', ['', '十', '百', '千', '万'])
const inLegalChinese: Format = (number) => countInChinese(number, legalDigits, ['', '拾', '佰', '仟', '万'])
const digitByDigit: Format = (number) => [...String(number)].map((digit) => digits[Number(digit)] ?? digit).join('')
const fullWidth: Format = (number) =>
  [...String(number)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')

/** The formats of ST_NumberFormat (ECMA-376 part 1, 17.18.59) that lists of Chinese documents have. */
const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['none', () => ''],
  ['chineseCounting', inChinese],
  ['chineseCountingThousand', inChinese],
  ['japaneseCounting', inChinese],
  ['taiwaneseCountingThousand', inChinese],
  ['chineseLegalSimplified', inLegalChinese],
  ['ideographLegalTraditional', inLegalChinese],
  ['ideographDigital', digitByDigit],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['taiwaneseDigital', digitByDigit],
  ['ideographTraditional', (number) => cycle(number, '甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', (number) => cycle(number, '子丑寅卯辰巳午未申酉戌亥')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', (number) => fromBlock(number, 0x2474, 20)],
  ['decimalEnclosedFullstop', (number) => fromBlock(number, 0x2488, 20)],
  ['ideographEnclosedCircle', (number) => fromBlock(number, 0x3280, 10)],
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['upperLetter', letters],
  ['lowerLetter', (number) => letters(number).toLowerCase()],
  ['upperRoman', roman],
  ['lowerRoman', (number) => roman(number).toLowerCase()],
])

/** A whole number in the number format of a list; in digits where the format is not known. */
export function formatListNumber(number: number, format: string): string {
  return formats.get(format)?.(number) ?? String(number)
}

/** ① to ⑳, then ㉑ to ㊿; in digits beyond. */
export function circled(number: number): string {
  if (number === 0) return '⓪'
  if (number <= 20) return fromBlock(number, 0x2460, 20)
  return number <= 35
    ? fromBlock(number - 20, 0x3251, 15)
    : number <= 50
      ? fromBlock(number - 35, 0x32b1, 15)
      : String(number)
}

function fromBlock(number: number, first: number, size: number): string {
  return number >= 1 && number <= size ? String.fromCharCode(first + number - 1) : String(number)
}

function cycle(number: number, signs: string): string {
  return number < 1 ? String(number) : (signs[(number - 1) % signs.length] ?? '')
}

/** 十二, 一百零五; up to 99,999, in digits beyond. */
function countInChinese(number: number, names: string, powers: readonly string[]): string {
  if (number < 0 || number > 99_999) return String(number)
  if (number === 0) return names[0] ?? ''
  const places = [...String(number)].map(Number)
  let text = ''
  places.forEach((digit, at) => {
    if (digit === 0) {
      if (text !== '' && !text.endsWith(names[0] ?? '')) text += names[0] ?? ''
      return
    }
    text += `${names[digit] ?? ''}${powers[places.length - 1 - at] ?? ''}`
  })
  const trimmed = text.endsWith(names[0] ?? '') ? text.slice(0, -1) : text
  // 十 is said without its 一 in front; the digits of legal documents keep it.
  return powers[1] === '十' ? trimmed.replace(/^一十/u, '十') : trimmed
}

/** A to Z, then AA, BB … as Word counts. */
function letters(number: number): string {
  if (number < 1) return String(number)
  return String.fromCharCode(0x41 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let text = ''
  for (const [value, sign] of romanSigns) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}
