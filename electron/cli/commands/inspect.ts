import { basename } from 'node:path'
import type { Issue } from '../../../shared/issue'
import { success, type Result } from '../../../shared/result'
import { inspectProject } from '../../jobs/import/inspect-project'
import { recogniseFile } from '../../jobs/import/import-workbook'
import type { Confidence } from '../../../shared/import/read/certainty'
import { formatConfidence } from '../../../shared/text/certainty'
import {
  inspectFailure,
  inspectReport,
  type InspectedFigure,
  type InspectReport,
} from '../../jobs/import/inspect-workbook'
import { exitCodeOf, type ExitCode } from '../exit-code'
import type { CommandHost } from '../host'
import { commandPorts } from '../command-ports'
import { tellIssues } from '../print-issues'

/** `inspect`: what the program sees in a workbook, or what a project holds, for people or as JSON. */
export async function inspect(file: string, json: boolean, host: CommandHost): Promise<ExitCode> {
  const inspected = await inspectData(file, host)
  const issues = inspected.ok ? inspected.value.issues : inspected.error
  if (json) {
    printJson(inspected.ok ? inspected.value.report : inspectFailure(basename(file), issues, host.locale), host)
    return exitCodeOf(issues)
  }
  if (inspected.ok) printReport(inspected.value.report, host)
  tellIssues(issues, host)
  return exitCodeOf(issues)
}

async function inspectData(
  file: string,
  host: CommandHost,
): Promise<Result<{ readonly report: InspectReport; readonly issues: readonly Issue[] }>> {
  const ports = commandPorts(host)
  const project = await ports.readProject(file)
  if (!project.ok) return project
  if (project.value) return success({ report: inspectProject(project.value, basename(file)), issues: [] })
  const recognised = await recogniseFile(file, ports)
  if (!recognised.ok) return recognised
  return success({ report: inspectReport(recognised.value, host.locale), issues: recognised.value.issues })
}

/** Every table with how sure it is and its doubts, then every figure; a figure that is less than sure says so. */
function printReport({ sheets, figures }: InspectReport, host: CommandHost): void {
  for (const { name, tables } of sheets) {
    for (const table of tables) {
      const facts = [table.range, table.layout, table.title, table.unit].filter((fact) => fact !== null && fact !== '')
      const confidence = formatConfidence(table.confidence, host.locale)
      host.print(`${name}\t${facts.join('\t')}\t${table.figures}\t${confidence}`)
      for (const { message, figures: count, confidence: own } of table.reasons)
        if (own !== 'sure') host.print(`    ${confidenceSigns[own]} ${message} (${count})`)
    }
  }
  printLines(figures, figureLine, host)
}

function figureLine(figure: InspectedFigure): string {
  const labels = [figure.region, figure.indicator].filter((label) => label !== null && label !== '').join(' ')
  const value = figure.value ?? figure.qualifier?.text ?? figure.missing ?? figure.invalid ?? ''
  const facts = [
    `${figure.sheet}!${figure.cell}`,
    labels,
    figure.period ?? figure.span ?? '—',
    value,
    figure.unit ?? '',
  ]
  return `${confidenceSigns[figure.confidence]} ${facts.join('\t')}`
}

/** A line a figure, many to a print: the figures of a large workbook are more than one text can hold. */
function printJson({ file, sheets, figures, issues }: InspectReport, host: CommandHost): void {
  host.print(`{"file":${JSON.stringify(file)},"sheets":${JSON.stringify(sheets)},"figures":[`)
  printLines(figures, (figure, at) => (at === 0 ? '' : ',') + JSON.stringify(figure), host)
  host.print(`],"issues":${JSON.stringify(issues)}}`)
}

const linesAtOnce = 1000

function printLines<T>(list: Iterable<T>, line: (one: T, at: number) => string, host: CommandHost): void {
  let lines: string[] = []
  let at = 0
  for (const one of list) {
    lines.push(line(one, at))
    at += 1
    if (lines.length < linesAtOnce) continue
    host.print(lines.join('\n'))
    lines = []
  }
  if (lines.length > 0) host.print(lines.join('\n'))
}

const confidenceSigns: Readonly<Record<Confidence, string>> = { sure: ' ', likely: '~', unsure: '?' }
