import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobAdapters } from '../../../electron/wiring/job-adapters'
import { unzipParts, zipParts } from '../../../electron/adapters/package/zip/zip-parts'
import { buildApiHandler, type RunningApi } from '../../../electron/jobs/session/build-api-handler'
import type { ArgumentsOf, Method, ValueOf } from '../../../shared/api/contract'
import { answerEdit } from '../../../shared/draft/review/kept-answers'
import { checkTemplate } from '../../../shared/template/analyse/check-template'
import { newsProfile } from '../../../shared/render/style/profiles/news'
import { carriedTemplate } from '../../../shared/template/project/carried-template'
import { fillProject } from '../../../shared/template/project/fill-project'
import type { Result } from '../../../shared/result'
import { apiPorts, type TestPorts } from '../../helpers/project/api-ports'
import { callAsWindow } from '../../helpers/project/call-as-window'
import { codesOf, valueOf } from '../../helpers/project/project'
import { documentText } from '../../helpers/report/document-text'

const report = 'test/fixtures/draft/last-year.docx'
const figures = 'test/fixtures/draft/figures.xlsx'

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

/** A project with the figures of the county, 2020 to 2022. */
async function countyProject(): Promise<void> {
  await answer('project.create', { name: '青岚', target: null })
  const preview = await answer('import.read', { file: ports.tokens.give(figures) })
  await answer('import.accept', { id: preview.id, keys: 'all' })
}

async function project() {
  const state = await answer('project.current', null)
  if (!state) throw new Error('no project')
  return state.project
}

describe('last year’s report in a project', () => {
  beforeEach(countyProject)

  it('is reviewed by answers that outlive the program, and becomes a template that prints the next year', async () => {
    const begun = await answer('draft.begin', { report: ports.tokens.give(report), year: null })
    expect(begun.done.change.edits).toMatchObject([{ tag: 'draft', draft: { file: 'last-year.docx', year: 2021 } }])
    const review = await answer('draft.review', null)
    const bound = review.numbers.find(({ state }) => state === 'bound')
    if (!bound) throw new Error('nothing is bound')
    const file = (await answer('project.current', null))?.file
    if (!file) throw new Error('no file')
    await answer('project.edit', { kind: 'settings', edits: [answerEdit(bound, { tag: 'text' })], reason: null })
    expect((await answer('draft.review', null)).numbers.find(({ answer }) => answer !== null)).toMatchObject({
      text: bound.text,
      state: 'text',
    })
    await api.close()
    api = buildApiHandler(ports)
    await answer('project.open', { file })
    const again = await answer('draft.review', null)
    expect(again.numbers.filter(({ answer }) => answer !== null)).toHaveLength(1)
    await answer('project.edit', { kind: 'settings', edits: [answerEdit(bound, null)], reason: null })
    expect((await answer('draft.proof', null)).reprint).toEqual([])
    const made = await answer('draft.finish', { name: '青岚县工作情况', year: 2022 })
    const after = await project()
    expect(after.draft).toBeUndefined()
    expect(after.report).toMatchObject({ template: made.template.id, year: 2022, baseYear: null })
    expect(made.template.origin).toMatchObject({ report: 'last-year.docx', year: 2021 })
    const { template } = valueOf(carriedTemplate(made.template))
    const text = documentText(valueOf(fillProject(after, template, '2023-03-01')).document, newsProfile)
    expect(text).toContain('青岚县2022年民政工作情况')
    expect(text).toContain('农村低保对象3.51万人，增长1.2%')
    expect(await answer('library.list', null)).toMatchObject([{ name: '青岚县工作情况', issues: [] }])
  })

  it('is refused where the project has nothing of its year', async () => {
    const refused = await ask('draft.begin', { report: ports.tokens.give(report), year: 2016 })
    expect(codesOf(refused)).toEqual(['draft.no-data'])
    expect(codesOf(await ask('draft.review', null))).toEqual(['draft.none'])
  })

  it('is made of the data alone where there is none', async () => {
    const made = await answer('draft.fromData', { name: '指标情况', year: 2022 })
    expect(made.template.origin).toEqual({ report: '', year: 2022, bureau: '' })
    expect((await project()).report.template).toBe(made.template.id)
    const exported = await answer('report.export', {
      ...{ formats: ['docx'] as const, profile: 'news', name: '指标', target: null, shown: null, replaces: null },
    })
    expect(exported.files).toHaveLength(1)
  })

  it('is compared with the data when it is finished, and its copy says what is wrong', async () => {
    const whole = await answer('verify.read', { file: ports.tokens.give(report) })
    expect(whole).toMatchObject({ year: 2021, findings: [] })
    const changed = join(folder, 'changed.docx')
    const adapters = jobAdapters()
    const parts = unzipParts(readFileSync(report))
    const body = new TextDecoder().decode(parts['word/document.xml'])
    const bytes = zipParts({ ...parts, 'word/document.xml': new TextEncoder().encode(body.replace('5120', '5210')) })
    valueOf(await adapters.files.write([{ path: changed, bytes }]))
    const { findings, file } = await answer('verify.read', { file: ports.tokens.give(changed) })
    expect(findings.map(({ text, right, reading }) => [text, right, reading.inputs[0]?.sheet])).toEqual([
      ['5210', '5120', '养老服务'],
    ])
    const [finding] = findings
    if (!finding) throw new Error('nothing was found')
    const { paragraph, start, length } = finding
    const comments = [{ paragraph, start, length, text: '应为5120' }]
    const saved = await answer('verify.save', { file, comments, name: '批注.docx', target: null })
    const copy = readFileSync(ports.tokens.pathOf(saved.file.token) ?? '')
    expect(new TextDecoder().decode(unzipParts(copy)['word/comments.xml'])).toContain('应为5120')
  })
})

describe('the library of templates', () => {
  it('renames, doubles, removes and brings back, and goes to another PC and back', async () => {
    await countyProject()
    await answer('draft.fromData', { name: '指标情况', year: 2022 })
    expect(await answer('library.duplicate', { name: '指标情况' })).toMatchObject({ name: '指标情况 (2)' })
    expect(codesOf(await ask('library.rename', { name: '指标情况 (2)', to: '指标情况' }))).toEqual([
      'library.name-taken',
    ])
    expect(await answer('library.rename', { name: '指标情况 (2)', to: '快报' })).toMatchObject({ name: '快报' })
    const { removed } = await answer('library.remove', { name: '快报' })
    expect((await answer('library.list', null)).map(({ name }) => name)).toEqual(['指标情况'])
    await answer('library.restore', { removed })
    expect((await answer('library.list', null)).map(({ name }) => name)).toEqual(['快报', '指标情况'])
    const target = ports.tokens.give(join(folder, 'U盘', '快报.nianbao-template'))
    await answer('library.export', { name: '快报', target })
    const other = apiPorts(join(folder, 'other'))
    const otherApi = buildApiHandler(other)
    const path = join(folder, 'U盘', '快报.nianbao-template')
    expect(existsSync(path)).toBe(true)
    const taken = valueOf(await callAsWindow(otherApi.call, 'library.import', { file: other.tokens.give(path) }))
    expect(taken).toMatchObject({ name: '快报', origin: { year: 2022 } })
    const own = await answer('library.read', { name: '快报' })
    const carried = valueOf(await callAsWindow(otherApi.call, 'library.read', { name: '快报' }))
    expect(carried).toEqual(own)
    expect(checkTemplate(carried.text, '').ok).toBe(true)
    await otherApi.close()
  })

  it('takes nothing that no report can be made of, and shows a broken one with the reason', async () => {
    const path = join(folder, '坏.nianbao-template')
    copyFileSync(figures, path)
    expect(codesOf(await ask('library.import', { file: ports.tokens.give(path) }))).toEqual(['template.not-a-template'])
    await answer('library.list', null)
    copyFileSync(figures, join(folder, '模板', '坏.nianbao-template'))
    expect(await answer('library.list', null)).toMatchObject([
      { name: '坏', issues: [{ code: 'template.not-a-template' }] },
    ])
    expect(codesOf(await ask('library.read', { name: '没有' }))).toHaveLength(1)
  })
})
