import { assertNever } from '../../assert-never'
import { constant, minus } from '../../derive/arithmetic'
import { changeBetween } from '../../derive/change'
import { isRatio } from '../../derive/comparable'
import { difference, pointUnit } from '../../derive/difference'
import { officialRate, percentDecimals } from '../../derive/growth-rate'
import { nameQuantity, type Quantity } from '../../derive/quantity'
import { issue } from '../../issue'
import {
  amountWords,
  changeWords,
  comparisonLeads,
  flatWords,
  levelsWord,
  levelWords,
  paceWords,
  standardWords,
  type ChangeForm,
  type WordPair,
} from '../../report/change-words'
import type { ChangePhrase, Claim, FigurePhrase } from '../../report/document'
import { printFigure } from '../../report/print-figure'
import type { PrintStyle } from '../../report/print-style'
import { failure, success, type Result } from '../../result'
import type { ComparisonPhrase } from '../phrase'
import {
  draftFigure,
  printQuantity,
  textRun,
  uncertainties,
  wordDraft,
  type DraftRun,
  type FigureDraft,
  type PrintedRuns,
} from './draft-figure'

/** How a figure changed, in the form that the filter asks for and the words that the data choose. */
export function printComparison(
  phrase: ComparisonPhrase,
  style: PrintStyle,
  asked: WordPair | null,
): Result<PrintedRuns> {
  const { shown, change, compared } = phrase
  if (change.tag === 'none') return failure(change.causes)
  if (shown === 'levels') return printLevels(phrase, style, asked)
  const [current] = compared
  // Ratios move by points and ranks by places, whatever is asked.
  const isAmount = !isRatio(current) && current.indicator.kind !== 'rank'
  if (shown === 'rate' || !isAmount) return printRate(phrase, style, asked)
  const amount = printAmount(phrase, style, asked)
  if (!amount.ok || shown === 'amount' || change.tag !== 'moved') return amount
  return withRate(amount.value, phrase, style)
}

function formOf({ indicator, unit }: Pick<Quantity, 'indicator' | 'unit'>): ChangeForm {
  if (indicator.kind === 'rank') return 'places'
  return unit === '%' || unit === '‰' ? 'points' : 'rate'
}

/** The words of a rate: of a rate of growth compared with another 加快 and 回落. */
function wordsOf(current: Quantity): WordPair {
  return current.measure === '增速' ? paceWords : changeWords[formOf(current)]
}

function printRate(phrase: ComparisonPhrase, style: PrintStyle, asked: WordPair | null): Result<PrintedRuns> {
  const { form, change, baseName, compared } = phrase
  const words = asked ?? wordsOf(compared[0])
  const leads = comparisonLeads(form, baseName)
  const told = (before: string, draft: FigureDraft): readonly DraftRun[] => [
    textRun(before),
    { tag: 'figure', draft: { ...draft, phrase: changePhrase(phrase, before, words) } },
  ]
  const flat = (size: Quantity, text: string): Result<PrintedRuns> =>
    success({ runs: told(leads.flat, wordDraft(size, text, style)), doubts: size.doubts })
  switch (change.tag) {
    case 'none':
      return failure(change.causes)
    case 'flat':
      return flat(change.size, flatWords.exactly)
    case 'moved': {
      const sized: PrintStyle = { ...style, unit: change.by === 'places' ? 'full' : style.unit }
      const printed = printFigure(change.size, sized)
      if (!printed.ok) return printed
      if (roundsToZero(change.size, style)) return flat(change.size, flatWords.nearly)
      const before = `${leads.moved}${words[change.direction]}`
      const doubts = [...change.size.doubts, ...uncertainties(change.size)]
      return success({ runs: told(before, draftFigure(change.size, printed.value, sized)), doubts })
    }
    case 'levels': {
      const levels: PrintStyle = { ...style, unit: 'full' }
      const [from, to] = [printFigure(change.from, levels), printFigure(change.to, levels)]
      if (!from.ok) return from
      if (!to.ok) return to
      const middle: FigurePhrase = { tag: 'part', lead: levelsWord }
      const toDraft = { ...draftFigure(change.to, to.value, levels), phrase: middle }
      return success({
        runs: [
          ...told(leads.levels, draftFigure(change.from, from.value, levels)),
          textRun(middle.lead),
          { tag: 'figure', draft: toDraft },
        ],
        doubts: [change.from, change.to].flatMap((level) => [...level.doubts, ...uncertainties(level)]),
      })
    }
    default:
      return assertNever(change)
  }
}

/** The phrase as data, so that a spreadsheet can tell it again when a figure changes. */
function changePhrase(
  { form, baseName, compared, entered }: ComparisonPhrase,
  lead: string,
  words: WordPair,
): ChangePhrase {
  const [current, base] = compared
  const by = formOf(current)
  const official = by === 'rate' ? (officialRate(entered)?.rate ?? null) : null
  const levelDecimals = Math.max(current.decimals, base.decimals)
  return {
    tag: 'change',
    lead,
    form,
    baseName,
    words,
    by,
    current: current.formula,
    base: base.formula,
    entered: official?.formula ?? null,
    decimals: by === 'rate' ? (official?.decimals ?? percentDecimals) : by === 'points' ? levelDecimals : 0,
    unit: by === 'rate' ? '%' : by === 'points' ? pointUnit(current) : '位',
    levels: { unit: current.unit, decimals: levelDecimals },
  }
}

/** A movement too small for the printed decimals is 基本持平: "增长0.0%" says neither that nor the opposite. */
function roundsToZero(size: Quantity, style: PrintStyle): boolean {
  const printed = printFigure(size, { ...style, hedge: null })
  return printed.ok && printed.value.printed === 0
}

/** 比上年增加3117个, 与上年持平. Of yearly increments 多增 and 少增 are said. */
function printAmount(phrase: ComparisonPhrase, style: PrintStyle, asked: WordPair | null): Result<PrintedRuns> {
  const { form, baseName, compared } = phrase
  const [current, base] = compared
  const leads = comparisonLeads(form, baseName)
  const words = asked ?? incrementWords(current, base)
  if (words === 'mixed') {
    return failure([issue('warning', 'derive.mixed-increments', null, { indicator: nameQuantity(current) })])
  }
  const step = signOf(current, base)
  const amountStyle: PrintStyle = { ...style, unit: 'full', decimals: null }
  const flat = (text: string, claims: readonly Claim[]): Result<PrintedRuns> => {
    const size = {
      ...current,
      measure: '增加量' as const,
      formula: minus(current.formula, base.formula),
      qualifier: null,
    }
    const told: Quantity = { ...size, outcome: { tag: 'number', number: step } }
    return success({
      runs: [textRun(leads.flat), { tag: 'figure', draft: wordDraft(told, text, style, claims) }],
      doubts: current.doubts,
    })
  }
  if (step === 0) {
    return flat(flatWords.exactly, [
      { left: current.formula, relation: '=', right: base.formula, words: flatWords.exactly },
    ])
  }
  const size = difference(current, base, step > 0 ? 'increase' : 'decrease')
  if (size.outcome.tag === 'none') return failure(size.outcome.causes)
  const told = printQuantity(size, amountStyle)
  if (!told.ok) return told
  if (roundsToZero(size, amountStyle)) return flat(flatWords.nearly, unchanged(compared, flatWords.nearly))
  return success({
    ...told.value,
    runs: [textRun(`${leads.moved}${step > 0 ? words.rise : words.fall}`), ...told.value.runs],
  })
}

/** 1, 0 or −1 as the current figure is larger than, equal to or smaller than the base. */
function signOf(current: Quantity, base: Quantity): number {
  const [to, from] = [current.outcome, base.outcome]
  return to.tag === 'number' && from.tag === 'number' ? Math.sign(to.number - from.number) : 0
}

/** 多增 and 少增 of two increases, 多减 and 少减 of two decreases; of one of each there is no word. */
function incrementWords(current: Quantity, base: Quantity): WordPair | 'mixed' {
  if (current.measure !== '增量') return amountWords
  const [to, from] = [current.outcome, base.outcome]
  if (to.tag === 'none' || from.tag === 'none') return amountWords
  if (to.number > 0 && from.number > 0) return { rise: '多增', fall: '少增' }
  if (to.number < 0 && from.number < 0) return { rise: '少减', fall: '多减' }
  return 'mixed'
}

function unchanged(quantities: readonly Quantity[], words: string): readonly Claim[] {
  return quantities.flatMap(({ formula, outcome }) =>
    outcome.tag === 'number' ? [{ left: formula, relation: '=' as const, right: constant(outcome.number), words }] : [],
  )
}

/** The rate behind the amount: 增加3117个，增长1.07%. An official rate of the other direction would contradict it. */
function withRate(
  amount: PrintedRuns,
  { compared, entered }: ComparisonPhrase,
  style: PrintStyle,
): Result<PrintedRuns> {
  const [current, base] = compared
  const change = changeBetween(current, base, entered)
  if (change.tag !== 'moved' || roundsToZero(change.size, style)) return success(amount)
  const rises = signOf(current, base) > 0
  if ((change.direction === 'rise') !== rises) {
    return failure([issue('warning', 'derive.rate-against-amount', null, { indicator: nameQuantity(current) })])
  }
  const told = printQuantity(change.size, style)
  if (!told.ok) return told
  return success({
    runs: [...amount.runs, textRun(`，${changeWords.rate[change.direction]}`), ...told.value.runs],
    doubts: [...amount.doubts, ...told.value.doubts],
  })
}

/** Digits that are added at most so that two levels that differ do so as printed. */
const mostMore = 4

/** 由600元提高到620元; levels that are the same stay: 保持在600元. */
function printLevels(phrase: ComparisonPhrase, style: PrintStyle, asked: WordPair | null): Result<PrintedRuns> {
  const [current, base] = phrase.compared
  const step = signOf(current, base)
  const full: PrintStyle = { ...style, unit: 'full' }
  if (step === 0) {
    const claims: readonly Claim[] = [{ left: current.formula, relation: '=', right: base.formula, words: '保持' }]
    const told = printQuantity(current, full, claims)
    return told.ok ? success({ ...told.value, runs: [textRun('保持在'), ...told.value.runs] }) : told
  }
  const decimals = tellingDecimals(current, base, full)
  if (decimals === null) {
    return failure([
      issue('warning', 'derive.rounds-to-nothing', null, { indicator: nameQuantity(current), measure: '由……到……' }),
    ])
  }
  const pair = asked ?? (current.indicator.kind === 'standard' ? standardWords : levelWords[formOf(current)])
  const ordinal = current.indicator.kind === 'rank' ? '第' : ''
  // A better place is a smaller number.
  const rises = current.indicator.kind === 'rank' ? step < 0 : step > 0
  const word = `${rises ? pair.rise : pair.fall}到`
  const claim: Claim = { left: current.formula, relation: step > 0 ? '>' : '<', right: base.formula, words: word }
  const levels: PrintStyle = { ...full, decimals }
  const [from, to] = [printQuantity(base, levels), printQuantity(current, levels, [claim])]
  if (!from.ok) return from
  if (!to.ok) return to
  return success({
    runs: [
      textRun(`${comparisonLeads(phrase.form, phrase.baseName).levels}${ordinal}`),
      ...from.value.runs,
      textRun(`${word}${ordinal}`),
      ...to.value.runs,
    ],
    doubts: [...from.value.doubts, ...to.value.doubts],
  })
}

/** The decimals asked for or more, with which two levels that differ are printed differently. */
function tellingDecimals(current: Quantity, base: Quantity, style: PrintStyle): number | null {
  const own = style.decimals ?? Math.max(current.decimals, base.decimals)
  const text = (quantity: Quantity, decimals: number): string => {
    const printed = printFigure(quantity, { ...style, decimals })
    return printed.ok ? printed.value.text : ''
  }
  if (style.scale !== null && style.decimals === null) return text(current, 2) === text(base, 2) ? null : 2
  return (
    Array.from({ length: mostMore + 1 }, (_, more) => own + more).find(
      (decimals) => text(current, decimals) !== text(base, decimals),
    ) ?? null
  )
}
