import { isSqliteFailure, loadDriver, type SqliteDriver, type SqliteStatement } from './sqlite-driver'

export type SqlValue = string | number | Uint8Array | null
export type Row = Readonly<Record<string, SqlValue>>

/** The few things that are asked of SQLite. */
export interface Database {
  exec(sql: string): void
  run(sql: string, ...values: readonly SqlValue[]): void
  all(sql: string, ...values: readonly SqlValue[]): readonly Row[]
  get(sql: string, ...values: readonly SqlValue[]): Row | undefined
  /** Releases the lock and removes the journal. */
  close(): void
}

/**
 * Opens a connection that holds its file alone.
 *
 * A rollback journal, not WAL: WAL needs shared memory, which network folders do not offer, and keeps acknowledged edits
 * in a second file. With the journal the .nianbao file is whole after each transaction and alone once it is closed, and a
 * journal left by a crash is rolled back on the next opening. synchronous=FULL flushes file and journal before a commit
 * returns. Locking is exclusive: two programs that both hold the project in memory must not write it in turns.
 */
export function openDatabase(path: string, isReadOnly: boolean, driver: SqliteDriver = loadDriver()): Database {
  const connection = driver.open(path)
  const statements = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const close = (): void => {
    statements.clear()
    try {
      // Closing waits for every statement to be collected; leaving exclusive mode gives the lock back now.
      connection.exec('PRAGMA locking_mode = NORMAL')
      connection.prepare('SELECT 1 FROM sqlite_master').get([])
    } finally {
      connection.close()
    }
  }
  try {
    connection.exec('PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL')
    // A file that cannot be written is read under a shared lock, which others may have too; query_only would forbid copies.
    // A file in WAL mode is turned back before, or its lock would outlive the connection.
    if (!isReadOnly) connection.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE')
  } catch (error) {
    connection.close()
    throw error
  }
  return {
    exec: (sql) => connection.exec(sql),
    run: (sql, ...values) => prepare(sql).run(values),
    all: (sql, ...values) => prepare(sql).all(values) as readonly Row[],
    get: (sql, ...values) => prepare(sql).get(values) as Row | undefined,
    close,
  }
}

/** Runs steps in one transaction; on any failure nothing of them stays. */
export function inTransaction(database: Database, steps: () => void): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    steps()
    database.exec('COMMIT')
  } catch (error) {
    rollBack(database)
    throw error
  }
}

/** After some failures (disk full, I/O) SQLite has rolled back by itself and says that there is nothing to do. */
function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK')
  } catch (error) {
    if (!isSqliteFailure(error)) throw error
  }
}
