import type { DraftedNumber } from '../../../shared/draft/draft-result'
import { templateText } from '../../../shared/draft/template/template-text'
import { describeBinding } from '../../../shared/draft/describe-binding'
import { issue, type Issue } from '../../../shared/issue'
import type { Locale } from '../../../shared/text/message'
import { draftFromWorkbook } from '../../jobs/draft/draft-from-workbook'
import { draftTemplate } from '../../jobs/draft/draft-template'
import type { Command } from '../parse-command'
import { commandPorts } from '../command-ports'
import { exitCodeOf, exitCodes, type ExitCode } from '../exit-code'
import { fail } from '../fail'
import type { CommandHost } from '../host'
import { issueJson, tellIssues } from '../print-issues'
import { bindingJson } from './binding-json'

/** `draft`: the template of a finished report and what each of its numbers is bound to, or a template of the data alone. */
export async function draft(
  { report, request, out, json }: Extract<Command, { readonly tag: 'draft' }>,
  host: CommandHost,
): Promise<ExitCode> {
  const ports = commandPorts(host)
  const drafted =
    report === null
      ? await draftFromWorkbook(request, ports)
      : await draftTemplate({ ...request, report, names: [] }, ports)
  if (!drafted.ok) {
    if (!json) return fail(drafted.error, host)
    host.print(JSON.stringify({ numbers: [], issues: drafted.error.map((issue) => issueJson(issue, host.locale)) }))
    return exitCodeOf(drafted.error)
  }
  const { numbers, template, issues } = drafted.value
  const text = templateText(template)
  if (out !== null) {
    const { templateFileAt } = await import('../../adapters/files/template-file')
    const written = await ports.files.write([templateFileAt(out, text)])
    if (!written.ok) return fail(written.error, host)
  }
  if (json) {
    const told = issues.map((issue) => issueJson(issue, host.locale))
    host.print(JSON.stringify({ numbers: numbers.map(numberJson), template: text, issues: told }))
    return exitCodes.done
  }
  host.print(out ?? text)
  tellIssues([...issues, ...questions(numbers, host.locale)], host)
  return exitCodes.done
}

/** Every number that more than one figure may be, with those it may be: what its user has to decide. */
function questions(numbers: readonly DraftedNumber[], locale: Locale): readonly Issue[] {
  return numbers.flatMap(({ paragraph, text, candidates }) => {
    if (candidates.length === 0) return []
    const list = candidates.map((candidate) => describeBinding(candidate, locale)).join(locale === 'en' ? '; ' : '；')
    return [issue('warning', 'draft.question', null, { paragraph: paragraph + 1, text, candidates: list })]
  })
}

function numberJson({ binding, candidates, ...number }: DraftedNumber) {
  return { ...number, ...(binding === null ? {} : bindingJson(binding)), candidates: candidates.map(bindingJson) }
}
