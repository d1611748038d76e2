import { createRequire } from 'node:module'
import type LibsqlDatabase from 'libsql'
import type { SqlValue } from './database'

export interface SqliteStatement {
  run(values: readonly SqlValue[]): void
  all(values: readonly SqlValue[]): readonly unknown[]
  get(values: readonly SqlValue[]): unknown
}

export interface SqliteConnection {
  exec(sql: string): void
  prepare(sql: string): SqliteStatement
  close(): void
}

/**
 * A library that brings SQLite. What it throws for a failure of SQLite has a `code` ("SQLITE_BUSY", an extended code likewise),
 * and is an OpenFailure where the file could not be opened at all.
 */
export interface SqliteDriver {
  readonly name: 'libsql' | 'node:sqlite'
  open(path: string): SqliteConnection
}

export class OpenFailure extends Error {}

export class SqliteFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Whether an error was raised by SQLite itself. */
export function isSqliteFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')
}

// Not named `require`: the bundle declares one of that name.
const loadModule = createRequire(import.meta.url)
let driver: SqliteDriver | null = null

/**
 * libsql where it has a binary for the system and processor. There is none for Windows on ARM; Electron's Node brings SQLite
 * itself (node:sqlite), which Node 20 does not. Throws what libsql threw where there is neither.
 */
export function loadDriver(): SqliteDriver {
  if (driver) return driver
  try {
    driver = libsqlDriver()
  } catch (error) {
    if (!hasNodeSqlite()) throw error
    driver = nodeSqliteDriver()
  }
  return driver
}

/** Whether this Node brings SQLite along. */
export function hasNodeSqlite(): boolean {
  return process.getBuiltinModule('node:sqlite') !== undefined
}

export function libsqlDriver(): SqliteDriver {
  const Libsql = loadModule('libsql') as typeof LibsqlDatabase
  return {
    name: 'libsql',
    open: (path) => {
      const connection = connect(Libsql, path)
      return {
        exec: (sql) => void connection.exec(sql),
        prepare: (sql) => {
          const statement = connection.prepare(sql)
          return {
            run: (values) => void statement.run(values),
            all: (values) => statement.all(values).map(withBytes),
            get: (values) => withBytes(statement.get(values)),
          }
        },
        close: () => void connection.close(),
      }
    },
  }
}

/** libsql gives bytes as bare buffers, and some rows with data of its own. */
function withBytes(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  for (const [name, value] of Object.entries(row)) {
    if (value instanceof ArrayBuffer) Object.assign(row, { [name]: new Uint8Array(value) })
  }
  return row
}

function connect(Libsql: typeof LibsqlDatabase, path: string): LibsqlDatabase.Database {
  try {
    return new Libsql(path)
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('ConnectionFailed'))) throw error
    throw new OpenFailure(error.message, { cause: error })
  }
}

/** The part of node:sqlite that is used; the types of Node 20 do not know it. */
interface NodeSqlite {
  readonly DatabaseSync: new (path: string) => NodeConnection
}

interface NodeConnection {
  exec(sql: string): void
  prepare(sql: string): NodeStatement
  close(): void
}

interface NodeStatement {
  run(...values: readonly SqlValue[]): unknown
  all(...values: readonly SqlValue[]): readonly unknown[]
  get(...values: readonly SqlValue[]): unknown
}

export function nodeSqliteDriver(): SqliteDriver {
  const { DatabaseSync } = loadModule('node:sqlite') as NodeSqlite
  return {
    name: 'node:sqlite',
    open: (path) => {
      const connection = opening(() => new DatabaseSync(path))
      return {
        exec: (sql) => coded(() => connection.exec(sql)),
        prepare: (sql) => {
          const statement = coded(() => connection.prepare(sql))
          return {
            run: (values) => void coded(() => statement.run(...values)),
            all: (values) => coded(() => statement.all(...values)),
            get: (values) => coded(() => statement.get(...values)),
          }
        },
        close: () => connection.close(),
      }
    },
  }
}

function opening<T>(open: () => T): T {
  try {
    return coded(open)
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error
    throw new OpenFailure(error.message, { cause: error })
  }
}

/** Result codes by their names: https://www.sqlite.org/rescode.html. node:sqlite gives their numbers. */
const codeNames: Readonly<Record<number, string>> = {
  1: 'SQLITE_ERROR',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  26: 'SQLITE_NOTADB',
  264: 'SQLITE_READONLY_RECOVERY',
  776: 'SQLITE_READONLY_ROLLBACK',
}

function coded<T>(action: () => T): T {
  try {
    return action()
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) throw error
    // The low byte of an extended code is what it extends.
    const name = codeNames[error.errcode] ?? codeNames[error.errcode & 0xff] ?? `SQLITE_${error.errcode}`
    throw new SqliteFailure(name, error.message)
  }
}
