import { stat } from 'node:fs/promises'
import { assertNever } from '../../shared/assert-never'
import { issue, type Issue } from '../../shared/issue'
import type { IssueCode } from '../../shared/text/messages'
import type { Step } from '../jobs/ports'
import { Thread, ThreadStopped } from '../worker/thread'
import type { CommandRequests, CommandTold } from './command-requests'
import type { ExitCode } from './exit-code'
import type { CommandHost, Reading, StoppedReading } from './host'
import { parseCommand, type Command } from './parse-command'
import { readingLimits, ReadingWatch, type ReadingLimits } from './reading-watch'
import { runCommand } from './run-command'

// From electron/cli as from dist/cli the built thread is found from two folders up.
const commandProgram = new URL('../../dist/cli/command-thread.mjs', import.meta.url)

const mebibyte = 1024 * 1024

const readingOf: Partial<Record<Step, Reading>> = {
  'read-workbook': 'workbook',
  recognise: 'workbook',
  'read-report': 'report',
  'read-template': 'template',
}

/**
 * Runs a command in a thread of its own and watches it as long as it reads workbook, report or template. A file that takes more time or memory
 * than its size can be worth is stopped, and the command ends as for any other file that cannot be read.
 */
export async function runGuarded(
  argv: readonly string[],
  host: CommandHost,
  limits: ReadingLimits = readingLimits,
): Promise<ExitCode> {
  const command = parseCommand(argv)
  // Help and wrong usage read nothing.
  if (!command.ok || command.value.tag === 'help' || command.value.tag === 'version') return runCommand(argv, host)
  const reasons: Issue[] = []
  let reading: Reading | undefined
  const sizes = await Promise.all(filesOf(command.value).map(megabytesOf))
  const megabytes = sizes.reduce((sum, size) => sum + size, 0)
  const watch = ReadingWatch.of(megabytes, limits, (reason) => {
    reasons.push(reason)
    void thread.end()
  })
  const thread = new Thread<CommandRequests, CommandTold>({
    file: commandProgram,
    onTold: (told) => {
      if (told.tag === 'step') reading = readingOf[told.step]
      if (told.tag === 'step' && reading !== undefined) watch.start()
      else watch.stop()
      if (told.tag === 'step') host.progress(told.step)
      else host[told.tag](told.text)
    },
  })
  try {
    return await thread.ask('run', { argv })
  } catch (error) {
    if (!(error instanceof ThreadStopped)) throw error
    const [reason = issue('error', 'job.stopped', null, { detail: error.message })] = reasons
    return await runCommand(argv, { ...host, stopped: stoppedReading(reading ?? 'workbook', reason) })
  } finally {
    watch.stop()
    await thread.end()
  }
}

/** The same reason in the words for what was read. */
function stoppedReading(reading: Reading, reason: Issue): StoppedReading {
  const words = reading === 'workbook' ? {} : stopCodes[reading]
  return { reading, reason: { ...reason, code: words[reason.code] ?? reason.code } }
}

const stopCodes: Readonly<Record<'report' | 'template', Partial<Record<IssueCode, IssueCode>>>> = {
  report: { 'import.too-heavy': 'read-report.too-heavy', 'import.too-slow': 'read-report.too-slow' },
  template: { 'import.too-heavy': 'template.too-heavy', 'import.too-slow': 'template.too-slow' },
}

/** The files whose size says what reading them may take. */
function filesOf(command: Exclude<Command, { tag: 'help' | 'version' }>): readonly string[] {
  switch (command.tag) {
    case 'inspect':
      return [command.file]
    case 'collect':
      return command.request.files
    case 'check':
      return [command.request.workbook]
    case 'figures':
    case 'report':
      return [command.report.file]
    case 'draft':
      return [command.report ?? '', command.request.data]
    case 'verify':
      return [command.request.report, command.request.data]
    case 'write-back':
      return [command.request.source ?? command.request.file]
    default:
      return assertNever(command)
  }
}

/** Size of a file; 0 when it cannot be asked, which is for the command to say. */
async function megabytesOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size / mebibyte
  } catch {
    return 0
  }
}
