import { join } from 'node:path'
import type { Binding } from '../../../shared/draft/binding'
import type { DraftedNumber } from '../../../shared/draft/draft-result'
import { templateText } from '../../../shared/draft/template/template-text'
import { draftTemplate, type DraftRequest } from '../../jobs/draft/draft-template'
import { commandPorts } from '../command-ports'
import { exitCodeOf, exitCodes, type ExitCode } from '../exit-code'
import { fail } from '../fail'
import type { CommandHost } from '../host'
import { issueJson, tellIssues } from '../print-issues'

/** `draft`: the template of a finished report, and what each of its numbers is bound to. */
export async function draft(
  request: DraftRequest,
  out: string | null,
  json: boolean,
  host: CommandHost,
): Promise<ExitCode> {
  const ports = commandPorts(host)
  const { readReport } = await import('../../adapters/read-report/read-report')
  const drafted = await draftTemplate(request, { ...ports, readReport })
  if (!drafted.ok) {
    if (!json) return fail(drafted.error, host)
    host.print(JSON.stringify({ numbers: [], issues: drafted.error.map((one) => issueJson(one, host.locale)) }))
    return exitCodeOf(drafted.error)
  }
  const { numbers, template, issues } = drafted.value
  const text = templateText(template)
  if (out !== null) {
    const written = await ports.files.write([
      { path: join(out, 'template.yaml'), bytes: new TextEncoder().encode(text) },
    ])
    if (!written.ok) return fail(written.error, host)
  }
  if (json) {
    const told = issues.map((one) => issueJson(one, host.locale))
    host.print(JSON.stringify({ numbers: numbers.map(numberJson), template: text, issues: told }))
  } else {
    if (out === null) host.print(text)
    tellIssues(issues, host)
  }
  return exitCodes.done
}

function numberJson({ binding, candidates, ...number }: DraftedNumber) {
  return { ...number, ...(binding === null ? {} : bindingJson(binding)), candidates: candidates.map(bindingJson) }
}

function bindingJson({ indicators, ...binding }: Binding) {
  return { ...binding, indicator: indicators.length === 1 ? indicators[0] : indicators }
}
