import { resolve } from 'node:path'
import type { ReportDisagreement } from '../../../shared/draft/check-report'
import { describeBinding } from '../../../shared/draft/describe-binding'
import { formatIssue } from '../../../shared/text/messages'
import { issue } from '../../../shared/issue'
import type { DraftRequest } from '../../jobs/draft/draft-template'
import { commentDifferences, verifyAgainstData } from '../../jobs/draft/verify-report'
import { commandPorts } from '../command-ports'
import { exitCodeOf, exitCodes, type ExitCode } from '../exit-code'
import { fail } from '../fail'
import type { CommandHost } from '../host'
import { issueJson, tellIssues } from '../print-issues'
import { bindingJson } from './binding-json'

/** `verify`: every number of a finished report that disagrees with the data; 1 when there is one. */
export async function verify(
  request: DraftRequest,
  out: string | null,
  json: boolean,
  host: CommandHost,
): Promise<ExitCode> {
  const ports = commandPorts(host)
  const verified = await verifyAgainstData(request, ports)
  if (!verified.ok) {
    if (!json) return fail(verified.error, host)
    host.print(
      JSON.stringify({ differences: [], issues: verified.error.map((issue) => issueJson(issue, host.locale)) }),
    )
    return exitCodeOf(verified.error)
  }
  const { differences, issues } = verified.value
  const word = (reportDisagreement: ReportDisagreement): string => wordDifference(reportDisagreement, host)
  if (out !== null) {
    const time = `${host.today()}T00:00:00Z`
    const copy = await commentDifferences(request.report, differences, word, time, ports)
    if (!copy.ok) return fail(copy.error, host)
    const written = await ports.files.write([{ path: resolve(out), bytes: copy.value }])
    if (!written.ok) return fail(written.error, host)
  }
  if (json) {
    const told = issues.map((issue) => issueJson(issue, host.locale))
    host.print(JSON.stringify({ differences: differences.map(differenceJson), issues: told }))
  } else {
    for (const one of differences) host.print(word(one))
    tellIssues(issues, host)
    if (differences.length === 0) host.tell(formatIssue(issue('info', 'verify.none', null), host.locale))
  }
  return differences.length > 0 ? exitCodes.dataIssues : exitCodes.done
}

/** What is wrong, where, and what should stand there: a line of output and the text of a comment alike. */
function wordDifference({ paragraph, text, right, binding }: ReportDisagreement, { locale }: CommandHost): string {
  const parameters = { paragraph: paragraph + 1, text, right, binding: describeBinding(binding, locale) }
  return formatIssue(issue('warning', 'verify.difference', null, parameters), locale)
}

function differenceJson({ binding, ...place }: ReportDisagreement) {
  return { ...place, ...bindingJson(binding) }
}
