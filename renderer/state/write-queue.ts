import type { Result } from '../../shared/result'

/** What sending changes needs to know of the line to the Node side. */
export interface Line {
  /** Told when a change could not be sent, because the Node side cannot be reached. */
  lost(): void
  /** Resolves when it is worth trying again. */
  back(): Promise<void>
}

/**
 * Sends changes one after the other, in the order they were made. One that does not reach the Node side is sent again, as the same
 * call, until it does: what was typed meanwhile waits behind it.
 */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly line: Line) {}

  add<T>(send: () => Promise<Result<T>>): Promise<Result<T>> {
    const sent = this.last.then(() => this.sendUntilReached(send))
    this.last = sent
    return sent
  }

  /** Resolves when everything that was added so far is answered. */
  settled(): Promise<unknown> {
    return this.last
  }

  private async sendUntilReached<T>(send: () => Promise<Result<T>>): Promise<Result<T>> {
    for (;;) {
      const answer = await send()
      if (answer.ok || !answer.error.some(({ code }) => code === 'api.unreachable')) return answer
      this.line.lost()
      await this.line.back()
    }
  }
}
