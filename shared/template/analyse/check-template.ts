import { hasErrors, type Issue } from '../../issue'
import { failure, success, type Result } from '../../result'
import { analyse } from './analyse'
import { parseTemplate } from '../parse/parse-template'
import type { Template } from '../template'

/** A template that reports can be made of, with what may be better about it. */
export interface CheckedTemplate {
  readonly template: Template
  readonly issues: readonly Issue[]
}

/** Parses a template and checks it; fails with everything that is wrong, by line and column of the file. */
export function checkTemplate(text: string, file: string): Result<CheckedTemplate> {
  const template = parseTemplate(text, file)
  if (!template.ok) return template
  const issues = analyse(template.value)
  return hasErrors(issues) ? failure(issues) : success({ template: template.value, issues })
}
