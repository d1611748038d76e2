import type { Result } from '../../../shared/result'
import { checkTemplate, type CheckedTemplate } from '../../../shared/template/analyse/check-template'
import type { TemplateText } from '../ports'

/** So many templates are kept parsed: somebody who writes a report has one or two at hand. */
const keptTemplates = 4

const known = new Map<string, Result<CheckedTemplate>>()

/** Parses and checks a template, anew only when its text changed: reports are made of one template again and again. */
export function parseOnce({ text, file }: TemplateText): Result<CheckedTemplate> {
  const key = `${file}\n${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  const checked = checkTemplate(text, file)
  if (known.size >= keptTemplates) known.clear()
  known.set(key, checked)
  return checked
}
