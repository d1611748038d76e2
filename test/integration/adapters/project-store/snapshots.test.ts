import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectStore } from '../../../../electron/adapters/project-store/project-store'
import { ProjectSession } from '../../../../electron/jobs/session/project-session'
import { codesOf, emptyProject, figureEdit, figureOf, indicatorEdit, valueOf } from '../../../helpers/project/project'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-snapshots-'))
  path = join(folder, '项目.nianbao')
  const file = valueOf(projectStore.create(path, emptyProject))
  const session = new ProjectSession(file, () => '2026-03-01T08:00:00.000Z')
  valueOf(session.edit('structure', [indicatorEdit('孤儿'), figureEdit(figureOf('孤儿', 2024, 1))], null))
  session.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Opens the project and types a number at each of these times. */
function editAt(...times: readonly string[]): void {
  let now = times[0] ?? ''
  const session = new ProjectSession(valueOf(projectStore.open(path)), () => now)
  for (const [at, time] of times.entries()) {
    now = time
    valueOf(session.edit('edit', [figureEdit(figureOf('孤儿', 2024, at + 10))], null))
  }
  session.close()
}

const kept = (): readonly string[] =>
  projectStore.snapshots(path).map(({ at, reason }) => `${at.slice(0, 10)} ${reason}`)

describe('the snapshots of a project', () => {
  it('are taken before the first edit after an opening and the first one of each day', () => {
    expect(kept()).toEqual([])
    editAt('2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z', '2026-03-05T09:00:00.000Z')
    expect(kept()).toEqual(['2026-03-05 day', '2026-03-02 opened'])
    valueOf(projectStore.open(path)).close()
    expect(kept()).toHaveLength(2)
  })

  it('are kept of the last ten openings', () => {
    for (let day = 10; day < 25; day += 1) editAt(`2026-03-${day}T09:00:00.000Z`)
    expect(kept()).toEqual(Array.from({ length: 10 }, (_, at) => `2026-03-${24 - at} opened`))
  })

  it('bring back what was before, and the file of a project that is damaged', () => {
    editAt('2026-03-02T09:00:00.000Z')
    editAt('2026-03-03T09:00:00.000Z')
    const [newest, oldest] = projectStore.snapshots(path)
    writeFileSync(path, readFileSync(path).fill(0x55, 4096))
    expect(codesOf(projectStore.open(path))).toEqual(['project.damaged'])
    valueOf(projectStore.restore(path, newest?.path ?? ''))
    expect(numberIn(path)).toBe(10)
    valueOf(projectStore.restore(path, oldest?.path ?? ''))
    expect(numberIn(path)).toBe(1)
  })
})

function numberIn(file: string): number | null {
  const opened = valueOf(projectStore.open(file))
  opened.close()
  const value = opened.stored.project.figures[0]?.value
  return value?.tag === 'number' ? value.number : null
}
