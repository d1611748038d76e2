import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import { strictText } from './blocks/sealed'
import { checkSchema } from './check-schema'
import { openDatabase, type Database } from './database'
import { freeSibling } from './free-sibling'
import { readOnlyReason } from './inspect-file'
import { readWholeOld, writeUpgraded } from './old/upgrade-file'
import { prepareRecovery } from './prepare-recovery'
import { schemaVersion } from './schema'
import { DamagedContent, storeIssue } from './store-issue'
import { writeCopy } from './write-copy'

export interface OpenedDatabase<T> {
  readonly database: Database
  readonly readOnly: Issue | null
  /** What was done to the file before it could be opened. */
  readonly notes: readonly Issue[]
  /** What `read` made of it. */
  readonly content: T
}

/**
 * Opens a file that was inspected: takes its lock, checks it whole, brings it to this version after a backup, and reads it. What a
 * crash left half written is rolled back only after file and journal were copied aside; where the file is found to be damaged
 * afterwards, both are put back.
 */
export function openFile<T>(path: string, read: (database: Database) => T): Result<OpenedDatabase<T>> {
  const readOnly = readOnlyReason(path)
  const recovery = readOnly ? success(null) : recoveryOf(path)
  if (!recovery.ok) return recovery
  const opened = openChecked(path, readOnly, read)
  if (!opened.ok) {
    recovery.value?.undo()
    return opened
  }
  const told = recovery.value?.issue ?? null
  return success({ ...opened.value, readOnly, notes: told ? [told] : [] })
}

function recoveryOf(path: string): ReturnType<typeof prepareRecovery> {
  try {
    return prepareRecovery(path)
  } catch (error) {
    return failure([storeIssue(error, path)])
  }
}

function openChecked<T>(
  path: string,
  readOnly: Issue | null,
  read: (database: Database) => T,
): Result<Pick<OpenedDatabase<T>, 'database' | 'content'>> {
  let database: Database | null = null
  try {
    database = openLocked(path, readOnly)
    const version = Number(database.get('PRAGMA user_version')?.['user_version'])
    if (version < 1) throw new DamagedContent(`version ${version}`)
    checkSchema(database, version)
    if (version < schemaVersion) {
      const refused = readOnly
        ? issue('error', 'project.old-read-only', { tag: 'file', file: path }, { path })
        : upgrade(database, path, version)
      closeQuietly(database)
      database = null
      if (refused) return failure([refused])
      database = openLocked(path, readOnly)
    }
    return success({ database, content: read(database) })
  } catch (error) {
    const found = storeIssue(error, path)
    if (database) closeQuietly(database)
    return failure([found])
  }
}

function openLocked(path: string, readOnly: Issue | null): Database {
  const database = openDatabase(path, readOnly !== null)
  try {
    if (!readOnly) {
      // Takes the lock, and rolls back what a crash left half written.
      database.exec('BEGIN EXCLUSIVE; COMMIT')
    }
    const found = database.get('SELECT CAST(quick_check AS BLOB) AS found FROM pragma_quick_check(1)')?.['found']
    const said = strictText(found, 'file')
    if (said !== 'ok') throw new DamagedContent(said.replace(/\s+/gu, ' '))
    return database
  } catch (error) {
    closeQuietly(database)
    throw error
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

/** Reads all of an older file before anything is written: a damaged one is left alone, without another backup each time. */
function upgrade(database: Database, path: string, version: number): Issue | null {
  const old = readWholeOld(database)
  try {
    writeCopy(database, freeSibling(path, `v${version}.bak`))
  } catch (error) {
    const { parameters } = storeIssue(error, path)
    const reason = parameters['reason'] ?? ''
    return issue('error', 'project.backup-failed', { tag: 'file', file: path }, { path, reason })
  }
  writeUpgraded(path, old, database, version)
  return null
}
