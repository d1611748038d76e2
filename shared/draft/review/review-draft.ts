import { chooseAgain, draftedNumbers, reasonsOf, type BoundReport } from '../bind-report'
import type { Binding } from '../binding'
import { executeBinding } from '../candidates/execute-binding'
import { printedSize } from '../candidates/find-candidates'
import { printsAs } from '../candidates/printed-equal'
import type { Decision } from '../choose/decide'
import type { Scored } from '../choose/scored'
import type { DraftedNumber, Reason } from '../draft-result'
import type { Mention } from '../mentions/mention'
import type { ReportParagraph } from '../report-text'
import type { Statement } from '../statements/statement'
import { answeredBinding } from './answered-binding'
import { isSamePlace, type NumberAnswer, type PlacedAnswer } from './number-answer'
import type { PreparedDraft } from './prepare-draft'
import { readingOf, type Reading } from './reading'

/** A number of the report with what it may stand for, as a person reviews it. */
export interface ReviewedNumber extends DraftedNumber {
  /** What it stands for (bound) or may stand for, the likeliest first; the runners-up of a bound one follow it. */
  readonly readings: readonly Reading[]
  /** What was said of it; null while nothing was. */
  readonly answer: NumberAnswer | null
  /** The words that say what is counted; "" where it goes on about the number before. */
  readonly words: string
}

/** A draft under review. Plain data: it crosses to another thread and can be kept. */
export interface DraftReview {
  readonly paragraphs: readonly ReportParagraph[]
  /** In the order of the report. */
  readonly numbers: readonly ReviewedNumber[]
  /** Answers about numbers that the report, or indicators that the data, no longer have. */
  readonly lost: readonly PlacedAnswer[]
}

/** What was decided by answers, and the bindings of all answered numbers; null is one that stays text. */
export interface AnsweredDraft {
  readonly bound: BoundReport
  readonly numbers: readonly DraftedNumber[]
  readonly answered: ReadonlyMap<DraftedNumber, NumberAnswer>
  readonly lost: readonly PlacedAnswer[]
}

/** The numbers of a report with the answers applied; what goes on about an answered number follows it. */
export function reviewDraft(prepared: PreparedDraft, answers: readonly PlacedAnswer[]): DraftReview {
  const { bound, numbers, answered, lost } = applyAnswers(prepared, answers)
  const chosen = new Map(bound.chosen.map(({ statement, decision }) => [keyOf(statement), { statement, decision }]))
  return {
    paragraphs: bound.paragraphs,
    lost,
    numbers: numbers.map((number) => {
      const { statement, decision } = chosen.get(`${number.paragraph} ${number.start}`) ?? {}
      return {
        ...number,
        readings: readingsOf(number, decision, bound),
        answer: answered.get(number) ?? null,
        words: statement?.subject ?? '',
      }
    }),
  }
}

/** Applies answers to a prepared draft. */
export function applyAnswers({ bound }: PreparedDraft, answers: readonly PlacedAnswer[]): AnsweredDraft {
  const statements = new Map(bound.statements.map((statement) => [keyOf(statement), statement]))
  const first = draftedNumbers(bound)
  const taken = answers.flatMap((placed) => {
    const number = first.find((one) => isSamePlace(one, placed) && one.text === placed.text)
    const statement = statements.get(`${placed.paragraph} ${placed.start}`) ?? null
    const binding = answeredBinding(placed.answer, statement, bound)
    if (!number || (binding === null && placed.answer.tag !== 'text')) return []
    return [{ placed, statement, binding, number }]
  })
  const fixed = new Map(
    taken.flatMap(({ statement, binding }) => (statement ? [[statement, decisionOf(binding, bound)] as const] : [])),
  )
  const again = fixed.size === 0 ? bound : chooseAgain(bound, fixed)
  const answered = new Map<DraftedNumber, NumberAnswer>()
  const numbers = draftedNumbers(again).map((number) => {
    const said = taken.findLast(({ placed }) => isSamePlace(placed, number))
    if (!said) return number
    const made = answeredNumber(number, said.binding, said.statement, again)
    answered.set(made, said.placed.answer)
    return made
  })
  return { bound: again, numbers, answered, lost: answers.filter((one) => !taken.some(({ placed }) => placed === one)) }
}

function answeredNumber(
  number: DraftedNumber,
  binding: Binding | null,
  statement: Statement | null,
  bound: BoundReport,
): DraftedNumber {
  const printsSo = binding === null || statement === null || printsLike(binding, statement, bound)
  const reasons: readonly Reason[] = [{ code: printsSo ? 'answered' : 'answered-otherwise', parameters: {} }]
  return { ...number, state: binding === null ? 'text' : 'bound', binding, candidates: [], reasons }
}

function printsLike(binding: Binding, { mention, direction }: Statement, { figures }: BoundReport): boolean {
  const quantity = executeBinding(binding, figures)
  const size = quantity === null ? null : printedSize(quantity, mention, direction)
  return size !== null && printsAs(size, mention) !== null
}

/** An answer as a decision, from which what goes on about the number is chosen. */
function decisionOf(binding: Binding | null, { figures }: BoundReport): Decision {
  const known = binding === null ? null : figures.named(binding.indicators[0] ?? '')
  if (binding === null || known === null) return { tag: 'unbound', nearest: null }
  const isEntered = binding.operation === 'value'
  const chosen: Scored = {
    candidate: {
      ...{ binding, known, isEntered },
      ...{ names: known.names, match: 'exact', unitFit: 1, statesHedge: false, remoteness: 0 },
    },
    name: { score: 1, ofName: 1, ofSubject: 1, isOverqualified: false },
    score: 1,
    provenDigits: 0,
  }
  return { tag: 'bound', chosen, others: [] }
}

function readingsOf(
  { binding, reasons }: DraftedNumber,
  decision: Decision | undefined,
  { figures }: BoundReport,
): readonly Reading[] {
  const told = (scored: Scored): Reading => readingOf(scored.candidate.binding, figures, reasonsOf(scored))
  if (binding !== null) {
    const others = decision?.tag === 'bound' ? decision.others.map(told) : []
    return [readingOf(binding, figures, reasons), ...others]
  }
  return decision?.tag === 'ask' ? decision.among.map(told) : []
}

function keyOf({ paragraph, mention }: { readonly paragraph: number; readonly mention: Mention }): string {
  return `${paragraph} ${mention.start}`
}
