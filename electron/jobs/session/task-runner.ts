import type { ApiEvent } from '../../../shared/api/contract'
import { issue } from '../../../shared/issue'
import { failure, type Result } from '../../../shared/result'
import type { JobWatch } from '../heavy/heavy-jobs'
import type { Progress, Step } from '../ports'

class Cancelled extends Error {}

/** The one long job of a window. It tells how far it is, and is stopped when it is cancelled. */
export class TaskRunner {
  private running: AbortController | null = null

  constructor(private readonly tell: (event: ApiEvent) => void) {}

  /**
   * Runs a job of so many steps; a new one cancels the one before. A job that succeeds all the same, because it was past
   * stopping, has its success told: what it did is done.
   */
  async run<T>(total: number, job: (watch: JobWatch) => Promise<Result<T>>): Promise<Result<T>> {
    this.cancel()
    const task = new AbortController()
    this.running = task
    const progress = this.counting(total, task.signal)
    try {
      const result = await job({ progress, signal: task.signal })
      return !result.ok && task.signal.aborted ? cancelled() : result
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error
      return cancelled()
    } finally {
      if (this.running === task) this.running = null
    }
  }

  cancel(): void {
    this.running?.abort()
  }

  /** Counts the steps begun; the parts of a step are shares of it. */
  private counting(total: number, signal: AbortSignal): Progress {
    let current: Step | null = null
    let before = 0
    return (step, part) => {
      if (signal.aborted) throw new Cancelled()
      if (current !== null && current !== step) before += 1
      current = step
      const share = part && part.total > 0 ? part.done / part.total : 0
      this.tell({ tag: 'progress', step, done: before + share, total, ...(part ? { part } : {}) })
    }
  }
}

function cancelled(): Result<never> {
  return failure([issue('info', 'api.cancelled', null)])
}
