import { parseChineseNumeral } from '../../model/chinese-numeral'
import { foldWidth } from './fold-width'
import { hedgeAround } from './hedge-around'
import type { Mention } from './mention'
import { textReasonOf, yearNamed } from './no-figure'
import { unitAt } from './unit-at'

/** Digits with their decimals (7.2018年 at the beginning is a heading's 7 and a year), and Chinese numerals that a scale, 余 or 多 shows to count. */
const digits =
  /(?<=^\s*)\d{1,2}(?=\.(?:19|20)\d\d年)|(?<![\d.])[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]|\.\d)|[-−]?\d+(?:\.\d+)?/gu
const counting = /[一二两三四五六七八九十百千]+(?:(?=[余多]?[万亿])|(?=[余多](?!少|样|种|元化))|(?=倍))/gu

/** What follows digits and belongs to them: 余 or 多 within, 万 and 亿, % and ‰. */
const tail = /^(?<odd>[余多])?(?<scale>[十百千]?(?:万亿|万|亿))?\s?(?<ratio>%|‰)?/u

const scales: Readonly<Record<string, number>> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }

/** Every number of a paragraph's text in order; those that are no figures say why. Years, ordinals and the like are among them. */
export function findMentions(text: string): readonly Mention[] {
  const folded = foldWidth(text)
  // Only a narrow comma groups thousands: 2012，100 are two numbers.
  const found = [...foldWidth(text.replace(/，/gu, ';')).matchAll(digits)].map(({ 0: match, index }) => ({
    at: index,
    match,
    number: Number(match.replace(/,/gu, '').replace('−', '-')),
  }))
  const worded = [...folded.matchAll(counting)].flatMap(({ 0: match, index }) => {
    const number = parseChineseNumeral(match)
    return number === null || isWordPart(folded, index) ? [] : [{ at: index, match, number }]
  })
  return [...found, ...worded]
    .sort((entry, other) => entry.at - other.at)
    .map(({ at, match, number }) => mentionAt(text, folded, at, match, number))
}

/** 第十万, 二十大: a numeral with a character of a word before it is part of that word. */
function isWordPart(folded: string, index: number): boolean {
  return /[第数几\d.]$/u.test(folded.slice(0, index))
}

function mentionAt(text: string, folded: string, at: number, match: string, number: number): Mention {
  // A dash between two numbers or words is no minus sign.
  const isDash = /^[-−]/u.test(match) && !/(?:^|[为是达至到增长速率幅率,:;(\s])$/u.test(folded.slice(0, at))
  const start = isDash ? at + 1 : at
  const digitsEnd = at + match.length
  const { length, scale, ratio } = tailAt(folded, digitsEnd)
  const end = digitsEnd + length
  const unitEnd = unitAt(folded, end)
  // 911.5千公顷: thousands are of the unit's words, not of the number's.
  const isThousands = scale === 1 && ratio === null && thousands.test(folded.slice(end))
  return {
    start,
    end,
    text: text.slice(start, end),
    number: isDash ? Math.abs(number) : number,
    decimals: match.includes('.') ? match.length - match.indexOf('.') - 1 : 0,
    scale: isThousands ? 1e3 : scale,
    ratio,
    hedge: hedgeAround(folded, { start, digitsEnd, end, unitEnd }),
    unitEnd,
    after: /^[^,;。:、!?()]*/u.exec(folded.slice(end))?.[0] ?? '',
    textReason: textReasonOf(folded, { start, end, unitEnd, digits: match }),
    year: yearNamed(folded, start, end),
  }
}

/** 千公顷 and 千吨 count by thousands; 千瓦 and 千米 are units of their own. */
const thousands = /^\s?千(?:公顷|吨|人|户|件|册|平方米|立方米|美元|元)/u

/** What belongs to digits that end here: how long it is, its scale, its % or ‰. */
function tailAt(folded: string, at: number): Pick<Mention, 'scale' | 'ratio'> & { readonly length: number } {
  const { 0: whole = '', groups = {} } = tail.exec(folded.slice(at)) ?? {}
  const { odd = '', scale = '', ratio } = groups
  // 万事, 万里 and 亿万 are words.
  const isScaled = scale !== '' && !/^(?:万|亿)(?:里|象|事|能|一)/u.test(folded.slice(at + odd.length))
  return {
    length: isScaled || ratio ? whole.length : 0,
    scale: isScaled ? [...scale].reduce((product, sign) => product * (scales[sign] ?? 1), 1) : 1,
    ratio: ratio === '%' ? 'percent' : ratio === '‰' ? 'permille' : null,
  }
}
