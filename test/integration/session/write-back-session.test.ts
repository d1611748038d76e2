import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildApiHandler, type RunningApi } from '../../../electron/jobs/session/build-api-handler'
import type { ArgumentsOf, Method, ValueOf, WriteBackPreview, WriteBackSource } from '../../../shared/api/contract'
import type { Figure } from '../../../shared/model/figure'
import type { Result } from '../../../shared/result'
import { apiPorts, type TestPorts } from '../../helpers/project/api-ports'
import { compareParts } from '../../helpers/package/compare-parts'
import { editWorkbook } from '../../helpers/workbook/edit-workbook'
import { callAsWindow } from '../../helpers/project/call-as-window'
import { codesOf, figureEdit, valueOf } from '../../helpers/project/project'
import { runNianbao } from '../../helpers/run-nianbao'

const example = 'templates/annual-summary/example.xlsx'

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

/** The project of the example, and one of its figures typed anew. */
async function editedExample(): Promise<{ readonly figure: Figure; readonly source: WriteBackSource }> {
  const { project } = await answer('project.openExample', { template: 'annual-summary' })
  const figure = project.figures.find(({ value, qualifier }) => value.tag === 'number' && qualifier === null)
  if (figure?.value.tag !== 'number') throw new Error('no number')
  await type(figure, figure.value.number + 1)
  const [source] = await answer('writeBack.sources', null)
  if (!source) throw new Error('no source')
  return { figure, source }
}

async function type(figure: Figure, number: number): Promise<void> {
  const typed: Figure = { ...figure, value: { tag: 'number', number }, source: null }
  await answer('project.edit', { kind: 'edit', edits: [figureEdit(typed)], reason: null })
}

async function save(
  source: WriteBackSource,
  preview: WriteBackPreview,
  path: string,
): Promise<Result<ValueOf<'writeBack.save'>>> {
  return ask('writeBack.save', {
    ...{ import: source.import, file: null, fingerprint: preview.fingerprint, name: '副本.xlsx' },
    cells: preview.rows.map(({ sheet, cell }) => ({ sheet, cell })),
    target: ports.tokens.give(path),
  })
}

describe('writing back', () => {
  it('puts an edited figure into a copy of the imported workbook, after closing and without the file', async () => {
    const { figure, source } = await editedExample()
    const state = await answer('project.current', null)
    await answer('project.close', null)
    if (state) await answer('project.open', { file: state.file })
    const preview = await answer('writeBack.plan', { import: source.import, file: null })
    expect(preview.rows.map(({ sheet, cell }) => [sheet, cell])).toEqual([[figure.source?.sheet, figure.source?.cell]])
    const place = join(folder, '副本.xlsx')
    valueOf(await save(source, preview, place))
    const { cells, problems } = compareParts(readFileSync(example), readFileSync(place))
    expect(problems).toEqual([])
    expect(cells.length).toBe(1)
    const file = ports.tokens.give(place)
    const { id } = await answer('import.read', { file })
    const differences = await answer('import.compare', { id })
    expect(differences.filter(({ kind }) => kind !== 'same')).toEqual([])
  })

  it('writes nothing when the project was edited after the list was shown', async () => {
    const { figure, source } = await editedExample()
    const preview = await answer('writeBack.plan', { import: source.import, file: null })
    await type(figure, 7)
    const place = join(folder, '副本.xlsx')
    expect(codesOf(await save(source, preview, place))).toEqual(['write-back.changed-meanwhile'])
    expect(existsSync(place)).toBe(false)
  })

  it('never replaces a file that nobody was asked about', async () => {
    const { source } = await editedExample()
    const preview = await answer('writeBack.plan', { import: source.import, file: null })
    writeFileSync(join(folder, '副本.xlsx'), 'mine')
    expect(codesOf(await save(source, preview, join(folder, '副本')))).toEqual(['write-back.place-taken'])
    expect(readFileSync(join(folder, '副本.xlsx'), 'utf8')).toBe('mine')
  })

  it('offers to empty a cell whose figure was cleared, and says which figures have no cell', async () => {
    const { project } = await answer('project.openExample', { template: 'annual-summary' })
    const [figure] = project.figures.filter(({ value }) => value.tag === 'number')
    if (!figure) throw new Error('no figure')
    const { indicator, region, period } = figure
    const far: Figure = { ...figure, period: { tag: 'year', year: 2099 }, source: null }
    await answer('project.edit', {
      kind: 'edit',
      edits: [{ tag: 'figure', place: { indicator, region, period }, figure: null }, figureEdit(far)],
      reason: null,
    })
    const [source] = await answer('writeBack.sources', null)
    const preview = await answer('writeBack.plan', { import: source?.import ?? '', file: null })
    expect(preview.rows).toMatchObject([{ after: '', consent: 'clear' }])
    expect(preview.notes.map(({ code }) => code)).toContain('write-back.no-cell')
  })

  it('finds the cells anew in a workbook that was saved again, and asks before what nobody typed is written', async () => {
    const { figure, source } = await editedExample()
    const changed = await editWorkbook(readFileSync(example), (workbook) => {
      workbook.getWorksheet(figure.source?.sheet ?? '')?.spliceRows(1, 0, ['新的一行'])
    })
    const path = join(folder, 'example.xlsx')
    writeFileSync(path, changed)
    const preview = await answer('writeBack.plan', { import: source.import, file: ports.tokens.give(path) })
    expect(preview.notes.map(({ code }) => code)).toContain('write-back.other-file')
    const row = Number(/\d+/u.exec(figure.source?.cell ?? '')?.[0])
    const own = preview.rows.filter(({ consent }) => consent === null)
    expect(own.map(({ cell }) => Number(/\d+/u.exec(cell)?.[0]))).toEqual([row + 1])
  })

  it('asks for the workbook where the project does not keep it, and takes the same file as the same', async () => {
    const { source } = await editedExample()
    const path = (await answer('project.current', null))?.file
    await answer('project.close', null)
    const { openDatabase } = await import('../../../electron/adapters/project-store/database')
    const database = openDatabase(ports.tokens.pathOf(path?.token ?? '') ?? '', false)
    database.exec('UPDATE source_files SET bytes = NULL')
    database.close()
    if (path) await answer('project.open', { file: path })
    expect(await answer('writeBack.sources', null)).toMatchObject([{ isKept: false }])
    const { import: id } = source
    expect(codesOf(await ask('writeBack.plan', { import: id, file: null }))).toEqual(['write-back.not-kept'])
    const preview = await answer('writeBack.plan', { import: id, file: ports.tokens.give(example) })
    expect([preview.rows.length, preview.notes]).toEqual([1, []])
  })

  it('says of a file that is no .xlsx why it cannot be written back to', async () => {
    const { source } = await editedExample()
    const path = join(folder, '指标.csv')
    writeFileSync(path, '指标,2022\n结婚,1\n')
    const { import: id } = source
    expect(codesOf(await ask('writeBack.plan', { import: id, file: ports.tokens.give(path) }))).toEqual([
      'write-back.format',
    ])
    expect(codesOf(await ask('writeBack.plan', { import: 'import-99', file: null }))).toEqual([
      'write-back.unknown-import',
    ])
  })

  it('lists and writes from the command line, and replaces no file unasked', async () => {
    const { figure } = await editedExample()
    const state = await answer('project.current', null)
    const project = ports.tokens.pathOf(state?.file.token ?? '') ?? ''
    await answer('project.close', null)
    const out = join(folder, '命令行.xlsx')
    const listed = await runNianbao(['write-back', project])
    expect([listed.code, listed.out.split('\n').length]).toEqual([0, 1])
    expect(listed.out).toContain(`+ ${figure.source?.sheet ?? ''}!${figure.source?.cell ?? ''}`)
    expect(existsSync(out)).toBe(false)
    expect((await runNianbao(['write-back', project, '--out', out])).code).toBe(0)
    expect(compareParts(readFileSync(example), readFileSync(out)).cells.length).toBe(1)
    expect((await runNianbao(['write-back', project, '--out', out])).code).toBe(2)
    expect((await runNianbao(['write-back', project, '--import', '没有.xlsx'])).code).toBe(2)
  })
})
