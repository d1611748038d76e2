import type { Change } from '../../../../shared/project/edit'
import { writeChange } from '../blocks/stored-changes'
import { writeContent } from '../blocks/stored-content'
import { inTransaction, openDatabase, type Database } from '../database'
import { createSchema } from '../schema'
import { writeCopy } from '../write-copy'
import { checkTexts } from './check-texts'
import { readOldProject, type OldProject } from './read-old-project'

/** What stands in a file of versions 1 to 4. Throws DamagedContent where it is not whole. */
export function readWholeOld(old: Database): OldProject {
  checkTexts(old)
  return readOldProject(old)
}

/** Writes an older file as a file of this version. */
export function writeUpgraded(path: string, { project, changes }: OldProject, old: Database, version: number): void {
  const database = openDatabase(':memory:', false)
  try {
    inTransaction(database, () => {
      createSchema(database)
      writeContent(database, null, project, revisionOf(changes))
      for (const change of changes) writeChange(database, change)
      if (version >= 4) for (const table of ['source_files', 'sources'] as const) copyTable(old, database, table)
    })
    writeCopy(database, path)
  } finally {
    database.close()
  }
}

const revisionOf = (changes: readonly Change[]): number => changes.at(-1)?.id ?? 0

const columnsOf = {
  source_files: ['ordinal', 'sha256', 'size', 'bytes'],
  sources: ['import', 'file', 'sha256', 'readings'],
} as const

function copyTable(from: Database, to: Database, table: keyof typeof columnsOf): void {
  const names = columnsOf[table]
  for (const row of from.all(`SELECT * FROM ${table}`)) {
    to.run(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ...names.map((name) => row[name] ?? null),
    )
  }
}
