// Opens the window: finds Electron's binary without importing 'electron' (which throws where it is absent), fetches it
// once if it can, and otherwise says in one line what to use instead.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The path of the binary, or null. `ELECTRON_OVERRIDE_DIST_PATH` names a copy elsewhere, as for Electron's own start. */
function findBinary() {
  const pathFile = join(packageFolder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist'), name)
  return existsSync(path) ? path : null
}

/** Whether the place of the download answers at all: without a network the download itself would try for minutes. */
async function canReachDownload() {
  const { env } = process
  if (env.HTTPS_PROXY ?? env.https_proxy ?? env.ELECTRON_GET_USE_PROXY) return true
  const mirror = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com'
  if (!URL.canParse(mirror)) return false
  const { protocol, hostname, port } = new URL(mirror)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443), timeout: 8_000 })
    const answer = (isReached) => {
      socket.destroy()
      resolve(isReached)
    }
    socket.on('connect', () => answer(true))
    for (const failure of ['error', 'timeout']) socket.on(failure, () => answer(false))
  })
}

async function fetchBinary() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !(await canReachDownload())) return
  // Its own account of a failure is a page long; what the user can do about it is said below.
  spawnSync(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore', timeout: 15 * 60_000 })
}

function end(line) {
  console.error(line)
  process.exit(1)
}

if (!existsSync(join(root, 'dist/main/main.mjs'))) {
  end('程序尚未构建，请先运行：npm run build / The program is not built yet. Run: npm run build')
}
if (findBinary() === null) await fetchBinary()
const binary = findBinary()
if (binary === null) {
  end(
    '窗口组件（Electron）尚未安装，现在也无法下载，请改用浏览器模式：npm run web / ' +
      'Electron is not installed and cannot be downloaded now. Use browser mode: npm run web',
  )
}
const child = spawn(binary, [root, ...process.argv.slice(2)], { stdio: 'inherit', windowsHide: false })
child.on('error', ({ message }) =>
  end(`无法启动窗口，请改用 npm run web / The window cannot start, use npm run web: ${message}`),
)
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
