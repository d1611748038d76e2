import type { Locale } from '../../shared/text/message'
import type { Issue } from '../../shared/issue'
import type { Progress } from '../jobs/ports'
import { parseLocale, parsePassword } from './parse-command'
import { stepNames } from './usage'

/** What a command reads. */
export type Reading = 'workbook' | 'report' | 'template'

export interface StoppedReading {
  readonly reading: Reading
  readonly reason: Issue
}

/** What the commands need from the process around them. */
export interface CommandHost {
  readonly locale: Locale
  /** Tell every note instead of their number. */
  readonly isVerbose: boolean
  /** Results: one line of text or a JSON document. */
  print(text: string): void
  /** Everything that is said beside the result. */
  tell(text: string): void
  readonly progress: Progress
  /** Of an encrypted workbook; null where none was given. */
  readonly password: string | null
  /** What could not be read because reading it was stopped; the command ends as for a file that cannot be read. */
  readonly stopped?: StoppedReading
  /** ISO date of today. */
  today(): string
}

/** The host of a real process: results on standard output, the rest on standard error, progress only on a terminal. */
export function processHost(argv: readonly string[]): CommandHost {
  const locale = parseLocale(argv)
  const { stdout, stderr } = process
  const clearLine = stderr.isTTY ? '\r\u001b[K' : ''
  return {
    locale,
    isVerbose: argv.includes('--verbose'),
    password: parsePassword(argv),
    print: (text) => {
      stderr.write(clearLine)
      stdout.write(`${text}\n`)
    },
    tell: (text) => {
      stderr.write(`${clearLine}${text}\n`)
    },
    progress: (step) => {
      if (stderr.isTTY) stderr.write(`${clearLine}${stepNames[locale][step]}…`)
    },
    today: () => {
      const now = new Date()
      const two = (number: number): string => String(number).padStart(2, '0')
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    },
  }
}
