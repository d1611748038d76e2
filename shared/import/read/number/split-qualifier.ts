import type { Qualifier, QualifierSense } from '../../../model/figure'

/** Hedges before a number. 近 approaches from below; 超 and 逾 have passed the number. */
const hedgesBefore: readonly (readonly [string, QualifierSense])[] = [
  ['大约', 'about'],
  ['约为', 'about'],
  ['约', 'about'],
  ['約', 'about'],
  ['大概', 'about'],
  ['将近', 'below'],
  ['接近', 'below'],
  ['近', 'below'],
  ['不足', 'below'],
  ['不到', 'below'],
  ['少于', 'below'],
  ['低于', 'below'],
  ['不超过', 'below'],
  ['<=', 'below'],
  ['≤', 'below'],
  ['<', 'below'],
  ['超过', 'above'],
  ['超', 'above'],
  ['逾', 'above'],
  ['多于', 'above'],
  ['高于', 'above'],
  ['大于', 'above'],
  ['不少于', 'above'],
  ['不低于', 'above'],
  ['至少', 'above'],
  ['突破', 'above'],
  ['>=', 'above'],
  ['≥', 'above'],
  ['>', 'above'],
  ['~', 'about'],
  ['≈', 'about'],
]
// The longest first, so that 超过 is not read as 超.
const before = [...hedgesBefore].sort(([word], [other]) => other.length - word.length)
const after: readonly (readonly [string, QualifierSense])[] = [
  ['以上', 'above'],
  ['余', 'above'],
  ['餘', 'above'],
  ['多', 'above'],
  ['+', 'above'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['以内', 'below'],
  ['以下', 'below'],
]

/** A number's text and the hedge that stood at it. */
export interface QualifiedText {
  readonly qualifier: Omit<Qualifier, 'numeral'> | null
  /** The text without its hedge. */
  readonly text: string
}

/** Takes one hedge out of a number's text; where it stood is kept. "达" claims equality and is dropped without a hedge. */
export function splitQualifier(text: string): QualifiedText {
  const plain = text.replace(/^(?:达到|达|为|共)(?=[\d超近约逾])/u, '')
  for (const [word, sense] of before) {
    if (plain.startsWith(word) && plain.length > word.length) {
      return { qualifier: { sense, word, place: 'before' }, text: plain.slice(word.length) }
    }
  }
  for (const [word, sense] of after) {
    const at = plain.indexOf(word, 1)
    if (at < 0) continue
    const rest = plain.slice(at + word.length)
    if (/\d/u.test(rest)) continue
    const place = /[万亿]$/u.test(plain.slice(0, at)) ? 'after-scale' : 'after-number'
    return { qualifier: { sense, word, place }, text: plain.slice(0, at) + rest }
  }
  return { qualifier: null, text: plain }
}
