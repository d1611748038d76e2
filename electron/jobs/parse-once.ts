import { hasErrors, type Issue } from '../../shared/issue'
import { failure, success, type Result } from '../../shared/result'
import { analyse } from '../../shared/template/analyse'
import { parseTemplate } from '../../shared/template/parse-template'
import type { Template } from '../../shared/template/template'
import type { TemplateText } from './ports'

export interface CheckedTemplate {
  readonly template: Template
  readonly issues: readonly Issue[]
}

/** So many templates are kept parsed: somebody who writes a report has one or two at hand. */
const keptTemplates = 4

const known = new Map<string, Result<CheckedTemplate>>()

/** Parses and checks a template, anew only when its text changed: reports are made of one template again and again. */
export function parseOnce({ text, file }: TemplateText): Result<CheckedTemplate> {
  const key = `${file}\n${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  const checked = parseAndCheck(text, file)
  if (known.size >= keptTemplates) known.clear()
  known.set(key, checked)
  return checked
}

function parseAndCheck(text: string, file: string): Result<CheckedTemplate> {
  const template = parseTemplate(text, file)
  if (!template.ok) return template
  const issues = analyse(template.value)
  return hasErrors(issues) ? failure(issues) : success({ template: template.value, issues })
}
