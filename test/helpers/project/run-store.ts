import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectStore } from '../../../electron/adapters/project-store/project-store'
import { ProjectSession } from '../../../electron/jobs/session/project-session'
import type { Edit } from '../../../shared/project/edit'
import { figureEdit, figureOf, indicatorEdit, valueOf } from './project'

/** A small generator with a seed (mulberry32): the same test every time. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/**
 * The child of the tests that kill a process or keep a file from it. Modes: `edit` edits without end and prints each
 * acknowledged change with what it wrote, `open` tells what opening gives, `fill` pastes until the disk refuses.
 */
export function runStore([mode = '', path = '', ...rest]: readonly string[]): void {
  // Root may write everywhere; these tests are about users who may not.
  if (rest.includes('--nobody') && process.getuid?.() === 0) process.setuid?.(65_534)
  const opened = projectStore.open(path)
  if (!opened.ok) {
    say(JSON.stringify({ codes: opened.error.map(({ code }) => code) }))
    return
  }
  const session = new ProjectSession(opened.value, () => '2026-03-05T08:00:00.000Z')
  if (mode === 'open') {
    const edited = session.edit('edit', [{ tag: 'name', name: '改' }], null)
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-copy-'))
    const copied = session.saveCopy(join(folder, '副本.nianbao'))
    rmSync(folder, { recursive: true })
    say(
      JSON.stringify({
        readOnly: opened.value.readOnly?.code ?? null,
        figures: session.project.figures.length,
        edited: edited.ok ? 'ok' : edited.error.map(({ code }) => code),
        copied: copied.ok ? 'ok' : copied.error.map(({ code }) => code),
      }),
    )
    session.close()
  } else if (mode === 'hold') {
    say('held')
    setInterval(() => undefined, 1000)
  } else if (mode === 'fill') fillDisk(session)
  else editForever(session, path, Number(rest[0]))
}

/** Pastes, imports, fills and single edits, taken back and done again, and copies saved beside the file now and then. */
function editForever(session: ProjectSession, path: string, seed: number): void {
  const random = seededRandom(seed)
  const step = (): void => {
    const dice = random()
    if (session.project.indicators.length === 0) valueOf(session.edit('structure', [indicatorEdit('甲')], null))
    else if (dice < 0.1) session.undo()
    else if (dice < 0.15) session.redo()
    else if (dice < 0.2) valueOf(session.saveCopy(`${path}.copy`))
    else if (dice < 0.3) valueOf(session.edit('import', importOf(session, random), null))
    else {
      const size = dice < 0.5 ? 20 : 1
      const start = 1500 + Math.floor(random() * 500)
      const edits: Edit[] = Array.from({ length: size }, (_, at) =>
        figureEdit(figureOf('甲', start + at, session.nextChange)),
      )
      valueOf(session.edit(size === 1 ? 'edit' : 'paste', edits, null))
    }
    say(String(session.nextChange - 1))
    setImmediate(step)
  }
  step()
}

/** What taking in a workbook writes at once: an indicator, a year, the figures and the import itself. */
function importOf(session: ProjectSession, random: () => number): readonly Edit[] {
  const id = session.nextChange
  const name = `导入${id}`
  const years = Array.from({ length: 30 }, (_, at) => 1900 + at)
  return [
    indicatorEdit(name),
    { tag: 'year', year: 2000 + Math.floor(random() * 100), isThere: true },
    ...years.map((year) => figureEdit(figureOf(name, year, random() * 1000, { note: `第${id}次` }))),
    {
      tag: 'import',
      id: `import-${id}`,
      record: { id: `import-${id}`, file: `${name}.xlsx`, at: '2026-03-05', figures: 30 },
    },
  ]
}

function fillDisk(session: ProjectSession): void {
  for (let count = 1; count < 1000; count++) {
    const edits = Array.from({ length: 200 }, (_, at) =>
      figureEdit(figureOf('甲', 1000 + at, count, { note: `说明${count}`.repeat(40) })),
    )
    const edited = session.edit('paste', edits, null)
    if (edited.ok) continue
    const before = session.nextChange - 1
    const small = session.edit('edit', [figureEdit(figureOf('甲', 5000, 1))], null)
    const codes = [edited, small].map((result) => (result.ok ? 'ok' : result.error.map(({ code }) => code).join()))
    const kept = session.project.figures.find(({ period }) => period.tag === 'year' && period.year === 1000)
    say(JSON.stringify({ acknowledged: before, codes, kept: kept?.value }))
    return
  }
}
