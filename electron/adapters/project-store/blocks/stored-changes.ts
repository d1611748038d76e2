import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { FigureVersion } from '../../../../shared/api/contract'
import { figureKey } from '../../../../shared/model/dataset'
import type { Change, Edit, FigureKey } from '../../../../shared/project/edit'
import { changeKindSchema, textSchema } from '../../../../shared/project/edit-schema'
import type { ChangeEntry } from '../../../jobs/session/project-port'
import type { Database, Row } from '../database'
import { DamagedContent } from '../store-issue'
import { packEdits, unpackEdits } from './pack-edits'
import { seal, sealJson, unseal, unsealJson } from './sealed'

const headSchema = z.strictObject({
  at: textSchema,
  kind: changeKindSchema,
  reason: textSchema.nullable(),
  of: z.int().nullable(),
})

/** Writes a change; the caller has begun a transaction. */
export function writeChange(database: Database, change: Change): void {
  const { id, at, kind, reason, of, edits, inverse } = change
  database.run(
    'INSERT INTO changes (id, head, keys, clears, edits, inverse) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    sealJson({ at, kind, reason, of }, `change ${id}`),
    seal(keysOf(edits), `keys ${id}`),
    edits.some((edit) => edit.tag === 'figure' && edit.figure === null) ? 1 : 0,
    sealJson(packEdits(edits), `edits ${id}`),
    sealJson(packEdits(inverse), `inverse ${id}`),
  )
}

/** Takes out the changes from one on; returns how many there were. The caller has begun a transaction. */
export function removeFrom(database: Database, id: number): number {
  const found = database.get('SELECT COUNT(*) AS count FROM changes WHERE id >= ?', id)?.['count']
  if (found !== 0) database.run('DELETE FROM changes WHERE id >= ?', id)
  return Number(found)
}

/** Every change without its edits, oldest first. They count from 1 without a gap. */
export function readEntries(database: Database): readonly ChangeEntry[] {
  return database.all('SELECT id, head FROM changes ORDER BY id').map((row, at) => {
    const id = idOf(row)
    if (id !== at + 1) throw new DamagedContent(`change ${at + 1}`)
    const { kind, of } = headOf(row)
    return { id, kind, of }
  })
}

/** The newest changes with their edits, newest first. */
export function readNewest(database: Database, limit: number): readonly Change[] {
  return database
    .all('SELECT id, head, edits, inverse FROM changes ORDER BY id DESC LIMIT ?', limit)
    .map((row) => changeOf(row))
}

/** When the newest change was made, as ISO text; null where there is none. */
export function readNewestTime(database: Database): string | null {
  const row = database.get('SELECT id, head FROM changes ORDER BY id DESC LIMIT 1')
  return row ? headOf(row).at : null
}

/** A change with its edits. */
export function readChange(database: Database, id: number): Change {
  const row = database.get('SELECT id, head, edits, inverse FROM changes WHERE id = ?', id)
  if (!row) throw new DamagedContent(`change ${id}`)
  return changeOf(row)
}

/** What was known of a figure, newest first. Only changes whose keys have it are unpacked. */
export function readVersions(database: Database, place: FigureKey): readonly FigureVersion[] {
  const key = figureKey(place.indicator, place.period, place.region)
  const wanted = crc32(key)
  return database
    .all('SELECT id, head, keys FROM changes ORDER BY id DESC')
    .filter((row) => hasKey(unseal(row['keys'], `keys ${idOf(row)}`), wanted))
    .flatMap((row): readonly FigureVersion[] => {
      const change = idOf(row)
      const { at, kind, reason } = headOf(row)
      const last = editsAt(database, change).findLast((edit) => edit.tag === 'figure' && keyOf(edit.place) === key)
      return last?.tag === 'figure' ? [{ change, at, kind, reason, figure: last.figure }] : []
    })
}

/** Keys of the figures that were taken out by some change; they may have come back since. */
export function readEverCleared(database: Database): ReadonlySet<string> {
  const ids = database.all('SELECT id FROM changes WHERE clears = 1 ORDER BY id').map(idOf)
  return new Set(
    ids.flatMap((id) =>
      editsAt(database, id).flatMap((edit) =>
        edit.tag === 'figure' && edit.figure === null ? [keyOf(edit.place)] : [],
      ),
    ),
  )
}

function editsAt(database: Database, id: number): readonly Edit[] {
  return unpackEdits(unsealJson(database.get('SELECT edits FROM changes WHERE id = ?', id)?.['edits'], `edits ${id}`))
}

const keyOf = ({ indicator, period, region }: FigureKey): string => figureKey(indicator, period, region)

/** Four bytes for each figure that a change touches, ascending: enough to know that a change is not about a figure. */
function keysOf(edits: readonly Edit[]): Uint8Array {
  const keys = Uint32Array.from(edits.flatMap((edit) => (edit.tag === 'figure' ? [crc32(keyOf(edit.place))] : [])))
  const bytes = Buffer.allocUnsafe(keys.length * 4)
  keys.sort().forEach((key, at) => bytes.writeUInt32LE(key, at * 4))
  return bytes
}

function hasKey(bytes: Uint8Array, wanted: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let low = 0
  let high = bytes.byteLength / 4
  while (low < high) {
    const middle = (low + high) >>> 1
    if (view.getUint32(middle * 4, true) < wanted) low = middle + 1
    else high = middle
  }
  return low * 4 < bytes.byteLength && view.getUint32(low * 4, true) === wanted
}

function changeOf(row: Row): Change {
  const id = idOf(row)
  return {
    id,
    ...headOf(row),
    edits: unpackEdits(unsealJson(row['edits'], `edits ${id}`)),
    inverse: unpackEdits(unsealJson(row['inverse'], `inverse ${id}`)),
  }
}

function headOf(row: Row): z.infer<typeof headSchema> {
  const parsed = headSchema.safeParse(unsealJson(row['head'], `change ${idOf(row)}`))
  if (!parsed.success) throw new DamagedContent(`change ${idOf(row)}`)
  return parsed.data
}

function idOf(row: Row): number {
  const id = row['id']
  if (typeof id !== 'number') throw new DamagedContent('change')
  return id
}
