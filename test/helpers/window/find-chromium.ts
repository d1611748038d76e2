import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe', 'msedge.exe']

/** Debian's packages that the browser tests need; the font keeps Chinese from showing as boxes. */
const packages = ['chromium', 'fonts-noto-cjk']

/**
 * The path of a Chromium and a CJK font beside it, installed from Debian's packages where that is allowed. Throws with the
 * reason, and what to do, where there is none and none may be installed.
 */
export function findChromium(): string {
  const found = locate()
  if (found !== null && hasChineseFont()) return found
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log(`installing ${packages.join(' and ')} …`)
    const command = `apt-get update -qq && apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends ${packages.join(' ')}`
    // Test files run side by side, and apt-get refuses to work beside another.
    const install = spawnSync('flock', [join(tmpdir(), 'nianbao-apt-get.lock'), 'sh', '-c', command], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
    })
    const installed = locate()
    if (installed !== null) return installed
    throw new Error(`Chromium could not be installed: ${install.stderr.trim().split('\n').at(-1) ?? 'apt-get failed'}`)
  }
  if (found !== null) return found
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk), or name one in CHROMIUM.',
  )
}

function locate(): string | null {
  const named = process.env['CHROMIUM']
  if (named !== undefined && existsSync(named)) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ?? null
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}

/** Flags for a Chromium that tests drive: as root it runs without a sandbox, and it never calls home. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function chromiumVersion(path: string): string {
  return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}
