import { basename, resolve } from 'node:path'
import { buildReport, type ReportRequest } from '../../jobs/report/build-report'
import { exportEachRegion, type RegionReport } from '../../jobs/report/export-each-region'
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

/** `report --each-region`: one report a region; ends with 1 where one of them could not be made. */
export async function reportEachRegion(
  command: Extract<Command, { tag: 'report' }>,
  host: CommandHost,
): Promise<ExitCode> {
  const { template, year } = command.report
  const name = command.name ?? `${basename(template, '.nianbao-template')}-${year}`
  const target = { folder: resolve(command.out), name, formats: command.formats, profile: command.profile }
  let code: ExitCode = exitCodes.done
  const tellRegion = ({ region, result }: RegionReport): void => {
    if (!result.ok) code = exitCodes.dataIssues
    if (result.ok) for (const path of result.value.paths) host.print(path)
    host.tell(`${region}${host.locale === 'en' ? ':' : '：'}`)
    tellIssues(result.ok ? result.value.issues : result.error, host)
  }
  const made = await exportEachRegion(requestOf(command.report, host), target, commandPorts(host), tellRegion)
  return made.ok ? code : fail(made.error, host)
}

/** The report that the arguments ask for; without a date it is of today. */
export function requestOf(given: ReportArguments, host: CommandHost): ReportRequest {
  const { file, date, ...rest } = given
  return { ...rest, workbook: file, date: date ?? host.today() }
}
