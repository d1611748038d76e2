import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildReport } from '../../../electron/jobs/report/build-report'
import { buildApiHandler, type RunningApi } from '../../../electron/jobs/session/build-api-handler'
import { parseRange } from '../../../shared/sheet/cell-address'
import type { ApiEvent, ArgumentsOf, Method, ProjectState, ValueOf } from '../../../shared/api/contract'
import { methods } from '../../../shared/api/methods'
import { rangeAddress } from '../../../shared/sheet/cell-address'
import { figureKey } from '../../../shared/model/dataset'
import type { Figure } from '../../../shared/model/figure'
import { yearPeriod } from '../../../shared/model/period'
import { applyEdits } from '../../../shared/project/apply-edits'
import type { Result } from '../../../shared/result'
import { apiPorts, type TestPorts } from '../../helpers/project/api-ports'
import { editWorkbook } from '../../helpers/workbook/edit-workbook'
import { exampleBytes } from '../../helpers/report/build-example'
import { callAsWindow } from '../../helpers/project/call-as-window'
import { codesOf, figureEdit, indicatorEdit, figureOf, valueOf } from '../../helpers/project/project'

let folder: string
let ports: TestPorts
let api: RunningApi

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  ports = apiPorts(folder)
  api = buildApiHandler(ports)
})
afterEach(async () => {
  await api.close()
  rmSync(folder, { recursive: true, force: true })
})

function ask<M extends Method>(method: M, given: ArgumentsOf<M>): Promise<Result<ValueOf<M>>> {
  return callAsWindow(api.call, method, given)
}

async function answer<M extends Method>(method: M, given: ArgumentsOf<M>): Promise<ValueOf<M>> {
  return valueOf(await ask(method, given))
}

function numberAt(state: ProjectState, indicator: string, year: number): number | null {
  const key = figureKey(indicator, yearPeriod(year), null)
  const figure = state.project.figures.find((entry) => figureKey(entry.indicator, entry.period, entry.region) === key)
  return figure?.value.tag === 'number' ? figure.value.number : null
}

async function current(): Promise<ProjectState> {
  const state = await answer('project.current', null)
  if (!state) throw new Error('no project is open')
  return state
}

async function reopen(): Promise<ProjectState> {
  const { file } = await current()
  await answer('project.close', null)
  return answer('project.open', { file })
}

const byKey = (figures: readonly Figure[]): readonly Figure[] =>
  [...figures].sort((figure, other) => (JSON.stringify(figure) < JSON.stringify(other) ? -1 : 1))

describe('the pages of the report', () => {
  it('name what stands on each by the template, and follow an edit', async () => {
    await answer('project.openExample', { template: 'annual-summary' })
    const pages = await answer('report.pages', null)
    expect(pages.length).toBeGreaterThan(2)
    const origins = pages.flatMap(({ pieces }) => pieces.map(({ origin }) => origin))
    expect(origins[0]).toBe(0)
    expect(origins.every((origin) => origin >= 0)).toBe(true)
    expect(await answer('report.pages', null)).toEqual(pages)
  })

  it('are refused without a project', async () => {
    expect(await ask('report.pages', null)).toMatchObject({ ok: false, error: [{ code: 'project.none-open' }] })
  })
})

describe('the example', () => {
  it('opens filled, gives the same report as the command line, and is the same after closing', async () => {
    const state = await answer('project.openExample', { template: 'annual-summary' })
    const built = valueOf(
      await buildReport(
        {
          workbook: 'templates/annual-summary/example.xlsx',
          template: 'annual-summary',
          year: state.project.report.year,
          baseYear: null,
          region: null,
          settings: {},
          date: '2026-03-05',
        },
        { ...ports, progress: () => undefined },
      ),
    )
    expect(state.project.figures.length).toBeGreaterThan(100)
    expect(byKey(state.project.figures)).toEqual(byKey([...built.dataset.figures]))
    expect(state.project.years).toContain(state.project.report.year)
    const target = ports.tokens.give(join(folder, '总结.xlsx'))
    const wanted = { formats: ['xlsx'], profile: 'news', name: '报告', target, replaces: null } as const
    const shown = built.document.figures.map(({ text }) => text)
    const stale = shown.with(1, '1.0')
    expect(codesOf(await ask('report.export', { ...wanted, shown: stale }))).toEqual(['export.other-preview'])
    expect(codesOf(await ask('report.export', { ...wanted, shown: shown.slice(1) }))).toEqual(['export.other-preview'])
    expect(existsSync(join(folder, '总结.xlsx'))).toBe(false)
    const exported = await answer('report.export', { ...wanted, shown })
    expect(exported.files.map(({ name }) => name)).toEqual(['总结.xlsx'])
    expect(exported.files[0]?.bytes).toBe(readFileSync(join(folder, '总结.xlsx')).byteLength)
    expect((await reopen()).project).toEqual(state.project)
  })
})

describe('a session', () => {
  it('undoes and redoes over a reopening, and forgets redo after a new edit', async () => {
    await answer('project.create', { name: '甲', target: null })
    await answer('project.edit', { kind: 'structure', edits: [indicatorEdit('孤儿')], reason: null })
    await answer('project.edit', { kind: 'edit', edits: [figureEdit(figureOf('孤儿', 2024, 14.5))], reason: null })
    await answer('project.edit', { kind: 'edit', edits: [figureEdit(figureOf('孤儿', 2024, 15))], reason: '更正' })
    const undone = await answer('project.undo', null)
    expect([undone?.change.kind, undone?.change.of, undone?.undo?.id, undone?.redo?.id]).toEqual(['undo', 3, 2, 3])
    let state = await reopen()
    expect([numberAt(state, '孤儿', 2024), state.undo?.id, state.redo?.id]).toEqual([14.5, 2, 3])
    await answer('project.undo', null)
    expect(numberAt(await current(), '孤儿', 2024)).toBeNull()
    await answer('project.redo', null)
    const redone = await answer('project.redo', null)
    expect([redone?.change.kind, redone?.change.of, redone?.redo]).toEqual(['redo', 3, null])
    state = await reopen()
    expect([numberAt(state, '孤儿', 2024), state.undo?.id]).toEqual([15, 3])
    await answer('project.undo', null)
    const edited = await answer('project.edit', {
      kind: 'edit',
      edits: [figureEdit(figureOf('孤儿', 2024, 16))],
      reason: null,
    })
    expect(edited.redo).toBeNull()
    expect(await answer('project.redo', null)).toBeNull()
    const history = await answer('project.history', {
      place: { indicator: '孤儿', region: null, period: yearPeriod(2024) },
    })
    const numbers = history.map(({ figure }) => (figure?.value.tag === 'number' ? figure.value.number : null))
    expect(numbers).toEqual([16, 14.5, 15, 14.5, null, 14.5, 15, 14.5])
    expect(history.find(({ change }) => change === 3)?.reason).toBe('更正')
    expect((await answer('project.changes', { limit: 2 })).map(({ id }) => id)).toEqual([9, 8])
  })

  it('goes on under another name with the whole history, and leaves the file of before as it was', async () => {
    await answer('project.create', { name: '甲', target: null })
    await answer('project.edit', { kind: 'structure', edits: [indicatorEdit('孤儿')], reason: null })
    await answer('project.edit', { kind: 'edit', edits: [figureEdit(figureOf('孤儿', 2024, 14.5))], reason: null })
    const { file: before } = await current()
    const { state, issues } = await answer('project.saveAs', { name: '乙', target: null })
    expect([state.project.name, state.file.name, issues]).toEqual(['乙', '乙.nianbao', []])
    await answer('project.edit', { kind: 'edit', edits: [figureEdit(figureOf('孤儿', 2024, 15))], reason: null })
    const place = { indicator: '孤儿', region: null, period: yearPeriod(2024) }
    expect(await answer('project.history', { place })).toHaveLength(2)
    expect(numberAt(await reopen(), '孤儿', 2024)).toBe(15)
    const first = await answer('project.open', { file: before })
    expect([first.project.name, numberAt(first, '孤儿', 2024)]).toEqual(['甲', 14.5])
  })

  it('stays where it is when the other place refuses', async () => {
    await answer('project.create', { name: '甲', target: null })
    const nowhere = ports.tokens.give(join(folder, '无', '乙.nianbao'))
    expect(codesOf(await ask('project.saveAs', { name: '乙', target: nowhere }))).toEqual(['project.copy-failed'])
    expect((await current()).project.name).toBe('甲')
    await answer('project.edit', { kind: 'structure', edits: [indicatorEdit('孤儿')], reason: null })
  })

  it('answers each edit so that a copy kept by the window stays equal', async () => {
    const before = await answer('project.openExample', { template: 'annual-summary' })
    const place = { indicator: '孤儿', region: null, period: yearPeriod(2022) }
    const { change } = await answer('project.edit', {
      kind: 'edit',
      edits: [
        { tag: 'figure', place, figure: null },
        { tag: 'year', year: 2030, isThere: true },
      ],
      reason: null,
    })
    expect(applyEdits(before.project, change.edits).project).toEqual((await current()).project)
    await answer('project.undo', null)
    const after = await current()
    expect({ ...after.project, figures: byKey(after.project.figures) }).toEqual({
      ...before.project,
      figures: byKey(before.project.figures),
    })
  })

  it('refuses figures of an unknown indicator, and two indicators of one name', async () => {
    await answer('project.create', { name: '甲', target: null })
    const orphan = [figureEdit(figureOf('孤儿', 2024, 1))]
    expect(codesOf(await ask('project.edit', { kind: 'edit', edits: orphan, reason: null }))).toEqual([
      'project.orphan-figure',
    ])
    await answer('project.edit', { kind: 'structure', edits: [indicatorEdit('孤儿'), ...orphan], reason: null })
    const removal = [{ tag: 'indicator', id: '孤儿', indicator: null, position: 0 } as const]
    expect(codesOf(await ask('project.edit', { kind: 'structure', edits: removal, reason: null }))).toEqual([
      'project.orphan-figure',
    ])
    const twin = { ...indicatorEdit('孤 儿'), id: '二' } as ReturnType<typeof indicatorEdit>
    const named =
      twin.tag === 'indicator' && twin.indicator ? { ...twin, indicator: { ...twin.indicator, id: '二' } } : twin
    expect(codesOf(await ask('project.edit', { kind: 'structure', edits: [named], reason: null }))).toEqual([
      'project.duplicate-name',
    ])
    expect((await current()).revision).toBe(1)
  })

  it('keeps the open project when another cannot be opened, and saves a copy with all its history', async () => {
    await answer('project.create', { name: '甲', target: null })
    await answer('project.edit', { kind: 'structure', edits: [indicatorEdit('孤儿')], reason: null })
    const none = ports.tokens.give(join(folder, '无.nianbao'))
    expect(codesOf(await ask('project.open', { file: none }))).toEqual(['project.not-found'])
    const { file: copy } = await answer('project.saveCopy', { target: ports.tokens.give(join(folder, '副本.nianbao')) })
    expect(copy.name).toBe('副本.nianbao')
    const opened = await answer('project.open', { file: copy })
    expect([opened.file.name, opened.revision, opened.undo?.id]).toEqual(['副本.nianbao', 1, 1])
    await answer('project.close', null)
    expect(readdirSync(folder).sort()).toEqual(['副本.nianbao', '甲.nianbao'])
  })
})

function lastNumber(row: ExcelJS.Row): ExcelJS.Cell {
  let last = row.getCell(2)
  row.eachCell((cell) => {
    if (typeof cell.value === 'number') last = cell
  })
  return last
}

describe('the import', () => {
  async function changedExample(): Promise<string> {
    const path = join(folder, 'example.xlsx')
    const bytes = await editWorkbook(await exampleBytes('annual-summary'), (workbook) => {
      for (const sheet of workbook.worksheets.filter(({ name }) => name !== '资料来源')) {
        sheet.eachRow((row) => {
          if (row.getCell(1).text === '结婚登记') lastNumber(row).value = 999.5
          if (row.getCell(1).text === '孤儿（万人）') row.getCell(1).value = '困境儿童（万人）'
        })
      }
    })
    writeFileSync(path, bytes)
    return path
  }

  it('writes nothing before it is accepted, then what was chosen as one change', async () => {
    await answer('project.openExample', { template: 'annual-summary' })
    const preview = await answer('import.read', { file: ports.tokens.give(await changedExample()) })
    expect(preview.sheets[0]?.rows.length).toBeGreaterThan(3)
    const differences = await answer('import.compare', { id: preview.id })
    const changed = differences.filter(({ kind }) => kind === 'changed')
    expect(changed.map(({ indicatorName }) => indicatorName)).toContain('结婚登记')
    expect(changed.some(({ after }) => after?.value.tag === 'number' && after.value.number === 999.5)).toBe(true)
    const vanished = differences.filter(({ kind }) => kind === 'vanished')
    expect(new Set(vanished.map(({ indicatorName }) => indicatorName))).toEqual(new Set(['孤儿']))
    expect((await current()).revision).toBe(1)
    const keys = [...changed, ...vanished.slice(0, 1)].map(({ place }) =>
      figureKey(place.indicator, place.period, place.region),
    )
    const accepted = await answer('import.accept', { id: preview.id, keys })
    expect([accepted.change.kind, accepted.change.id]).toEqual(['import', 2])
    const rest = await answer('import.compare', { id: preview.id })
    expect(rest.filter(({ kind }) => kind === 'changed')).toEqual([])
    expect(rest.filter(({ kind }) => kind === 'vanished')).toHaveLength(vanished.length - 1)
    const { project } = await reopen()
    expect(project.imports.map(({ file, figures }) => [file, figures])).toEqual([
      ['example.xlsx', project.imports[0]?.figures],
      ['example.xlsx', keys.length],
    ])
    await answer('project.undo', null)
    expect((await current()).project.imports).toHaveLength(1)
  })

  it('reads copied cells as it reads a workbook, and keeps their place in the range as source', async () => {
    await answer('project.create', { name: '甲', target: null })
    const cells = {
      rows: [
        ['指标', '单位', '2021年', '2022年'],
        ['结婚登记', '万对', '1,764.3', '683.5'],
        ['离婚登记', '万对', '—', '约210'],
      ],
      merges: [],
    }
    const preview = await answer('import.readCells', { name: '粘贴的表格', cells })
    expect(preview.sheets.map(({ name }) => name)).toEqual(['粘贴的表格'])
    await answer('import.accept', { id: preview.id, keys: 'all' })
    const state = await current()
    expect(numberAt(state, '结婚登记', 2021)).toBe(1764.3)
    expect(numberAt(state, '离婚登记', 2021)).toBeNull()
    const hedged = state.project.figures.find(({ qualifier }) => qualifier?.word === '约')
    expect(hedged?.source).toMatchObject({ file: '粘贴的表格', sheet: '粘贴的表格', cell: 'D3', raw: '约210' })
    expect(state.project.imports.map(({ file }) => file)).toEqual(['粘贴的表格'])
  })

  it('takes a correction, and knows nothing of an import that was discarded', async () => {
    await answer('project.create', { name: '甲', target: null })
    const preview = await answer('import.read', { file: ports.tokens.give(await changedExample()) })
    const [table] = preview.recognised.sheets.flatMap(({ tables }) => tables)
    if (!table) throw new Error('no table')
    expect(parseRange(rangeAddress(table.range))).toEqual(table.range)
    const corrected = await answer('import.correct', {
      id: preview.id,
      corrections: [
        {
          ...{ sheet: table.sheet, range: table.range, isIgnored: true, headerRows: null, labelColumns: null },
          ...{ title: null, unit: null, year: null, matches: {} },
        },
      ],
    })
    const count = (tables: typeof preview): number => tables.recognised.sheets.flatMap((sheet) => sheet.tables).length
    expect(count(corrected)).toBe(count(preview) - 1)
    await answer('import.discard', { id: preview.id })
    expect(codesOf(await ask('import.compare', { id: preview.id }))).toEqual(['project.import-unknown'])
  })
})

describe('the methods', () => {
  it('refuse what is not of the contract', async () => {
    expect(codesOf(await api.call('project.destroy', null, null))).toEqual(['api.unknown-method'])
    expect(codesOf(await api.call('constructor', null, null))).toEqual(['api.unknown-method'])
    for (const method of methods) {
      expect([method, codesOf(await callAsWindow(api.call, method, { evil: true } as never))]).toEqual([
        method,
        ['api.bad-arguments'],
      ])
    }
    const chosenByNobody = { file: { token: '/etc/passwd', name: 'passwd' } }
    expect(codesOf(await callAsWindow(api.call, 'project.open', chosenByNobody as never))).toEqual(['api.unknown-file'])
    expect(codesOf(await callAsWindow(api.call, 'import.read', chosenByNobody as never))).toEqual(['api.unknown-file'])
    expect(codesOf(await callAsWindow(api.call, 'template.read', { id: '../../package.json' }))).toEqual([
      'api.bad-arguments',
    ])
  })

  it('refuse edits that are not whole', async () => {
    await answer('project.create', { name: '甲', target: null })
    const whole = figureEdit(figureOf('孤儿', 2024, 1))
    const bad: readonly unknown[] = [
      { ...whole, extra: 1 },
      { ...whole, place: { indicator: '别的', region: null, period: yearPeriod(2024) } },
      { ...whole, figure: { ...figureOf('孤儿', 2024, Number.NaN) } },
      { ...whole, figure: { ...figureOf('孤儿', 2024, 1), note: '\ud800' } },
      { tag: 'year', year: '2024', isThere: true },
    ]
    for (const edit of bad) {
      expect(
        codesOf(await callAsWindow(api.call, 'project.edit', { kind: 'edit', edits: [edit], reason: null } as never)),
      ).toEqual(['api.bad-arguments'])
    }
    expect(
      codesOf(await callAsWindow(api.call, 'project.edit', { kind: 'undo', edits: [whole], reason: null } as never)),
    ).toEqual(['api.bad-arguments'])
  })

  it('describe the program, and say that nothing is open', async () => {
    const { templates, recent } = await answer('app.describe', null)
    expect(templates.map(({ id, hasExample }) => [id, hasExample])).toEqual([
      ['annual-summary', true],
      ['decade-review', true],
    ])
    expect(recent).toEqual([])
    expect(codesOf(await ask('project.undo', null))).toEqual(['project.none-open'])
    expect(await answer('project.current', null)).toBeNull()
  })

  it('cancel an import at its next step', async () => {
    const events: ApiEvent[] = []
    api.listen((event) => {
      events.push(event)
      if (event.tag === 'progress' && event.step === 'read-workbook') void api.call('task.cancel', null, null)
    })
    const file = ports.tokens.give('templates/annual-summary/example.xlsx')
    expect(codesOf(await ask('import.read', { file }))).toEqual(['api.cancelled'])
    expect(events.map((event) => event.tag === 'progress' && event.step)).toEqual(['read-workbook'])
  })
})
