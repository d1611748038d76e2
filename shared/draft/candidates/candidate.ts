import type { Binding } from '../binding'
import type { KnownIndicator } from './figures'
import type { PrintedMatch } from './printed-equal'

/** An expression over the data that prints as a number of the report does. */
export interface Candidate {
  readonly binding: Binding
  /** The indicator it is about. */
  readonly known: KnownIndicator
  /** The names that the words are compared with: of a row of rates, those of what grows. */
  readonly names: readonly string[]
  readonly match: Exclude<PrintedMatch, null>
  /** How surely the words behind the number are its unit, from 0 to 1. */
  readonly unitFit: number
  /** Its value is a figure that the workbook holds for it, not derived here. */
  readonly isEntered: boolean
  /** The workbook states the figure with the hedge that the report prints: 20余. */
  readonly statesHedge: boolean
  /** The whole, divisor or base is not the one that the words name most nearly; 0 where it is. */
  readonly remoteness: number
}
