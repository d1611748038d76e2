import { existsSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { issue, type Issue } from '../../../shared/issue'
import { openDatabase, type Database } from './database'
import { inspectFile } from './inspect-file'
import { closeQuietly } from './open-file'
import { storeIssue } from './store-issue'

/**
 * Files that this program holds. SQLite's locks keep other programs out; opening and closing such a file here by other
 * means would give those locks away (POSIX), so nothing but its connection may touch it.
 */
export const held = new Set<string>()

/** Somebody else has the project open. */
export function lockedIssue(path: string): Issue {
  return issue('error', 'project.locked', { tag: 'file', file: path }, { path })
}

/** A project that somebody has open is not replaced, even when the user said so. */
export function refuseTarget(path: string): Issue | null {
  if (!existsSync(path)) return null
  if (held.has(realpathSync(path))) return lockedIssue(path)
  if (!inspectFile(path).ok) return null
  let database: Database | null = null
  try {
    database = openDatabase(path, false)
    database.exec('BEGIN EXCLUSIVE; COMMIT')
    return null
  } catch (error) {
    const found = storeIssue(error, path)
    return found.code === 'project.locked' ? found : null
  } finally {
    if (database) closeQuietly(database)
  }
}

/** Why a file could not be written to a place. */
export function copyIssue(error: unknown, path: string): Issue {
  const reason = storeIssue(error, dirname(path)).parameters['reason'] ?? ''
  return issue('error', 'project.copy-failed', { tag: 'file', file: path }, { path, reason })
}
