import type { FigureStatus } from '../model/figure'
import type { Edit } from '../project/edit'
import type { GridCell } from './cell-area'

/** The edits that give a status to every entered figure among cells; those that have it, are computed or empty stay as they are. */
export function setStatus(cells: readonly GridCell[], status: FigureStatus): readonly Edit[] {
  return cells.flatMap(({ place, figure, derived }): readonly Edit[] =>
    figure && derived === null && figure.status !== status
      ? [{ tag: 'figure', place, figure: { ...figure, status } }]
      : [],
  )
}
