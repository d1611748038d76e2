import type { MadeTemplate } from '../../../../shared/api/contract'
import type { LearnedName } from '../../../../shared/draft/draft-result'
import type { Issue } from '../../../../shared/issue'
import type { Indicator } from '../../../../shared/model/indicator'
import type { Edit } from '../../../../shared/project/edit'
import type { OwnTemplate, TemplateOrigin } from '../../../../shared/project/own-template'
import type { Project } from '../../../../shared/project/project'
import { success, type Result } from '../../../../shared/result'
import { ownTemplateId } from '../../own-template-id'
import type { WindowSession } from '../window-session'
import type { ProjectSession, SeenRevision } from '../project-session'

/** A template as it was made, before the project has it. */
export interface NewTemplate {
  readonly name: string
  readonly text: string
  readonly origin: TemplateOrigin
  readonly names: readonly LearnedName[]
  readonly issues: readonly Issue[]
}

/**
 * Gives a project the template it was made a draft for: the project carries it, makes its report with it for a year, and knows by what
 * names the report calls its indicators. It goes into the library as well; what keeps it from there is told, for the project has it.
 */
export async function takeTemplate(
  session: ProjectSession,
  made: NewTemplate,
  year: number,
  window: Pick<WindowSession, 'ports' | 'projects'>,
  seen: SeenRevision,
): Promise<Result<MadeTemplate>> {
  const { name, text, origin, names, issues } = made
  const template: OwnTemplate = { id: ownTemplateId(text), name, text, origin }
  const { project } = session
  const edits: readonly Edit[] = [
    { tag: 'template', id: template.id, template },
    // What was set for another template (base year, signatures) is no setting of this one.
    { tag: 'report', report: { ...project.report, template: template.id, year, baseYear: null } },
    ...(project.draft ? [{ tag: 'draft', draft: null } as const] : []),
    ...aliasEdits(project, names),
  ]
  const done = window.projects.useSame(session, () => session.edit('settings', edits, null, null, seen))
  if (!done.ok) return done
  const kept = await window.ports.library.add(template)
  return success({ done: done.value, template, issues: kept.ok ? issues : [...issues, ...kept.error] })
}

/** What the report calls an indicator is one of its names from now on. */
function aliasEdits({ indicators }: Project, names: readonly LearnedName[]): readonly Edit[] {
  return indicators.flatMap((indicator, position): readonly Edit[] => {
    const learned = names.filter((known) => known.indicator === indicator.name).map(({ words }) => words)
    if (learned.length === 0) return []
    const known: Indicator = { ...indicator, aliases: [...new Set([...indicator.aliases, ...learned])] }
    return [{ tag: 'indicator', id: indicator.id, indicator: known, position }]
  })
}
