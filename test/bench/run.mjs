import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/** Each bench by its name: its file, and what runs it. */
const benches = {
  collect: ['./collect.ts', 'benchCollect'],
  draft: ['./draft.ts', 'benchDraft'],
  import: ['./import.ts', 'benchImport'],
  pdf: ['./pdf.ts', 'benchPdf'],
  worker: ['./worker.ts', 'benchWorker'],
  window: ['./window.ts', 'benchWindow'],
  large: ['./large.ts', 'benchLarge'],
}
/** These need to be told a checkout, and are run only when they are asked for. */
const beside = ['large']

const given = process.argv.slice(2)
const parted = given.indexOf('--')
const wanted = parted === -1 ? given : given.slice(0, parted)
const more = parted === -1 ? [] : given.slice(parted + 1)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
// Runs TypeScript as it stands, also what is imported later; serves nothing.
const runner = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
})
for (const [name, [file, run]] of Object.entries(benches)) {
  if (wanted.length > 0 ? !wanted.includes(name) : beside.includes(name)) continue
  const module = await runner.ssrLoadModule(fileURLToPath(new URL(file, import.meta.url)))
  await module[run](more)
}
await runner.close()
