import { Worker, type ResourceLimits, type Transferable } from 'node:worker_threads'

/** What can be asked of a thread: a name for each request, what is given with it, and what comes back. */
export type Requests = Readonly<Record<string, { readonly given: unknown; readonly answer: unknown }>>

export type ThreadCall<R extends Requests> = {
  readonly [K in keyof R]: { readonly id: number; readonly name: K; readonly given: R[K]['given'] }
}[keyof R]

export type ThreadReply<Told> =
  | { readonly tag: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly tag: 'bug'; readonly id: number; readonly message: string; readonly stack: string }
  | { readonly tag: 'told'; readonly told: Told }

export type StopReason = 'ended' | 'out-of-memory' | 'crashed'

/** Why a thread answers no more. */
export class ThreadStopped extends Error {
  constructor(
    readonly reason: StopReason,
    detail: string,
  ) {
    super(detail)
  }
}

export interface ThreadSettings<Told> {
  /** The built program of the thread. */
  readonly file: URL
  /** What it has from the start. */
  readonly given?: unknown
  readonly limits?: ResourceLimits
  /** What it says without being asked. */
  readonly onTold: (told: Told) => void
}

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** A thread that answers requests. Once it has stopped, every request is refused with the reason it stopped for. */
export class Thread<R extends Requests, Told = never> {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private count = 0
  private stopped: ThreadStopped | null = null

  constructor(settings: ThreadSettings<Told>) {
    this.worker = new Worker(settings.file, {
      workerData: settings.given,
      ...(settings.limits ? { resourceLimits: settings.limits } : {}),
    })
    this.worker.on('message', (reply: ThreadReply<Told>) => this.receive(reply, settings.onTold))
    this.worker.on('error', (error: unknown) => this.stop(stopOf(error)))
    this.worker.on('exit', (code) => this.stop(new ThreadStopped('ended', `exit ${code}`)))
  }

  get isRunning(): boolean {
    return this.stopped === null
  }

  /** Rejects with ThreadStopped when the thread stops before it answered, and with the error of a bug in answering. */
  ask<K extends keyof R>(
    name: K,
    given: R[K]['given'],
    transfer: readonly Transferable[] = [],
  ): Promise<R[K]['answer']> {
    return new Promise((resolve, reject) => {
      if (this.stopped) {
        reject(this.stopped)
        return
      }
      const id = (this.count += 1)
      this.waiting.set(id, { resolve, reject })
      this.worker.postMessage({ id, name, given } satisfies ThreadCall<R>, transfer)
    })
  }

  /** Stops it wherever it is; resolves when it is gone. */
  async end(reason: StopReason = 'ended'): Promise<void> {
    this.stop(new ThreadStopped(reason, reason))
    await this.worker.terminate()
  }

  private receive(reply: ThreadReply<Told>, onTold: (told: Told) => void): void {
    // What was under way when it was ended is not wanted any more.
    if (this.stopped) return
    if (reply.tag === 'told') {
      onTold(reply.told)
      return
    }
    const waiting = this.waiting.get(reply.id)
    this.waiting.delete(reply.id)
    if (reply.tag === 'answer') waiting?.resolve(reply.answer)
    else {
      const bug = new Error(reply.message)
      bug.stack = reply.stack
      waiting?.reject(bug)
    }
  }

  private stop(reason: ThreadStopped): void {
    this.stopped ??= reason
    const waiting = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject } of waiting) reject(this.stopped)
  }
}

function stopOf(error: unknown): ThreadStopped {
  const detail = error instanceof Error ? error.message : String(error)
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return new ThreadStopped(isMemory ? 'out-of-memory' : 'crashed', detail)
}
