/**
 * Says once when nobody has the window open any more: some time after the last line of events was closed, never before the first
 * one was opened, and not while something is answered.
 */
export class IdleWatch {
  private lines = 0
  private answering = 0
  private timer: NodeJS.Timeout | null = null

  constructor(
    private readonly milliseconds: number,
    private readonly onIdle: () => void,
  ) {}

  lineOpened(): void {
    this.lines += 1
    this.stop()
  }

  lineClosed(): void {
    this.lines -= 1
    if (this.lines === 0) this.wait()
  }

  /** What is answered just now, an export for example, is brought to its end. */
  async during<T>(answer: () => Promise<T>): Promise<T> {
    this.answering += 1
    try {
      return await answer()
    } finally {
      this.answering -= 1
    }
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  private wait(): void {
    this.stop()
    this.timer = setTimeout(() => {
      if (this.answering > 0) this.wait()
      else this.onIdle()
    }, this.milliseconds)
    this.timer.unref()
  }
}
