import { issue, type Issue } from '../../shared/issue'
import { guardMemory } from '../worker/guard-memory'

/**
 * What reading a workbook may take: so much for every file, and so much more for each megabyte of it. Seconds are those of the
 * processor: a busy PC is no fault of the file.
 */
export interface ReadingLimits {
  readonly megabytes: number
  readonly seconds: number
  readonly megabytesEach: number
  readonly secondsEach: number
}

/**
 * A sheet packed with 1.5 million numbers has 8 megabytes and takes 280 to read and recognise; one with a million numbers that are
 * texts has 3 and takes 480.
 */
export const readingLimits: ReadingLimits = { megabytes: 400, seconds: 8, megabytesEach: 40, secondsEach: 4 }

/** Between two looks at the memory, in which a hostile file fills some ten megabytes. */
const lookMilliseconds = 10

/** Watches memory and time while a workbook is read, and says once which of them was exceeded. */
export class ReadingWatch {
  private stopWatching: (() => void) | null = null

  constructor(
    private readonly megabytes: number,
    private readonly seconds: number,
    private readonly exceeded: (reason: Issue) => void,
  ) {}

  /** For a file of so many megabytes. */
  static of(fileMegabytes: number, limits: ReadingLimits, exceeded: (reason: Issue) => void): ReadingWatch {
    return new ReadingWatch(
      Math.round(limits.megabytes + limits.megabytesEach * fileMegabytes),
      Math.round(limits.seconds + limits.secondsEach * fileMegabytes),
      exceeded,
    )
  }

  start(): void {
    if (this.stopWatching) return
    const { megabytes, seconds } = this
    const end = (reason: Issue): void => {
      this.stop()
      this.exceeded(reason)
    }
    const unguard = guardMemory(
      megabytes,
      () => end(issue('error', 'import.too-heavy', null, { limit: megabytes })),
      lookMilliseconds,
    )
    const started = process.cpuUsage()
    const deadline = setInterval(() => {
      const { user, system } = process.cpuUsage(started)
      if (user + system > seconds * 1e6) end(issue('error', 'import.too-slow', null, { limit: seconds }))
    }, lookMilliseconds)
    this.stopWatching = () => {
      unguard()
      clearInterval(deadline)
    }
  }

  stop(): void {
    this.stopWatching?.()
    this.stopWatching = null
  }
}
