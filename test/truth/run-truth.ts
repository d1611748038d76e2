import { checkFormats } from './check-formats'
import { checkLive } from './check-live'
import { checkBundled, checkSentences } from './check-sentences'

const mostTold = 20

/**
 * Fills `--count` documents of random figures and tells what is false in them. `--formats N` writes N of them as PDF, Excel and Word, which
 * must agree; `--live N` edits the data of N workbooks and has LibreOffice calculate them. True where nothing is false.
 */
export async function runTruth(given: readonly string[]): Promise<boolean> {
  const option = (name: string, otherwise: number): number => {
    const at = given.indexOf(name)
    return at === -1 ? otherwise : Number(given[at + 1])
  }
  const first = option('--seed', 1)
  const [formats, live] = [option('--formats', 0), option('--live', 0)]
  const count = option('--count', formats + live > 0 ? 0 : 6000)
  const seeds = (length: number): readonly number[] => Array.from({ length }, (_, at) => first + at)
  const wellFilled = report(`${count} documents`, seeds(count).flatMap(checkFilled))
  const written: string[] = []
  for (const seed of seeds(formats)) written.push(...(await checkFormats(seed)))
  const wellWritten = report(`${formats} documents in PDF, Excel and Word`, written)
  const wellEdited = report(`${live} edited workbooks`, live === 0 ? [] : await checkLive(seeds(live)))
  return wellFilled && wellWritten && wellEdited
}

/** Two of a hundred documents are those of the bundled templates, which are a hundred times as long. */
function checkFilled(seed: number, at: number): readonly string[] {
  if (at % 100 === 0) return checkBundled('annual-summary', seed)
  return at % 100 === 50 ? checkBundled('decade-review', seed) : checkSentences(seed)
}

function report(what: string, faults: readonly string[]): boolean {
  if (what.startsWith('0 ')) return true
  for (const fault of faults.slice(0, mostTold)) console.error(fault)
  console.log(`${what}, ${faults.length} false`)
  return faults.length === 0
}
