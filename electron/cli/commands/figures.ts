import { buildReport } from '../../jobs/report/build-report'
import { listFigures } from '../../jobs/report/list-figures'
import { exitCodeOf, exitCodes, type ExitCode } from '../exit-code'
import { fail } from '../fail'
import type { CommandHost } from '../host'
import type { ReportArguments } from '../parse-command'
import { commandPorts } from '../command-ports'
import { issueJson, tellIssues } from '../print-issues'
import { requestOf } from './report'

/** `figures`: every figure of the report with its formula and the cells it came from. */
export async function figures(given: ReportArguments, json: boolean, host: CommandHost): Promise<ExitCode> {
  const built = await buildReport(requestOf(given, host), commandPorts(host))
  if (!built.ok) {
    if (!json) return fail(built.error, host)
    host.print(JSON.stringify({ figures: [], issues: built.error.map((issue) => issueJson(issue, host.locale)) }))
    return exitCodeOf(built.error)
  }
  const { document, issues } = built.value
  const listed = listFigures(document)
  if (json) {
    const { template, title, year, baseYear } = document
    const report = {
      template,
      title,
      year,
      baseYear,
      figures: listed,
      issues: issues.map((issue) => issueJson(issue, host.locale)),
    }
    host.print(JSON.stringify(report, null, 1))
    return exitCodes.done
  }
  for (const figure of listed) {
    const cells = figure.inputs.map((input) => (input.sheet === null ? '—' : `${input.sheet}!${input.cell}`))
    host.print([figure.id, figure.text, figure.formula, cells.join(' ')].join('\t'))
  }
  tellIssues(issues, host)
  return exitCodes.done
}
