/** The closest of the known names to a misspelt one, or null when none is close: at most a third of its characters differ. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(1, Math.floor([...name].length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance([...name], [...candidate])
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** Insertions, deletions and replacements that turn one into the other (Levenshtein 1966). */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let row = to.map((_, at) => at + 1)
  for (const [done, sign] of from.entries()) {
    let diagonal = done
    let left = done + 1
    row = row.map((above, at) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (sign === to[at] ? 0 : 1))
      diagonal = above
      left = cost
      return cost
    })
  }
  return row.at(-1) ?? from.length
}
