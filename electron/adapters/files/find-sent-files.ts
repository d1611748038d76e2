import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { SentFile } from '../../jobs/ports'
import { openPackage, type Package } from '../package/zip/open-package'
import { readFileBytes } from './read-file-bytes'

/** More files than this is no collection of forms. */
const mostFiles = 2000

/**
 * The files in what was chosen: files themselves, all files of folders and their folders, all of .zip archives that are no workbooks. What
 * programs leave behind (~$, .DS_Store, Thumbs.db) is no file. In the order in which they are given, folders by name.
 */
export async function findSentFiles(paths: readonly string[]): Promise<Result<readonly SentFile[]>> {
  const found: SentFile[] = []
  for (const path of paths) {
    const files = await findIn(path, basename(path))
    if (!files.ok) return files
    found.push(...files.value)
    if (found.length > mostFiles) {
      return failure([issue('error', 'collect.too-many-files', null, { limit: mostFiles })])
    }
  }
  return success(withOwnNames(found))
}

async function findIn(path: string, file: string): Promise<Result<readonly SentFile[]>> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return findInFile(path, file)
  const names = await readdir(path, { withFileTypes: true })
  const own = names
    .filter((entry) => !isLeftBehind(entry.name))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }))
  const found: SentFile[] = []
  for (const entry of own) {
    if (!entry.isDirectory() && !entry.isFile()) continue
    const files = await findIn(join(path, entry.name), `${file}/${entry.name}`)
    if (!files.ok) return files
    found.push(...files.value)
    if (found.length > mostFiles) break
  }
  return success(found)
}

/** A file by itself; of an archive its files. */
async function findInFile(path: string, file: string): Promise<Result<readonly SentFile[]>> {
  if (extname(path).toLowerCase() !== '.zip') {
    return success([{ file, name: basename(path), read: () => readFileBytes(path) }])
  }
  const bytes = await readFileBytes(path)
  if (!bytes.ok) return bytes
  const opened = openPackage(bytes.value, basename(path))
  if (!opened.ok) return opened
  if (opened.value.has('[Content_Types].xml') || opened.value.has('mimetype'))
    return success([{ file, name: basename(path), read: () => Promise.resolve(bytes) }])
  const names = opened.value.names.filter((name) => !name.split('/').some(isLeftBehind))
  return success(names.map((name) => inArchive(opened.value, name, `${file.replace(/\.zip$/iu, '')}/${name}`)))
}

function inArchive(archive: Package, name: string, file: string): SentFile {
  return {
    file,
    name: basename(name),
    read: () => {
      const bytes = archive.read(name)
      return Promise.resolve(
        bytes === null || bytes === 'damaged'
          ? failure([issue('error', 'import.damaged-package', { tag: 'file', file }, { part: name })])
          : success(bytes),
      )
    },
  }
}

function isLeftBehind(name: string): boolean {
  return /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/iu.test(name)
}

/** Two files of one name are told apart by a number. */
function withOwnNames(files: readonly SentFile[]): readonly SentFile[] {
  const taken = new Set<string>()
  return files.map((sent) => {
    let { file } = sent
    for (let count = 2; taken.has(file); count += 1) file = `${sent.file} (${count})`
    taken.add(file)
    return { ...sent, file }
  })
}
