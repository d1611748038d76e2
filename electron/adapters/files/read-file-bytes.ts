import { open, stat, type FileHandle } from 'node:fs/promises'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'

/** Larger files are refused before they are read into memory. */
const megabyteLimit = 256
const bytesPerMegabyte = 1024 * 1024

/**
 * The bytes of a file; every way in which the disk can refuse is an issue. Only what lies on a disk is read: a device or a pipe
 * may never end. Larger files than the limit are refused, also where they grow while they are read.
 */
export async function readFileBytes(path: string, limit = megabyteLimit): Promise<Result<Uint8Array>> {
  const tooLarge = (size: number): Result<Uint8Array> => {
    const megabytes = Math.ceil(size / bytesPerMegabyte)
    return failure([issue('error', 'command.file-too-large', null, { path, megabytes, limit })])
  }
  try {
    const found = await stat(path)
    if (found.isDirectory()) return failure([issue('error', 'command.is-folder', null, { path })])
    if (!found.isFile()) return failure([issue('error', 'command.not-a-file', null, { path })])
    if (found.size > limit * bytesPerMegabyte) return tooLarge(found.size)
    const file = await open(path)
    try {
      const bytes = await readUpTo(file, found.size, limit * bytesPerMegabyte)
      return bytes === null ? tooLarge(limit * bytesPerMegabyte + 1) : success(bytes)
    } finally {
      await file.close()
    }
  } catch (error) {
    return failure([readIssue(path, error)])
  }
}

/** All bytes of a file that is said to have so many; null when there are more than the limit. */
async function readUpTo(file: FileHandle, size: number, limit: number): Promise<Uint8Array | null> {
  // One byte more than it should have shows the end in one reading.
  let bytes = new Uint8Array(size + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length)
    length += bytesRead
    if (length > limit) return null
    if (bytesRead === 0) return bytes.subarray(0, length)
    if (length === bytes.length) {
      const longer = new Uint8Array(Math.max(4096, bytes.length * 2))
      longer.set(bytes)
      bytes = longer
    }
  }
}

function readIssue(path: string, error: unknown): Issue {
  if (!(error instanceof Error) || !('code' in error)) throw error
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return issue('error', 'command.file-not-found', null, { path })
    case 'EISDIR':
      return issue('error', 'command.is-folder', null, { path })
    case 'EACCES':
    case 'EPERM':
      return issue('error', 'command.no-read-permission', null, { path })
    default:
      return issue('error', 'command.read-failed', null, { path, reason: String(error.code) })
  }
}
