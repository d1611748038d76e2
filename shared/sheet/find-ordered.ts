/** Index of a number in a stretch of a list that ascends; -1 when it is not there. */
export function findOrdered(list: ArrayLike<number>, wanted: number, from: number, to: number): number {
  if (from >= to) return -1
  // Rows and columns are mostly filled from their first one on.
  const guess = from + wanted - (list[from] ?? 0)
  if (guess >= from && guess < to && list[guess] === wanted) return guess
  let low = from
  let high = to - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = list[middle] ?? 0
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
