import { totalmem } from 'node:os'
import { issue, type Issue } from '../../shared/issue'
import { failure, success, type Result } from '../../shared/result'
import type { HeavyJobs, JobWatch, ReadRequest, ReadyImport } from '../jobs/heavy-jobs'
import type { JobProgress, JobRequests } from './job-requests'
import { guardMemory } from './memory-guard'
import { Thread, ThreadStopped, type StopReason } from './thread'

// From electron/worker as from dist/worker and dist/cli the built threads are found from two folders up.
const jobsProgram = new URL('../../dist/worker/jobs.mjs', import.meta.url)

/** What a job may take of memory before it is stopped: half of the PC's, and no more than V8 can use in Electron. */
const jobMegabytes = Math.min(4096, Math.floor(totalmem() / 2 ** 21))
/** V8's own limit lies so far above that it is not reached between two looks at the memory. */
const spareMegabytes = 1024

export interface JobThreadSettings {
  readonly program?: URL
  readonly megabytes?: number
}

interface JobThread {
  readonly thread: Thread<JobRequests, JobProgress>
  /** Looks on at the job that runs; null between jobs. */
  watch: JobWatch | null
}

/**
 * The jobs in threads of their own, started when they are first wanted. A thread that read a workbook lives as long as that
 * lies ready, which gives its memory back; the one that makes reports is kept, for its fonts and libraries. Cancelling ends
 * the thread wherever it is, and so does what brings it down: the next job gets a new one.
 */
export function jobThreads({ program = jobsProgram, megabytes = jobMegabytes }: JobThreadSettings = {}): HeavyJobs {
  const open = new Set<JobThread>()
  let writer: JobThread | null = null
  const start = (): JobThread => {
    const thread: Thread<JobRequests, JobProgress> = new Thread({
      file: program,
      limits: { maxOldGenerationSizeMb: megabytes + spareMegabytes },
      onTold: ({ step, part }) => started.watch?.progress(step, part ?? undefined),
    })
    const started: JobThread = { thread, watch: null }
    open.add(started)
    return started
  }
  const end = async (one: JobThread, reason?: StopReason): Promise<void> => {
    open.delete(one)
    await one.thread.end(reason)
  }
  /** One job in a thread; a thread that failed is not used again. */
  const run = async <T>(one: JobThread, watch: JobWatch | null, job: () => Promise<Result<T>>): Promise<Result<T>> => {
    const stop = (): void => void end(one)
    const unguard = guardMemory(megabytes, () => void end(one, 'out-of-memory'))
    watch?.signal.addEventListener('abort', stop, { once: true })
    if (watch?.signal.aborted) stop()
    one.watch = watch
    try {
      return await job()
    } catch (error) {
      const { isRunning } = one.thread
      await end(one)
      if (watch?.signal.aborted) return failure([issue('info', 'api.cancelled', null)])
      return failure([
        isRunning || !(error instanceof ThreadStopped) ? bugIssue(error) : stoppedIssue(error, megabytes),
      ])
    } finally {
      unguard()
      one.watch = null
      watch?.signal.removeEventListener('abort', stop)
    }
  }
  /** One job in a thread of its own, which gives its memory back. */
  const once = async <T>(watch: JobWatch, job: (one: JobThread) => Promise<Result<T>>): Promise<Result<T>> => {
    const one = start()
    const done = await run(one, watch, () => job(one))
    await end(one)
    return done
  }
  const readImport = async (request: ReadRequest, watch: JobWatch): Promise<Result<ReadyImport>> => {
    const one = start()
    const { thread } = one
    const read = await run(one, watch, () => thread.ask('read', request))
    if (!read.ok) {
      await end(one)
      return read
    }
    return success({
      preview: read.value,
      correct: (corrections, indicators) => run(one, null, () => thread.ask('correct', { corrections, indicators })),
      compare: (project) => run(one, null, () => thread.ask('compare', project)),
      edits: (given) => run(one, null, () => thread.ask('edits', given)),
      kept: (indicators) => run(one, null, () => thread.ask('kept', indicators)),
      discard: () => void end(one),
    })
  }
  return {
    readImport,
    readExample: (request, watch) => once(watch, ({ thread }) => thread.ask('example', request)),
    makeReport: (request, watch) => {
      const one = writer?.thread.isRunning ? writer : start()
      writer = one
      return run(one, watch, () => one.thread.ask('report', request))
    },
    previewWriteBack: (request, watch) => once(watch, ({ thread }) => thread.ask('previewWriteBack', request)),
    makeWriteBack: (order, watch) => once(watch, ({ thread }) => thread.ask('makeWriteBack', order)),
    close: async () => {
      await Promise.all([...open].map((one) => end(one)))
    },
  }
}

function stoppedIssue({ reason, message }: ThreadStopped, megabytes: number): Issue {
  return reason === 'out-of-memory'
    ? issue('error', 'job.out-of-memory', null, { limit: megabytes })
    : issue('error', 'job.stopped', null, { detail: message })
}

/** Somewhere in a library or in this program; which file or figure it choked on is what the user can act on. */
function bugIssue(error: unknown): Issue {
  return issue('error', 'job.failed', null, { detail: error instanceof Error ? error.message : String(error) })
}
