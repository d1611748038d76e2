import { isUtf8 } from 'node:buffer'
import type { Database } from '../database'
import { DamagedContent } from '../store-issue'
import { strictText } from '../blocks/sealed'

/**
 * Looks at every text of the tables as bytes. A text that is no UTF-8 is read by nobody: it would end the whole program inside
 * the library, which expects it to be one. Throws DamagedContent, naming table and column.
 */
export function checkTexts(database: Database): void {
  const tables = database.all(`SELECT CAST(name AS BLOB) AS name FROM sqlite_master WHERE type = 'table'`)
  for (const table of tables.map(({ name }) => strictText(name, 'schema'))) {
    const columns = database.all(`SELECT CAST(name AS BLOB) AS name FROM pragma_table_info('${table}')`)
    for (const column of columns.map(({ name }) => strictText(name, 'schema'))) checkColumn(database, table, column)
  }
}

/** Names come from a schema that was found to be the program's own. */
function checkColumn(database: Database, table: string, column: string): void {
  const texts = database.all(
    `SELECT CAST("${column}" AS BLOB) AS text FROM "${table}" WHERE typeof("${column}") = 'text'`,
  )
  const isStrict = texts.every(({ text }) => text instanceof Uint8Array && isUtf8(text))
  if (!isStrict) throw new DamagedContent(`${table}.${column}`)
}
