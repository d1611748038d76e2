import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../electron/adapters/project-store/database'
import { projectStore } from '../../../../electron/adapters/project-store/project-store'
import { ProjectSession } from '../../../../electron/jobs/session/project-session'
import { formatIssue } from '../../../../shared/text/messages'
import { codesOf, emptyProject, figureEdit, figureOf, indicatorEdit, valueOf } from '../../../helpers/project/project'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-damage-'))
  path = join(folder, '项目.nianbao')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A project of this version with two changes. */
function makeProject(): void {
  const file = valueOf(projectStore.create(path, emptyProject))
  const session = new ProjectSession(file, () => '2026-03-05T08:00:00.000Z')
  valueOf(session.edit('structure', [indicatorEdit('孤儿'), figureEdit(figureOf('孤儿', 2024, 14.5))], null))
  valueOf(session.edit('edit', [figureEdit(figureOf('孤儿', 2024, 15))], null))
  session.close()
}

function makeOld(version: number): void {
  copyFileSync(`test/fixtures/projects/version-${version}.nianbao`, path)
}

function changeFile(statements: string): void {
  const database = openDatabase(path, false)
  database.exec(statements)
  database.close()
}

/** Opens a file that must be refused: nothing is written to it or beside it. */
function refusal(): readonly string[] {
  const before = readFileSync(path)
  const names = readdirSync(folder)
  const result = projectStore.open(path)
  const codes = codesOf(result)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(folder)).toEqual(names)
  if (!result.ok) for (const one of result.error) expect(formatIssue(one, 'zh-CN')).toContain(path)
  return codes
}

const foreign = [
  `CREATE TRIGGER t AFTER INSERT ON changes BEGIN UPDATE changes SET clears = 1; END`,
  `CREATE VIEW v AS SELECT 1`,
  `CREATE TABLE other (a)`,
  `CREATE INDEX other ON changes (clears)`,
]

describe('a project file with a schema that is not the program’s own', () => {
  it.each([...foreign, 'DROP TABLE sources', 'ALTER TABLE changes ADD COLUMN other'])('is refused: %s', (statement) => {
    makeProject()
    changeFile(statement)
    expect(refusal()).toEqual(['project.damaged'])
  })

  it.each([1, 2, 3])('is refused when version 4 says that it is version %i, without another backup', (version) => {
    makeOld(4)
    changeFile(`PRAGMA user_version = ${version}`)
    expect(refusal()).toEqual(['project.damaged'])
  })
})

describe('a figure that is not what its newest change made it', () => {
  it.each([1, 2, 3, 4])('is never opened from a file of version %i', (version) => {
    makeOld(version)
    changeFile(`UPDATE figures SET number = number + 1024 WHERE number IS NOT NULL AND ordinal = 1`)
    expect(refusal()).toEqual(['project.damaged'])
    makeOld(version)
    changeFile(`DELETE FROM figures WHERE ordinal = 1`)
    expect(refusal()).toEqual(['project.damaged'])
  })

  it('is refused when its head names a format that SQLite does not know', () => {
    makeProject()
    const damaged = readFileSync(path)
    damaged[47] = 9
    writeFileSync(path, damaged)
    expect(refusal()).toEqual(['project.damaged'])
  })

  it('is never opened after one bit of its block was flipped', () => {
    makeProject()
    const whole = readFileSync(path)
    const database = openDatabase(path, false)
    const block = database.get(`SELECT data FROM blocks WHERE list = 'figures'`)?.['data']
    database.close()
    if (!(block instanceof Uint8Array)) throw new Error('no block')
    const start = whole.indexOf(block)
    for (let bit = 0; bit < block.byteLength * 8; bit += 41) {
      const damaged = Buffer.from(whole)
      damaged[start + (bit >> 3)] = (damaged[start + (bit >> 3)] ?? 0) ^ (1 << (bit & 7))
      writeFileSync(path, damaged)
      expect(refusal()).toEqual(['project.damaged'])
    }
  })
})

describe('a text that is no UTF-8', () => {
  it('is found as bytes in every table of an older file', () => {
    const texts = [
      `UPDATE indicators SET unit = CAST(x'e4b8' AS TEXT)`,
      `UPDATE meta SET value = CAST(x'ff' AS TEXT)`,
      `UPDATE changes SET reason = CAST(x'80' AS TEXT) WHERE id = 1`,
      `UPDATE figure_versions SET figure = CAST(x'fe22' AS TEXT)`,
      `UPDATE sources SET file = CAST(x'c0af' AS TEXT)`,
    ]
    for (const statement of texts) {
      makeOld(4)
      changeFile(statement)
      expect(refusal()).toEqual(['project.damaged'])
    }
  })
})

describe('a journal beside a project', () => {
  it('is refused, and nothing touched, when it is not of this file', () => {
    makeProject()
    const older = readFileSync(path)
    const file = valueOf(projectStore.open(path))
    const session = new ProjectSession(file, () => '2026-03-05T08:00:00.000Z')
    const many = Array.from({ length: 4_000 }, (_, at) => figureEdit(figureOf('孤儿', 1000 + (at % 9000), at / 7)))
    valueOf(session.edit('paste', many, null))
    session.close()
    const journal = makeJournal(4_000)
    writeFileSync(path, older)
    writeFileSync(`${path}-journal`, journal)
    expect(refusal()).toEqual(['project.foreign-journal'])
    expect(readFileSync(`${path}-journal`).equals(journal)).toBe(true)
  })

  it('is rolled back when a crash left it, after file and journal were copied aside, and that is told', () => {
    makeProject()
    const journal = makeJournal(3)
    writeFileSync(`${path}-journal`, journal)
    const torn = readFileSync(path)
    const file = valueOf(projectStore.open(path))
    expect(file.notes.map(({ code }) => code)).toEqual(['project.recovered'])
    expect(file.stored.project.figures[0]?.value).toEqual({ tag: 'number', number: 15 })
    file.close()
    expect(readFileSync(join(folder, '项目.before-recovery.nianbao')).equals(torn)).toBe(true)
    expect(readFileSync(join(folder, '项目.before-recovery.nianbao-journal')).equals(journal)).toBe(true)
    expect(existsSync(`${path}-journal`)).toBe(false)
  })

  /** The journal of a transaction that never ended, as a crash leaves it; the file has some of its pages already. */
  function makeJournal(changes: number): Buffer {
    const database = openDatabase(path, false)
    database.exec('PRAGMA cache_size = 5; PRAGMA cache_spill = 1; BEGIN IMMEDIATE')
    for (let id = 0; id < changes; id += 1) {
      database.run(`INSERT INTO changes VALUES (?, x'00', x'00', 0, zeroblob(3000), x'00')`, 100 + id)
    }
    database.exec(`UPDATE blocks SET data = x'00'`)
    database.exec('PRAGMA cache_size = 1')
    const journal = readFileSync(`${path}-journal`)
    const torn = readFileSync(path)
    database.exec('ROLLBACK')
    database.close()
    writeFileSync(path, torn)
    // The header counts its pages only when it is flushed: here it is known.
    const pageSize = journal.readUInt32BE(24)
    const sector = journal.readUInt32BE(20)
    if (journal.readUInt32BE(8) === 0) journal.writeUInt32BE(Math.floor((journal.length - sector) / (pageSize + 8)), 8)
    return journal
  }
})

describe('a project in WAL mode', () => {
  it('is turned back when opened, and released when closed', () => {
    makeProject()
    // As another program leaves it: the two version bytes of the header say WAL.
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(2, 18, 20))
    valueOf(projectStore.open(path)).close()
    expect(readFileSync(path)[18]).toBe(1)
    valueOf(projectStore.open(path)).close()
    expect(readdirSync(folder)).toEqual(['项目.nianbao'])
  })
})
