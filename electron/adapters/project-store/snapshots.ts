import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { ProjectSnapshot, SnapshotReason } from '../../jobs/session/project-port'
import type { Database } from './database'
import { writeCopy } from './write-copy'

/** A folder beside the projects, so that snapshots are found without the program, and move with them. */
const folderName = '年报快照'
const extension = '.nianbao'

/** How many snapshots of each reason are kept, and how many bytes all of a project may take; the newest is always kept. */
const kept: Readonly<Record<SnapshotReason, number>> = { opened: 10, day: 60 }
const keptBytes = 256 * 1024 * 1024

/** The snapshots of a project, newest first. */
export function listSnapshots(path: string): readonly ProjectSnapshot[] {
  const folder = folderOf(path)
  if (!existsSync(folder)) return []
  const stem = stemOf(path)
  return readdirSync(folder)
    .flatMap((name) => {
      const found = parseName(name, stem)
      return found ? [{ ...found, name, path: join(folder, name), bytes: statSync(join(folder, name)).size }] : []
    })
    .sort((entry, other) => (entry.at < other.at ? 1 : -1))
}

/** Keeps the state of a project as it is now; older snapshots beyond what is kept go. Throws what the disk refuses. */
export function takeSnapshot(database: Database, path: string, reason: SnapshotReason, at: string): void {
  mkdirSync(folderOf(path), { recursive: true })
  writeCopy(database, join(folderOf(path), nameOf(stemOf(path), reason, at)))
  removeOld(listSnapshots(path))
}

function removeOld(snapshots: readonly ProjectSnapshot[]): void {
  const counts: Record<SnapshotReason, number> = { opened: 0, day: 0 }
  let bytes = 0
  snapshots.forEach((snapshot, at) => {
    counts[snapshot.reason] += 1
    bytes += snapshot.bytes
    const isTooMuch = counts[snapshot.reason] > kept[snapshot.reason] || bytes > keptBytes
    if (at > 0 && isTooMuch) rmSync(snapshot.path, { force: true })
  })
}

const folderOf = (path: string): string => join(dirname(path), folderName)
const stemOf = (path: string): string => basename(path, extname(path))

/** "项目 2026-03-05T08.00.00.000Z opened.nianbao": Windows takes no colon in a name. */
function nameOf(stem: string, reason: SnapshotReason, at: string): string {
  return `${stem} ${at.replaceAll(':', '.')} ${reason}${extension}`
}

function parseName(name: string, stem: string): Pick<ProjectSnapshot, 'at' | 'reason'> | null {
  if (!name.startsWith(`${stem} `) || !name.endsWith(extension)) return null
  const rest = name.slice(stem.length + 1, -extension.length)
  const found = /^(?<day>\d{4}-\d{2}-\d{2}T)(?<time>\d{2}\.\d{2}\.\d{2})(?<part>\.\d{3}Z) (?<reason>opened|day)$/u.exec(
    rest,
  )
  const { day, time, part, reason } = found?.groups ?? {}
  if (day === undefined || time === undefined || part === undefined) return null
  return { at: day + time.replaceAll('.', ':') + part, reason: reason === 'day' ? 'day' : 'opened' }
}
