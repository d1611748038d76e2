import type { OwnTemplate } from '../../project/own-template'
import { success, type Result } from '../../result'
import { checkTemplate, type CheckedTemplate } from '../analyse/check-template'

/**
 * A template that a project carries, parsed and checked, under the id that the project names it by: what its text calls itself may be
 * the name of another one.
 */
export function carriedTemplate({ id, name, text }: OwnTemplate): Result<CheckedTemplate> {
  const checked = checkTemplate(text, name)
  if (!checked.ok) return checked
  const { template, issues } = checked.value
  return success({ template: { ...template, id, name }, issues })
}
