import { totalmem } from 'node:os'
import { issue, type Issue } from '../../shared/issue'
import { failure, success, type Result } from '../../shared/result'
import type { ReadyDraft } from '../jobs/draft/ready-draft'
import type { Edit } from '../../shared/project/edit'
import type { Project } from '../../shared/project/project'
import { Packed } from '../jobs/heavy/packed'
import type { HeavyJobs, JobWatch, ReadyImport } from '../jobs/heavy/heavy-jobs'
import type { JobProgress, JobRequests, PackedBytes } from './job-requests'
import { guardMemory } from './guard-memory'
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

/**
 * The jobs in threads of their own, started when they are first wanted. A thread that read a workbook lives as long as that
 * lies ready, which gives its memory back; the one that makes reports is kept, for its fonts and libraries. Cancelling ends
 * the thread wherever it is, and so does what brings it down: the next job gets a new one.
 */
export function jobThreads({ program = jobsProgram, megabytes = jobMegabytes }: JobThreadSettings = {}): HeavyJobs {
  const open = new Set<JobThread>()
  let writer: JobThread | null = null
  let planner: JobThread | null = null
  const start = (): JobThread => new JobThread(program, megabytes, open)
  /** One job in a thread of its own, which gives its memory back. */
  const once = async <T>(
    watch: JobWatch,
    job: (started: JobThread['thread']) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const started = start()
    const done = await started.run(watch, job)
    await started.end()
    return done
  }
  return {
    readImport: async (request, watch) => {
      const started = start()
      const read = await started.run(watch, (thread) => thread.ask('read', request))
      if (read.ok) return success(readyImport(started, request.id, new Packed(read.value)))
      await started.end()
      return read
    },
    readExample: (request, watch) => once(watch, (thread) => thread.ask('example', request)),
    makeReport: (request, watch) => {
      writer = writer?.thread.isRunning ? writer : start()
      return writer.run(watch, (thread) => thread.ask('report', request))
    },
    // Not the writer's: an export that is cancelled ends its thread, and pages are asked for while it runs.
    planPages: (request) => {
      planner = planner?.thread.isRunning ? planner : start()
      return planner.run(null, (thread) => thread.ask('pages', request))
    },
    previewWriteBack: (request, watch) => once(watch, (thread) => thread.ask('previewWriteBack', request)),
    makeWriteBack: (order, watch) => once(watch, (thread) => thread.ask('makeWriteBack', order)),
    readReport: (path, watch) => once(watch, (thread) => thread.ask('readReport', path)),
    openDraft: async (project, watch) => {
      const started = start()
      const opened = await started.run(watch, (thread) => thread.ask('openDraft', project))
      if (opened.ok) return success(readyDraft(started))
      await started.end()
      return opened
    },
    draftData: (request, watch) => once(watch, (thread) => thread.ask('draftData', request)),
    verifyReport: (request, watch) => once(watch, (thread) => thread.ask('verifyReport', request)),
    commentReport: (request, watch) => once(watch, (thread) => thread.ask('commentReport', request)),
    close: async () => {
      await Promise.all([...open].map((started) => started.end()))
    },
  }
}

/** The workbook lies in its thread; each question about it is one to that. */
function readyImport(started: JobThread, id: string, preview: ReadyImport['preview']): ReadyImport {
  let sent: Project | null = null
  /** Nothing of a project is sent that the thread has already. */
  const unlessSent = (project: Project): Project | null => {
    if (project === sent) return null
    sent = project
    return project
  }
  return {
    id,
    preview,
    correct: (corrections, indicators) =>
      packedAnswer(started.run(null, (thread) => thread.ask('correct', { corrections, indicators }))),
    compare: (project) => packedAnswer(started.run(null, (thread) => thread.ask('compare', unlessSent(project)))),
    edits: async (request) => {
      const project = unlessSent(request.project)
      const edits = await started.run(null, (thread) => thread.ask('edits', { ...request, project }))
      return edits.ok ? success(new Packed<readonly Edit[]>(edits.value).value) : edits
    },
    kept: (indicators) =>
      started.run(null, (thread) => thread.ask('kept', indicators === sent?.indicators ? null : indicators)),
    discard: () => void started.end(),
  }
}

/** The report lies compared in its thread; each question about it is one to that. */
function readyDraft(started: JobThread): ReadyDraft {
  return {
    review: (answers) => started.run(null, (thread) => thread.ask('reviewDraft', answers)),
    alike: (answers, given) => started.run(null, (thread) => thread.ask('draftAlike', { answers, given })),
    template: (answers) => started.run(null, (thread) => thread.ask('draftTemplate', answers)),
    discard: () => void started.end(),
  }
}

async function packedAnswer<T>(answer: Promise<Result<PackedBytes>>): Promise<Result<Packed<T>>> {
  const packed = await answer
  return packed.ok ? success(new Packed<T>(packed.value)) : packed
}

/** A thread that is among the open ones until it is ended. */
class JobThread {
  readonly thread: Thread<JobRequests, JobProgress>
  /** Looks on at the job that runs; null between jobs. */
  private watch: JobWatch | null = null

  constructor(
    program: URL,
    private readonly megabytes: number,
    private readonly open: Set<JobThread>,
  ) {
    this.thread = new Thread({
      file: program,
      limits: { maxOldGenerationSizeMb: megabytes + spareMegabytes },
      onTold: ({ step, part }) => this.watch?.progress(step, part ?? undefined),
    })
    open.add(this)
  }

  async end(reason?: StopReason): Promise<void> {
    this.open.delete(this)
    await this.thread.end(reason)
  }

  /** Runs one job. A thread that failed is not used again. */
  async run<T>(watch: JobWatch | null, job: (thread: JobThread['thread']) => Promise<Result<T>>): Promise<Result<T>> {
    const stop = (): void => void this.end()
    const unguard = guardMemory(this.megabytes, () => void this.end('out-of-memory'))
    watch?.signal.addEventListener('abort', stop, { once: true })
    if (watch?.signal.aborted) stop()
    this.watch = watch
    try {
      return await job(this.thread)
    } catch (error) {
      const { isRunning } = this.thread
      await this.end()
      if (watch?.signal.aborted) return failure([issue('info', 'api.cancelled', null)])
      const isBug = isRunning || !(error instanceof ThreadStopped)
      return failure([isBug ? bugIssue(error) : stoppedIssue(error, this.megabytes)])
    } finally {
      unguard()
      this.watch = null
      watch?.signal.removeEventListener('abort', stop)
    }
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
