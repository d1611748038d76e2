import { checkWorkbook, type CheckRequest } from '../../jobs/report/check-workbook'
import { exitCodes, type ExitCode } from '../exit-code'
import { fail } from '../fail'
import type { CommandHost } from '../host'
import { commandPorts } from '../command-ports'
import { issueJson, tellIssues } from '../print-issues'

/** `check`: everything in the data that wants a look, the reading of the workbook included; 1 when there is anything. */
export async function check(request: CheckRequest, json: boolean, host: CommandHost): Promise<ExitCode> {
  const checked = await checkWorkbook(request, commandPorts(host))
  if (!checked.ok) return fail(checked.error, host)
  const issues = checked.value
  if (json)
    host.print(
      JSON.stringify(
        issues.map((issue) => issueJson(issue, host.locale)),
        null,
        1,
      ),
    )
  else tellIssues(issues, host)
  return issues.some((issue) => issue.severity !== 'info') ? exitCodes.dataIssues : exitCodes.done
}
