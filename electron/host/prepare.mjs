// Runs after `npm ci`: builds the program where the build tools were installed. `npm ci --omit=dev` leaves them out; then a build
// that is there is kept, and without one a line says what to do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

if (existsSync(`${root}/node_modules/electron-vite`)) {
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit', shell: true })
  process.exit(status ?? 1)
}
if (!existsSync(`${root}/dist/cli/nianbao.mjs`)) {
  console.error(
    '没有安装构建工具，程序尚未构建：请运行 npm ci（不带 --omit=dev），或把已构建的 dist 文件夹复制到这里。 / ' +
      'The build tools are not installed and the program is not built: run npm ci without --omit=dev, or copy a built dist folder here.',
  )
}
