import { assertNever } from '../../shared/assert-never'
import { version } from '../../package.json'
import { check } from './commands/check'
import { figures } from './commands/figures'
import { inspect } from './commands/inspect'
import { fail, report } from './commands/report'
import { writeBack } from './commands/write-back'
import { exitCodes, type ExitCode } from './exit-code'
import type { CommandHost } from './host'
import { parseCommand } from './parse-command'
import { usage } from './usage'

/** Runs one command line and says how it ended. Throws only for bugs. */
export async function runCommand(argv: readonly string[], host: CommandHost): Promise<ExitCode> {
  const command = parseCommand(argv)
  if (!command.ok) {
    fail(command.error, host)
    host.tell(host.locale === 'en' ? 'See nianbao --help.' : '用法见 nianbao --help。')
    return exitCodes.usage
  }
  switch (command.value.tag) {
    case 'help':
      host.print(usage[host.locale].trimEnd())
      return exitCodes.done
    case 'version':
      host.print(version)
      return exitCodes.done
    case 'inspect':
      return inspect(command.value.file, command.value.json, host)
    case 'check':
      return check(command.value.request, command.value.json, host)
    case 'figures':
      return figures(command.value.report, command.value.json, host)
    case 'write-back':
      return writeBack(command.value.request, host)
    case 'report':
      return report(command.value, host)
    default:
      return assertNever(command.value)
  }
}
