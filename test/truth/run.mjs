import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

// Runs TypeScript as it stands, also what is imported later; serves nothing.
const runner = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
})
const module = await runner.ssrLoadModule(fileURLToPath(new URL('./run-truth.ts', import.meta.url)))
const isWell = await module.runTruth(process.argv.slice(2))
await runner.close()
process.exit(isWell ? 0 : 1)
