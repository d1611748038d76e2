import type { KeptWorkbook } from '../../jobs/write-back/kept-workbook'
import { strictText } from './blocks/sealed'
import type { Database, Row, SqlValue } from './database'
import { DamagedContent } from './store-issue'

/** All workbooks that a project keeps: beyond this the oldest go, and their imports ask for the file. */
const keptBytes = 128 * 1024 * 1024

/** Keeps the workbook of an import; the caller has begun a transaction. One that is kept already is not kept twice. */
export function writeSource(database: Database, id: string, source: KeptWorkbook): void {
  const { file, sha256, size, bytes, readings } = source
  database.run(
    `INSERT INTO source_files (sha256, size, bytes) VALUES (?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes`,
    ...[sha256, size, bytes],
  )
  database.run(
    'INSERT OR REPLACE INTO sources (import, file, sha256, readings) VALUES (?, ?, ?, ?)',
    ...[id, file, sha256, readings],
  )
  database.run(
    `UPDATE source_files SET bytes = NULL WHERE bytes IS NOT NULL AND sha256 <> ? AND
       (SELECT SUM(size) FROM source_files later WHERE later.bytes IS NOT NULL AND later.ordinal >= source_files.ordinal) > ?`,
    ...[sha256, keptBytes],
  )
}

/** The imports whose workbook is kept. */
export function readKept(database: Database): ReadonlySet<string> {
  return new Set(
    database
      .all(
        `SELECT CAST(import AS BLOB) AS import FROM sources JOIN source_files USING (sha256) WHERE bytes IS NOT NULL`,
      )
      .map((row) => strictText(row['import'], 'source')),
  )
}

/** What is kept of an import; null for one that was made before anything was. Texts are read as bytes (see strictText). */
export function readSource(database: Database, id: string): KeptWorkbook | null {
  const row: Row | undefined = database.get(
    `SELECT CAST(file AS BLOB) AS file, CAST(sha256 AS BLOB) AS sha256, size, bytes, readings
     FROM sources JOIN source_files USING (sha256) WHERE import = ?`,
    id,
  )
  if (!row) return null
  return {
    file: strictText(row['file'], 'source'),
    sha256: strictText(row['sha256'], 'source'),
    size: Number(row['size']),
    bytes: row['bytes'] === null ? null : blob(row['bytes']),
    readings: blob(row['readings']),
  }
}

/** A copy of its own: what a driver gives may share its memory with others, and could not be handed to a thread. */
function blob(value: SqlValue | undefined): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new DamagedContent('source')
  return Uint8Array.from(value)
}
