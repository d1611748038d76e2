import type { Issue } from '../issue'
import type { Figure } from '../model/figure'

/** A finding with the figure it is about, which may have been entered by hand and then has no cell of a workbook. */
export interface FigureIssue {
  readonly figure: Figure
  readonly issue: Issue
}
