import { openDatabase, type Database } from './database'
import { createSchema } from './schema'
import { DamagedContent } from './store-issue'
import { strictText } from './blocks/sealed'

/**
 * Throws DamagedContent where a file has other tables than its version has, or a trigger or view, which would change what is
 * written to it or read from it.
 */
export function checkSchema(database: Database, version: number): void {
  const expected = openDatabase(':memory:', false)
  try {
    createSchema(expected, version)
    const own = schemaOf(expected)
    const found = schemaOf(database)
    if (own.length !== found.length || own.some((line, at) => line !== found[at])) throw new DamagedContent('schema')
  } finally {
    expected.close()
  }
}

/** What a database is made of, as lines in a fixed order. */
function schemaOf(database: Database): readonly string[] {
  return database
    .all(
      `SELECT CAST(type || ' ' || name || ' ' || tbl_name || ' ' || COALESCE(sql, '') AS BLOB) AS line FROM sqlite_master`,
    )
    .map(({ line }) => strictText(line, 'schema'))
    .sort()
}
