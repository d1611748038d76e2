import { resolve } from 'node:path'
import { buildReport, type ReportRequest } from '../../jobs/report/build-report'
import { exportReport } from '../../jobs/report/export-report'
import { exitCodes, type ExitCode } from '../exit-code'
import { fail } from '../fail'
import type { CommandHost } from '../host'
import type { Command, ReportArguments } from '../parse-command'
import { commandPorts } from '../command-ports'
import { tellIssues } from '../print-issues'

/** `report`: the whole way from workbook to files; prints the path of each file written. */
export async function report(command: Extract<Command, { tag: 'report' }>, host: CommandHost): Promise<ExitCode> {
  const ports = commandPorts(host)
  const built = await buildReport(requestOf(command.report, host), ports)
  if (!built.ok) return fail(built.error, host)
  const exported = await exportReport(
    built.value,
    {
      folder: resolve(command.out),
      name: command.name ?? `${built.value.document.template}-${built.value.document.year}`,
      formats: command.formats,
      profile: command.profile,
    },
    ports,
  )
  if (!exported.ok) return fail(exported.error, host)
  tellIssues([...built.value.issues, ...exported.value.issues], host)
  for (const path of exported.value.paths) host.print(path)
  return exitCodes.done
}

/** The report that the arguments ask for; without a date it is of today. */
export function requestOf(given: ReportArguments, host: CommandHost): ReportRequest {
  const { file, date, ...rest } = given
  return { ...rest, workbook: file, date: date ?? host.today() }
}
