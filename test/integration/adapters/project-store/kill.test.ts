import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectStore } from '../../../../electron/adapters/project-store/project-store'
import { openDatabase } from '../../../../electron/adapters/project-store/database'
import type { ChangeKind } from '../../../../shared/project/edit'
import { applyEdits } from '../../../../shared/project/apply-edits'
import { bundleStore, removeBundle } from '../../../helpers/project/bundle-store'
import { emptyProject, valueOf } from '../../../helpers/project/project'
import { seededRandom } from '../../../helpers/project/run-store'

let folder: string
let program: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-kill-'))
  program = await bundleStore('kill')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  removeBundle('kill')
})

/** `NIANBAO_KILLS=1000` for a longer look. */
const kills = Number(process.env['NIANBAO_KILLS'] ?? 200)
const filesAtOnce = 4
const killsPerFile = 10
/** Milliseconds from the last awaited edit to the kill. */
const longestDelay = 60
/** How many edits are awaited at most: a slow computer makes as many as a fast one, so every kind of them is met with. */
const mostEdits = 8

describe('a project whose program is killed at any moment of editing, importing, undoing and saving copies', () => {
  it('opens whole, with every edit that was acknowledged', async () => {
    const random = seededRandom(20260305)
    const delays = Array.from({ length: kills }, () => random() * longestDelay)
    const files = await Promise.all(Array.from({ length: filesAtOnce }, (_, file) => killAgain(file, delays)))
    const found = files.flat()
    expect(found).toHaveLength(kills)
    for (const { revision, acknowledged } of found) expect(revision).toBeGreaterThanOrEqual(acknowledged)
    expect(found.filter(({ edits }) => edits > 0).length).toBeGreaterThan(kills / 2)
    // Some kills must have hit a transaction half written, or this test proves little.
    expect(found.filter(({ rolledBack }) => rolledBack).length).toBeGreaterThan(0)
    expect(new Set(found.flatMap(({ kinds }) => kinds))).toEqual(
      new Set(['structure', 'edit', 'paste', 'import', 'undo', 'redo']),
    )
    expect(found.filter(({ hasCopy }) => hasCopy).length).toBeGreaterThan(0)
  }, 900_000)
})

interface Kill {
  /** The last change that the killed program had acknowledged. */
  readonly acknowledged: number
  /** How many changes it had acknowledged since it was started. */
  readonly edits: number
  /** The newest change in the file afterwards. */
  readonly revision: number
  readonly rolledBack: boolean
  /** What was done to the file until then. */
  readonly kinds: readonly ChangeKind[]
  readonly hasCopy: boolean
}

/** Kills a file's program again and again: what one kill leaves behind the next start must cope with. */
async function killAgain(file: number, delays: readonly number[]): Promise<readonly Kill[]> {
  const found: Kill[] = []
  for (let turn = file; turn < kills; turn += filesAtOnce) {
    const isFresh = found.length % killsPerFile === 0
    const path = join(folder, `${file}-${Math.floor(found.length / killsPerFile)}.nianbao`)
    if (isFresh) valueOf(projectStore.create(path, emptyProject)).close()
    const before = isFresh ? 0 : (found.at(-1)?.revision ?? 0)
    const acknowledged = await editAndKill(path, turn, delays[turn] ?? 0)
    found.push({ acknowledged, edits: acknowledged - before, ...check(path) })
  }
  return found
}

/** Starts a program that edits, kills it some milliseconds after some edits, and returns the last change it acknowledged. */
function editAndKill(path: string, seed: number, delay: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'edit', path, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let told = ''
    let wrong = ''
    let isTimed = false
    const awaited = 1 + (seed % mostEdits)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text
      if (isTimed || told.split('\n').length <= awaited) return
      setTimeout(() => child.kill('SIGKILL'), delay)
      isTimed = true
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (wrong += text))
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`not killed: ${wrong}${told}`))
      // Only whole lines were acknowledged for certain.
      else resolve(Number(told.split('\n').slice(0, -1).at(-1) ?? 0))
    })
  })
}

/** Opens the file as the program does, and holds its tables against its own list of changes. */
function check(path: string): Omit<Kill, 'acknowledged' | 'edits'> {
  const rolledBack = hasHotJournal(path)
  const file = valueOf(projectStore.open(path))
  const changes = [...valueOf(file.changes(1_000_000))].reverse()
  const { project } = file.stored
  file.close()
  expect(changes.map(({ id }) => id)).toEqual(changes.map((_, at) => at + 1))
  const replayed = applyEdits(
    emptyProject,
    changes.flatMap(({ edits }) => edits),
  ).project
  const byPlace = (figures: typeof project.figures): readonly string[] =>
    figures.map((figure) => JSON.stringify(figure)).sort()
  expect({ ...project, figures: byPlace(project.figures) }).toEqual({ ...replayed, figures: byPlace(replayed.figures) })
  const database = openDatabase(path, false)
  expect(database.get('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' })
  database.close()
  const copy = `${path}.copy`
  const hasCopy = existsSync(copy)
  // A copy is whole or not there at all.
  if (hasCopy) valueOf(projectStore.open(copy)).close()
  return { rolledBack, revision: changes.length, kinds: [...new Set(changes.map(({ kind }) => kind))], hasCopy }
}

/** A journal with its header in place belongs to a transaction that did not end. https://www.sqlite.org/fileformat.html#the_rollback_journal */
function hasHotJournal(path: string): boolean {
  const journal = `${path}-journal`
  return existsSync(journal) && readFileSync(journal).subarray(0, 8).toString('hex') === 'd9d505f920a163d7'
}
