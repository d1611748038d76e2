import type { CellRange } from '../../sheet/cell-grid'

/** Merges larger than this are decoration over empty sheets; they are kept by their first cell only. */
const largestMerge = 20_000

/** Finds the merge that covers a cell. */
export class MergeIndex {
  private readonly merges = new Map<number, CellRange>()

  constructor(merges: readonly CellRange[]) {
    for (const merge of merges) {
      if ((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > largestMerge) continue
      for (let row = merge.top; row <= merge.bottom; row++) {
        for (let column = merge.left; column <= merge.right; column++) this.merges.set(cellNumber(row, column), merge)
      }
    }
  }

  at(row: number, column: number): CellRange | undefined {
    return this.merges.size === 0 ? undefined : this.merges.get(cellNumber(row, column))
  }
}

/** One number for row and column. */
function cellNumber(row: number, column: number): number {
  return row * 16_384 + column - 1
}
