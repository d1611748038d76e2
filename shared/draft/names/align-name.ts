/** Where a name and some words agree: for each sign of the name how well it is matched, from 0 to 1, and likewise of the words. */
export interface Alignment {
  readonly name: readonly number[]
  readonly words: readonly number[]
}

/** A sign that agrees by itself says less than one in a run: 社工师 in 社会工作师 is likely meant, 数 in 数量 says little. */
const alone = 0.55

/**
 * Aligns a name with words in their order, so that signs left out on either side do no harm: 持证社工人数 with 全国持证社会工作者共计.
 * Of all alignments it takes one with the most signs, runs before single signs.
 */
export function alignName(name: string, words: string): Alignment {
  // Most names have nothing in common with most words.
  if (![...name].some((sign) => words.includes(sign))) return nothing(name, words)
  const [rows, columns] = [name.length, words.length]
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const isMatch = (row: number, column: number): boolean => name[row] === words[column]
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const skip = Math.max(at(best, (row + 1) * width + column), at(best, row * width + column + 1))
      const runs = row + 1 < rows && column + 1 < columns && isMatch(row + 1, column + 1)
      const take = isMatch(row, column) ? 1 + (runs ? runBonus : 0) + at(best, (row + 1) * width + column + 1) : 0
      best[row * width + column] = Math.max(skip, take)
    }
  }
  return trace(name, words, best, width)
}

const runBonus = 0.4

function nothing(name: string, words: string): Alignment {
  return { name: new Array<number>(name.length).fill(0), words: new Array<number>(words.length).fill(0) }
}

function at(table: Float64Array, index: number): number {
  return table[index] ?? 0
}

function trace(name: string, words: string, best: Float64Array, width: number): Alignment {
  const pairs: (readonly [number, number])[] = []
  let [row, column] = [0, 0]
  while (row < name.length && column < words.length) {
    const here = at(best, row * width + column)
    if (here === at(best, (row + 1) * width + column)) row += 1
    else if (here === at(best, row * width + column + 1)) column += 1
    else {
      pairs.push([row, column])
      row += 1
      column += 1
    }
  }
  const own = new Array<number>(name.length).fill(0)
  const other = new Array<number>(words.length).fill(0)
  const isTaken = new Set(pairs.map(([, inWords]) => inWords))
  pairs.forEach(([inName, inWords], index) => {
    const isBeside = (neighbour: readonly [number, number] | undefined, step: number): boolean =>
      neighbour?.[0] === inName + step && neighbour[1] === inWords + step
    const credit = isBeside(pairs[index - 1], -1) || isBeside(pairs[index + 1], 1) ? 1 : alone
    own[inName] = credit
    other[inWords] = credit
  })
  matchMovedRuns(name, words, own, other, isTaken)
  return { name: own, words: other }
}

/** A run that stands at another place says as much, nearly: 兜底保障困难群众 in 困难群众得到兜底保障. */
const moved = 0.85

/** Matches runs of the name that the ordered alignment left out with words that it left out; changes `own` and `other`. */
function matchMovedRuns(name: string, words: string, own: number[], other: number[], taken: Set<number>): void {
  for (let start = 0; start < name.length - 1; start += 1) {
    let [length, found] = [0, -1]
    for (let end = start + 2; end <= name.length && own.slice(start, end).every((credit) => credit < moved); end += 1) {
      const at = words.indexOf(name.slice(start, end))
      if (at < 0 || taken.has(at)) break
      length = end - start
      found = at
    }
    for (let step = 0; step < length; step += 1) {
      own[start + step] = moved
      other[found + step] = Math.max(other[found + step] ?? 0, moved)
      taken.add(found + step)
    }
  }
}
