import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileWhole } from '../adapters/files/write-file-whole'

export interface RecentEntry {
  readonly path: string
  /** ISO time it was last opened at. */
  readonly at: string
}

const limit = 12

/**
 * The projects opened last, newest first, in a JSON file of the program's own folder. A missing or damaged list is an
 * empty one: it is a convenience, and the projects themselves are elsewhere.
 */
export class RecentList {
  readonly #file: string
  #last: Promise<unknown> = Promise.resolve()

  constructor(folder: string) {
    this.#file = join(folder, 'recent.json')
  }

  async read(): Promise<readonly RecentEntry[]> {
    const text = await readFile(this.#file, 'utf8').catch(() => '[]')
    return parseRecent(text)
  }

  /** Puts a project first. Additions follow one another, so none is lost. */
  async add(path: string, at: string): Promise<void> {
    const added = this.#last.then(async () => {
      const others = (await this.read()).filter((entry) => entry.path !== path)
      const entries = [{ path, at }, ...others].slice(0, limit)
      // A full disk must not keep a project from being opened: the list is then simply not remembered.
      await writeFileWhole(this.#file, new TextEncoder().encode(JSON.stringify(entries, null, 2)))
    })
    this.#last = added
    await added
  }
}

/** Entries of the stored list that have their form. */
export function parseRecent(text: string): readonly RecentEntry[] {
  const isEntry = (entry: unknown): entry is RecentEntry =>
    typeof entry === 'object' &&
    entry !== null &&
    'path' in entry &&
    typeof entry.path === 'string' &&
    'at' in entry &&
    typeof entry.at === 'string'
  try {
    const stored: unknown = JSON.parse(text)
    return Array.isArray(stored) ? stored.filter(isEntry).slice(0, limit) : []
  } catch {
    return []
  }
}

/** Whether a file is still at its path. */
export async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false
}
