import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { clearTimeout, setTimeout } from 'node:timers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'

// Reads mutated workbooks of every format: none may crash, hang, or be read wrongly without a word. The same seed gives the
// same files: npm run fuzz -- [--count 2000] [--seed 1]
const secondsEach = 10
const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } })
const count = Number(values.count ?? 2000)
const seed = Number(values.seed ?? 1)

const folder = resolve('out/fuzz')
mkdirSync(folder, { recursive: true })
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: fileURLToPath(new URL('./fuzz-thread.ts', import.meta.url)),
    outDir: folder,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'fuzz-thread.mjs' } },
  },
})

const outcomes = { read: 0, told: 0, refused: 0, failed: 0, hung: 0, crashed: 0 }
let slowest = { milliseconds: 0, name: '' }
let next = 0
while (next < count) next = await runFrom(next)
rmSync(folder, { recursive: true, force: true })
const summary = Object.entries(outcomes).map(([name, times]) => `${name} ${times}`)
console.log(
  `fuzz: seed ${seed}, ${count} files: ${summary.join(', ')}; slowest ${slowest.milliseconds} ms (${slowest.name})`,
)
process.exit(outcomes.failed + outcomes.hung + outcomes.crashed === 0 ? 0 : 1)

/** Judges files from one on in a thread until it is done, hangs or dies; resolves with the number of the next one. */
function runFrom(from) {
  return new Promise((settle) => {
    const worker = new Worker(resolve(folder, 'fuzz-thread.mjs'), { workerData: { seed, from, count } })
    let current = { at: from - 1, what: '', begun: performance.now() }
    let timer
    const go = (outcome, at) => {
      clearTimeout(timer)
      if (outcome) {
        outcomes[outcome] += 1
        console.log(`${outcome}: file ${at} (${current.what})`)
      }
      worker.removeAllListeners()
      void worker.terminate()
      settle(outcome ? at + 1 : count)
    }
    worker.on('message', (told) => {
      clearTimeout(timer)
      if (told.tag === 'begun') {
        current = { at: told.at, what: told.what, begun: performance.now() }
        timer = setTimeout(() => go('hung', told.at), secondsEach * 1000)
        return
      }
      const milliseconds = Math.round(performance.now() - current.begun)
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, name: `file ${told.at}, ${current.what}` }
      if (told.tag === 'ended') outcomes[told.outcome] += 1
      else {
        outcomes.failed += 1
        console.log(`failed: file ${told.at} (${told.what}): ${told.detail}`)
      }
    })
    worker.on('error', (error) => {
      console.log(error)
      go('crashed', current.at)
    })
    worker.on('exit', () => go(current.at === count - 1 || from >= count ? null : 'crashed', current.at))
  })
}
