import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/** What can be done with pages, by name: its file, and what runs it. */
const tasks = {
  random: ['./run-random.ts', 'runRandom'],
  measure: ['./run-measure.ts', 'runMeasure'],
  pictures: ['./take-pictures.ts', 'takePictures'],
}

const [name = '', ...given] = process.argv.slice(2)
if (!(name in tasks)) {
  console.error(`no task ${name}; there are: ${Object.keys(tasks).join(', ')}`)
  process.exit(2)
}
const [file, run] = tasks[name]
// Runs TypeScript as it stands, also what is imported later; serves nothing.
const runner = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
})
const module = await runner.ssrLoadModule(fileURLToPath(new URL(file, import.meta.url)))
const isWell = await module[run](given)
await runner.close()
process.exit(isWell ? 0 : 1)
