import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const [folder, count = '1000'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node test/write-back/compare-parts.mjs FOLDER [COUNT]')
  process.exit(2)
}
// Runs TypeScript as it stands, also what is imported later; serves nothing.
const runner = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
})
const module = await runner.ssrLoadModule(fileURLToPath(new URL('./compare-parts.ts', import.meta.url)))
process.exitCode = (await module.compareFolder(folder, Number(count))) ? 0 : 1
await runner.close()
