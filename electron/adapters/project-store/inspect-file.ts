import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import { applicationId, schemaVersion } from './schema'

/** Which file stands at a path: it changes when the file is replaced, moved away or its disk is unplugged. */
export function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : null
}

/**
 * Looks at the header only, before SQLite touches the file: what is no project, or is newer than this program, is never
 * opened. Layout: https://www.sqlite.org/fileformat.html#the_database_header
 */
export function inspectFile(path: string): Result<void> {
  const place = { tag: 'file', file: path } as const
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return failure([issue('error', 'project.not-found', place, { path })])
  const header = found.isFile() ? readHeader(path) : null
  if (!header?.toString('latin1').startsWith('SQLite format 3\0') || header.readUInt32BE(68) !== applicationId) {
    return failure([issue('error', 'project.not-a-project', place, { path })])
  }
  const version = header.readUInt32BE(60)
  if (version > schemaVersion) {
    const parameters = { path, version, supported: schemaVersion }
    return failure([issue('error', 'project.newer-version', place, parameters)])
  }
  return success(undefined)
}

/** Why a project can only be read; null when it can be written. The folder counts: the journal is made in it. */
export function readOnlyReason(path: string): Issue | null {
  const place = { tag: 'file', file: path } as const
  if (!isWritable(path)) return issue('info', 'project.read-only-file', place, { path })
  if (!isWritable(dirname(path))) return issue('info', 'project.read-only-folder', place, { path })
  return null
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

const headerLength = 100

/** Null when the file is shorter than a header. */
function readHeader(path: string): Buffer | null {
  const header = Buffer.alloc(headerLength)
  const handle = openSync(path, 'r')
  try {
    return readSync(handle, header, 0, headerLength, 0) === headerLength ? header : null
  } finally {
    closeSync(handle)
  }
}
