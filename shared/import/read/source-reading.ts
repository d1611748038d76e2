import type { FigureStatus, FigureValue, Qualifier } from '../../model/figure'
import type { Period } from '../../model/period'

/**
 * What a cell of a workbook says and for which figure it says it: the way back from a figure to its cell. Value and hedge
 * are in the sheet's own unit, as they stand there, not in the indicator's.
 */
export interface SourceReading {
  readonly indicator: string
  readonly region: string | null
  readonly period: Period
  readonly sheet: string
  readonly cell: string
  /** The text that stood in the cell. */
  readonly raw: string
  readonly value: FigureValue
  readonly qualifier: Qualifier | null
  readonly status: FigureStatus
  readonly note: string | null
  /** The unit that sheet or cell give; null where they give none and the indicator's was assumed. */
  readonly unit: string | null
  /** The unit that the indicator had when this was read. */
  readonly indicatorUnit: string
  /** False for a further cell that gives another value for the figure than the first did. */
  readonly agrees: boolean
}
