import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { projectStore } from '../../../../electron/adapters/project-store/project-store'
import { openDatabase } from '../../../../electron/adapters/project-store/database'
import { schemaVersion } from '../../../../electron/adapters/project-store/schema'
import { ProjectSession } from '../../../../electron/jobs/session/project-session'
import type { ProjectFile } from '../../../../electron/jobs/session/project-port'
import type { Period } from '../../../../shared/model/period'
import { yearPeriod } from '../../../../shared/model/period'
import { applyEdits } from '../../../../shared/project/apply-edits'
import type { Edit } from '../../../../shared/project/edit'
import { formatIssue } from '../../../../shared/text/messages'
import { bundleStore, removeBundle } from '../../../helpers/project/bundle-store'
import { syntheticProject } from '../../../helpers/project/synthetic-project'
import { codesOf, emptyProject, figureEdit, figureOf, indicatorEdit, valueOf } from '../../../helpers/project/project'

let folder: string
let program: string
const opened: ProjectFile[] = []

beforeAll(async () => {
  program = await bundleStore('store')
})
afterAll(() => removeBundle('store'))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '年报 库 '))
  chmodSync(folder, 0o755)
})
afterEach(() => {
  for (const file of opened.splice(0)) file.close()
  rmSync(folder, { recursive: true, force: true })
})

function pathOf(name = '项目'): string {
  return join(folder, `${name}.nianbao`)
}

function open(path = pathOf()): ProjectFile {
  const file = valueOf(projectStore.open(path))
  opened.push(file)
  return file
}

function create(path = pathOf()): ProjectFile {
  const file = valueOf(projectStore.create(path, emptyProject))
  opened.push(file)
  return file
}

function close(file: ProjectFile): void {
  opened.splice(opened.indexOf(file), 1)
  file.close()
}

const sessionOf = (file: ProjectFile): ProjectSession => new ProjectSession(file, () => '2026-03-05T08:00:00.000Z')

/** What another program gets to see of the file. */
function askChild(mode: string, path: string, ...rest: readonly string[]): unknown {
  const run = spawnSync(process.execPath, [program, mode, path, ...rest], { encoding: 'utf8' })
  if (run.stdout === '') throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}

const filled: readonly Edit[] = [
  indicatorEdit('孤儿'),
  indicatorEdit('结婚登记', 0, '万对'),
  { tag: 'region', id: '甲县', region: { id: '甲县', name: '甲县', partOf: null }, position: 0 },
  { tag: 'year', year: 2024, isThere: true },
  { tag: 'year', year: 2020, isThere: true },
  figureEdit(figureOf('孤儿', 2024, 0.1 + 0.2)),
  figureEdit(figureOf('孤儿', 2023, { tag: 'missing', mark: 'tiny', text: '…' }, { note: '注\n二' })),
  figureEdit(figureOf('孤儿', 2022, { tag: 'invalid', text: '十四点五' }, { region: '甲县', status: 'provisional' })),
  figureEdit(
    figureOf('孤儿', 2021, 0, { qualifier: { sense: 'above', word: '余', place: 'after-number', numeral: '十' } }),
  ),
  figureEdit(figureOf('孤儿', 2020, -1e-300, { source: { file: '甲.xlsx', sheet: '表', cell: 'B2', raw: "'" } })),
  {
    tag: 'report',
    report: {
      template: 't',
      year: 2024,
      baseYear: 2012,
      region: '甲县',
      profile: 'news',
      settings: { 单位名称: '甲局' },
    },
  },
  { tag: 'override', template: 't', block: 3, override: { template: 't', block: 3, text: '{{ 孤儿 }}万人' } },
  { tag: 'import', id: 'i', record: { id: 'i', file: '甲.xlsx', at: '2026-03-05', figures: 5 } },
  { tag: 'name', name: '二〇二四年' },
]

describe('a project file', () => {
  it('gives back what was written, alone in its folder once it is closed', () => {
    const file = create()
    const session = sessionOf(file)
    valueOf(session.edit('import', filled, '初稿'))
    const periods: readonly Period[] = [
      { tag: 'half', year: 2024, half: 2 },
      { tag: 'quarter', year: 2024, quarter: 4 },
      { tag: 'month', year: 2024, month: 3 },
      { tag: 'span', from: 2013, to: 2022 },
      { tag: 'total' },
    ]
    valueOf(
      session.edit(
        'paste',
        periods.map((period) => figureEdit({ ...figureOf('孤儿', 1, 7), period })),
        null,
      ),
    )
    valueOf(
      session.edit(
        'structure',
        [indicatorEdit('低保', 1), { tag: 'region', id: '甲县', region: null, position: 0 }, removal],
        null,
      ),
    )
    const written = session.project
    close(file)
    expect(readdirSync(folder)).toEqual(['项目.nianbao'])
    const again = open()
    expect(again.stored.project).toEqual(written)
    expect(again.stored.project.indicators.map(({ id }) => id)).toEqual(['结婚登记', '低保', '孤儿'])
    expect(again.stored.entries.map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'import'],
      [2, 'paste'],
      [3, 'structure'],
    ])
    expect(valueOf(again.change(1)).edits).toEqual(filled)
    expect(valueOf(again.change(1)).reason).toBe('初稿')
  })

  it('carries templates, a draft with its answers, and settled findings, and says nothing of them where there are none', () => {
    const file = create()
    const session = sessionOf(file)
    const template = { id: 'own-1', name: '本局年报', text: '甲'.repeat(200_000), origin: null }
    const draft = { file: '去年.docx', year: 2024, baseYear: null, report: '{"blocks":[]}', answers: {} }
    valueOf(session.edit('settings', [{ tag: 'template', id: template.id, template }], null))
    valueOf(session.edit('settings', [{ tag: 'draft', draft }], null))
    valueOf(session.edit('settings', [{ tag: 'answer', number: '3:5', answer: '{}' }], null))
    valueOf(session.edit('settings', [{ tag: 'settled', finding: '41.5%', reason: '口径不同' }], null))
    for (const one of opened.splice(0)) one.close()
    const again = open()
    expect(again.stored.project).toMatchObject({
      templates: [template],
      draft: { ...draft, answers: { '3:5': '{}' } },
      settled: { '41.5%': '口径不同' },
    })
    const later = sessionOf(again)
    for (let step = 0; step < 4; step += 1) valueOf(later.undo())
    for (const one of opened.splice(0)) one.close()
    const plain = open().stored.project
    expect([plain.templates, plain.draft, plain.settled]).toEqual([undefined, undefined, undefined])
  })

  it('keeps other programs out while it is open, and lets them in afterwards', () => {
    const file = create()
    expect(askChild('open', pathOf())).toEqual({ codes: ['project.locked'] })
    expect(codesOf(projectStore.open(pathOf()))).toEqual(['project.locked'])
    expect(codesOf(projectStore.create(pathOf(), emptyProject))).toEqual(['project.locked'])
    close(file)
    expect(askChild('open', pathOf())).toEqual({ readOnly: null, figures: 0, edited: 'ok', copied: 'ok' })
  })

  it('is not replaced by a copy while another program has it open', async () => {
    close(create(pathOf('别人')))
    const child = spawn(process.execPath, [program, 'hold', pathOf('别人')])
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const file = create()
    expect(codesOf(file.saveCopy(pathOf('别人'), file.stored.project))).toEqual(['project.locked'])
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    valueOf(file.saveCopy(pathOf('别人'), file.stored.project))
    expect(codesOf(file.saveCopy(pathOf(), file.stored.project))).toEqual(['project.copy-onto-itself'])
    expect(codesOf(file.saveCopy(join(folder, '无', '副本.nianbao'), file.stored.project))).toEqual([
      'project.copy-failed',
    ])
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

const removal: Edit = {
  tag: 'figure',
  place: { indicator: '孤儿', region: '甲县', period: yearPeriod(2022) },
  figure: null,
}

/** What another program does to a file. */
function changeFile(path: string, statements: string): void {
  const database = openDatabase(path, false)
  database.exec(statements)
  database.close()
}

describe('a file that cannot be opened', () => {
  const refused = (path: string): readonly string[] => {
    const before = readFileSync(path)
    const result = projectStore.open(path)
    expect(readFileSync(path).equals(before)).toBe(true)
    if (!result.ok) expect(result.error.map((issue) => formatIssue(issue, 'zh-CN')).join()).toContain(path)
    return codesOf(result)
  }

  it('is named for what it is, and not touched', () => {
    expect(codesOf(projectStore.open(pathOf('无')))).toEqual(['project.not-found'])
    expect(codesOf(projectStore.open(folder))).toEqual(['project.not-a-project'])
    writeFileSync(pathOf(), '')
    expect(refused(pathOf())).toEqual(['project.not-a-project'])
    writeFileSync(pathOf(), 'PK\u0003\u0004'.repeat(100))
    expect(refused(pathOf())).toEqual(['project.not-a-project'])
    const other = openDatabase(join(folder, '别的.nianbao'), false)
    other.exec('CREATE TABLE figures (a)')
    other.close()
    expect(refused(join(folder, '别的.nianbao'))).toEqual(['project.not-a-project'])
    expect(existsSync(`${pathOf()}-journal`)).toBe(false)
  })

  it('may be of a newer version', () => {
    close(create())
    const bytes = readFileSync(pathOf())
    bytes.writeUInt32BE(schemaVersion + 1, 60)
    writeFileSync(pathOf(), bytes)
    expect(refused(pathOf())).toEqual(['project.newer-version'])
    expect(readdirSync(folder)).toEqual(['项目.nianbao'])
  })

  it('may be damaged in a page, cut off, or hold what nobody wrote', () => {
    const file = create()
    valueOf(sessionOf(file).edit('import', filled, null))
    close(file)
    const whole = readFileSync(pathOf())
    const torn = Buffer.from(whole)
    torn.fill(0x55, 4096, whole.length - 4096)
    writeFileSync(pathOf('破页'), torn)
    expect(refused(pathOf('破页'))).toEqual(['project.damaged'])
    writeFileSync(pathOf('截断'), whole.subarray(0, 5000))
    expect(refused(pathOf('截断'))).toEqual(['project.damaged'])
    const other = [
      `UPDATE blocks SET data = x'00'`,
      `UPDATE blocks SET data = CAST('文' AS BLOB) WHERE list = 'figures'`,
      `DELETE FROM blocks WHERE list = 'figures'`,
      `DELETE FROM blocks WHERE list = 'figures'; UPDATE blocks SET list = 'figures' WHERE list = 'indicators'`,
      `DELETE FROM changes`,
      `UPDATE changes SET id = 2`,
    ]
    for (const statement of other) {
      copyFileSync(pathOf(), pathOf('怪值'))
      changeFile(pathOf('怪值'), statement)
      expect(refused(pathOf('怪值'))).toEqual(['project.damaged'])
    }
    expect(open().stored.project.figures).toHaveLength(5)
  })
})

describe('an older file', () => {
  it('is upgraded after a backup beside it, with the history of its figures', () => {
    copyFileSync('test/fixtures/projects/version-1.nianbao', pathOf())
    const before = readFileSync(pathOf())
    const file = open()
    const place = { indicator: '孤儿', region: null, period: yearPeriod(2024) }
    const numbers = valueOf(file.history(place)).map(({ figure }) => figure?.value)
    expect(numbers).toEqual([
      { tag: 'number', number: 15 },
      { tag: 'number', number: 14.5 },
    ])
    valueOf(sessionOf(file).edit('edit', [figureEdit(figureOf('孤儿', 2024, 16))], null))
    close(file)
    expect(readdirSync(folder).sort()).toEqual(['年报快照', '项目.nianbao', '项目.v1.bak.nianbao'].sort())
    const backup = openDatabase(pathOf('项目.v1.bak'), false)
    expect(backup.get('PRAGMA user_version')).toMatchObject({ user_version: 1 })
    expect(backup.get('SELECT number FROM figures')).toMatchObject({ number: 15 })
    backup.close()
    writeFileSync(pathOf(), before)
    close(open())
    expect(readdirSync(folder)).toContain('项目.v1.bak2.nianbao')
    expect(open().stored.entries).toHaveLength(2)
  })

  it('knows derived indicators from then on', () => {
    copyFileSync('test/fixtures/projects/version-1.nianbao', pathOf())
    const file = open()
    const [indicator] = file.stored.project.indicators
    if (!indicator) throw new Error('no indicator')
    expect(indicator.formula).toBeNull()
    const formula = { tag: 'growth', of: indicator.id } as const
    const derived = { ...indicator, id: '增速', name: '增速', unit: '%', formula }
    valueOf(
      sessionOf(file).edit('structure', [{ tag: 'indicator', id: '增速', indicator: derived, position: 1 }], null),
    )
    close(file)
    expect(open().stored.project.indicators[1]).toEqual(derived)
  })

  it.each([1, 2, 3, 4])('of version %i loses nothing', (version) => {
    const original = `test/fixtures/projects/version-${version}.nianbao`
    copyFileSync(original, pathOf())
    const before = openDatabase(pathOf(), false)
    const changes = before.all('SELECT edits, inverse, kind, reason, of, at FROM changes ORDER BY id')
    const figures = before.all('SELECT indicator, region, number FROM figures ORDER BY ordinal')
    before.close()
    const file = open()
    const { project } = file.stored
    expect(project.figures.map(({ indicator, region }) => [indicator, region])).toEqual(
      figures.map(({ indicator, region }) => [indicator, region]),
    )
    expect(project.figures.map(({ value }) => (value.tag === 'number' ? value.number : null))).toEqual(
      figures.map(({ number }) => number),
    )
    const kept = [...valueOf(file.changes(100))].reverse()
    expect(kept.map(({ kind, reason, of, at }) => ({ kind, reason, of, at }))).toEqual(
      changes.map(({ kind, reason, of, at }) => ({ kind, reason, of, at })),
    )
    kept.forEach((change, at) => {
      const { edits, inverse } = changes[at] ?? {}
      expect(change.edits.length).toBe((JSON.parse(String(edits)) as unknown[]).length)
      expect(change.inverse.length).toBe((JSON.parse(String(inverse)) as unknown[]).length)
    })
    if (version > 1) expect(project).toMatchObject({ name: '二〇二四年', overrides: [{ block: 3 }] })
    if (version === 4) expect(valueOf(file.source('import-1'))).toMatchObject({ file: '甲.xlsx', size: 4 })
    close(file)
    expect(open().stored.project).toEqual(project)
    const names = readdirSync(folder).filter((name) => name.endsWith('.nianbao'))
    expect(names.sort()).toEqual(['项目.nianbao', `项目.v${version}.bak.nianbao`].sort())
  })

  it('stays as it is when it can only be read', () => {
    copyFileSync('test/fixtures/projects/version-1.nianbao', pathOf())
    const before = readFileSync(pathOf())
    chmodSync(pathOf(), 0o444)
    expect(askChild('open', pathOf(), '--nobody')).toEqual({ codes: ['project.old-read-only'] })
    expect(readFileSync(pathOf()).equals(before)).toBe(true)
  })
})

describe('a file or folder without the right to write', () => {
  it('is open for reading, with the reason', () => {
    const file = create()
    valueOf(sessionOf(file).edit('import', filled, null))
    close(file)
    chmodSync(pathOf(), 0o644)
    const readOnly = (code: string): object => ({ readOnly: code, figures: 5, edited: [code], copied: 'ok' })
    expect(askChild('open', pathOf(), '--nobody')).toEqual(readOnly('project.read-only-file'))
    chmodSync(pathOf(), 0o666)
    expect(askChild('open', pathOf(), '--nobody')).toEqual(readOnly('project.read-only-folder'))
    expect(readdirSync(folder)).toEqual(['项目.nianbao'])
  })
})

describe('a disk that gives out during an edit', () => {
  it('does not acknowledge what a vanished folder cannot keep, and goes on when it is back', () => {
    mkdirSync(join(folder, 'U盘'))
    const path = join(folder, 'U盘', '项目.nianbao')
    const file = create(path)
    const session = sessionOf(file)
    valueOf(session.edit('import', filled, null))
    renameSync(join(folder, 'U盘'), join(folder, '拔下'))
    const edit = (): ReturnType<ProjectSession['edit']> =>
      session.edit('edit', [figureEdit(figureOf('孤儿', 2024, 99))], null)
    expect(codesOf(edit())).toEqual(['project.vanished'])
    expect(session.nextChange).toBe(2)
    valueOf(session.saveCopy(pathOf('救出')))
    expect(open(pathOf('救出')).stored.project).toEqual(session.project)
    renameSync(join(folder, '拔下'), join(folder, 'U盘'))
    expect(valueOf(edit()).change.id).toBe(2)
    close(file)
    expect(open(path).stored.project).toEqual(session.project)
  })

  it('saves what is in memory when the file can be read no more, and says that the history is missing', () => {
    // More than SQLite keeps of a file in its own memory.
    const file = valueOf(projectStore.create(pathOf(), syntheticProject(2_000, 15)))
    opened.push(file)
    const session = sessionOf(file)
    const [figure] = file.stored.project.figures
    if (!figure) throw new Error('no figure')
    const bytes = Uint8Array.from({ length: 4_000_000 }, (_, at) => (at * 2_654_435_761) >>> 13)
    const source = { import: 'i', file: '甲.xlsx', sha256: 'x', size: bytes.length, bytes, readings: new Uint8Array() }
    valueOf(session.edit('import', [figureEdit({ ...figure, value: { tag: 'number', number: 99 } })], null, source))
    writeFileSync(pathOf(), readFileSync(pathOf()).fill(0xff, 4096))
    const issues = valueOf(session.saveCopy(pathOf('救出')))
    expect(issues.map(({ code }) => code)).toEqual(['project.copy-without-history'])
    expect(open(pathOf('救出')).stored).toEqual({ project: session.project, entries: [] })
    expect(codesOf(session.saveCopy(join(folder, '无', '副本.nianbao')))).toEqual(['project.copy-failed'])
  })

  it('takes back a change that reached the disk without being acknowledged, before its number is used again', () => {
    const file = create()
    const session = sessionOf(file)
    valueOf(session.edit('import', filled, null))
    const start = session.project
    const lost = [
      figureEdit(figureOf('孤儿', 2024, 1)),
      figureEdit(figureOf('孤儿', 1999, 1)),
      indicatorEdit('多余', 0),
    ]
    const kept = [figureEdit(figureOf('孤儿', 2023, 2)), { tag: 'name', name: '改' } as const]
    for (const edits of [lost, kept]) {
      const { project, inverse } = applyEdits(start, edits)
      valueOf(
        file.append(start, project, {
          id: 2,
          at: '2026-03-05T09:00:00.000Z',
          kind: 'edit',
          reason: null,
          edits,
          inverse,
          of: null,
        }),
      )
    }
    close(file)
    const again = open()
    expect(again.stored.project).toEqual(applyEdits(start, kept).project)
    expect(again.stored.entries).toHaveLength(2)
    const place = { indicator: '孤儿', region: null, period: yearPeriod(2024) }
    expect(valueOf(again.history(place)).map(({ change }) => change)).toEqual([1])
  })

  it('does not write into a file that took the place of its own', () => {
    const file = create()
    const session = sessionOf(file)
    renameSync(pathOf(), pathOf('移走'))
    copyFileSync(pathOf('移走'), pathOf())
    expect(codesOf(session.edit('edit', [{ tag: 'name', name: '改' }], null))).toEqual(['project.vanished'])
  })

  it('keeps everything acknowledged when the disk is full, and stays usable', () => {
    const file = create()
    valueOf(sessionOf(file).edit('structure', [indicatorEdit('甲')], null))
    close(file)
    // The system refuses to let any file of the child grow beyond 4,000 blocks of 512 or 1,024 bytes.
    const run = spawnSync('sh', ['-c', `ulimit -f 4000; exec "$0" "$@"`, process.execPath, program, 'fill', pathOf()], {
      encoding: 'utf8',
    })
    const told = JSON.parse(run.stdout) as { acknowledged: number; codes: readonly string[]; kept: unknown }
    expect(told.acknowledged).toBeGreaterThan(1)
    expect(['project.disk-full', 'project.write-failed']).toContain(told.codes[0])
    expect(told.kept).toEqual({ tag: 'number', number: told.acknowledged - 1 })
    const { project, entries } = open().stored
    const last = told.acknowledged + (told.codes[1] === 'ok' ? 1 : 0)
    expect(entries.at(-1)?.id).toBe(last)
    expect(project.figures[0]?.value).toEqual(told.kept)
  })
})
