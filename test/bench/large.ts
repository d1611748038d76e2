import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { benchBulk } from './large/bulk'
import { benchLargeWindow } from './large/large-window'

/**
 * A large project beside the build of another checkout, alternating: taking in a workbook, its file, opening it, the window over it, an
 * edit and a paste. Prints medians of 5 and the ratio to the other build, for a paste also to the bare grid. With `node` or `window`
 * after the checkout only that half is measured.
 */
export async function benchLarge([checkout, only]: readonly string[]): Promise<void> {
  if (checkout === undefined || !existsSync(join(checkout, 'dist/cli/web.mjs'))) {
    throw new Error('name the folder of a built checkout: npm run bench -- large -- FOLDER')
  }
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const builds = [
    { name: 'other', checkout: resolve(checkout) },
    { name: 'own', checkout: resolve('.') },
  ]
  try {
    if (only !== 'window') await benchBulk(folder, builds)
    if (only !== 'node') await benchLargeWindow(folder, builds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
