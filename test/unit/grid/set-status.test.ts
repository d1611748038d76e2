import { describe, expect, it } from 'vitest'
import type { GridCell } from '../../../shared/grid/cell-area'
import { setStatus } from '../../../shared/grid/set-status'
import { figureOf } from '../../helpers/project/project'

function cellOf(year: number, figure: GridCell['figure'], derived: unknown = null): GridCell {
  const place = { indicator: '孤儿', region: null, period: { tag: 'year', year } as const }
  return { row: {}, column: {}, place, figure, derived } as unknown as GridCell
}

describe('setStatus', () => {
  it('reaches every entered figure that is selected, and no other cell', () => {
    const cells = [
      cellOf(2021, figureOf('孤儿', 2021, 1)),
      cellOf(2022, figureOf('孤儿', 2022, 2, { note: '快报' })),
      cellOf(2023, undefined),
      cellOf(2024, figureOf('孤儿', 2024, 4), {}),
      cellOf(2025, figureOf('孤儿', 2025, 5, { status: 'provisional' })),
    ]
    expect(setStatus(cells, 'provisional').map((edit) => edit.tag === 'figure' && edit.figure)).toEqual([
      figureOf('孤儿', 2021, 1, { status: 'provisional' }),
      figureOf('孤儿', 2022, 2, { note: '快报', status: 'provisional' }),
    ])
  })
})
