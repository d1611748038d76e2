import { closeSync, copyFileSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import { freeSibling } from './free-sibling'

/** What stands beside a file and would change it as soon as SQLite opens it, copied aside before that. */
export interface Recovery {
  /** What to tell; null where there was nothing beside the file. */
  readonly issue: Issue | null
  /** Puts file and journal back as they were found. */
  undo(): void
}

const nothing: Recovery = { issue: null, undo: () => undefined }

/**
 * Prepares the opening of a file that a crash may have left with a journal. File and journal are copied aside first; a journal that
 * is not of this file is refused, because rolling it back would destroy the file.
 */
export function prepareRecovery(path: string): Result<Recovery> {
  const journal = [`${path}-journal`, `${path}-wal`].find(isPending)
  if (journal === undefined) return success(nothing)
  const place = { tag: 'file', file: path } as const
  if (journal.endsWith('-journal') && !isJournalOf(journal, path)) {
    return failure([issue('error', 'project.foreign-journal', place, { path, journal })])
  }
  const aside = freeSibling(path, 'before-recovery')
  const pairs = [
    [path, aside],
    [journal, aside + journal.slice(path.length)],
  ] as const
  for (const [original, copy] of pairs) copyFileSync(original, copy)
  return success({
    issue: issue('warning', 'project.recovered', place, { path, copy: basename(aside) }),
    undo: () => {
      for (const [original, copy] of pairs) copyFileSync(copy, original)
    },
  })
}

/** A journal with its header in place belongs to a transaction that did not end; a WAL file holds pages if it is not empty. */
function isPending(path: string): boolean {
  if (!existsSync(path) || statSync(path).size === 0) return false
  return path.endsWith('-wal') || readStart(path, 8).toString('hex') === 'd9d505f920a163d7'
}

/**
 * Whether a rollback journal can be of this file: the file is not smaller than before the transaction, no page lies beyond that,
 * and page 1, which every transaction keeps, has the file's change counter or the one before it.
 * https://www.sqlite.org/fileformat.html#the_rollback_journal
 */
function isJournalOf(journal: string, path: string): boolean {
  const bytes = readFileSync(journal)
  if (bytes.length < 28) return false
  const pagesBefore = bytes.readUInt32BE(16)
  const pageSize = bytes.readUInt32BE(24)
  const header = readStart(path, 100)
  const storedSize = header.readUInt16BE(16)
  if (pageSize !== (storedSize === 1 ? 65_536 : storedSize)) return false
  if (statSync(path).size < pagesBefore * pageSize) return false
  const counter = header.readUInt32BE(24)
  return pagesOf(bytes).every(({ number, start }) => {
    if (number > pagesBefore) return false
    if (number !== 1) return true
    const before = bytes.readUInt32BE(start + 24)
    return counter === before || counter === before + 1
  })
}

interface JournalPage {
  readonly number: number
  /** Where its content begins. */
  readonly start: number
}

/** The pages of a journal, of each of its segments as many as the segment's header counts. */
function pagesOf(bytes: Buffer): readonly JournalPage[] {
  const sector = bytes.readUInt32BE(20)
  const pageSize = bytes.readUInt32BE(24)
  const recordSize = pageSize + 8
  const pages: JournalPage[] = []
  if (sector < 32 || pageSize < 512) return pages
  for (let segment = 0; isSegment(bytes, segment);) {
    const counted = bytes.readUInt32BE(segment + 8)
    let at = segment + sector
    for (let count = 0; count < counted && at + recordSize <= bytes.length; count += 1) {
      pages.push({ number: bytes.readUInt32BE(at), start: at + 4 })
      at += recordSize
    }
    segment = Math.ceil(at / sector) * sector
  }
  return pages
}

const isSegment = (bytes: Buffer, at: number): boolean =>
  at + 28 <= bytes.length && bytes.subarray(at, at + 8).toString('hex') === 'd9d505f920a163d7'

function readStart(path: string, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const handle = openSync(path, 'r')
  try {
    readSync(handle, bytes, 0, length, 0)
  } finally {
    closeSync(handle)
  }
  return bytes
}
