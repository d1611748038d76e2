import type { Edit } from '../../shared/project/edit'
import type { OwnTemplate } from '../../shared/project/own-template'
import type { Project } from '../../shared/project/project'

/**
 * What puts an edited template into a project, as one change: the template, the report made with it where it was made with the bundled one, and
 * no wording of paragraphs beside it any more, since the editor took that into the text and paragraphs may have moved.
 */
export function ownTemplateEdits(project: Project, own: OwnTemplate): readonly Edit[] {
  const { report, overrides } = project
  return [
    { tag: 'template', id: own.id, template: own },
    ...(report.template === own.id ? [] : [{ tag: 'report', report: { ...report, template: own.id } } as const]),
    ...overrides
      .filter(({ template }) => template === own.id)
      .map(({ template, block }) => ({ tag: 'override', template, block, override: null }) as const),
  ]
}
