import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

// node test/fuzz/bind-again.mjs [--runs 1000] [--seed 1]
// Fills the bundled templates with random figures, reads the prose as that of a finished report and binds its numbers again. Ends
// with 1 where one is bound to something else than it was printed from.
const option = (name, fallback) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
const [runs, seed] = [option('--runs', 1000), option('--seed', 1)]
// Runs TypeScript as it stands; serves nothing.
const runner = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
})
const { bindAgain, bundledTemplate } = await runner.ssrLoadModule(
  fileURLToPath(new URL('../helpers/draft/bind-again.ts', import.meta.url)),
)
const templates = ['decade-review', 'annual-summary'].map(bundledTemplate)
const total = { figures: 0, right: 0, asked: 0, wrong: 0 }
for (let run = 0; run < runs; run += 1) {
  const { figures, right, asked, wrong } = bindAgain(templates[run % templates.length], seed * 1_000_000 + run)
  total.figures += figures
  total.right += right
  total.asked += asked
  total.wrong += wrong.length
  for (const line of wrong) console.log(line)
}
await runner.close()
console.log(
  `${runs} reports, ${total.figures} figures: bound right ${total.right}, asked ${total.asked}, wrong ${total.wrong}`,
)
process.exitCode = total.wrong > 0 ? 1 : 0
