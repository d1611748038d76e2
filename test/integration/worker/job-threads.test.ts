import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApiHandler, type RunningApi } from '../../../electron/jobs/session/build-api-handler'
import { jobThreads, type JobThreadSettings } from '../../../electron/worker/job-threads'
import type { ApiEvent, ArgumentsOf, Method, ValueOf } from '../../../shared/api/contract'
import { formatIssue } from '../../../shared/text/messages'
import type { Result } from '../../../shared/result'
import { apiPorts, type TestPorts } from '../../helpers/project/api-ports'
import { largeWorkbook } from '../../helpers/workbook/large-workbook'
import { callAsWindow } from '../../helpers/project/call-as-window'
import { codesOf, valueOf } from '../../helpers/project/project'

// The built threads, as the program runs them.
const program = 'dist/worker/jobs.mjs'
const example = 'templates/annual-summary/example.xlsx'

let folder: string
let ports: TestPorts
let api: RunningApi

beforeAll(() => {
  if (!existsSync(program)) throw new Error(`${program} is missing: npm run build`)
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  ports = apiPorts(folder)
  api = start()
})
afterEach(async () => {
  await api.close()
  rmSync(folder, { recursive: true, force: true })
})

function start(settings: JobThreadSettings = {}): RunningApi {
  return buildApiHandler({ ...ports, jobs: jobThreads(settings) })
}

/** The session with other threads than those of the program. */
async function restart(settings: JobThreadSettings): Promise<void> {
  await api.close()
  api = start(settings)
}

function ask<M extends Method>(method: M, given: ArgumentsOf<M>): Promise<Result<ValueOf<M>>> {
  return callAsWindow(api.call, method, given)
}

async function answer<M extends Method>(method: M, given: ArgumentsOf<M>): Promise<ValueOf<M>> {
  return valueOf(await ask(method, given))
}

/** What is told while something runs. */
function listen(react: (event: Extract<ApiEvent, { tag: 'progress' }>) => void = () => undefined): ApiEvent[] {
  const events: ApiEvent[] = []
  api.listen((event) => {
    events.push(event)
    if (event.tag === 'progress') react(event)
  })
  return events
}

/** Cancels the first job that comes to a step. */
function cancelAt(step: string): void {
  let isDone = false
  listen((event) => {
    if (isDone || event.step !== step) return
    isDone = true
    void api.call('task.cancel', null, null)
  })
}

function workbookOf(indicators: number, years: number): ArgumentsOf<'import.read'> {
  const path = join(folder, 'large.xlsx')
  writeFileSync(path, largeWorkbook(indicators, years))
  return { file: ports.tokens.give(path) }
}

/** Exports as a user who agrees to replace what is there. */
async function exportTo(name: string, formats: ArgumentsOf<'report.export'>['formats'] = ['pdf', 'xlsx', 'docx']) {
  const target = ports.tokens.give(join(folder, name))
  const { fingerprint } = await answer('report.targets', { formats, target })
  return ask('report.export', { formats, profile: 'news', name, target, shown: null, replaces: fingerprint })
}

/** A thread that does what it is told to in the first message it gets. */
function threadThat(body: string): JobThreadSettings {
  const path = join(folder, 'thread.mjs')
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', ({ id }) => { ${body} })\n`,
  )
  return { program: pathToFileURL(path) }
}

describe('reading in a thread', () => {
  it('gives what reading in the process gives, and takes in the same', async () => {
    const given = { file: ports.tokens.give(example) }
    const taken = async () => {
      await answer('project.create', { name: '甲', target: null })
      const preview = await answer('import.read', given)
      const differences = await answer('import.compare', { id: preview.id })
      const { change } = await answer('import.accept', { id: preview.id, keys: 'all' })
      return { preview, differences, edits: change.edits.filter(({ tag }) => tag !== 'import') }
    }
    const inThread = await taken()
    await api.close()
    api = buildApiHandler(ports)
    expect(inThread.differences.length).toBeGreaterThan(100)
    expect(await taken()).toEqual(inThread)
  })

  it('stops in the middle of a large workbook, leaves the project as it was, and reads the next one', async () => {
    await answer('project.create', { name: '甲', target: null })
    const before = await answer('project.current', null)
    const large = workbookOf(20_000, 10)
    cancelAt('read-workbook')
    expect(codesOf(await ask('import.read', large))).toEqual(['api.cancelled'])
    expect(await answer('project.current', null)).toEqual(before)
    const preview = await answer('import.read', { file: ports.tokens.give(example) })
    expect(preview.recognised.sheets.flatMap(({ tables }) => tables).length).toBeGreaterThan(3)
  })

  it('keeps what lay ready when reading another one is stopped', async () => {
    await answer('project.create', { name: '甲', target: null })
    const preview = await answer('import.read', { file: ports.tokens.give(example) })
    cancelAt('read-workbook')
    expect(codesOf(await ask('import.read', workbookOf(20_000, 10)))).toEqual(['api.cancelled'])
    expect((await answer('import.compare', { id: preview.id })).length).toBeGreaterThan(100)
  })

  it('tells each sheet as it is looked through, and never goes back', async () => {
    const events = listen()
    await answer('import.read', { file: ports.tokens.give(example) })
    const progress = events.filter((event) => event.tag === 'progress')
    expect([...new Set(progress.map(({ step }) => step))]).toEqual(['read-workbook', 'recognise'])
    const shares = progress.map(({ done, total }) => done / total)
    expect(shares).toEqual(shares.toSorted((share, other) => share - other))
    expect(shares.every((share) => share < 1)).toBe(true)
  })

  it('says when a workbook takes more memory than it may, and the next one is read', async () => {
    await restart({ megabytes: 64 })
    const refused = await ask('import.read', workbookOf(30_000, 20))
    expect(codesOf(refused)).toEqual(['job.out-of-memory'])
    expect(refused.ok || refused.error.map((issue) => formatIssue(issue, 'zh-CN'))).toEqual([
      expect.stringContaining('64 MB'),
    ])
    expect((await answer('import.read', { file: ports.tokens.give(example) })).sheets.length).toBeGreaterThan(0)
  })

  it('says what brought a thread down', async () => {
    await restart(threadThat(`setTimeout(() => { throw new Error('broken part') })`))
    const crashed = await ask('import.read', { file: ports.tokens.give(example) })
    expect(codesOf(crashed)).toEqual(['job.stopped'])
    expect(crashed.ok || crashed.error[0]?.parameters).toEqual({ detail: 'broken part' })
    await restart(threadThat('process.exit(7)'))
    expect(codesOf(await ask('import.read', { file: ports.tokens.give(example) }))).toEqual(['job.stopped'])
    await restart({ program: pathToFileURL(join(folder, 'nowhere.mjs')) })
    expect(codesOf(await ask('import.read', { file: ports.tokens.give(example) }))).toEqual(['job.stopped'])
  })

  it('tells a bug in a job as such', async () => {
    await restart(threadThat(`parentPort.postMessage({ tag: 'bug', id, message: 'no such thing', stack: '' })`))
    const failed = await ask('import.read', { file: ports.tokens.give(example) })
    expect(codesOf(failed)).toEqual(['job.failed'])
    expect(failed.ok || failed.error[0]?.parameters).toEqual({ detail: 'no such thing' })
  })

  it('stops a thread that is caught in a loop', async () => {
    await restart(
      threadThat(`parentPort.postMessage({ tag: 'told', told: { step: 'recognise', part: null } }); for (;;);`),
    )
    cancelAt('recognise')
    expect(codesOf(await ask('import.read', { file: ports.tokens.give(example) }))).toEqual(['api.cancelled'])
  })
})

describe('making a report in a thread', () => {
  it('gives the bytes that making it in the process gives, also the second time', async () => {
    await answer('project.openExample', { template: 'annual-summary' })
    const made = async (name: string): Promise<readonly string[]> => {
      expect(valueOf(await exportTo(name)).files).toHaveLength(3)
      return ['pdf', 'xlsx', 'docx'].map((format) => readFileSync(join(folder, `${name}.${format}`)).toString('base64'))
    }
    const first = await made('一')
    expect(await made('二')).toEqual(first)
    const { file } = valueOf(await ask('project.current', null)) ?? {}
    if (!file) throw new Error('no project is open')
    await api.close()
    api = buildApiHandler(ports)
    await answer('project.open', { file })
    expect(await made('三')).toEqual(first)
  })

  it.each(['write-pdf', 'write-workbook', 'write-docx'])(
    'stopped at "%s" leaves the files of before, and the next one is made',
    async (step) => {
      await answer('project.openExample', { template: 'annual-summary' })
      const files = ['报告.pdf', '报告.xlsx', '报告.docx'].map((name) => join(folder, name))
      for (const file of files) writeFileSync(file, 'old')
      const there = readdirSync(folder).toSorted()
      cancelAt(step)
      expect(codesOf(await exportTo('报告'))).toEqual(['api.cancelled'])
      expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(['old', 'old', 'old'])
      expect(readdirSync(folder).toSorted()).toEqual(there)
      expect(valueOf(await exportTo('报告')).files).toHaveLength(3)
      expect(readFileSync(files[0] ?? '', 'latin1').slice(0, 5)).toBe('%PDF-')
    },
  )

  it('tells how many charts are painted', async () => {
    await answer('project.openExample', { template: 'annual-summary' })
    const events = listen()
    await exportTo('报告')
    const progress = events.filter((event) => event.tag === 'progress')
    expect([...new Set(progress.map(({ step }) => step))]).toEqual([
      'fill',
      'write-pdf',
      'write-workbook',
      'write-docx',
      'compare',
      'save',
    ])
    const shares = progress.map(({ done, total }) => done / total)
    expect(shares).toEqual(shares.toSorted((share, other) => share - other))
  })
})
