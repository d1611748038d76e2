import { randomBytes } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { IssueCode } from '../../../shared/text/messages'
import type { FileContent } from '../../jobs/ports'
import { isSystemError, localDisk, type Disk, type OpenFile } from './disk'

/** Writes one file as `writeFilesWhole` does. */
export function writeFileWhole(path: string, bytes: Uint8Array, disk: Disk = localDisk): Promise<Result<void>> {
  return writeFilesWhole([{ path, bytes }], disk)
}

/**
 * Writes files whole and together, or leaves everything as it was. Each goes into a temporary file in its folder (made if needed),
 * until every byte is taken; its size is checked and it is flushed; only then are the targets replaced, one after the other. A
 * target that cannot be replaced has those before it put back. What is left between old and new because even that fails is
 * named, with where the old file lies.
 */
export async function writeFilesWhole(files: readonly FileContent[], disk: Disk = localDisk): Promise<Result<void>> {
  const staged: StagedFile[] = []
  try {
    for (const file of files) {
      const next = await stage(file, disk)
      if (!next.ok) return next
      staged.push(next.value)
    }
    return await replaceAll(staged, disk)
  } finally {
    for (const { temporary } of staged) await removeLeftover(temporary, disk)
  }
}

interface StagedFile {
  /** As the user knows it. */
  readonly path: string
  /** Where the path leads to. */
  readonly target: string
  readonly temporary: string
}

async function stage({ path, bytes }: FileContent, disk: Disk): Promise<Result<StagedFile>> {
  let temporary: string | null = null
  try {
    await makeFolders(dirname(resolve(path)), disk)
    const target = await disk.resolve(resolve(path))
    const before = await disk.stat(target)
    if (before?.isDirectory()) return failure([writeIssue(path, 'EISDIR')])
    temporary = besidePath(target)
    await writeAll(await disk.create(temporary, before ? before.mode & 0o777 : 0o666), bytes)
    return success({ path, target, temporary })
  } catch (error) {
    if (temporary !== null) await removeLeftover(temporary, disk)
    return failure([failureIssue(path, error)])
  }
}

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  try {
    for (let done = 0; done < bytes.byteLength;) {
      const taken = await file.write(bytes.subarray(done))
      if (taken <= 0) throw new CutShort()
      done += taken
    }
    if ((await file.size()) !== bytes.byteLength) throw new CutShort()
    await file.sync()
  } catch (error) {
    await closeAfterFailure(file)
    throw error
  }
  await file.close()
}

/** A disk that takes no more bytes and gives no reason. */
class CutShort extends Error {}

async function replaceAll(staged: readonly StagedFile[], disk: Disk): Promise<Result<void>> {
  const replaced: Replaced[] = []
  for (const file of staged) {
    try {
      // A file alone is never in need of being put back.
      const old = staged.length > 1 ? await keepOld(file.target, disk) : notKept
      replaced.push({ ...file, old })
      await disk.rename(file.temporary, file.target)
    } catch (error) {
      // A rename may be done although its answer got lost: then the temporary name is gone.
      if (replaced.at(-1)?.target === file.target && (await isGone(file.temporary, disk))) continue
      return failure(await putBack(replaced, failureIssue(file.path, error), disk))
    }
  }
  for (const { old } of replaced) if (old.tag === 'kept') await removeLeftover(old.path, disk)
  for (const folder of new Set(staged.map(({ target }) => dirname(target)))) await syncFolder(folder, disk)
  return success(undefined)
}

/** What became of the file that stood at a target. */
type OldFile =
  { readonly tag: 'kept'; readonly path: string } | { readonly tag: 'none-there' } | { readonly tag: 'not-kept' }

const notKept: OldFile = { tag: 'not-kept' }

interface Replaced extends StagedFile {
  readonly old: OldFile
}

async function keepOld(target: string, disk: Disk): Promise<OldFile> {
  if ((await disk.stat(target)) === null) return { tag: 'none-there' }
  const path = besidePath(target)
  try {
    await disk.keep(target, path)
    return { tag: 'kept', path }
  } catch (error) {
    await removeLeftover(path, disk)
    throw error
  }
}

/** Puts the old files back, whether or not they were replaced already; an issue more for each that could not be. */
async function putBack(replaced: readonly Replaced[], cause: Issue, disk: Disk): Promise<readonly Issue[]> {
  const issues: Issue[] = [cause]
  for (const { path, target, old } of [...replaced].reverse()) {
    try {
      if (old.tag === 'none-there') await disk.remove(target)
      if (old.tag !== 'kept') continue
      await disk.rename(old.path, target)
      // Two names of one file are both left by a rename.
      await removeLeftover(old.path, disk)
    } catch (error) {
      if (!isSystemError(error)) throw error
      const place = { tag: 'file', file: path } as const
      issues.push(
        old.tag === 'kept'
          ? issue('error', 'export.old-kept-beside', place, { path, kept: old.path })
          : issue('error', 'export.new-left', place, { path }),
      )
    }
  }
  return issues
}

async function isGone(path: string, disk: Disk): Promise<boolean> {
  try {
    return (await disk.stat(path)) === null
  } catch (error) {
    if (!isSystemError(error)) throw error
    return false
  }
}

/** A name beside a file that nobody else has. It begins with a dot, so that folders do not show what a crash leaves. */
function besidePath(target: string): string {
  // The name may be as long as the system allows already.
  return join(dirname(target), `.${cut(basename(target))}.${randomBytes(6).toString('hex')}.tmp`)
}

const cut = (name: string): string => [...name].slice(0, 40).join('')

/** Makes a folder and those above it, one by one: asking for all at once never ends below a folder such as /proc. */
async function makeFolders(folder: string, disk: Disk): Promise<void> {
  const found = await disk.stat(folder)
  if (found?.isDirectory()) return
  if (found) throw Object.assign(new Error(folder), { code: 'ENOTDIR' })
  if (dirname(folder) !== folder) await makeFolders(dirname(folder), disk)
  try {
    await disk.makeFolder(folder)
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error
  }
}

/** Cleaning up after what is told already, or is done: the disk refusing it changes neither. */
async function removeLeftover(path: string, disk: Disk): Promise<void> {
  await disk.remove(path).catch(ignoreRefusal)
}

async function closeAfterFailure(file: OpenFile): Promise<void> {
  await file.close().catch(ignoreRefusal)
}

/** The files stand under their names; only a loss of power within the next seconds could bring the old ones back, whole. */
async function syncFolder(folder: string, disk: Disk): Promise<void> {
  await disk.syncFolder(folder).catch(ignoreRefusal)
}

function ignoreRefusal(error: unknown): void {
  if (!isSystemError(error)) throw error
}

const codes: Readonly<Record<string, IssueCode>> = {
  EACCES: 'export.no-permission',
  EPERM: 'export.no-permission',
  ENOSPC: 'export.disk-full',
  EDQUOT: 'export.disk-full',
  EISDIR: 'export.is-folder',
  EEXIST: 'export.folder-is-file',
  ENOTDIR: 'export.folder-is-file',
  ENOENT: 'export.no-folder',
  EROFS: 'export.read-only',
  EBUSY: 'export.in-use',
  ENAMETOOLONG: 'export.name-too-long',
}

function failureIssue(path: string, error: unknown): Issue {
  if (error instanceof CutShort) return writeIssue(path, 'ENOSPC')
  if (!isSystemError(error)) throw error
  return writeIssue(path, error.code)
}

function writeIssue(path: string, reason: string): Issue {
  return issue('error', codes[reason] ?? 'export.write-failed', { tag: 'file', file: path }, { path, reason })
}
