import type { Issue } from '../../../shared/issue'
import type { Project } from '../../../shared/project/project'
import type { BoundTemplate } from '../../../shared/template/project/bind-project'
import type { FillMemory } from '../../../shared/template/fill/fill-memory'
import { fillPrepared, type FilledProject } from '../../../shared/template/project/fill-project'
import type { TemplateBlock } from '../../../shared/template/template'
import { blockOfPlace } from './block-of-place'

export interface Preview {
  /** What can be shown; null when nothing can. */
  readonly filled: FilledProject | null
  /** What stops the export. */
  readonly errors: readonly Issue[]
}

const emptyBlock: TemplateBlock = { tag: 'paragraph', sentences: [] }

/**
 * The report as far as it can be filled: a block that lacks a figure it cannot do without is left out here, and its error is
 * told, so that the rest can be read. An export refuses such a report.
 */
export function previewReport(project: Project, prepared: BoundTemplate, date: string, memory?: FillMemory): Preview {
  const filled = fillPrepared(project, prepared, date, memory)
  if (filled.ok) return { filled: filled.value, errors: [] }
  const errors = filled.error.filter(({ severity }) => severity === 'error')
  const faulty = new Set(errors.map(({ place }) => blockOfPlace(prepared.template, place)))
  if (faulty.has(null)) return { filled: null, errors }
  const blocks = prepared.template.blocks.map((block, at) => (faulty.has(at) ? emptyBlock : block))
  const rest = fillPrepared(project, { ...prepared, template: { ...prepared.template, blocks } }, date, memory)
  return { filled: rest.ok ? rest.value : null, errors }
}
