import { parseChineseNumeral } from '../../model/chinese-numeral'
import { foldWidth } from './fold-width'
import { hedgeAround } from './hedge'
import type { Mention } from './mention'
import { textReasonOf, yearNamed } from './no-figure'
import { unitAt } from './unit-words'

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
    .sort((one, other) => one.at - other.at)
    .map(({ at, match, number }) => mentionAt(text, folded, at, match, number))
}

/** 第十万, 二十大: a numeral with a character of a word before it is part of that word. */
function isWordPart(folded: string, index: number): boolean {
  return /[第数几\d.]$/u.test(folded.slice(0, index))
}

function mentionAt(text: string, folded: string, at: number, match: string, number: number): Mention {
  const isNegative = /^[-−]/u.test(match)
  // A dash between two numbers or words is no minus sign.
  const hasSign = isNegative && /(?:^|[为是达至到增长速率幅率,:;(\s])$/u.test(folded.slice(0, at))
  const start = isNegative && !hasSign ? at + 1 : at
  const behind = at + match.length
  const { odd = '', scale = '', ratio } = tail.exec(folded.slice(behind))?.groups ?? {}
  const isScaled = scale !== '' && !/^(?:万|亿)(?:里|象|事|能|一)/u.test(folded.slice(behind + odd.length))
  const end = isScaled || ratio ? behind + (tail.exec(folded.slice(behind))?.[0].length ?? 0) : behind
  const whole: Omit<Mention, 'hedge' | 'textReason' | 'year' | 'unitEnd' | 'after'> = {
    start,
    end,
    text: text.slice(start, end),
    number: isNegative && !hasSign ? Math.abs(number) : number,
    decimals: match.includes('.') ? match.length - match.indexOf('.') - 1 : 0,
    scale: isScaled ? [...scale].reduce((product, sign) => product * (scales[sign] ?? 1), 1) : 1,
    ratio: ratio === '%' ? 'percent' : ratio === '‰' ? 'permille' : null,
  }
  const unitEnd = unitAt(folded, end)
  const hedge = hedgeAround(folded, { start, digitsEnd: behind, end, unitEnd })
  const year = yearNamed(folded, start, end)
  return {
    ...whole,
    hedge,
    unitEnd,
    after: /^[^,;。:、!?()]*/u.exec(folded.slice(end))?.[0] ?? '',
    textReason: textReasonOf(folded, { start, end, unitEnd, digits: match, isWorded: !/\d/u.test(match) }),
    year,
  }
}
