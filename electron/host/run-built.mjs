// Runs one of the built programs: `node electron/host/run-built.mjs web --no-open`.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [name = '', ...given] = process.argv.slice(2)
const program = new URL(`../../dist/cli/${name}.mjs`, import.meta.url)

if (existsSync(program)) {
  process.argv.splice(1, process.argv.length - 1, fileURLToPath(program), ...given)
  await import(program.href)
} else {
  console.error('程序尚未构建，请先运行：npm run build / The program is not built yet. Run: npm run build')
  process.exit(1)
}
