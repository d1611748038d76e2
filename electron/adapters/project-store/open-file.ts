import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import { inTransaction, openDatabase, type Database } from './database'
import { readOnlyReason } from './inspect-file'
import { schemaVersion, upgradeSchema } from './schema'
import { DamagedContent, storeIssue } from './store-issue'
import { writeCopy } from './write-copy'

export interface OpenedDatabase {
  readonly database: Database
  readonly readOnly: Issue | null
}

/** Opens a file that was inspected: takes its lock, checks it whole, and upgrades it after a backup when it is older. */
export function openFile(path: string): Result<OpenedDatabase> {
  const readOnly = readOnlyReason(path)
  let database: Database | null = null
  try {
    database = openDatabase(path, readOnly !== null)
    // Takes the lock, and rolls back what a crash left half written.
    if (!readOnly) database.exec('BEGIN EXCLUSIVE; COMMIT')
    checkWhole(database)
    const version = Number(database.get('PRAGMA user_version')?.['user_version'])
    if (version < schemaVersion) {
      const refused = readOnly
        ? issue('error', 'project.old-read-only', { tag: 'file', file: path }, { path })
        : upgrade(database, path, version)
      if (refused) {
        closeQuietly(database)
        return failure([refused])
      }
    }
    return success({ database, readOnly })
  } catch (error) {
    const found = storeIssue(error, path)
    if (database) closeQuietly(database)
    return failure([found])
  }
}

/** A file that cannot be read cannot be closed in good order either; what is wrong with it has been told already. */
export function closeQuietly(database: Database): void {
  try {
    database.close()
  } catch (error) {
    storeIssue(error, '')
  }
}

function checkWhole(database: Database): void {
  const found = Object.values(database.get('PRAGMA quick_check(1)') ?? {})[0]
  if (found !== 'ok') throw new DamagedContent(String(found).replace(/\s+/gu, ' '))
}

function upgrade(database: Database, path: string, version: number): Issue | null {
  if (version < 1) throw new DamagedContent(`version ${version}`)
  try {
    writeCopy(database, backupPath(path, version))
  } catch (error) {
    const { parameters } = storeIssue(error, path)
    const reason = parameters['reason'] ?? ''
    return issue('error', 'project.backup-failed', { tag: 'file', file: path }, { path, reason })
  }
  inTransaction(database, () => upgradeSchema(database, version))
  return null
}

/** "name.v1.bak.nianbao" beside the file; an earlier backup is kept. */
function backupPath(path: string, version: number): string {
  const extension = extname(path)
  const stem = join(dirname(path), `${basename(path, extension)}.v${version}.bak`)
  let backup = `${stem}${extension}`
  for (let count = 2; existsSync(backup); count++) backup = `${stem}${count}${extension}`
  return backup
}
