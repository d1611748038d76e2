import { execFileSync, spawnSync } from 'node:child_process'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** The path of a Chromium, installed from Debian's packages where that is allowed; null, with the reason told, otherwise. */
export function findChromium(): string | null {
  const found = locate()
  if (found !== null) return found
  if (process.getuid?.() !== 0) {
    console.log('Chromium is not installed and only root may install it: no comparison. Run: apt-get install chromium')
    return null
  }
  console.log('installing Chromium …')
  const install = spawnSync(
    'sh',
    ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium'],
    {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
    },
  )
  if (install.status !== 0) console.log('Chromium could not be installed: no comparison.')
  return locate()
}

function locate(): string | null {
  for (const name of names) {
    const found = spawnSync('which', [name], { encoding: 'utf8' })
    if (found.status === 0) return found.stdout.trim()
  }
  return null
}

export function chromiumVersion(path: string): string {
  return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()
}
