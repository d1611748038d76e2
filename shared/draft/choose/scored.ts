import type { Candidate } from '../candidates/candidate'
import type { NameScore } from '../names/name-score'

/** A candidate with how well the words speak for it. */
export interface Scored {
  readonly candidate: Candidate
  readonly name: NameScore
  /** From 0 to a little above 1: the names' agreement, weakened by a doubtful unit, strengthened by what else follows from it. */
  readonly score: number
  /** Digits of other numbers of the sentence that follow from it too. */
  readonly provenDigits: number
}

/** The best first; the order of the workbook where two are alike. */
export function ranked(scored: readonly Scored[]): readonly Scored[] {
  return [...scored].sort((entry, other) => other.score - entry.score)
}
