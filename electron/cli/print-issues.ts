import type { CommandHost } from './host'
import type { Issue, Severity } from '../../shared/issue'
import type { Locale } from '../../shared/text/message'
import { formatIssue, formatLocation } from '../../shared/text/messages'

const severityNames: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  'zh-CN': { error: '错误', warning: '注意', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'note' },
}

/** An issue as lines of text: severity, place and sentence, with its causes indented below. */
export function issueLines(one: Issue, locale: Locale): readonly string[] {
  const place = one.place ? `${formatLocation(one.place)}${locale === 'en' ? ': ' : '：'}` : ''
  const head = `${severityNames[locale][one.severity]} ${place}${formatIssue(one, locale)}`
  const causes = (one.causes ?? []).map((cause) => {
    const own = cause.place ? formatLocation(cause.place) : ''
    const isElsewhere = own !== '' && own !== (one.place ? formatLocation(one.place) : '')
    return `    · ${formatIssue(cause, locale)}${isElsewhere ? ` [${own}]` : ''}`
  })
  return [head, ...causes]
}

/** Tells errors and warnings one by one, and notes by their number unless all are asked for. */
export function tellIssues(issues: readonly Issue[], host: CommandHost): void {
  const notes = issues.filter((issue) => issue.severity === 'info')
  const told = host.isVerbose ? issues : issues.filter((issue) => issue.severity !== 'info')
  for (const line of told.flatMap((issue) => issueLines(issue, host.locale))) host.tell(line)
  if (host.isVerbose || notes.length === 0) return
  host.tell(
    host.locale === 'en'
      ? `${notes.length} further notes; --verbose tells them.`
      : `另有提示 ${notes.length} 条，加 --verbose 可全部显示。`,
  )
}

/** Plain data of an issue for JSON output, wording included. */
export function issueJson(one: Issue, locale: Locale): Readonly<Record<string, unknown>> {
  const cell = one.place?.tag === 'cell' ? { sheet: one.place.sheet, cell: one.place.cell } : {}
  const template = one.place?.tag === 'template' ? { line: one.place.line, column: one.place.column } : {}
  return {
    code: one.code,
    severity: one.severity,
    place: one.place ? formatLocation(one.place) : null,
    ...cell,
    ...template,
    message: formatIssue(one, locale),
    ...(one.causes ? { causes: one.causes.map((cause) => issueJson(cause, locale)) } : {}),
  }
}
