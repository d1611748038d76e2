import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from './database'

/**
 * Writes all of a database into a new file beside the target, flushes it and renames it over the target: the target is
 * whole at any moment. VACUUM INTO sees one state and leaves no connection to the new file.
 */
export function writeCopy(database: Database, path: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  rmSync(temporary, { force: true })
  try {
    database.run('VACUUM INTO ?', temporary)
    flush(temporary)
    renameSync(temporary, path)
    // Windows does not open folders for this; its file systems keep renames in a journal of their own.
    if (process.platform !== 'win32') flush(dirname(path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
