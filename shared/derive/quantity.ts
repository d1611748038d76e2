import { issue, type Issue } from '../issue'
import type { Figure, FigureStatus, Qualifier } from '../model/figure'
import type { DefinitionBreak, Indicator } from '../model/indicator'
import { formatPeriod, type Period } from '../model/period'
import { decimalsOf } from './decimal'
import { evaluate, noOutcome, type Outcome } from './evaluate'
import { describeInput, type Formula } from './formula'

/** What was computed, in the field's terms; shown beside the formula. */
export type Measure =
  | '数值'
  | '增加量'
  | '减少量'
  | '增长率'
  | '下降率'
  | '增速'
  | '倍数'
  | '百分点'
  | '年均增长率'
  | '年均增速'
  | '占比'
  | '比值'
  | '增量'
  | '人均'
  | '累计'
  | '连续期数'
  | '位次'

/** A change of definition, with the indicator that changed. */
export interface NamedBreak extends DefinitionBreak {
  readonly indicator: string
}

/** A value on its way to a page, entered or derived, with everything a reader may ask about it. */
export interface Quantity {
  readonly measure: Measure
  readonly outcome: Outcome
  /** As printed after the number: 万人, %, 倍, 个百分点. */
  readonly unit: string
  /** Decimals it is printed with unless the template says otherwise. */
  readonly decimals: number
  /** The indicator the figure speaks of; a derived one names the indicator it is derived from. */
  readonly indicator: Indicator
  readonly region: string | null
  readonly period: Period
  readonly formula: Formula
  /** The hedge of the source, only while the value is the entered one. */
  readonly qualifier: Qualifier | null
  /** The least certain status of the inputs. */
  readonly status: FigureStatus
  /** Changes of definition of every indicator that the value comes from. */
  readonly breaks: readonly NamedBreak[]
  /** Doubts about the value that do not prevent it, each raised once where it arises. */
  readonly doubts: readonly Issue[]
}

/** The quantity of a figure that is at hand; null is a missing one. */
export function figureQuantity(
  indicator: Indicator,
  period: Period,
  region: string | null,
  figure: Figure | null,
): Quantity {
  const formula: Formula = { tag: 'input', indicator: indicator.id, name: indicator.name, region, period, figure }
  const outcome = evaluate(formula)
  const own = outcome.tag === 'number' ? decimalsOf(outcome.number) : 0
  return {
    measure: '数值',
    outcome,
    unit: indicator.unit,
    decimals: indicator.decimals ?? own,
    indicator,
    region,
    period,
    formula,
    qualifier: figure?.qualifier ?? null,
    status: figure?.status ?? 'final',
    breaks: indicator.breaks.map((change) => ({ ...change, indicator: indicator.name })),
    doubts: [],
  }
}

/** What a derivation says about its result; the rest follows from the operands. */
export interface Derivation {
  readonly measure: Measure
  readonly unit: string
  readonly decimals: number
  readonly formula: Formula
  readonly operands: readonly Quantity[]
  /** Reasons why there is no such figure although its inputs may be there. */
  readonly refusals?: readonly Issue[]
  readonly doubts?: readonly Issue[]
}

/**
 * The quantity derived from operands, about the first of them. A hedged input (近3.7) is a bound and not a value: what is
 * computed from it is no better than about right, so the result says 约 and raises a doubt.
 */
export function deriveQuantity(subject: Quantity, derivation: Derivation): Quantity {
  const { operands } = derivation
  const refusals = derivation.refusals ?? []
  const hedged = operands.filter((operand) => operand.qualifier !== null)
  const subjectName = `${subject.region ?? ''}${subject.indicator.name}`
  // An operand without outcome may have been refused although its formula could be computed.
  const lost = distinctIssues(operands.flatMap(({ outcome }) => (outcome.tag === 'none' ? outcome.causes : [])))
  const reasons = refusals.length > 0 ? refusals : lost
  const computed = reasons.length > 0 ? noOutcome(...reasons) : evaluate(derivation.formula)
  return {
    measure: derivation.measure,
    outcome: computed,
    unit: derivation.unit,
    decimals: derivation.decimals,
    indicator: subject.indicator,
    region: subject.region,
    period: subject.period,
    formula: derivation.formula,
    qualifier: hedged.length > 0 ? { sense: 'about', word: '约', place: 'before', numeral: null } : null,
    status: leastCertain(operands.map((operand) => operand.status)),
    breaks: distinctBreaks(operands.flatMap((operand) => operand.breaks)),
    doubts: [
      ...operands.flatMap((operand) => operand.doubts),
      ...(derivation.doubts ?? []),
      ...hedged.flatMap(({ formula, qualifier }) =>
        // Further derivations inherit the doubt of the first one instead of raising it again.
        formula.tag === 'input'
          ? [
              issue('warning', 'derive.hedged-input', null, {
                indicator: subjectName,
                measure: derivation.measure,
                input: describeInput(formula),
                word: qualifier?.word ?? '',
              }),
            ]
          : [],
      ),
    ],
  }
}

/**
 * Refusals for what bounds cannot tell: whether two hedged figures are equal, which of them is larger, what place they
 * take. One for each hedged operand.
 */
export function hedgeRefusals(operands: readonly Quantity[], measure: string): readonly Issue[] {
  const [subject] = operands
  return operands.flatMap(({ formula, qualifier, indicator, region }) =>
    qualifier === null
      ? []
      : [
          issue('warning', 'derive.hedged-comparison', null, {
            indicator: subject ? nameQuantity(subject) : indicator.name,
            measure,
            input: formula.tag === 'input' ? describeInput(formula) : `${region ?? ''}${indicator.name}`,
            word: qualifier.word,
          }),
        ],
  )
}

/** A quantity that cannot be given at all, for a reason other than its inputs. */
export function withoutOutcome(subject: Quantity, reason: Issue): Quantity {
  return { ...subject, outcome: noOutcome(reason) }
}

function distinctIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()]
}

function distinctBreaks(breaks: readonly NamedBreak[]): readonly NamedBreak[] {
  return [...new Map(breaks.map((namedBreak) => [`${namedBreak.indicator} ${namedBreak.year}`, namedBreak])).values()]
}

/** The status of what is computed from figures: that of the least certain of them. */
export function leastCertain(statuses: readonly FigureStatus[]): FigureStatus {
  if (statuses.includes('estimated')) return 'estimated'
  return statuses.includes('provisional') ? 'provisional' : 'final'
}

/** "登记社会组织（2021年）", as messages name a quantity. */
export function nameQuantity(quantity: Quantity): string {
  return `${quantity.region ?? ''}${quantity.indicator.name}（${formatPeriod(quantity.period)}）`
}
