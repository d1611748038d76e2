import { assertNever } from '../../assert-never'
import { constant, times } from '../../derive/arithmetic'
import { subtract } from '../../derive/combine'
import { isRatio } from '../../derive/comparable'
import { pointUnit } from '../../derive/difference'
import { formatDecimal, roundTo } from '../../derive/decimal'
import type { Formula } from '../../derive/formula'
import { nameQuantity, withoutOutcome, type Quantity } from '../../derive/quantity'
import { firstYear, unbrokenYears } from '../../derive/record'
import { issue } from '../../issue'
import { flatWords, type WordPair } from '../../report/change-words'
import type { Claim } from '../../report/document'
import { printFigure } from '../../report/print-figure'
import type { PrintStyle } from '../../report/print-style'
import { failure, success, type Result } from '../../result'
import type { Phrase } from '../phrase'
import { draftFigure, printQuantity, textRun, uncertainties, wordDraft, type PrintedRuns } from './draft-figure'
import { printComparison } from './print-comparison'

type PhraseOf<Tag extends Phrase['tag']> = Extract<Phrase, { readonly tag: Tag }>

/** What a phrase says of its data, in words that the data choose; or why it can say nothing. */
export function printPhrase(phrase: Phrase, style: PrintStyle, words: WordPair | null): Result<PrintedRuns> {
  switch (phrase.tag) {
    case 'comparison':
      return printComparison(phrase, style, words)
    case 'sign':
      return printSign(phrase, style, words ?? { rise: '增长', fall: '下降' })
    case 'contrast':
      return printContrast(phrase, style, words)
    case 'standing':
      return printStanding(phrase, style)
    case 'record':
      return printRecord(phrase, style)
    case 'first-above':
      return printFirstAbove(phrase, style)
    case 'doubling':
      return printDoubling(phrase, style)
    case 'proportion':
      return printProportion(phrase, style)
    default:
      return assertNever(phrase)
  }
}

/** A size without its sign behind the word for it: 增长5.2%, 高5.5个百分点; `flat` is said where it rounds to nothing. */
function printSize(
  size: Quantity,
  style: PrintStyle,
  [before, after]: readonly [string, string],
  flat: (words: string, claims: readonly Claim[]) => PrintedRuns,
): Result<PrintedRuns> {
  if (size.outcome.tag === 'none') return failure(size.outcome.causes)
  const printed = printFigure(size, { ...style, hedge: null })
  if (!printed.ok) return printed
  const { number } = size.outcome
  if (number === 0) {
    return success(flat(flatWords.exactly, [claimOf(size.formula, '=', constant(0), flatWords.exactly)]))
  }
  if (printed.value.printed === 0) return success(flat(flatWords.nearly, asItWas([size], flatWords.nearly)))
  const positive =
    number > 0 ? size : { ...size, formula: times(size.formula, -1), outcome: { ...size.outcome, number: -number } }
  const word = number > 0 ? before : after
  const told = printQuantity(positive, style, [claimOf(positive.formula, '>', constant(0), word)])
  return told.ok ? success({ ...told.value, runs: [textRun(word), ...told.value.runs] }) : told
}

/** Words that stand only while the figures are what they were. */
function asItWas(quantities: readonly Quantity[], words: string): readonly Claim[] {
  return quantities.flatMap(({ formula, outcome }) =>
    outcome.tag === 'number' ? [claimOf(formula, '=', constant(outcome.number), words)] : [],
  )
}

function claimOf(left: Claim['left'], relation: Claim['relation'], right: Claim['right'], words: string): Claim {
  return { left, relation, right, words }
}

/** A figure that is itself a change, worded by its own sign. */
function printSign({ quantity }: PhraseOf<'sign'>, style: PrintStyle, words: WordPair): Result<PrintedRuns> {
  const full: PrintStyle = { ...style, unit: 'full' }
  return printSize(quantity, full, [words.rise, words.fall], (text, claims) => ({
    runs: [{ tag: 'figure', draft: wordDraft(quantity, text, style, claims) }],
    doubts: quantity.doubts,
  }))
}

function printContrast(
  { quantity, other, otherName }: PhraseOf<'contrast'>,
  style: PrintStyle,
  words: WordPair | null,
): Result<PrintedRuns> {
  const hedged = [quantity, other].some(({ qualifier }) => qualifier !== null)
  const plain = subtract(quantity, other)
  const difference = hedged
    ? withoutOutcome(plain, issue('warning', 'derive.hedged-comparison', null, hedgeOf(quantity, other)))
    : plain
  const size: Quantity = isRatio(quantity)
    ? { ...difference, measure: '百分点', unit: pointUnit(quantity) }
    : { ...difference, measure: '增加量' }
  const { rise, fall } = words ?? (isRatio(quantity) ? { rise: '高', fall: '低' } : { rise: '多', fall: '少' })
  const full: PrintStyle = { ...style, unit: 'full' }
  return printSize(size, full, [`比${otherName}${rise}`, `比${otherName}${fall}`], (text, claims) => ({
    runs: [textRun(`与${otherName}`), { tag: 'figure', draft: wordDraft(size, text, style, claims) }],
    doubts: size.doubts,
  }))
}

function hedgeOf(quantity: Quantity, other: Quantity) {
  const hedged = quantity.qualifier === null ? other : quantity
  return {
    indicator: nameQuantity(quantity),
    measure: '高低',
    input: nameQuantity(hedged),
    word: hedged.qualifier?.word ?? '',
  }
}

/** 第3位; regions with the same figure are 并列. */
function printStanding({ place, isTied }: PhraseOf<'standing'>, style: PrintStyle): Result<PrintedRuns> {
  const { formula } = place
  const words = isTied ? '并列' : '名次'
  // Places from either end add up to one more than the regions, less those that share this place.
  const claims =
    formula.tag !== 'rank'
      ? []
      : [
          claimOf(
            {
              tag: 'sum',
              terms: [
                { ...formula, order: 'descending' },
                { ...formula, order: 'ascending' },
              ],
            },
            isTied ? '<' : '=',
            constant(formula.among.length + 2),
            words,
          ),
        ]
  const told = printQuantity(place, style, claims)
  if (!told.ok) return told
  return success({ ...told.value, runs: [textRun(isTied ? '并列第' : '第'), ...told.value.runs, textRun('位')] })
}

/** A record is one of four years at least; of fewer nobody speaks. */
const fewestBefore = 3

function printRecord({ quantity, before }: PhraseOf<'record'>, style: PrintStyle): Result<PrintedRuns> {
  const years = unbrokenYears(quantity, before)
  const { outcome } = quantity
  if (outcome.tag === 'none') return failure(outcome.causes)
  const numbers = years.flatMap((year) => (year.outcome.tag === 'number' ? [year.outcome.number] : []))
  const isHigh = numbers.every((number) => outcome.number > number)
  const isLow = numbers.every((number) => outcome.number < number)
  const first = firstYear(years)
  if (first === null || years.length < fewestBefore || (!isHigh && !isLow)) {
    return failure([issue('warning', 'template.no-record', null, { indicator: nameQuantity(quantity) })])
  }
  const text = `创${first}年以来${isHigh ? '新高' : '新低'}`
  const claims = years.map((year) => claimOf(quantity.formula, isHigh ? '>' : '<', year.formula, text))
  return success({
    runs: [{ tag: 'figure', draft: wordDraft(quantity, text, style, claims) }],
    doubts: [...quantity.doubts, ...uncertainties(quantity)],
  })
}

function printFirstAbove({ quantity, before, limit }: PhraseOf<'first-above'>, style: PrintStyle): Result<PrintedRuns> {
  const years = unbrokenYears(quantity, before)
  const isFirst = years.every(({ outcome }) => outcome.tag === 'number' && outcome.number <= limit)
  if (years.length < before.length || years.length === 0 || !isFirst) {
    const parameters = { indicator: nameQuantity(quantity), limit }
    return failure([issue('warning', 'template.not-first', null, parameters)])
  }
  const hedge = { word: '首次超过', sense: 'above', follows: false, target: limit } as const
  const claims = years.map((year) => claimOf(year.formula, '<=', constant(limit), hedge.word))
  return printQuantity(quantity, { ...style, unit: 'full', hedge }, claims)
}

const foldWords = ['', '一', '两', '三', '四', '五']
/** 翻一番多 is said where a twentieth more than the double is reached. */
const foldSlack = 1.05

function printDoubling({ ratio }: PhraseOf<'doubling'>, style: PrintStyle): Result<PrintedRuns> {
  const { outcome } = ratio
  if (outcome.tag === 'none') return failure(outcome.causes)
  const folds = Math.floor(Math.log2(outcome.number) + 1e-12)
  const word = foldWords[folds]
  if (!(outcome.number >= 2) || word === undefined) {
    const parameters = { indicator: nameQuantity(ratio), ratio: formatDecimal(outcome.number, 2) }
    return failure([issue('warning', 'template.not-doubled', null, parameters)])
  }
  const [least, more] = [2 ** folds, 2 ** folds * foldSlack]
  const isMore = outcome.number > more
  const text = `翻${word}番${isMore ? '多' : ''}`
  const claims = isMore
    ? [claimOf(ratio.formula, '>', constant(more), text), claimOf(ratio.formula, '<', constant(least * 2), text)]
    : [claimOf(ratio.formula, '>=', constant(least), text), claimOf(ratio.formula, '<=', constant(more), text)]
  return success({ runs: [{ tag: 'figure', draft: wordDraft(ratio, text, style, claims) }], doubts: ratio.doubts })
}

/** More digits than this are no proportion anybody reads. */
const mostDigits = 3

function printProportion({ shares }: PhraseOf<'proportion'>, style: PrintStyle): Result<PrintedRuns> {
  const missing = shares.flatMap(({ outcome }) => (outcome.tag === 'none' ? outcome.causes : []))
  if (missing.length > 0) return failure(missing)
  const numbers = shares.flatMap(({ outcome }) => (outcome.tag === 'number' ? [outcome.number] : []))
  const asked = style.decimals ?? 1
  // Parts that are printed side by side must make 100 as they are printed.
  const decimals = Array.from({ length: mostDigits + 1 }, (_, more) => asked + more).find(
    (digits) =>
      roundTo(
        numbers.reduce((sum, number) => sum + roundTo(number, digits), 0),
        6,
      ) === 100,
  )
  const [first] = shares
  if (decimals === undefined || first === undefined) {
    const parameters = { indicators: shares.map(({ indicator }) => indicator.name).join('、'), decimals: asked }
    return failure([issue('warning', 'template.shares-disagree', null, parameters)])
  }
  const printedSum = shares.map(({ formula }): Formula => ({ tag: 'rounded', of: formula, decimals }))
  const claims = [claimOf({ tag: 'sum', terms: printedSum }, '=', constant(100), '比例')]
  const runs: PrintedRuns['runs'][number][] = []
  for (const [at, part] of shares.entries()) {
    const printed = printFigure(part, { ...style, decimals, unit: 'none' })
    if (!printed.ok) return printed
    if (at > 0) runs.push(textRun('∶'))
    const draft = draftFigure(part, printed.value, { ...style, decimals, unit: 'none' })
    runs.push({ tag: 'figure', draft: { ...draft, claims } })
  }
  return success({ runs, doubts: shares.flatMap((part) => [...part.doubts, ...uncertainties(part)]) })
}
