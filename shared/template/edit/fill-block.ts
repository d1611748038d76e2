import type { Project } from '../../project/project'
import type { Block } from '../../report/document'
import { success, type Result } from '../../result'
import { parseTemplate } from '../parse/parse-template'
import { fillPrepared, prepareTemplate } from '../project/fill-project'
import type { Template } from '../template'
import type { BlockInput } from './template-document'

/**
 * A block as it would stand in a project's report, alone: for a table or chart while it is put together. Null where the report leaves it out,
 * such as a chart of figures that are not there. `date` is the ISO date of the report.
 */
export function fillBlock(
  project: Project,
  template: Template,
  content: BlockInput,
  date: string,
): Result<Block | null> {
  const text = JSON.stringify({ version: 1, id: 'block', name: 'block', indicators: {}, blocks: [content] })
  const parsed = parseTemplate(text, template.file)
  if (!parsed.ok) return parsed
  const prepared = prepareTemplate({ ...template, blocks: parsed.value.blocks }, { ...project, overrides: [] })
  if (!prepared.ok) return prepared
  const filled = fillPrepared(project, prepared.value, date)
  return filled.ok ? success(filled.value.document.blocks[0] ?? null) : filled
}
