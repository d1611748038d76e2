import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction, openDatabase } from '../../../../electron/adapters/project-store/database'
import {
  hasNodeSqlite,
  libsqlDriver,
  nodeSqliteDriver,
  OpenFailure,
  type SqliteDriver,
} from '../../../../electron/adapters/project-store/sqlite-driver'
import { writeCopy } from '../../../../electron/adapters/project-store/write-copy'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function codeOf(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error instanceof OpenFailure ? 'open' : error instanceof Error && 'code' in error ? error.code : error
  }
  return null
}

/** A file with two rows, made whole and closed. */
function makeFile(driver: SqliteDriver): string {
  const path = join(folder, '一.nianbao')
  const database = openDatabase(path, false, driver)
  database.exec('CREATE TABLE figures (place TEXT PRIMARY KEY, number REAL, mark TEXT) WITHOUT ROWID')
  inTransaction(database, () => {
    database.run('INSERT INTO figures VALUES (?, ?, ?)', '孤儿', 14.5, null)
    database.run('INSERT INTO figures VALUES (?, ?, ?)', '结婚', null, '…')
  })
  database.close()
  return path
}

const rowsOf = (path: string, driver: SqliteDriver): unknown => {
  const database = openDatabase(path, false, driver)
  try {
    return database.all('SELECT * FROM figures ORDER BY number').map(({ place, number, mark }) => [place, number, mark])
  } finally {
    database.close()
  }
}

const drivers = [
  { name: 'libsql', load: libsqlDriver, isThere: true },
  { name: 'node:sqlite', load: nodeSqliteDriver, isThere: hasNodeSqlite() },
]
const rows = [
  ['结婚', null, '…'],
  ['孤儿', 14.5, null],
]

describe.each(drivers)('the driver $name', ({ name, load, isThere }) => {
  it.skipIf(isThere)(`is not tested: Node ${process.versions.node} has no ${name}`, ({ skip }) => skip())

  it.runIf(isThere)('keeps values, leaves one file alone, and copies it', () => {
    const path = makeFile(load())
    expect(rowsOf(path, load())).toEqual(rows)
    expect(readdirSync(folder)).toEqual(['一.nianbao'])
    const database = openDatabase(path, false, load())
    const [journal, flushing] = [database.get('PRAGMA journal_mode'), database.get('PRAGMA synchronous')]
    expect([journal?.['journal_mode'], flushing?.['synchronous']]).toEqual(['delete', 2])
    writeCopy(database, join(folder, '二.nianbao'))
    database.close()
    expect(rowsOf(join(folder, '二.nianbao'), load())).toEqual(rows)
  })

  it.runIf(isThere)('leaves nothing of a transaction that failed', () => {
    const path = makeFile(load())
    const database = openDatabase(path, false, load())
    const twice = (): void => {
      database.run('DELETE FROM figures')
      for (const number of [1, 2]) database.run('INSERT INTO figures VALUES (?, ?, NULL)', '收养', number)
    }
    expect(String(codeOf(() => inTransaction(database, twice)))).toMatch(/^SQLITE_CONSTRAINT/u)
    database.close()
    expect(rowsOf(path, load())).toEqual(rows)
  })

  it.runIf(isThere)('tells its failures by their codes', () => {
    const path = makeFile(load())
    const holder = openDatabase(path, false, load())
    holder.exec('BEGIN EXCLUSIVE')
    expect(codeOf(() => rowsOf(path, load()))).toBe('SQLITE_BUSY')
    holder.exec('COMMIT')
    holder.close()
    const foreign = join(folder, '别的.nianbao')
    writeFileSync(foreign, 'x'.repeat(8192))
    expect(codeOf(() => rowsOf(foreign, load()))).toBe('SQLITE_NOTADB')
    expect(codeOf(() => openDatabase(join(folder, '无', '一.nianbao'), false, load()))).toBe('open')
    writeFileSync(join(folder, '三.nianbao'), '')
    expect(codeOf(() => rowsOf(join(folder, '三.nianbao'), load()))).toBe('SQLITE_ERROR')
  })
})

describe.runIf(hasNodeSqlite())('both drivers', () => {
  it('read what the other wrote, and keep each other out', () => {
    const [one, other] = [libsqlDriver(), nodeSqliteDriver()]
    // From another process: the locks of one process are no locks between two libraries in it.
    const take = (open: string, path: string): string =>
      spawnSync(process.execPath, ['-e', `${open}.exec('BEGIN EXCLUSIVE')`, path], { encoding: 'utf8' }).stderr
    for (const [writer, reader, open] of [
      [one, other, `new (require('node:sqlite').DatabaseSync)(process.argv[1])`],
      [other, one, `new (require('libsql'))(process.argv[1])`],
    ] as const) {
      const path = makeFile(writer)
      expect(rowsOf(path, reader)).toEqual(rows)
      const holder = openDatabase(path, false, writer)
      holder.exec('BEGIN EXCLUSIVE; COMMIT')
      expect(take(open, path)).toContain('database is locked')
      holder.close()
      expect(take(open, path)).not.toContain('database is locked')
      rmSync(path)
    }
  })
})
