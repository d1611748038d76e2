import type { ApiEvent } from '../../../shared/api/contract'
import { issue } from '../../../shared/issue'
import { failure, type Result } from '../../../shared/result'
import type { Progress } from '../ports'

class Cancelled extends Error {}

/** The one long job of a window. It tells how far it is, and stops at its next step once it is cancelled. */
export class TaskRunner {
  private running: { isCancelled: boolean } | null = null

  constructor(private readonly tell: (event: ApiEvent) => void) {}

  /** Runs a job of so many steps; a new one cancels the one before. */
  async run<T>(total: number, job: (progress: Progress) => Promise<Result<T>>): Promise<Result<T>> {
    this.cancel()
    const task = { isCancelled: false }
    this.running = task
    let done = 0
    const progress: Progress = (step) => {
      if (task.isCancelled) throw new Cancelled()
      this.tell({ tag: 'progress', step, done, total })
      done += 1
    }
    try {
      return await job(progress)
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error
      return failure([issue('info', 'api.cancelled', null)])
    } finally {
      if (this.running === task) this.running = null
    }
  }

  cancel(): void {
    if (this.running) this.running.isCancelled = true
  }
}
