import { checkBundled, checkSentences } from './check-sentences'

const mostTold = 20

/** Fills `--count` documents of random figures and tells what is false in them; true where nothing is. */
export function runTruth(given: readonly string[]): boolean {
  const option = (name: string, otherwise: number): number => {
    const at = given.indexOf(name)
    return at === -1 ? otherwise : Number(given[at + 1])
  }
  const [count, first] = [option('--count', 6000), option('--seed', 1)]
  const faults: string[] = []
  for (let at = 0; at < count; at += 1) {
    const seed = first + at
    // Two of a hundred documents are those of the bundled templates, which are a hundred times as long.
    if (at % 100 === 0) faults.push(...checkBundled('annual-summary', seed))
    else if (at % 100 === 50) faults.push(...checkBundled('decade-review', seed))
    else faults.push(...checkSentences(seed))
  }
  for (const fault of faults.slice(0, mostTold)) console.error(fault)
  console.log(`${count} documents, ${faults.length} false`)
  return faults.length === 0
}
