import { stat } from 'node:fs/promises'
import { assertNever } from '../../shared/assert-never'
import { issue, type Issue } from '../../shared/issue'
import { failure } from '../../shared/result'
import { Thread, ThreadStopped } from '../worker/thread'
import type { CommandRequests, CommandTold } from './command-requests'
import type { ExitCode } from './exit-code'
import type { CommandHost } from './host'
import { parseCommand, type Command } from './parse-command'
import { readingLimits, ReadingWatch, type ReadingLimits } from './reading-watch'
import { runCommand } from './run-command'

// From electron/cli as from dist/cli the built thread is found from two folders up.
const commandProgram = new URL('../../dist/cli/command-thread.mjs', import.meta.url)

const mebibyte = 1024 * 1024

/**
 * Runs a command in a thread of its own and watches it as long as it reads the workbook. A file that takes more time or memory
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
  const watch = ReadingWatch.of(await megabytesOf(fileOf(command.value)), limits, (reason) => {
    reasons.push(reason)
    void thread.end()
  })
  const thread = new Thread<CommandRequests, CommandTold>({
    file: commandProgram,
    onTold: (told) => {
      if (told.tag === 'step' && (told.step === 'read-workbook' || told.step === 'recognise')) watch.start()
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
    return await runCommand(argv, { ...host, readWorkbook: () => Promise.resolve(failure([reason])) })
  } finally {
    watch.stop()
    await thread.end()
  }
}

function fileOf(command: Exclude<Command, { tag: 'help' | 'version' }>): string {
  switch (command.tag) {
    case 'inspect':
      return command.file
    case 'check':
      return command.request.workbook
    case 'figures':
    case 'report':
      return command.report.file
    case 'draft':
      return command.request.data
    case 'write-back':
      return command.request.source ?? command.request.file
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
