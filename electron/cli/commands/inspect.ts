import { basename } from 'node:path'
import { recogniseFile } from '../../jobs/import-workbook'
import { inspectFailure, inspectReport } from '../../jobs/inspect-workbook'
import { exitCodeOf, type ExitCode } from '../exit-code'
import type { CommandHost } from '../host'
import { workbookPorts } from '../ports'
import { tellIssues } from '../print-issues'

/** `inspect`: what the program sees in a workbook, for people or as JSON. */
export async function inspect(file: string, json: boolean, host: CommandHost): Promise<ExitCode> {
  const recognised = await recogniseFile(file, workbookPorts(host))
  const issues = recognised.ok ? recognised.value.issues : recognised.error
  if (json) {
    const report = recognised.ok
      ? inspectReport(recognised.value, host.locale)
      : inspectFailure(basename(file), issues, host.locale)
    host.print(JSON.stringify(report))
    return exitCodeOf(issues)
  }
  if (recognised.ok) {
    for (const { name, tables } of inspectReport(recognised.value, host.locale).sheets) {
      for (const table of tables) {
        const facts = [table.range, table.layout, table.title, table.unit].filter(
          (fact) => fact !== null && fact !== '',
        )
        host.print(`${name}\t${facts.join('\t')}\t${table.figures}`)
      }
    }
    for (const figure of inspectReport(recognised.value, host.locale).figures) {
      const labels = [figure.region, figure.indicator].filter((label) => label !== null && label !== '').join(' ')
      const value = figure.value ?? figure.qualifier?.text ?? figure.missing ?? figure.invalid ?? ''
      host.print(
        `  ${figure.sheet}!${figure.cell}\t${labels}\t${figure.period ?? figure.span ?? '—'}\t${value}\t${figure.unit ?? ''}`,
      )
    }
  }
  tellIssues(issues, host)
  return exitCodeOf(issues)
}
