import { issue, type Issue } from '../../../shared/issue'
import type { IssueCode } from '../../../shared/text/messages'
import { isSqliteFailure, OpenFailure } from './sqlite-driver'

/** Content that does not fit the schema: the file was damaged or made by something else. */
export class DamagedContent extends Error {}

const sqliteCodes: readonly (readonly [prefix: string, code: IssueCode])[] = [
  ['SQLITE_READONLY_ROLLBACK', 'project.needs-recovery'],
  ['SQLITE_READONLY_RECOVERY', 'project.needs-recovery'],
  ['SQLITE_READONLY', 'project.read-only-file'],
  ['SQLITE_BUSY', 'project.locked'],
  ['SQLITE_LOCKED', 'project.locked'],
  ['SQLITE_CORRUPT', 'project.damaged'],
  ['SQLITE_NOTADB', 'project.damaged'],
  ['SQLITE_FULL', 'project.disk-full'],
  ['SQLITE_IOERR', 'project.write-failed'],
  ['SQLITE_CANTOPEN', 'project.write-failed'],
]

const systemCodes: Readonly<Record<string, IssueCode>> = {
  ENOENT: 'project.not-found',
  ENOTDIR: 'project.not-found',
  ENOSPC: 'project.disk-full',
}

/** What a failure of the disk or of SQLite means for the user; anything else is a bug and is thrown on. */
export function storeIssue(error: unknown, path: string): Issue {
  const place = { tag: 'file', file: path } as const
  if (isDamage(error)) {
    return issue('error', 'project.damaged', place, { path, detail: error.message })
  }
  if (!(error instanceof Error)) throw error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const known = code === null ? undefined : sqliteCodes.find(([prefix]) => code.startsWith(prefix))?.[1]
  const parameters = { path, reason: code ?? error.message, detail: code ?? error.message }
  if (known) return issue('error', known, place, parameters)
  if (error instanceof OpenFailure) return issue('error', 'project.cannot-open', place, parameters)
  if (code !== null && 'syscall' in error) {
    return issue('error', systemCodes[code] ?? 'project.cannot-open', place, parameters)
  }
  throw error
}

/** SQLite gives no code of its own where the head of a file names a format that it does not know. */
function isDamage(error: unknown): error is Error {
  if (error instanceof DamagedContent) return true
  return isSqliteFailure(error) && error instanceof Error && error.message === 'unsupported file format'
}
