import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildApiHandler, type RunningApi } from '../../../electron/jobs/session/build-api-handler'
import type { ApiEvent, ArgumentsOf, CallOrigin, Method, ProjectState, ValueOf } from '../../../shared/api/contract'
import type { Result } from '../../../shared/result'
import { apiPorts, type TestPorts } from '../../helpers/project/api-ports'
import { callAsWindow, originNow } from '../../helpers/project/call-as-window'
import { codesOf, figureEdit, figureOf, indicatorEdit, valueOf } from '../../helpers/project/project'

let folder: string
let ports: TestPorts
let api: RunningApi
const events: ApiEvent[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-windows-'))
  ports = apiPorts(folder)
  api = buildApiHandler(ports)
  events.length = 0
  api.listen((event) => void events.push(event))
})
afterEach(async () => {
  await api.close()
  rmSync(folder, { recursive: true, force: true })
})

function ask<M extends Method>(method: M, given: ArgumentsOf<M>, origin: CallOrigin): Promise<Result<ValueOf<M>>> {
  return api.call(method, given, origin) as Promise<Result<ValueOf<M>>>
}

async function create(name: string, window: string): Promise<ProjectState> {
  const state = valueOf(await callAsWindow(api.call, 'project.create', { name, target: null }, window))
  const edits = [indicatorEdit('孤儿'), indicatorEdit('低保', 1), figureEdit(figureOf('孤儿', 2024, 1))]
  valueOf(await callAsWindow(api.call, 'project.edit', { kind: 'structure', edits, reason: null }, window))
  return state
}

const typed = (indicator: string, year: number, number: number): ArgumentsOf<'project.edit'> => ({
  kind: 'edit',
  edits: [figureEdit(figureOf(indicator, year, number))],
  reason: null,
})

async function figures(): Promise<readonly unknown[]> {
  const state = valueOf(await callAsWindow(api.call, 'project.current', null))
  return (state?.project.figures ?? []).map(({ value }) => (value.tag === 'number' ? value.number : value.tag))
}

describe('a change that names its project', () => {
  it('is refused when another project is open by then, whatever it does', async () => {
    await create('甲', 'a')
    const before = await originNow(api.call, 'a')
    await create('乙', 'b')
    const asked: readonly (readonly [Method, unknown])[] = [
      ['project.edit', typed('孤儿', 2024, 99)],
      ['project.undo', null],
      ['project.redo', null],
      ['project.close', null],
      ['project.saveAs', { name: '丙', target: null }],
      ['import.accept', { id: 'import-1', keys: 'all' }],
      [
        'report.export',
        { ...{ formats: ['xlsx'], profile: 'news', name: '报告' }, place: null, shown: null, replaces: null },
      ],
      ['snapshot.list', null],
    ]
    for (const [method, given] of asked) {
      expect([method, codesOf(await api.call(method, given, before))]).toEqual([method, ['project.other-open']])
    }
    expect(await figures()).toEqual([1])
    expect(codesOf(await api.call('project.edit', typed('孤儿', 2024, 9), null))).toEqual(['project.other-open'])
  })

  it('is refused when what it touches was changed by another window since, and only then', async () => {
    await create('甲', 'a')
    const seen = await originNow(api.call, 'a')
    valueOf(await ask('project.edit', typed('孤儿', 2024, 2), { ...seen, window: 'b', call: 'b1' }))
    expect(codesOf(await ask('project.edit', typed('孤儿', 2024, 3), seen))).toEqual(['project.changed-meanwhile'])
    valueOf(await ask('project.edit', typed('低保', 2024, 4), { ...seen, call: 'a2' }))
    expect(await figures()).toEqual([2, 4])
    expect(codesOf(await ask('project.undo', null, { ...seen, call: 'a3' }))).toEqual(['project.changed-meanwhile'])
  })

  it('may have several others of the same window on the way before it', async () => {
    await create('甲', 'a')
    const seen = await originNow(api.call, 'a')
    for (let number = 10; number < 15; number += 1) {
      valueOf(await ask('project.edit', typed('孤儿', 2024, number), { ...seen, call: `quick-${number}` }))
    }
    expect(await figures()).toEqual([14])
    valueOf(await ask('project.undo', null, { ...seen, call: 'undo' }))
    expect(await figures()).toEqual([13])
  })

  it('is done once when its call is sent again because the answer got lost', async () => {
    await create('甲', 'a')
    const seen = await originNow(api.call, 'a')
    valueOf(await ask('project.edit', typed('孤儿', 2024, 2), { ...seen, call: 'one' }))
    valueOf(await ask('project.edit', typed('孤儿', 2024, 3), { ...seen, call: 'two' }))
    const undone = { ...seen, call: 'three' }
    const first = valueOf(await ask('project.undo', null, undone))
    expect(valueOf(await ask('project.undo', null, undone))).toEqual(first)
    expect(await figures()).toEqual([2])
  })

  it('is told to every window, and so is the opening of another project', async () => {
    const { id } = await create('甲', 'a')
    expect(events).toContainEqual({ tag: 'opened', project: id, name: '甲.nianbao', window: 'a' })
    const told = events.filter(({ tag }) => tag === 'changed')
    expect(told).toMatchObject([{ project: id, window: 'a', change: { change: { id: 1, kind: 'structure' } } }])
    await callAsWindow(api.call, 'project.close', null, 'b')
    expect(events.at(-1)).toEqual({ tag: 'opened', project: null, name: '', window: 'b' })
  })
})

describe('an export over files that are there', () => {
  it('is refused until the user was asked about just these, and names those that somebody edited', async () => {
    const example = await callAsWindow(api.call, 'project.openExample', { template: 'annual-summary' })
    valueOf(example)
    const target = ports.tokens.give(join(folder, '总结.xlsx'))
    const formats = ['xlsx', 'docx'] as const
    const wanted = { formats, profile: 'news', name: '总结', target, shown: null }
    const targets = async (): Promise<ValueOf<'report.targets'>> =>
      valueOf(await callAsWindow(api.call, 'report.targets', { formats, target }))
    expect(await targets()).toMatchObject({ existing: [] })
    writeFileSync(join(folder, '总结.docx'), '别人的文件')
    expect((await targets()).existing).toEqual([{ name: '总结.docx', isEdited: null }])
    const unasked = await callAsWindow(api.call, 'report.export', { ...wanted, replaces: null })
    expect(codesOf(unasked)).toEqual(['export.would-replace'])
    expect(existsSync(join(folder, '总结.xlsx'))).toBe(false)
    expect(readFileSync(join(folder, '总结.docx'), 'utf8')).toBe('别人的文件')
    const { fingerprint } = await targets()
    valueOf(await callAsWindow(api.call, 'report.export', { ...wanted, replaces: fingerprint }))
    expect((await targets()).existing.map(({ isEdited }) => isEdited)).toEqual([false, false])
    writeFileSync(join(folder, '总结.docx'), '领导改过')
    expect((await targets()).existing.map(({ isEdited }) => isEdited)).toEqual([false, true])
    const stale = await callAsWindow(api.call, 'report.export', { ...wanted, replaces: fingerprint })
    expect(codesOf(stale)).toEqual(['export.would-replace'])
    expect(readFileSync(join(folder, '总结.docx'), 'utf8')).toBe('领导改过')
  }, 60_000)
})
