import { parentPort, workerData } from 'node:worker_threads'
import { fuzzBases } from './bases'
import { judge } from './judge'
import { mutate } from './mutate'
import { Random } from './random'

interface Given {
  readonly seed: number
  readonly from: number
  readonly count: number
}

/** Judges one mutant after the other and tells of each when it begins and how it ended. */
const { seed, from, count } = workerData as Given
const bases = await fuzzBases()
for (let at = from; at < count; at += 1) {
  const random = new Random(seed * 1_000_003 + at)
  const mutant = mutate(random.pick(bases), random)
  const what = `${mutant.base.name} ${mutant.level}`
  parentPort?.postMessage({ tag: 'begun', at, what })
  try {
    parentPort?.postMessage({ tag: 'ended', at, outcome: await judge(mutant) })
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    parentPort?.postMessage({ tag: 'failed', at, what, detail })
  }
}
