import { checkDataset } from '../../../shared/checks/check-dataset'
import { loadTemplate } from '../../jobs/build-report'
import { importWorkbook } from '../../jobs/import-workbook'
import { exitCodes, type ExitCode } from '../exit-code'
import type { CommandHost } from '../host'
import { reportPorts } from '../ports'
import { issueJson } from '../print-issues'
import { fail, tellIssues } from './report'

/** `check`: everything in the data that wants a look, the reading of the workbook included; 1 when there is anything. */
export async function check(
  file: string,
  template: string | null,
  json: boolean,
  host: CommandHost,
): Promise<ExitCode> {
  const ports = reportPorts(host)
  const catalogue = template === null ? null : await loadTemplate(template, ports.templates)
  if (catalogue && !catalogue.ok) return fail(catalogue.error, host)
  const imported = await importWorkbook(file, catalogue?.value.template.indicators ?? [], ports)
  if (!imported.ok) return fail(imported.error, host)
  const issues = [...imported.value.issues, ...checkDataset(imported.value.dataset)]
  if (json)
    host.print(
      JSON.stringify(
        issues.map((one) => issueJson(one, host.locale)),
        null,
        1,
      ),
    )
  else tellIssues(issues, host)
  return issues.some((one) => one.severity !== 'info') ? exitCodes.dataIssues : exitCodes.done
}
