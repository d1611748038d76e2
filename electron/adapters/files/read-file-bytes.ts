import { readFile, stat } from 'node:fs/promises'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'

/** Larger files are refused before they are read into memory. */
const megabyteLimit = 256
const bytesPerMegabyte = 1024 * 1024

/** The bytes of a file; every way in which the disk can refuse is an issue. */
export async function readFileBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path)
    const megabytes = Math.ceil(size / bytesPerMegabyte)
    if (megabytes > megabyteLimit) {
      return failure([issue('error', 'command.file-too-large', null, { path, megabytes, limit: megabyteLimit })])
    }
    return success(new Uint8Array(await readFile(path)))
  } catch (error) {
    return failure([readIssue(path, error)])
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
