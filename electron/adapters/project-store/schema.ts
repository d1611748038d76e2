import type { Database } from './database'

/** "NBAO" in the header marks the file as a project of this program. */
export const applicationId = 0x4e42414f

/**
 * Versions 1 to 4 are kept as they were written: a file of such a version is known by them. Each figure had a row with its `place`
 * (figureKey), each change its edits as JSON.
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

/** Version 2 kept every version of a figure by its place. */
const version2 = `
  CREATE TABLE figure_versions (
    place TEXT NOT NULL, change INTEGER NOT NULL, figure TEXT, PRIMARY KEY (place, change)
  ) WITHOUT ROWID;
`

/** Version 3 knew how a derived indicator is computed. */
const version3 = `
  ALTER TABLE indicators ADD COLUMN formula TEXT;
`

/** Version 4 kept the workbooks that were imported, each once, and which of their cells says which figure. */
const version4 = `
  CREATE TABLE source_files (
    ordinal INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, bytes BLOB
  );
  CREATE TABLE sources (
    import TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, readings BLOB NOT NULL
  ) WITHOUT ROWID;
`

/**
 * Version 5 keeps what belongs together in sealed blocks (blocks/sealed.ts): a damaged byte is found before it is read as anything, and
 * figures take a tenth of the room. `blocks` is the project as it is now, `changes` is how it came about; `keys` are short
 * sums of the figures that a change touches, and `clears` says that it takes some out.
 */
const version5 = `
  CREATE TABLE blocks (list TEXT NOT NULL, ordinal INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (list, ordinal));
  CREATE TABLE changes (
    id INTEGER PRIMARY KEY, head BLOB NOT NULL, keys BLOB NOT NULL, clears INTEGER NOT NULL, edits BLOB NOT NULL,
    inverse BLOB NOT NULL
  );
${version4}`

/** How an empty file of each version is made. */
const versions: readonly (readonly string[])[] = [
  [],
  [version1],
  [version1, version2],
  [version1, version2, version3],
  [version1, version2, version3, version4],
  [version5],
]

export const schemaVersion = versions.length - 1

/** Makes the tables of a version in an empty database. */
export function createSchema(database: Database, version: number = schemaVersion): void {
  for (const statements of versions[version] ?? []) database.exec(statements)
  database.exec(`PRAGMA user_version = ${version}; PRAGMA application_id = ${applicationId}`)
}
