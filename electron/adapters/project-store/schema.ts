import type { Database } from './database'
import { writeVersions } from './write-change'
import { readChanges } from './read-project'

/** "NBAO" in the header marks the file as a project of this program. */
export const applicationId = 0x4e42414f

/**
 * Schema version 1, as the first migration finds it. Each figure has its `place` (figureKey) and keeps its row when edited,
 * so that the order of the rows is the order of the project.
 */
const version1 = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE indicators (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL, unit TEXT NOT NULL,
    kind TEXT, decimals INTEGER, section TEXT NOT NULL, department TEXT, definition TEXT, breaks TEXT NOT NULL,
    part_of TEXT
  ) WITHOUT ROWID;
  CREATE TABLE regions (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, part_of TEXT) WITHOUT ROWID;
  CREATE TABLE years (year INTEGER PRIMARY KEY);
  CREATE TABLE figures (
    ordinal INTEGER PRIMARY KEY, place TEXT NOT NULL UNIQUE, indicator TEXT NOT NULL, region TEXT, period TEXT NOT NULL,
    value TEXT NOT NULL CHECK (value IN ('number', 'missing', 'invalid')), number REAL, mark TEXT, text TEXT,
    qualifier TEXT, status TEXT NOT NULL, note TEXT,
    source_file TEXT, source_sheet TEXT, source_cell TEXT, source_raw TEXT,
    CHECK ((value = 'number') = (number IS NOT NULL))
  );
  CREATE TABLE changes (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT, of INTEGER,
    edits TEXT NOT NULL, inverse TEXT NOT NULL
  );
  CREATE TABLE imports (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, file TEXT NOT NULL, at TEXT NOT NULL, figures INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE report (
    id INTEGER PRIMARY KEY CHECK (id = 1), template TEXT NOT NULL, year INTEGER NOT NULL, base_year INTEGER,
    region TEXT, profile TEXT NOT NULL, settings TEXT NOT NULL
  );
  CREATE TABLE overrides (
    template TEXT NOT NULL, block INTEGER NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (template, block)
  ) WITHOUT ROWID;
`

/** Version 2 keeps every version of a figure by its place: the history of a cell is a look-up, not a search. */
const version2 = `
  CREATE TABLE figure_versions (
    place TEXT NOT NULL, change INTEGER NOT NULL, figure TEXT, PRIMARY KEY (place, change)
  ) WITHOUT ROWID;
`

/** Version 3 knows how a derived indicator is computed. */
const version3 = `
  ALTER TABLE indicators ADD COLUMN formula TEXT;
`

/** Version 4 keeps the workbooks that were imported, each once, and which of their cells says which figure. */
const version4 = `
  CREATE TABLE source_files (
    ordinal INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, bytes BLOB
  );
  CREATE TABLE sources (
    import TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, readings BLOB NOT NULL
  ) WITHOUT ROWID;
`

interface SchemaStep {
  /** The version that the step leads to. */
  readonly version: number
  readonly apply: (database: Database) => void
}

/** The steps from an empty file on, in order; a released step is never changed, only followed by another. */
const steps: readonly SchemaStep[] = [
  { version: 1, apply: (database) => database.exec(version1) },
  {
    version: 2,
    apply: (database) => {
      database.exec(version2)
      for (const change of readChanges(database, 'ORDER BY id')) writeVersions(database, change)
    },
  },
  { version: 3, apply: (database) => database.exec(version3) },
  { version: 4, apply: (database) => database.exec(version4) },
]

export const schemaVersion = steps.length

/** Brings an empty or older file to a version; the caller has begun a transaction. */
export function upgradeSchema(database: Database, from: number, to: number = schemaVersion): void {
  for (const step of steps) if (step.version > from && step.version <= to) step.apply(database)
  database.exec(`PRAGMA user_version = ${to}`)
}
