import type { ApiEvent } from '../../../shared/api/contract'

/** Keeps what the window is to be told until its page listens, e.g. the file the program was started with. */
export class EventQueue {
  #waiting: ApiEvent[] = []
  #send: ((event: ApiEvent) => void) | null = null

  tell(event: ApiEvent): void {
    if (this.#send) this.#send(event)
    // A page that comes later asks for the project as it is; only what was wanted of it is kept.
    else if (event.tag === 'open-file' || event.tag === 'command') this.#waiting.push(event)
  }

  /** Hands over what waited, then everything as it comes. */
  start(send: (event: ApiEvent) => void): void {
    this.#send = send
    const waiting = this.#waiting
    this.#waiting = []
    for (const event of waiting) send(event)
  }

  /** The page is gone or loads anew. */
  stop(): void {
    this.#send = null
  }
}
