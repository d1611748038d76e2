import type { Candidate } from '../candidates/candidate'
import type { BoundReport } from '../bind-report'
import type { Binding, Operation } from '../binding'
import { plainBinding } from '../candidates/find-candidates'
import type { KnownIndicator } from '../candidates/figures'
import type { Statement, StatementForm } from '../statements/statement'
import type { NumberAnswer } from './number-answer'

/**
 * What a number is bound to by an answer: of an indicator that was named, what prints as the number does, else what the words ask of it.
 * Null where it stays text, or where the data no longer have the indicator. `statement` is null for a number that was taken for none.
 */
export function answeredBinding(answer: NumberAnswer, statement: Statement | null, bound: BoundReport): Binding | null {
  const { figures, options } = bound
  switch (answer.tag) {
    case 'text':
      return null
    case 'binding': {
      const named = [...answer.binding.indicators, ...(answer.binding.of === null ? [] : [answer.binding.of])]
      return named.every((name) => figures.named(name) !== null) ? answer.binding : null
    }
    case 'indicator': {
      const known = figures.named(answer.indicator)
      if (known === null) return null
      if (statement === null) return plainBinding('value', known, options.year)
      const [printing] = bindingsOf(known, statement, bound)
      return printing?.binding ?? toldBinding(known, statement, options.year)
    }
  }
}

/** What of one indicator prints as a number does, the likeliest first. */
export function bindingsOf(
  known: KnownIndicator,
  statement: Statement,
  { finder, figures }: BoundReport,
): readonly Candidate[] {
  const entered = finder.values(statement).filter((candidate) => candidate.known === known)
  const summed = statement.form === 'level' ? finder.sums(statement).filter((sum) => sum.known === known) : []
  const wholes = figures.indicators.map((whole) => ({ known: whole, remoteness: 1 }))
  const related = statement.form === 'share' ? finder.related(statement, 'share', known, wholes) : []
  return [...entered, ...finder.changesOf(statement, known), ...related, ...summed]
}

/** The operation for each form; a fall has its own where its words differ. */
const toldOperations: Readonly<Record<StatementForm, readonly [rise: Operation, fall: Operation]>> = {
  level: ['value', 'value'],
  rate: ['growth', 'decline'],
  amount: ['increase', 'decrease'],
  points: ['points', 'points'],
  times: ['times', 'times'],
  ratio: ['times', 'times'],
  share: ['value', 'value'],
  'average-rate': ['average-growth', 'average-growth'],
  place: ['rank', 'rank'],
  streak: ['value', 'value'],
}

/** What the words ask of an indicator, whether it prints so or not. */
function toldBinding(known: KnownIndicator, { form, direction, year, bases }: Statement, reportYear: number): Binding {
  const of = year ?? reportYear
  const plain = plainBinding('value', known, of)
  // A row of rates holds the change itself.
  if (form === 'rate' && known.rateOf !== null) return plain
  const operation = toldOperations[form][direction < 0 ? 1 : 0]
  if (operation === 'value' || operation === 'rank') return { ...plain, operation }
  return { ...plain, operation, from: bases.find((base) => base < of) ?? of - 1, isRatio: form === 'ratio' }
}
