import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { numberedName } from './safe-file-name'

/** The path of a file in a folder (made if needed) under the first name that is free: "年报", "年报 (2)" … */
export async function freePath(folder: string, name: string): Promise<string> {
  // Where the folder cannot be made, writing the file tells why.
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  for (let attempt = 1; ; attempt += 1) {
    const path = join(folder, numberedName(name, attempt))
    if (!existsSync(path)) return path
  }
}
