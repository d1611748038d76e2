import { assertNever } from '../../shared/assert-never'
import { version } from '../../package.json'
import { exitCodes, type ExitCode } from './exit-code'
import { fail } from './fail'
import type { CommandHost } from './host'
import { parseCommand } from './parse-command'
import { usage } from './usage'

/** Runs one command line and says how it ended; loads what that command needs. Throws only for bugs. */
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
      return (await import('./commands/inspect')).inspect(command.value.file, command.value.json, host)
    case 'collect':
      return (await import('./commands/collect')).collect(command.value.request, host)
    case 'check':
      return (await import('./commands/check')).check(command.value.request, command.value.json, host)
    case 'figures':
      return (await import('./commands/figures')).figures(command.value.report, command.value.json, host)
    case 'write-back':
      return (await import('./commands/write-back')).writeBack(command.value.request, host)
    case 'draft':
      return (await import('./commands/draft')).draft(command.value, host)
    case 'verify': {
      const { request, out, json } = command.value
      return (await import('./commands/verify')).verify(request, out, json, host)
    }
    case 'report': {
      const { report, reportEachRegion } = await import('./commands/report')
      return (command.value.isEachRegion ? reportEachRegion : report)(command.value, host)
    }
    default:
      return assertNever(command.value)
  }
}
