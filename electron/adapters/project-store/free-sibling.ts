import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** A free path beside a file: "name.word.nianbao", "name.word2.nianbao" …; files that are there are kept. */
export function freeSibling(path: string, word: string): string {
  const extension = extname(path)
  const stem = join(dirname(path), `${basename(path, extension)}.${word}`)
  let sibling = `${stem}${extension}`
  for (let count = 2; existsSync(sibling); count += 1) sibling = `${stem}${count}${extension}`
  return sibling
}
