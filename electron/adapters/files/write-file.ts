import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { IssueCode } from '../../../shared/text/messages'

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, flushed to the disk, then renamed over
 * the target; the temporary file is removed on failure and when the program is interrupted. Makes the folder if needed.
 * A failure leaves an existing file as it was.
 */
export async function writeFileWhole(path: string, bytes: Uint8Array): Promise<Result<void>> {
  try {
    await makeFolder(dirname(resolve(path)))
    await writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return success(undefined)
  } catch (error) {
    return failure([describeFailure(path, error)])
  }
}

/** Makes a folder and those above it, one by one: asking for all at once never ends below a folder such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (error.code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    const above = dirname(folder)
    if (error.code !== 'ENOENT' || above === folder || existsSync(above)) throw error
    await makeFolder(above)
    await mkdir(folder)
  }
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

function describeFailure(path: string, error: unknown): Issue {
  if (!isSystemError(error)) throw error
  const code = codes[error.code] ?? 'export.write-failed'
  return issue('error', code, { tag: 'file', file: path }, { path, reason: error.code })
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
