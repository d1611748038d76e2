import { existsSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { extname, join } from 'node:path'
import type { RecentEntry } from './recent-list'

const folderName = '年报'
const projectExtension = '.nianbao'

/** Where browser mode keeps projects unless told otherwise: 年报 in the documents, whose folder is 文档 on Chinese Linux. */
export function usualProjectFolder(home: string = homedir()): string {
  const chinese = join(home, '文档')
  const documents = join(home, 'Documents')
  return join(!existsSync(documents) && existsSync(chinese) ? chinese : documents, folderName)
}

/** Makes a folder and those that it lies in, unless they are there. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
}

/** The projects in a folder with the time of their last change, newest first. */
export async function listProjects(folder: string): Promise<readonly RecentEntry[]> {
  const names = (await readdir(folder)).filter((name) => extname(name).toLowerCase() === projectExtension)
  const entries = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const found = await stat(path).catch(() => null)
      return found?.isFile() ? [{ path, at: found.mtime.toISOString() }] : []
    }),
  )
  return entries.flat().sort((entry, other) => (entry.at < other.at ? 1 : -1))
}
