import { performance } from 'node:perf_hooks'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/**
 * Compiles a typst document again and again with one compiler, and prints a line of JSON for each:
 * node render-typst.mjs MAIN.typ OUT.pdf TIMES FONT_FOLDER…
 */
const [, , main, out, times, ...fontPaths] = process.argv
const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler')
const compiler = NodeCompiler.create({ workspace: dirname(main), fontArgs: [{ fontPaths }] })
for (let round = 0; round < Number(times); round += 1) {
  const started = performance.now()
  const cpu = process.cpuUsage()
  writeFileSync(out, compiler.pdf({ mainFilePath: main }))
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (performance.now() - started) / 1000
  const megabytes = process.memoryUsage.rss() / 2 ** 20
  console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, megabytes }))
}
