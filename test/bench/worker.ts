import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApiHandler, type RunningApi } from '../../electron/jobs/session/build-api-handler'
import type { HeavyJobs } from '../../electron/jobs/heavy/heavy-jobs'
import { jobThreads } from '../../electron/worker/job-threads'
import type { ArgumentsOf, Method, ValueOf } from '../../shared/api/contract'
import { apiPorts } from '../helpers/project/api-ports'
import { callAsWindow } from '../helpers/project/call-as-window'
import { largeWorkbook } from '../helpers/workbook/large-workbook'
import { valueOf } from '../helpers/project/project'

interface Span {
  readonly milliseconds: number
  /** The longest time in which the thread that answers the window could not answer. */
  readonly block: number
}

type Spans = Readonly<Record<string, Span>>

/**
 * The longest block of the thread that answers the window, and the time, of an import of 5,000 × 30 figures, of reading 50,000 × 30
 * cells and of an export; with the jobs in that thread and in threads of their own, one after the other in one process.
 */
export async function benchWorker(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  try {
    const small = join(folder, 'small.xlsx')
    const large = join(folder, 'large.xlsx')
    writeFileSync(small, largeWorkbook(5_000, 30))
    writeFileSync(large, largeWorkbook(50_000, 30))
    const apart = await measure(mkdtempSync(join(folder, 'a-')), jobThreads(), small, large)
    const inside = await measure(mkdtempSync(join(folder, 'b-')), null, small, large)
    console.log('longest block and time, ms: jobs in the thread of the window → in threads of their own (ratio)')
    for (const [name, before] of Object.entries(inside)) {
      const after = apart[name]
      if (!after) throw new Error(`${name} was not measured`)
      const compare = (of: (one: Span) => number): string =>
        `${of(before).toFixed(0)} → ${of(after).toFixed(0)} (${(of(after) / of(before)).toFixed(2)})`
      console.log(`  ${name}: block ${compare((span) => span.block)}, time ${compare((span) => span.milliseconds)}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, jobs: HeavyJobs | null, small: string, large: string): Promise<Spans> {
  const ports = apiPorts(folder)
  const api = buildApiHandler({ ...ports, jobs: jobs ?? ports.jobs })
  const spans: Record<string, Span> = {}
  const timed = async <M extends Method>(name: string, method: M, given: ArgumentsOf<M>): Promise<ValueOf<M>> => {
    const [answer, span] = await watch(() => ask(api, method, given))
    spans[name] = span
    return answer
  }
  await ask(api, 'project.create', { name: 'bench', target: null })
  const read = await timed('read 5,000 × 30', 'import.read', { file: ports.tokens.give(small) })
  await timed('compare 5,000 × 30', 'import.compare', { id: read.id })
  await timed('accept 5,000 × 30', 'import.accept', { id: read.id, keys: 'all' })
  await ask(api, 'import.discard', { id: read.id })
  await timed('open an example', 'project.openExample', { template: 'annual-summary' })
  const given = {
    formats: ['pdf', 'xlsx'],
    profile: 'news',
    name: 'bench',
    target: null,
    shown: null,
    replaces: null,
  } as const
  await timed('PDF and Excel, first', 'report.export', given)
  await timed('PDF and Excel, again', 'report.export', given)
  const { id } = await timed('read 50,000 × 30', 'import.read', { file: ports.tokens.give(large) })
  await ask(api, 'import.discard', { id })
  await api.close()
  return spans
}

async function ask<M extends Method>(api: RunningApi, method: M, given: ArgumentsOf<M>): Promise<ValueOf<M>> {
  return valueOf(await callAsWindow(api.call, method, given))
}

const tickMilliseconds = 5

/** Runs a job beside a clock that ticks in the same thread: the longest time between two ticks is the longest block. */
async function watch<T>(job: () => Promise<T>): Promise<readonly [T, Span]> {
  const started = performance.now()
  let last = started
  let block = 0
  const tick = (): void => {
    const now = performance.now()
    block = Math.max(block, now - last - tickMilliseconds)
    last = now
  }
  const clock = setInterval(tick, tickMilliseconds)
  try {
    const answer = await job()
    const milliseconds = performance.now() - started
    // The tick that was late because of the job.
    await new Promise((resolve) => setTimeout(resolve, 2 * tickMilliseconds))
    return [answer, { milliseconds, block }]
  } finally {
    clearInterval(clock)
  }
}
