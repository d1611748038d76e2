import type { Issue } from '../../shared/issue'
import { exitCodeOf, type ExitCode } from './exit-code'
import type { CommandHost } from './host'
import { tellIssues } from './print-issues'

/** Tells why a command could not do its work. */
export function fail(issues: readonly Issue[], host: CommandHost): ExitCode {
  tellIssues(issues, host)
  return exitCodeOf(issues)
}
