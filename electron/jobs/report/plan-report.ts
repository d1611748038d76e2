import type { ReportPage } from '../../../shared/api/contract'
import type { PlannedPage } from '../../../shared/render/pages/plan-pages'
import { findProfile } from '../../../shared/render/style/profiles/index'
import { newsProfile } from '../../../shared/render/style/profiles/news'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import type { Project } from '../../../shared/project/project'
import type { ReportDocument } from '../../../shared/report/document'
import { success, type Result } from '../../../shared/result'
import type { TemplatePort } from '../ports'
import { fillReport } from './fill-report'

/** Sets a report on the pages that its PDF would have. */
export type PlanPages = (document: ReportDocument, profile: StyleProfile) => Promise<readonly PlannedPage[]>

/** The pages of a project's report, their parts named by the blocks of the template that they come from. */
export async function planReport(
  project: Project,
  date: string,
  { templates, planPages }: { readonly templates: TemplatePort; readonly planPages: PlanPages },
): Promise<Result<readonly ReportPage[]>> {
  const filled = await fillReport(project, date, templates)
  if (!filled.ok) return filled
  const { document, origins } = filled.value
  const keys = keysOf(origins)
  const pages = await planPages(document, findProfile(project.report.profile) ?? newsProfile)
  return success(
    pages.map((page): ReportPage => ({
      ...page,
      pieces: page.pieces.map(({ block, from, to }) => ({ ...(keys[block] ?? { origin: -1, part: 0 }), from, to })),
    })),
  )
}

/** Each block by the template's block, and which of those that come from there it is. */
function keysOf(origins: readonly number[]): readonly { readonly origin: number; readonly part: number }[] {
  const seen = new Map<number, number>()
  return origins.map((origin) => {
    const part = seen.get(origin) ?? 0
    seen.set(origin, part + 1)
    return { origin, part }
  })
}
