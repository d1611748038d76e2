/** Values in order, so that those between two limits are found without looking at the others. */
export class SortedValues<T> {
  private readonly entries: readonly { readonly value: number; readonly of: T }[]

  constructor(entries: readonly { readonly value: number; readonly of: T }[]) {
    this.entries = [...entries].sort((entry, other) => entry.value - other.value)
  }

  /** What has a value from `low` to `high`, both included. */
  between(low: number, high: number): readonly T[] {
    const found: T[] = []
    for (let at = this.firstFrom(low); at < this.entries.length; at += 1) {
      const entry = this.entries[at]
      if (!entry || entry.value > high) break
      found.push(entry.of)
    }
    return found
  }

  private firstFrom(low: number): number {
    let [from, to] = [0, this.entries.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.entries[middle]?.value ?? Infinity) < low) from = middle + 1
      else to = middle
    }
    return from
  }
}
