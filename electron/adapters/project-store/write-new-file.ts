import type { Project } from '../../../shared/project/project'
import { writeContent } from './blocks/stored-content'
import { inTransaction, openDatabase } from './database'
import { createSchema } from './schema'
import { writeCopy } from './write-copy'

/** A whole file of a project that has no history. */
export function writeNewFile(path: string, project: Project): void {
  const database = openDatabase(':memory:', false)
  try {
    inTransaction(database, () => {
      createSchema(database)
      writeContent(database, null, project, 0)
    })
    writeCopy(database, path)
  } finally {
    database.close()
  }
}
