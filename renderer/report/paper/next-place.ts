interface Cell {
  readonly row: number
  readonly column: number
}

/**
 * Which of the `count` places of the paper a key leads to from the place `at`; null when it leads nowhere. Up and down stay in
 * the column of a table, and are the previous and next place elsewhere. `cellOf` tells the table cell that a place stands in.
 */
export function nextPlace(
  key: string,
  at: number,
  count: number,
  cellOf: (place: number) => Cell | null,
): number | null {
  if (at < 0) return null
  const within = (place: number): number | null => (place >= 0 && place < count ? place : null)
  switch (key) {
    case 'ArrowLeft':
      return within(at - 1)
    case 'ArrowRight':
      return within(at + 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'ArrowUp':
      return within(alongColumn(at, -1, count, cellOf))
    case 'ArrowDown':
      return within(alongColumn(at, 1, count, cellOf))
    default:
      return null
  }
}

function alongColumn(at: number, step: 1 | -1, count: number, cellOf: (place: number) => Cell | null): number {
  const from = cellOf(at)
  if (!from) return at + step
  for (let place = at + step; place >= 0 && place < count; place += step) {
    const cell = cellOf(place)
    // Past the first or last row of the table: the place beside it.
    if (!cell) return place
    if (cell.row !== from.row && cell.column === from.column) return place
  }
  return at + step
}
